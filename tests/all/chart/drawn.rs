//! What is drawn: committed pictures, boxes of marks, files that leave the page.

use std::path::PathBuf;

use fangzhi::chart::{Caption, Drawing, Picture, draw, poster, standalone};

use fangzhi::model::{Bound, Status};

use super::*;
use crate::corpora::rank;

/// Figures of every kind a bar can take: open above and below, near, ranges, falls, all three statuses.
fn every_kind() -> Corpus {
    let mut bundle = three_places();
    let o = |place: u32, start, value: &str, bound, status| Observation {
        area: place,
        bound,
        status,
        ..growth(0, start, "绿道", value)
    };
    bundle.observations = vec![
        o(0, 10, "13.6", Bound::Exact, Status::Actual),
        o(1, 20, "-4.25", Bound::About, Status::Actual),
        o(2, 30, "9", Bound::Above, Status::Actual),
        o(0, 40, "-6", Bound::Above, Status::Estimate),
        Observation {
            value_high: Some(number("8")),
            ..o(1, 50, "5", Bound::Exact, Status::Estimate)
        },
        o(2, 60, "10", Bound::Above, Status::Target),
        o(1, 70, "3", Bound::Below, Status::Target),
        rank(0, 80, "绿道", "1", "全市"),
    ];
    Corpus::from_bundles([bundle])
}

/// Compares with the committed picture; `BLESS=1` writes it anew.
fn check(name: &str, drawing: &Drawing) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden")
        .join(name);
    let picture = standalone(&drawing.svg);
    if std::env::var_os("BLESS").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &picture).unwrap();
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        golden == picture,
        "{} differs; look at it, then run the tests with BLESS=1",
        path.display()
    );
}

fn bars(corpus: &Corpus, url: &str) -> Picture {
    Picture::Bars(chart(corpus, url).unwrap())
}

/// A picture of each kind, by name.
fn kinds(language: Language) -> [(&'static str, Picture); 5] {
    let every = every_kind();
    let rows: Vec<ObservationId> = every.ids().collect();
    [
        ("bars", Picture::Bars(from_rows(&every, &rows, language).unwrap())),
        ("dumbbell", Picture::Dumbbell(kinds::dumbbell(language))),
        ("ranks", Picture::Ranks(kinds::positions(language))),
        ("scatter", Picture::Scatter(kinds::points(language))),
        ("multiples", Picture::Multiples(kinds::panels(language))),
    ]
}

#[test]
fn pictures_are_as_committed() {
    let corpus = three_places_corpus();
    check("growth-720.svg", &draw(&bars(&corpus, ""), 720));
    check("growth-360.svg", &draw(&bars(&corpus, ""), 360));
    check(
        "single-720.svg",
        &draw(&bars(&corpus, "indicator=地区生产总值&measure=level"), 720),
    );
    for (name, picture) in kinds(Language::Chinese) {
        check(&format!("{name}-720.svg"), &draw(&picture, 720));
    }
    for (name, picture) in kinds(Language::English) {
        check(&format!("{name}-en-390.svg"), &draw(&picture, 390));
    }
}

#[test]
fn each_mark_has_a_box_inside_the_picture() {
    let spec = chart(&every_kind(), "").unwrap();
    for width in [100, 240, 390, 519, 520, 900, 2000] {
        let drawing = draw(&Picture::Bars(spec.clone()), width);
        assert_eq!(drawing.marks.len(), spec.marks().count());
        for (mark, placed) in spec.marks().zip(&drawing.marks) {
            assert_eq!(mark.key, placed.key);
            assert!(placed.label.contains(&mark.figure.text()) && placed.label.contains(&mark.note));
            assert!(placed.x >= 0 && placed.y >= 0);
            assert!(placed.y.unsigned_abs() + placed.height <= drawing.height && placed.width <= drawing.width);
        }
        assert!(
            drawing
                .marks
                .windows(2)
                .all(|pair| pair[0].y.unsigned_abs() + pair[0].height <= pair[1].y.unsigned_abs())
        );
    }
}

#[test]
fn pictures_carry_classes_and_no_colours_or_styles() {
    let svg = draw(&bars(&every_kind(), ""), 720).svg;
    assert!(!svg.contains('#') && !svg.contains("style") && !svg.contains("rgb"));
    for class in [
        "chart-actual",
        "chart-estimate",
        "chart-target",
        "chart-hatch",
        "chart-grid",
        "chart-value",
    ] {
        assert!(svg.contains(&format!("class=\"{class}\"")), "{class}");
    }
    assert!(!standalone(&svg).contains("class=\"chart-"));
}

#[test]
fn names_from_a_report_cannot_break_the_picture() {
    let mut bundle = three_places();
    for o in &mut bundle.observations {
        o.indicator = "<script>&\"".to_owned();
    }
    let svg = draw(&bars(&Corpus::from_bundles([bundle]), ""), 720).svg;
    assert!(svg.contains("&lt;script&gt;&amp;") && !svg.contains("<script"));
}

proptest! {
    #[test]
    fn anything_can_be_drawn(bundle in arbitrary_bundle(), width in 0u32..3000) {
        let corpus = Corpus::from_bundles([bundle]);
        if let Ok(spec) = chart(&corpus, "") {
            let drawing = draw(&Picture::Bars(spec.clone()), width);
            prop_assert!(drawing.svg.ends_with("</svg>\n"));
            prop_assert!(!drawing.svg.contains("NaN"));
            prop_assert_eq!(drawing.marks.len(), spec.marks().count());
        }
    }
}

#[test]
fn a_file_carries_what_stands_around_the_picture() {
    let caption = Caption {
        title: "地区生产总值·增速".to_owned(),
        selection: "筛选：地区：云泽县、临江区".to_owned(),
        verdict: "可比性：需谨慎。时段不同：2024年前三季度与2024年。".to_owned(),
        source: "来源：云泽县《政府工作报告》（青石日报，2025年1月20日）；临江区《A&B <报告>》。".repeat(3),
    };
    for (name, picture) in kinds(Language::Chinese) {
        let drawing = draw(&picture, 960);
        let (svg, width, height) = poster(&drawing, picture.sentence(), &caption);
        for part in [
            caption.title.as_str(),
            &caption.selection,
            &caption.verdict,
            "来源：",
            "A&amp;B &lt;报告&gt;",
        ] {
            assert!(svg.contains(part), "{name}: {part}");
        }
        // Long sentences are wrapped, so that only their beginning stands in one line.
        let beginning: String = picture.sentence().chars().take(8).collect();
        assert!(svg.contains(&beginning), "{name}");
        assert!(width > drawing.width && height > drawing.height);
        assert!(
            !svg.contains("class=\"chart-") && !svg.contains("<style"),
            "{name}: colours stand in the file"
        );
        well_formed(&svg);
        if name == "dumbbell" {
            check("poster-dumbbell.svg", &Drawing { svg, ..drawing });
        }
    }
}

/// Every element is closed, in order; no text holds a bare sign of markup.
fn well_formed(svg: &str) {
    let mut open = Vec::new();
    for piece in svg.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').expect("a tag ends");
        assert!(!text.contains('>'), "{text}");
        let bare = text.replace("&amp;", "").replace("&lt;", "").replace("&gt;", "");
        assert!(!bare.contains('&'), "{text}");
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(name));
        } else if !tag.ends_with('/') {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "{open:?}");
}

proptest! {
    #[test]
    fn every_kind_can_be_drawn(bundle in arbitrary_bundle(), width in 0u32..3000) {
        use fangzhi::chart::{dumbbells, multiples, pairs, ranks, scatter};
        let corpus = Corpus::from_bundles([bundle]);
        let rows: Vec<ObservationId> = corpus.ids().collect();
        let groups: Vec<Vec<ObservationId>> = rows.chunks(5).map(<[_]>::to_vec).collect();
        let pictures = [
            dumbbells(&corpus, &pairs(&corpus, &rows), Language::English).ok().map(Picture::Dumbbell),
            ranks(&corpus, &rows, Language::English).ok().map(Picture::Ranks),
            scatter(&corpus, &rows, Language::Chinese).ok().map(Picture::Scatter),
            multiples(&corpus, &groups, Language::Chinese).ok().map(Picture::Multiples),
        ];
        for picture in pictures.into_iter().flatten() {
            let drawing = draw(&picture, width);
            well_formed(&drawing.svg);
            prop_assert!(!drawing.svg.contains("NaN"));
            prop_assert!(!picture.sentence().is_empty() && !picture.title().is_empty());
            let marks = picture.marks().len();
            let boxes = if matches!(picture, Picture::Scatter(_)) { marks / 2 } else { marks };
            prop_assert_eq!(drawing.marks.len(), boxes);
            for mark in &drawing.marks {
                prop_assert!(mark.y.unsigned_abs() + mark.height <= drawing.height + 12, "{:?}", mark);
            }
        }
    }
}
