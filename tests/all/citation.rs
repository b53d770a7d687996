//! Citations, annotations, recipes, file names and tables for the clipboard.

use fangzhi::corpus::{Bundle, Corpus};
use fangzhi::export::citation::{Access, Publication, bibtex, entry, entry_of_fact, permalink, quote};
use fangzhi::export::recipe::{Digest, Outcome, Recipe, RecipeError};
use fangzhi::export::selection::Selection;
use fangzhi::export::{annotation, clip};
use fangzhi::model::Document;
use fangzhi::span::Span;
use serde_json::{Value, json};

use crate::corpora::{area, document, growth, three_places_corpus};

fn report(title: &str, publisher: &str, authors: &[&str], date: &str) -> Document {
    Document {
        title: title.to_owned(),
        publisher: (!publisher.is_empty()).then(|| publisher.to_owned()),
        authors: authors.iter().map(|&name| name.to_owned()).collect(),
        date: date.parse().ok(),
        ..document(0, "aaaa000011112222")
    }
}

#[test]
fn entries_follow_the_standard_and_make_nothing_up() {
    let cases = [
        (
            report("稳中求进", "青石日报", &["王一"], "2025-01-20"),
            "王一. 稳中求进[N]. 青石日报, 2025-01-20.",
        ),
        (
            report("稳中求进", "青石日报", &["王一", "李二", "张三"], "2025-01-20"),
            "王一, 李二, 张三. 稳中求进[N]. 青石日报, 2025-01-20.",
        ),
        (
            report("稳中求进", "青石日报", &["王一", "李二", "张三", "赵四"], "2025-01"),
            "王一, 李二, 张三, 等. 稳中求进[N]. 青石日报, 2025-01.",
        ),
        (
            report("开局之年", "青石市人民政府网", &[], "2025-01-20"),
            "开局之年[EB/OL]. 青石市人民政府网. (2025-01-20).",
        ),
        (
            report("政府工作报告", "云泽县人民政府", &[], "2025-01-20"),
            "政府工作报告[R]. 云泽县人民政府, 2025.",
        ),
        (report("统计公报", "", &[], "2025"), "统计公报[R]. 2025."),
        (
            report("开局之年", "", &["王一"], "2025-01-20"),
            "王一. 开局之年[Z]. 2025-01-20.",
        ),
        (report("开局之年", "", &[], ""), "开局之年[Z]."),
        (report("", "", &[], ""), "aaaa000011112222.txt[Z]."),
    ];
    for (document, expected) in cases {
        assert_eq!(entry(&document, None), expected);
    }
    let mut with_kicker = report("稳中求进", "青石日报", &[], "2025-01-20");
    with_kicker.kicker = Some("云泽县专场".to_owned());
    assert_eq!(
        entry(&with_kicker, None),
        "稳中求进: 云泽县专场[N]. 青石日报, 2025-01-20."
    );
}

#[test]
fn the_kind_is_told_by_publisher_and_title() {
    let cases = [
        ("x", "青石晚报", Publication::Newspaper),
        ("x", "青石报社", Publication::Newspaper),
        ("x", "云泽发布", Publication::Web),
        ("政府工作报告", "青石日报", Publication::Newspaper),
        ("国民经济和社会发展统计公报", "云泽县统计局", Publication::Report),
        ("x", "云泽县统计局", Publication::Other),
    ];
    for (title, publisher, kind) in cases {
        assert_eq!(
            Publication::of(&report(title, publisher, &[], "2025")),
            kind,
            "{publisher}"
        );
    }
}

#[test]
fn facts_and_quotes_are_cited_with_place_link_and_corpus() {
    let document = report("稳中求进", "青石日报", &["王一"], "2025-01-20");
    let link = permalink("https://example.org/app/", "aaaa0000", Some("o0-20"));
    assert_eq!(link, "https://example.org/app/#/documents/aaaa0000?fact=o0-20");
    assert_eq!(permalink("", "a b/字", None), "#/documents/a%20b%2F%E5%AD%97");
    let access = Some(Access {
        permalink: &link,
        corpus: "0123456789abcdef",
    });
    assert_eq!(
        entry_of_fact(&document, &growth(0, 20, "绿道", "5.5"), access),
        "王一. 稳中求进[N]. 青石日报, 2025-01-20. 第21—24字: 5.5%. \
         https://example.org/app/#/documents/aaaa0000?fact=o0-20. 方志语料 0123456789abcdef."
    );
    assert_eq!(
        quote(" 绿道\n  增长5.5% ", &document, None),
        "“绿道 增长5.5%”\n王一. 稳中求进[N]. 青石日报, 2025-01-20."
    );
}

#[test]
fn bibtex_is_escaped_and_its_key_is_stable() {
    let mut document = report("50% & {更} #1_a \\x~^$", "青石日报", &["王一", "A_B"], "2025-01-20");
    document.kicker = Some("专场".to_owned());
    let access = Some(Access {
        permalink: "https://example.org/#/documents/aaaa0000",
        corpus: "0123456789abcdef",
    });
    assert_eq!(
        bibtex(&document, access),
        "@article{fangzhi-aaaa000011112222,\n  author = {{王一} and {A\\_B}},\n  \
         title = {{50\\% \\& \\{更\\} \\#1\\_a \\textbackslash{}x\\textasciitilde{}\\textasciicircum{}\\$}},\n  \
         titleaddon = {专场},\n  journal = {青石日报},\n  year = {2025},\n  date = {2025-01-20},\n  mark = {N},\n  \
         langid = {chinese},\n  url = {https://example.org/#/documents/aaaa0000},\n  \
         note = {Fangzhi corpus 0123456789abcdef}\n}\n"
    );
    let bare = bibtex(&report("政府工作报告", "", &[], ""), None);
    assert!(
        bare.starts_with("@techreport{fangzhi-aaaa000011112222,\n  title = "),
        "{bare}"
    );
    assert!(!bare.contains("author") && !bare.contains("year"));
}

#[test]
fn annotations_have_the_shape_that_w3c_prescribes() {
    let corpus = three_places_corpus();
    let rows: Vec<_> = corpus.ids().collect();
    let page: Value =
        serde_json::from_str(&annotation::write(&corpus, &rows, "说“全部”", "https://example.org/")).unwrap();
    assert_eq!(page["@context"], "http://www.w3.org/ns/anno.jsonld");
    assert_eq!(page["type"], "AnnotationPage");
    assert_eq!(
        page["partOf"],
        json!({"id": "urn:fangzhi:collection", "type": "AnnotationCollection", "label": "说“全部”", "total": 11})
    );
    let items = page["items"].as_array().unwrap();
    assert_eq!(items.len(), 11);
    for (item, o) in items.iter().zip(corpus.observations()) {
        assert_eq!(item["type"], "Annotation");
        assert!(item["id"].as_str().unwrap().ends_with(&o.id));
        assert_eq!(
            item["body"][0],
            json!({"type": "TextualBody", "purpose": "tagging", "value": o.indicator, "format": "text/plain", "language": "zh"})
        );
        let fact: Value = serde_json::from_str(item["body"][1]["value"].as_str().unwrap()).unwrap();
        assert_eq!((&fact["id"], &fact["printed"]), (&json!(o.id), &json!(o.printed)));
        let target = &item["target"];
        assert!(
            target["source"]["id"]
                .as_str()
                .unwrap()
                .starts_with("urn:fangzhi:document:")
        );
        assert_eq!(
            target["selector"][0],
            json!({"type": "TextPositionSelector", "start": o.span.start, "end": o.span.end})
        );
        // Without the text nothing is quoted but the number.
        assert_eq!(
            target["selector"][1],
            json!({"type": "TextQuoteSelector", "exact": o.printed})
        );
    }
    let empty: Value = serde_json::from_str(&annotation::write(&corpus, &[], "", "")).unwrap();
    assert_eq!(empty["items"], json!([]));
}

#[test]
fn a_held_text_is_quoted_with_what_stands_around() {
    let text = "标题\n全年𠮷绿道增长5.5%，其他。";
    let mut held = document(0, "aaaa000011112222");
    held.span = Span::new(100, 100 + text.chars().count() as u32);
    held.text = Some(text.to_owned());
    let mut o = growth(0, 110, "绿道", "5.5");
    o.span = Span::new(110, 114);
    let corpus = Corpus::from_bundles([Bundle::seal(vec![area("临江区")], vec![held], vec![o], vec![], vec![])]);
    let item: Value = serde_json::from_str(&annotation::item(&corpus, corpus.ids().next().unwrap(), "")).unwrap();
    assert_eq!(
        item["target"]["selector"][1],
        json!({"type": "TextQuoteSelector", "exact": "5.5%", "prefix": "标题\n全年𠮷绿道增长", "suffix": "，其他。"})
    );
}

#[test]
fn a_recipe_gives_the_same_or_says_what_differs() {
    let corpus = three_places_corpus();
    let rows: Vec<_> = corpus.ids().collect();
    let digest = Digest::of(&corpus, &rows);
    let mut in_steps = Digest::default();
    rows.chunks(4).for_each(|rows| in_steps.add(&corpus, rows));
    assert_eq!(digest, in_steps);
    let recipe = Recipe::new("0123456789abcdef", "0.1.0", "#/observations?theme=综合", digest, "");
    let read = Recipe::from_json(&recipe.to_json()).unwrap();
    assert_eq!(read, recipe);
    assert_eq!(read.check("0123456789abcdef", "0.2.0", digest), Outcome::Same);
    let differs = |corpus_hash, app, digest| read.check(corpus_hash, app, digest);
    assert_eq!(
        differs("ffff", "0.1.0", Digest::of(&corpus, &rows[1..])),
        Outcome::Differs {
            corpus: true,
            app: false,
            had: 11,
            has: 10
        }
    );
    // The same rows in another order are another result.
    let mut turned = rows.clone();
    turned.reverse();
    assert_eq!(
        differs("0123456789abcdef", "0.2.0", Digest::of(&corpus, &turned)),
        Outcome::Differs {
            corpus: false,
            app: true,
            had: 11,
            has: 11
        }
    );
}

#[test]
fn what_is_no_recipe_is_refused() {
    assert!(matches!(Recipe::from_json("{"), Err(RecipeError::Json(_))));
    assert!(matches!(
        Recipe::from_json("{\"format\":\"fangzhi-recipe\"}"),
        Err(RecipeError::Json(_))
    ));
    let text = Recipe::new("a", "b", "#/", Digest::default(), "2026-01-02T03:04:05Z").to_json();
    assert_eq!(
        Recipe::from_json(&text.replace("fangzhi-recipe", "fangzhi-bundle")),
        Err(RecipeError::Format)
    );
    assert_eq!(
        Recipe::from_json(&text.replace("\"version\":1", "\"version\":7")),
        Err(RecipeError::Version(7))
    );
}

#[test]
fn file_names_say_which_and_are_safe_everywhere() {
    let name = |words: &str, english| {
        let selection = Selection {
            words: words.to_owned(),
            english,
            rows: 12,
            corpus: "0123456789abcdef".to_owned(),
            ..Selection::default()
        };
        selection.file_name("csv")
    };
    assert_eq!(name("", false), "方志_全部_12条_01234567.csv");
    assert_eq!(name("", true), "fangzhi_all_12-facts_01234567.csv");
    assert_eq!(
        name("地区生产总值 · 增速", false),
        "方志_地区生产总值-增速_12条_01234567.csv"
    );
    assert_eq!(
        name("../../etc/passwd\0", true),
        "fangzhi_etc-passwd_12-facts_01234567.csv"
    );
    assert_eq!(name("a<b>:\"c\"|?*\\", true), "fangzhi_a-b-c_12-facts_01234567.csv");
    assert!(name(&"长".repeat(400), false).chars().count() < 70);
}

#[test]
fn tables_for_the_clipboard_run_nothing() {
    let rows = vec![
        vec!["=1+1".to_owned(), "-3.2%".to_owned(), "a\tb\nc".to_owned()],
        vec!["<script>&\"".to_owned(), "-x".to_owned(), "1,234.5".to_owned()],
    ];
    assert_eq!(
        clip::tsv(&["指标", "值", "+"], &rows),
        "指标\t值\t'+\n'=1+1\t-3.2%\ta b c\n<script>&\"\t'-x\t1,234.5\n"
    );
    let html = clip::html(&["指标", "值", "+"], &rows);
    assert!(html.starts_with("<meta charset=\"utf-8\"><table><thead><tr><th>指标</th>"));
    assert!(html.contains("<td>&lt;script&gt;&amp;&quot;</td>") && html.ends_with("</tbody></table>"));
}
