//! Articles, their heads and sections; sentences and clauses.

use fangzhi::segment::{Article, articles, sentences};
use fangzhi::span::ViewSpan;
use fangzhi::text::{self, ReportText};

const BODY: &str = "2024年，青禾区坚持稳中求进，统筹推进各项工作，全区经济社会发展取得新的成效，人民生活水平不断提高。";

fn read(page: &str) -> (ReportText, Vec<Article>) {
    let read = text::read(page);
    let found = articles(&read);
    (read, found)
}

fn title(text: &ReportText, article: &Article) -> String {
    article
        .title
        .iter()
        .map(|span| span.of(text.view()))
        .collect::<Vec<_>>()
        .join("|")
}

/// The head of a page, and its title, kicker, authors and publisher.
type Head = (
    &'static str,
    &'static str,
    Option<&'static str>,
    &'static [&'static str],
    Option<&'static str>,
);

#[test]
fn heads_are_told_apart() {
    let cases: [Head; 6] = [
        ("港兴城兴 青禾奋进\n\n", "港兴城兴 青禾奋进", None, &[], None),
        (
            "青禾区\n\n产业兴区谱新篇\n\n■文/王一明 李二 图/本报记者 张三\n\n",
            "产业兴区谱新篇",
            Some("青禾区"),
            &["王一明", "李二", "张三"],
            None,
        ),
        (
            "系列发布会\n\n青禾区专场\n\n聚焦高质量\n奋力谱新篇章\n\n",
            "聚焦高质量|奋力谱新篇章",
            Some("青禾区专场"),
            &[],
            None,
        ),
        (
            "## 新征程 新伟业\n\n## 攻坚克难促发展\n\n——区委全会精神解读\n\n",
            "新征程 新伟业|攻坚克难促发展|——区委全会精神解读",
            None,
            &[],
            None,
        ),
        (
            "青禾区年度工作综述\n\n《青石日报》2025年1月16日　记者 沈知远\n\n",
            "青禾区年度工作综述",
            None,
            &["沈知远"],
            Some("青石日报"),
        ),
        (
            "青禾区经济稳中向好\n\n来源：青禾区人民政府网\n\n",
            "青禾区经济稳中向好",
            None,
            &[],
            Some("青禾区人民政府网"),
        ),
    ];
    for (head, expected, kicker, authors, publisher) in cases {
        let page = format!("{head}{BODY}\n");
        let (text, found) = read(&page);
        assert_eq!(found.len(), 1, "{head}");
        assert_eq!(title(&text, &found[0]), expected);
        assert_eq!(found[0].kicker.map(|span| span.of(text.view())), kicker, "{head}");
        assert_eq!(found[0].authors, authors, "{head}");
        assert_eq!(found[0].publisher.as_deref(), publisher, "{head}");
    }
}

#[test]
fn datelines_open_articles() {
    let page = format!(
        "# 青禾区综述\n\n{BODY}\n\n## 一 工业\n\n{BODY}\n\n## 重点项目现场推进会召开\n\n本报讯（记者 韩一）1月8日，青禾区召开重点项目现场推进会，相关负责人参加。\n\n{BODY}\n"
    );
    let (text, found) = read(&page);
    let titles: Vec<String> = found.iter().map(|a| title(&text, a)).collect();
    assert_eq!(titles, ["青禾区综述", "重点项目现场推进会召开"]);
    assert_eq!(
        found[0].sections.len(),
        2,
        "a text before the first heading is a section of its own"
    );
    assert_eq!(found[1].authors, ["韩一"]);
    // One dateline at the top opens nothing new.
    let (_, found) = read(&format!("青禾区简讯报道\n\n本报讯（记者 韩一）{BODY}\n\n{BODY}\n"));
    assert_eq!(found.len(), 1);
    assert!(read("").1.is_empty() && read(" \n\n ").1.is_empty());
}

#[test]
fn sentences_and_clauses() {
    let view = "生产总值增长5%，居全市第2位（含开发区，下同）；投资增长8%。他说：“发展很好。”目标明确";
    let found = sentences(view, ViewSpan::new(0, view.len()));
    let texts: Vec<&str> = found.iter().map(|s| s.span.of(view)).collect();
    assert_eq!(
        texts,
        [
            "生产总值增长5%，居全市第2位（含开发区，下同）；投资增长8%。",
            "他说：“发展很好。”",
            "目标明确"
        ]
    );
    let clauses: Vec<(&str, Option<char>)> = found[0].clauses.iter().map(|c| (c.span.of(view), c.stop)).collect();
    assert_eq!(
        clauses,
        [
            ("生产总值增长5%", Some('，')),
            ("居全市第2位（含开发区，下同）", Some('；')),
            ("投资增长8%", Some('。'))
        ]
    );
    assert!(sentences("", ViewSpan::new(0, 0)).is_empty());
}
