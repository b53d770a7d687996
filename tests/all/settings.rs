//! What a person sets for a file replaces what its text tells, and all that follows from it follows along.

use fangzhi::engine::{read, read_with};
use fangzhi::fact::Extraction;
use fangzhi::model::{DiagnosticKind, Dictionary, PlaceWord, Settings};

const REVIEW: &str = "青石日报\n工作回顾\n今年，全区生产总值增长5.6%，比去年提高0.3个百分点；全市增长5.1%。去年新建绿道12公里。固定资产投资增长8.2%。\n";

fn place(name: &str) -> Settings {
    Settings {
        place: Some(name.to_owned()),
        ..Settings::default()
    }
}

fn date(date: &str) -> Settings {
    Settings {
        date: Some(date.parse().unwrap()),
        ..Settings::default()
    }
}

fn year(year: i16) -> Settings {
    Settings {
        reference_year: Some(year),
        ..Settings::default()
    }
}

fn with(text: &str, settings: &Settings) -> Extraction {
    read_with(text, "a.txt", settings, &Dictionary::default())
}

fn periods(read: &Extraction) -> Vec<String> {
    let spelled = |o: &fangzhi::model::Observation| o.period.as_ref().map(|p| p.to_string()).unwrap_or_default();
    read.observations.iter().map(spelled).collect()
}

fn unsure(read: &Extraction) -> Vec<DiagnosticKind> {
    let kinds = [DiagnosticKind::UnsureArea, DiagnosticKind::UnsureYear];
    read.diagnostics
        .iter()
        .map(|d| d.kind)
        .filter(|kind| kinds.contains(kind))
        .collect()
}

#[test]
fn nothing_set_changes_nothing() {
    for text in [REVIEW, "", "云泽县2024年工作回顾\n全县生产总值增长5.6%。"] {
        assert_eq!(with(text, &Settings::default()), read(text, "a.txt"));
        let blank = Settings {
            title: Some(" ".to_owned()),
            ..place("　")
        };
        assert_eq!(with(text, &blank), read(text, "a.txt"));
    }
}

/// A place as it is set, and the place as it is read: name, prefecture, province, whether it has a code.
const PLACES: [(&str, &str, &str, &str, bool); 12] = [
    ("红旗区", "红旗区", "新乡市", "河南省", true),
    ("河南省新乡市红旗区", "红旗区", "新乡市", "河南省", true),
    ("新乡市红旗区", "红旗区", "新乡市", "河南省", true),
    (" 红旗区 ", "红旗区", "新乡市", "河南省", true),
    // Several share the name: without what it lies in no code is told.
    ("鼓楼区", "鼓楼区", "", "", false),
    ("江苏省南京市鼓楼区", "鼓楼区", "南京市", "江苏省", true),
    ("福州市鼓楼区", "鼓楼区", "福州市", "福建省", true),
    ("新乡市", "新乡市", "", "河南省", true),
    // In no table.
    ("临江新区", "临江新区", "", "", false),
    ("新乡市临江示范区", "临江示范区", "新乡市", "河南省", false),
    ("河南省新乡市临江示范区", "临江示范区", "新乡市", "河南省", false),
    ("云川省青石市临江区", "临江区", "青石市", "云川省", false),
];

#[test]
fn a_place_is_found_by_name_full_name_or_taken_as_it_is() {
    for (set, name, prefecture, province, coded) in PLACES {
        let read = with(REVIEW, &place(set));
        let area = &read.areas[read.documents[0].area as usize];
        let parts = (
            area.name.as_str(),
            area.prefecture.as_deref().unwrap_or_default(),
            area.province.as_deref().unwrap_or_default(),
            area.code.is_some(),
        );
        assert_eq!(parts, (name, prefecture, province, coded), "{set}");
        let own = read
            .observations
            .iter()
            .filter(|o| o.area == read.documents[0].area)
            .count();
        assert!(own >= 3, "{set}: {own} facts of its own");
    }
}

#[test]
fn a_place_of_the_dictionary_comes_first() {
    let dictionary = Dictionary {
        places: vec![PlaceWord {
            name: "红旗区".to_owned(),
            prefecture: Some("青石市".to_owned()),
            province: None,
        }],
        ..Dictionary::default()
    };
    let read = read_with(REVIEW, "a.txt", &place("红旗区"), &dictionary);
    let area = &read.areas[read.documents[0].area as usize];
    assert_eq!((area.prefecture.as_deref(), area.code), (Some("青石市"), None));
}

#[test]
fn a_place_decides_what_the_city_around_it_is() {
    let city = |settings: &Settings| {
        let read = with(REVIEW, settings);
        let whole = read.observations.iter().find(|o| o.printed == "5.1%").unwrap();
        read.areas[whole.area as usize].name.clone()
    };
    assert_eq!(city(&place("新乡市红旗区")), "新乡市");
    assert_eq!(city(&place("福州市鼓楼区")), "福州市");
}

#[test]
fn what_was_unsure_is_sure_when_it_is_set() {
    let both = [DiagnosticKind::UnsureArea, DiagnosticKind::UnsureYear];
    assert_eq!(unsure(&read(REVIEW, "a.txt")), both);
    assert_eq!(unsure(&with(REVIEW, &place("红旗区"))), both[1..]);
    assert_eq!(unsure(&with(REVIEW, &year(2024))), both[..1]);
    assert_eq!(
        unsure(&with(
            REVIEW,
            &Settings {
                reference_year: Some(2024),
                ..place("临江新区")
            }
        )),
        []
    );
    // A name that several places share tells nobody which.
    assert_eq!(unsure(&with(REVIEW, &place("鼓楼区"))), both);
}

#[test]
fn periods_follow_the_year_and_the_date() {
    let bare = "2023年工作回顾\n今年，全县生产总值增长5.6%。去年新建绿道12公里。固定资产投资增长8.2%。\n";
    let cases = [
        (Settings::default(), ["2023", "2022", "2023"]),
        (year(2021), ["2021", "2020", "2021"]),
        (date("2024-11-20"), ["2024", "2023", "2023"]),
        (date("2024-11"), ["2024", "2023", "2023"]),
        (
            Settings {
                reference_year: Some(2024),
                ..date("2025-01-20")
            },
            ["2025", "2024", "2024"],
        ),
        (
            Settings {
                reference_year: Some(2024),
                ..date("2025")
            },
            ["2025", "2024", "2024"],
        ),
    ];
    for (settings, expected) in cases {
        let read = with(bare, &settings);
        assert_eq!(periods(&read), expected, "{settings:?}");
        let document = &read.documents[0];
        assert_eq!(document.date, settings.date);
        if let Some(year) = settings.reference_year {
            assert_eq!(document.reference_year, Some(year));
        }
    }
}

#[test]
fn a_year_that_is_printed_stays() {
    let text = "云泽县工作回顾\n2022年，全县生产总值增长5.6%。\n";
    assert_eq!(periods(&with(text, &year(2024))), ["2022"]);
}

#[test]
fn a_title_is_the_documents_only() {
    let settings = Settings {
        title: Some("临江新区年报".to_owned()),
        ..Settings::default()
    };
    let read = with(REVIEW, &settings);
    assert_eq!(read.documents[0].title, "临江新区年报");
    let same = fangzhi::engine::read(REVIEW, "a.txt");
    assert_eq!((read.observations, read.areas), (same.observations, same.areas));
}

#[test]
fn settings_hold_for_each_article_and_identifiers_stay() {
    let text = include_str!("../annotated/103_yanhu_newspaper_review.txt");
    let several = format!("{REVIEW}\n\n{text}");
    for text in [REVIEW, text, &several] {
        let before = read(text, "a.txt");
        let settings = Settings {
            title: Some("年报".to_owned()),
            date: "2019-02-03".parse().ok(),
            reference_year: Some(2018),
            place: Some("河南省新乡市红旗区".to_owned()),
        };
        let after = with(text, &settings);
        // A fact of the city around an unknown place is none before the place is known; the others keep their names.
        assert!(
            before
                .observations
                .iter()
                .all(|o| after.observations.iter().any(|p| (&p.id, p.span) == (&o.id, o.span)))
        );
        assert_eq!(before.documents.len(), after.documents.len());
        for document in &after.documents {
            assert_eq!((document.reference_year, document.title.as_str()), (Some(2018), "年报"));
            assert_eq!(after.areas[document.area as usize].name, "红旗区");
        }
        let hashes = |read: &Extraction| read.documents.iter().map(|d| d.hash.clone()).collect::<Vec<_>>();
        assert_eq!(hashes(&before), hashes(&after));
    }
}
