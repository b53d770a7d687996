//! Reading is linear in the text: a megabyte of whatever kind costs per byte about what prose does.
//!
//! Ratios of one run, with slack for a busy machine: quadratic reading would be off by thousands.

use std::time::{Duration, Instant};

use fangzhi::engine;

const SIZE: usize = 1 << 20;
/// How many times the cost of prose a byte of such a text may have.
const SLACK: f64 = 25.0;

fn megabyte(of: &str) -> String {
    of.repeat(SIZE / of.len() + 1)
}

fn cost(text: &str) -> Duration {
    let start = Instant::now();
    let read = engine::read(text, "a.txt");
    assert!(read.documents.len() <= text.len());
    start.elapsed()
}

#[test]
fn odd_texts_cost_no_more_than_prose_by_the_byte() {
    let prose = megabyte(
        "2024年，云泽县坚持稳中求进工作总基调，地区生产总值实现186.4亿元、同比增长5.2%，总量居全市第3位；规上工业增加值增长7.1%，高于全市1.2个百分点。\
         全年新增高新技术企业6家，改造老旧小区18个，群众获得感、幸福感、安全感不断增强，营商环境明显改善，社会大局和谐稳定。\n\n",
    );
    let base = cost(&prose);
    let kinds: [(&str, String); 10] = [
        ("digits", megabyte("7")),
        ("万", megabyte("万")),
        ("（", megabyte("（")),
        ("分别", megabyte("分别")),
        ("、", megabyte("、")),
        ("“", megabyte("“")),
        ("one long sentence", megabyte("地区生产总值增长5.1%、")),
        ("cells a line", megabyte("指标\n12.5\n")),
        ("cells between tabs", megabyte("指标\t12.5\n")),
        ("headings", megabyte("一、\n")),
    ];
    for (name, text) in kinds {
        let ratio = |spent: Duration| spent.as_secs_f64() / base.as_secs_f64() * prose.len() as f64 / text.len() as f64;
        // A second try where the machine was busy with something else the first time.
        let first = ratio(cost(&text));
        let ratio = if first <= SLACK {
            first
        } else {
            first.min(ratio(cost(&text)))
        };
        assert!(
            ratio <= SLACK,
            "a byte of {name} costs {ratio:.1} times a byte of prose"
        );
    }
}
