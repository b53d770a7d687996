//! A reader's own words: what they make of a sentence, what they leave alone, and which of them cannot be used.

use fangzhi::engine::{read, read_with};
use fangzhi::fact::Extraction;
use fangzhi::lexicon::dictionary::{DictionaryFault, List, faults};
use fangzhi::model::{Confidence, Dictionary, Doubt, IndicatorWord, PlaceWord, Settings, UnitWord};
use proptest::prelude::*;

fn indicators(words: &[(&str, &str)]) -> Dictionary {
    let word = |&(alias, indicator): &(&str, &str)| IndicatorWord {
        alias: alias.to_owned(),
        indicator: indicator.to_owned(),
    };
    Dictionary {
        indicators: words.iter().map(word).collect(),
        ..Dictionary::default()
    }
}

fn units(words: &[&str]) -> Dictionary {
    Dictionary {
        units: words.iter().map(|&unit| UnitWord { unit: unit.to_owned() }).collect(),
        ..Dictionary::default()
    }
}

fn places(words: &[(&str, Option<&str>)]) -> Dictionary {
    let word = |&(name, prefecture): &(&str, Option<&str>)| PlaceWord {
        name: name.to_owned(),
        prefecture: prefecture.map(str::to_owned),
        province: None,
    };
    Dictionary {
        places: words.iter().map(word).collect(),
        ..Dictionary::default()
    }
}

/// A report of 云泽县 with this sentence.
fn report(sentence: &str) -> String {
    format!("云泽县2024年工作回顾\n2024年，云泽县经济运行平稳。{sentence}\n")
}

fn with(sentence: &str, dictionary: &Dictionary) -> Extraction {
    read_with(&report(sentence), "a.txt", &Settings::default(), dictionary)
}

/// Each fact as `indicator measure value unit`.
fn facts(read: &Extraction) -> Vec<String> {
    let spelled = |o: &fangzhi::model::Observation| format!("{} {} {} {}", o.indicator, o.measure, o.value, o.unit);
    read.observations.iter().map(spelled).collect()
}

/// Each sentence gives its facts with the words; one without facts listed gives what it gives without the words.
fn check(cases: &[(&str, &[&str])], dictionary: &Dictionary) {
    let mut wrong = Vec::new();
    for &(sentence, expected) in cases {
        let found = facts(&with(sentence, dictionary));
        let plain = facts(&read(&report(sentence), "a.txt"));
        if found != expected && !(expected.is_empty() && found == plain) {
            wrong.push(format!("{sentence}\n  found {found:?}\n  plain {plain:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A sentence and its facts with the words of `names`.
const NAMES: [(&str, &[&str]); 17] = [
    (
        "经济总盘子达186亿元，增长5.2%。",
        &["地区生产总值 level 18600000000 元", "地区生产总值 growth 5.2 %"],
    ),
    ("全县总盘子增长5.2%。", &["地区生产总值 growth 5.2 %"]),
    ("规上新增动能产值12亿元。", &["规上新增动能产值 level 1200000000 元"]),
    // Words that the rules of naming would cut.
    (
        "新增动能产值12亿元、增长7%。",
        &["新动能产值 level 1200000000 元", "新动能产值 growth 7 %"],
    ),
    ("实现全面推进度86.5%。", &["全面推进度 share 86.5 %"]),
    ("夜间消费增长12.5%。", &["夜间消费 growth 12.5 %"]),
    ("云泽指数增长3.5%。", &["云泽指数 growth 3.5 %"]),
    ("工业比较优势度达到62.5%。", &["工业比较优势度 share 62.5 %"]),
    ("比较优势度达到62.5%。", &["比较优势度 share 62.5 %"]),
    // The longest word wins.
    ("总盘子子项增长4%。", &["子项合计 growth 4 %"]),
    // After the number.
    ("新增瞪羚入库企业12家。", &["瞪羚企业（新增） level 12 家"]),
    ("培育12家瞪羚入库企业。", &["瞪羚企业（培育） level 12 家"]),
    // With Chinese numerals.
    (
        "四新经济增加值38亿元，增长9%。",
        &["四新经济增加值 level 3800000000 元", "四新经济增加值 growth 9 %"],
    ),
    // An alias as a part of another word, and words like it, mean what they mean.
    ("盘子菜销售额增长4%。", &["盘子菜销售额 growth 4 %"]),
    ("固定资产投资增长8%。", &["固定资产投资 growth 8 %"]),
    ("完成投资12亿元。", &["投资 level 1200000000 元"]),
    ("四个项目开工，总投资5亿元。", &[]),
];

fn names() -> Dictionary {
    indicators(&[
        ("总盘子", "GDP"),
        ("经济总盘子", "地区生产总值"),
        ("总盘子子项", "子项合计"),
        ("新增动能产值", "新动能产值"),
        ("全面推进度", "全面推进度"),
        ("夜间消费", "夜间消费"),
        ("云泽指数", "云泽指数"),
        ("比较优势度", "比较优势度"),
        ("瞪羚入库企业", "瞪羚企业"),
        ("四新经济增加值", "四新经济增加值"),
    ])
}

#[test]
fn names_of_indicators() {
    check(&NAMES, &names());
}

/// A sentence and its facts with the units 组件套 and 梦想单元.
const UNITS: [(&str, &[&str]); 7] = [
    ("新增储能设备120组件套。", &["储能设备（新增） level 120 组件套"]),
    ("新建梦想单元12个。", &["梦想单元（新建） level 12 个"]),
    ("打造示范阵地38梦想单元。", &["示范阵地（打造） level 38 梦想单元"]),
    ("打造示范阵地三十八梦想单元。", &["示范阵地（打造） level 38 梦想单元"]),
    (
        "打造示范阵地1.2万梦想单元。",
        &["示范阵地（打造） level 12000 梦想单元"],
    ),
    // What is none.
    ("新增储能设备120组。", &[]),
    ("组件套装销售额增长5%。", &[]),
];

#[test]
fn units_after_numerals() {
    check(&UNITS, &units(&["组件套", "梦想单元", "个"]));
}

/// A sentence with the place its first fact is of, with the dictionary and without.
const PLACES: [(&str, &str, &str); 6] = [
    ("云台新城地区生产总值增长6.2%。", "云台新城", "云泽县"),
    ("2024年，云台新城固定资产投资增长9%。", "云台新城", "云泽县"),
    ("云台新城产业园地区生产总值增长6.2%。", "云台新城产业园", "云泽县"),
    ("地区生产总值增长6.2%，高于云台新城0.5个百分点。", "云泽县", "云泽县"),
    // A thing named after the place, and the place inside a clause.
    ("云台新城大桥建成通车，完成投资3亿元。", "云泽县", "云泽县"),
    ("全县地区生产总值增长6.2%。", "云泽县", "云泽县"),
];

#[test]
fn places_at_the_start_of_clauses() {
    let dictionary = places(&[("云台新城", Some("青石市")), ("云台新城产业园", None)]);
    for (sentence, own, plain) in PLACES {
        let place = |read: &Extraction| read.areas[read.observations[0].area as usize].clone();
        let found = with(sentence, &dictionary);
        assert_eq!(place(&found).name, own, "{sentence} {:?}", facts(&found));
        assert_eq!(place(&read(&report(sentence), "a.txt")).name, plain, "{sentence}");
    }
    let read = with(PLACES[0].0, &dictionary);
    let area = &read.areas[read.observations[0].area as usize];
    assert_eq!((area.prefecture.as_deref(), area.code), (Some("青石市"), None));
    let against = with(PLACES[3].0, &dictionary);
    assert_eq!(
        against.observations[1].basis.as_ref().unwrap().to_string(),
        "area:云台新城"
    );
}

#[test]
fn a_place_in_the_head_is_whose_report_it_is() {
    let text = "云台新城2024年工作总结\n2024年，云台新城完成规上工业总产值312亿元，增长11.4%。\n";
    let dictionary = places(&[("云台新城", Some("青石市"))]);
    let area = |read: &Extraction| read.areas[read.documents[0].area as usize].clone();
    let with = read_with(text, "a.txt", &Settings::default(), &dictionary);
    assert_eq!(
        (area(&with).name.as_str(), area(&with).prefecture.as_deref()),
        ("云台新城", Some("青石市"))
    );
    assert_ne!(area(&read(text, "a.txt")).name, "云台新城");
    // Named once in the body, it does not take the report from its own place.
    let text = report("云台新城建设加快。地区生产总值增长5%。");
    assert_eq!(
        area(&read_with(&text, "a.txt", &Settings::default(), &dictionary)).name,
        "云泽县"
    );
}

#[test]
fn a_word_of_ones_own_is_a_listed_indicator() {
    let sentence = "瞪羚入库企业指数增长4%。";
    let plain = &read(&report(sentence), "a.txt").observations[0];
    assert_eq!(plain.doubts, [Doubt::UnlistedIndicator]);
    let added = &with(sentence, &indicators(&[("瞪羚入库企业指数", "瞪羚指数")])).observations[0];
    assert_eq!(
        (added.confidence, added.indicator.as_str()),
        (Confidence::High, "瞪羚指数")
    );
    assert_eq!(added.id, plain.id);
}

#[test]
fn nothing_of_a_dictionary_is_left_for_the_next_document() {
    let sentence = NAMES[0].0;
    let before = read(&report(sentence), "a.txt");
    for dictionary in [names(), units(&["组件套"]), places(&[("云泽县", None)])] {
        with(sentence, &dictionary);
        assert_eq!(with(sentence, &Dictionary::default()), before);
        assert_eq!(read(&report(sentence), "a.txt"), before);
    }
}

#[test]
fn words_are_folded_like_texts() {
    let dictionary = indicators(&[(" 總盤子 ", "ＧＤＰ")]);
    assert_eq!(
        facts(&with("全县总盘子增长5.2%。", &dictionary)),
        ["地区生产总值 growth 5.2 %"]
    );
}

#[test]
fn words_that_cannot_be_used_are_named_and_passed_over() {
    use DictionaryFault as F;
    let long = "长".repeat(25);
    let names: [(&str, &str, Option<F>); 22] = [
        ("总盘子", "地区生产总值", None),
        ("总盘子", "GDP", Some(F::Repeated)),
        ("GDP", "地区生产总值", None),
        ("四新企业", "四新单位", None),
        ("", "地区生产总值", Some(F::Empty)),
        ("  ", "地区生产总值", Some(F::Empty)),
        ("盘", "地区生产总值", Some(F::TooShort(2))),
        (&long, "地区生产总值", Some(F::TooLong(24))),
        ("3号指标", "地区生产总值", Some(F::Digits)),
        ("３号指标", "地区生产总值", Some(F::Digits)),
        ("一百", "地区生产总值", Some(F::Digits)),
        ("总盘子，增速", "地区生产总值", Some(F::Punctuation)),
        ("总盘子（全口径）", "地区生产总值", Some(F::Punctuation)),
        ("总 盘子", "地区生产总值", Some(F::Punctuation)),
        (
            "固定资产投资",
            "地区生产总值",
            Some(F::Taken("固定资产投资".to_owned())),
        ),
        ("增长", "地区生产总值", Some(F::General)),
        ("全市", "地区生产总值", Some(F::General)),
        ("新增", "新增量", Some(F::General)),
        ("单位", "市场主体", Some(F::General)),
        ("亿元", "地区生产总值", Some(F::General)),
        ("大盘子", "", Some(F::Meaning)),
        ("小盘子", "小，盘子", Some(F::Meaning)),
    ];
    let list: Vec<(&str, &str)> = names.iter().map(|(alias, meaning, _)| (*alias, *meaning)).collect();
    let found = faults(&indicators(&list));
    for (at, (alias, _, expected)) in names.iter().enumerate() {
        let fault = found
            .iter()
            .find(|f| f.list == List::Indicators && f.at == at)
            .map(|f| &f.fault);
        assert_eq!(fault, expected.as_ref(), "{alias}");
    }
    let cases: [(&str, Option<F>); 10] = [
        ("标段组", None),
        ("亩", None),
        ("", Some(F::Empty)),
        ("年", None),
        ("的", Some(F::General)),
        ("同比增长", Some(F::General)),
        ("万组", Some(F::Digits)),
        ("组2", Some(F::Digits)),
        ("组/年", Some(F::Punctuation)),
        ("很长很长很长的单位", Some(F::TooLong(8))),
    ];
    let found = faults(&units(&cases.iter().map(|(unit, _)| *unit).collect::<Vec<_>>()));
    for (at, (unit, expected)) in cases.iter().enumerate() {
        assert_eq!(
            found.iter().find(|f| f.at == at).map(|f| &f.fault),
            expected.as_ref(),
            "{unit}"
        );
    }
    let cases: [(&str, Option<F>); 7] = [
        ("云台新城", None),
        ("一江两岸新区", None),
        ("城", Some(F::TooShort(2))),
        ("全市", Some(F::General)),
        ("我县", Some(F::General)),
        ("城区", Some(F::General)),
        ("云台新城2期", Some(F::Digits)),
    ];
    let found = faults(&places(
        &cases.iter().map(|(name, _)| (*name, None)).collect::<Vec<_>>(),
    ));
    for (at, (name, expected)) in cases.iter().enumerate() {
        assert_eq!(
            found.iter().find(|f| f.at == at).map(|f| &f.fault),
            expected.as_ref(),
            "{name}"
        );
    }
    // Whatever cannot be used changes nothing.
    let faulty: Vec<(&str, &str)> = names
        .iter()
        .filter(|(_, _, fault)| fault.is_some())
        .skip(1)
        .map(|(a, m, _)| (*a, *m))
        .collect();
    let sentence = "全市固定资产投资增长8%，新增企业12家。";
    assert_eq!(with(sentence, &indicators(&faulty)), read(&report(sentence), "a.txt"));
}

#[test]
fn a_report_read_with_a_dictionary_that_does_not_touch_it_is_the_same() {
    let text = include_str!("../annotated/100_lanqiao_work_report.txt");
    let dictionary = Dictionary {
        units: units(&["梦想单元"]).units,
        places: places(&[("云台新城", None)]).places,
        ..names()
    };
    assert_eq!(
        read_with(text, "a.txt", &Settings::default(), &dictionary),
        read(text, "a.txt")
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_dictionary_reads_any_sentence(
        words in prop::collection::vec(("[全县增长新盘子的年一三数率投资A1，]{0,5}", "[总盘子增长]{0,4}"), 0..6),
        text in "[全县云泽增长新盘子的年一三数率投资A1，。0-9%亿元家]{0,40}",
    ) {
        let dictionary = Dictionary {
            indicators: words.iter().map(|(alias, indicator)| IndicatorWord { alias: alias.clone(), indicator: indicator.clone() }).collect(),
            units: words.iter().map(|(unit, _)| UnitWord { unit: unit.clone() }).collect(),
            places: words.iter().map(|(name, _)| PlaceWord { name: name.clone(), prefecture: None, province: None }).collect(),
        };
        let read = read_with(&text, "a.txt", &Settings::default(), &dictionary);
        let length = text.chars().count() as u32;
        for o in &read.observations {
            prop_assert!(o.span.start < o.span.end && o.span.end <= length);
        }
    }
}
