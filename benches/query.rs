//! How long a reader waits: freezing a corpus, toggling a facet, searching, sorting, over a million made-up rows; a
//! concordance over 60 MB.
//!
//! `cargo bench --profile native --bench query`; the number of rows can be given as an argument.

#![expect(clippy::print_stdout, reason = "a bench prints its figures")]

use std::hint::black_box;
use std::rc::Rc;
use std::time::Instant;

use fangzhi::corpus::{Builder, Bundle, Corpus};
use fangzhi::model::{Area, Bound, Decimal, Document, Evidence, Measure, Moment, Observation, Period, Status, Theme};
use fangzhi::query::concordance::{Asked, Folded, Order, concordance, terms};
use fangzhi::query::{Query, answer};
use fangzhi::span::Span;

fn main() {
    let rows: u32 = std::env::args()
        .skip(1)
        .find_map(|arg| arg.parse().ok())
        .unwrap_or(1_000_000);
    let bundle = made_up(rows);
    let start = Instant::now();
    let corpus = Corpus::from_bundles([bundle]);
    println!("{rows} rows frozen in {:.0} ms", start.elapsed().as_secs_f64() * 1e3);
    freeze_in_steps(made_up(rows), &corpus);
    let queries = [
        ("everything", ""),
        ("one place", "place=区0007"),
        ("two filters", "theme=工业&measure=growth"),
        ("excluded", "status=-target&theme=-综合,-工业"),
        (
            "five filters",
            "theme=-综合&measure=growth,level&status=actual&period=2024&place=区0007,区0100,区0200",
        ),
        ("search", "q=指标12"),
        ("search and filter", "q=GDP+云川省&status=actual"),
        ("sorted, first time", "theme=工业&sort=-value"),
        ("sorted again", "theme=财政金融&sort=-value"),
    ];
    for (name, url) in queries {
        let query = Query::from_url(url).0;
        let once = Instant::now();
        let found = answer(&corpus, &query).rows.len();
        let once = once.elapsed();
        let mut best = once;
        for _ in 0..9 {
            let start = Instant::now();
            black_box(answer(&corpus, black_box(&query)));
            best = best.min(start.elapsed());
        }
        let ms = |time: std::time::Duration| time.as_secs_f64() * 1e3;
        println!(
            "{name:>20}: {found:>8} rows, first {:>8.2} ms, best {:>7.2} ms",
            ms(once),
            ms(best)
        );
    }
    search();
}

/// The same corpus made a bit at a time, as a page does it: of a bundle, then of a corpus that is kept.
fn freeze_in_steps(bundle: Bundle, expected: &Corpus) {
    let mut kept = Rc::new(Corpus::default());
    for name in ["moved", "copied"] {
        let mut builder = Builder::new();
        if kept.is_empty() {
            builder.add(bundle.clone());
        } else {
            builder.keep(kept.clone(), |_| false);
        }
        let start = Instant::now();
        let mut building = builder.start();
        let (mut steps, mut longest) = (1, start.elapsed());
        kept = loop {
            let step = Instant::now();
            let done = building.step(2_000);
            longest = longest.max(step.elapsed());
            steps += 1;
            if let Some(corpus) = done {
                break Rc::new(corpus);
            }
        };
        assert_eq!(kept.hash(), expected.hash());
        let ms = |time: std::time::Duration| time.as_secs_f64() * 1e3;
        println!(
            "{name} in {steps} steps: {:.0} ms, the longest {:.2} ms",
            ms(start.elapsed()),
            ms(longest)
        );
    }
}

/// A concordance over 60 MB of reports: folding them once, then a search.
fn search() {
    const REPORTS: usize = 1000;
    let text = "全年地区生产总值１８６．４亿元、同比增长5.2%，總量居全市第3位；规上工业增加值增长7.1%，\n高于全市1.2个百分点，高质量发展取得新成效。\n\n".repeat(330);
    let start = Instant::now();
    let folded: Vec<Folded> = (0..REPORTS).map(|_| Folded::new(&text, 0)).collect();
    let size = (text.len() * REPORTS) as f64 / 1e6;
    println!("{size:.0} MB folded in {:.0} ms", start.elapsed().as_secs_f64() * 1e3);
    let texts: Vec<&Folded> = folded.iter().collect();
    for (words, order) in [
        ("高质量发展", Order::Position),
        ("没有的词", Order::Position),
        ("增长 发展", Order::Left),
    ] {
        let terms = terms(words);
        let start = Instant::now();
        let asked = Asked { within: None, order };
        let found = black_box(concordance(&texts, &terms, &asked)).hits.len();
        let ms = start.elapsed().as_secs_f64() * 1e3;
        println!("{words:>20}: {found:>8} hits in {ms:.0} ms");
    }
}

/// Rows of 2,000 places with a report each and 3,000 indicators of uneven frequency.
fn made_up(rows: u32) -> Bundle {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut dice = move |sides: u32| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        u32::try_from(state % u64::from(sides)).unwrap_or(0)
    };
    const PLACES: u32 = 2000;
    let areas = (0..PLACES).map(|n| Area {
        name: format!("区{n:04}"),
        code: None,
        prefecture: Some(format!("市{:03}", n / 10)),
        province: Some("云川省".to_owned()),
    });
    let documents = (0..PLACES).map(|n| Document {
        account: Default::default(),
        file: format!("{n}.txt"),
        title: format!("报告{n}"),
        kicker: None,
        publisher: None,
        authors: Vec::new(),
        date: None,
        reference_year: Some(2024),
        area: n,
        span: Span::new(0, 100_000),
        sections: 9,
        hash: format!("{:016x}", u64::from(n).wrapping_mul(0x9e37_79b9_7f4a_7c15)),
        sample: false,
        text: None,
    });
    let observations = (0..rows).map(|n| {
        let doc = u32::try_from(u64::from(n) * u64::from(PLACES) / u64::from(rows)).unwrap_or(0);
        let indicator = dice(3000).min(dice(3000));
        let year = i16::try_from(2020 + dice(6)).unwrap_or(2024);
        Observation {
            confidence: Default::default(),
            doubts: Vec::new(),
            id: format!("{n:08x}"),
            doc,
            area: doc,
            indicator: if indicator == 0 {
                "地区生产总值".to_owned()
            } else {
                format!("指标{indicator}")
            },
            measure: Measure::ALL[dice(7) as usize],
            value: Decimal::new(i128::from(dice(1_000_000)), 2),
            value_high: None,
            unit: ["%", "元", "个", "家", "公里", "人", "亩", "吨"][dice(8) as usize].to_owned(),
            bound: Bound::Exact,
            basis: None,
            period: (dice(10) > 0).then(|| match dice(3) {
                0 => Period::span(Moment::Month(year, 1), Moment::Month(year, 11)),
                _ => Period::year(year),
            }),
            status: Status::ALL[(dice(6) / 2) as usize],
            scope: None,
            out_of: None,
            ranked_by: None,
            theme: Theme::ALL[dice(16) as usize],
            section: 0,
            printed: String::new(),
            span: Span::new(n % 100_000, n % 100_000 + 3),
            evidence: Evidence::default(),
            inherited: Vec::new(),
            rule: "made up".to_owned(),
            corrected: None,
        }
    });
    Bundle::seal(
        areas.collect(),
        documents.collect(),
        observations.collect(),
        Vec::new(),
        Vec::new(),
    )
}
