//! The command palette's matching, over invented names and an invented order of sounds.

use std::cmp::Ordering;

use fangzhi::app::command::{Act, Does, Entry, Hit, Initials, Kind, find};
use fangzhi::query::Facet;

/// Characters in the order of their sound: the first of each letter, and those of the names below.
const BY_SOUND: &str =
    "阿八嚓产川长哒地妸发旮工国哈海湖讥加江咔垃粮临妈拏噢妑七青区呥仨省石食市生他穵夕县丫业云帀泽增镇值总";

fn order(left: &str, right: &str) -> Ordering {
    let place = |text: &str| BY_SOUND.find(text).unwrap_or(usize::MAX);
    place(left).cmp(&place(right))
}

fn initials() -> Initials {
    Initials::new(Some(Box::new(order)))
}

fn entry(kind: Kind, names: &[&str], condition: Option<(Facet, &str)>) -> Entry {
    Entry {
        kind,
        does: Does::Go(["#/", names[0], kind_name(kind)].concat()),
        names: names.iter().map(|&name| name.to_owned()).collect(),
        note: String::new(),
        condition: condition.map(|(facet, key)| (facet, key.to_owned())),
    }
}

const fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Place => "?place",
        Kind::Compare => "?compare",
        _ => "",
    }
}

fn entries() -> Vec<Entry> {
    vec![
        entry(
            Kind::Place,
            &["云泽县", "云泽县", "海石省青江市云泽县"],
            Some((Facet::Place, "云泽县")),
        ),
        entry(
            Kind::Place,
            &["临江区", "临江区", "海石省青江市临江区"],
            Some((Facet::Place, "临江区")),
        ),
        entry(Kind::Place, &["长湖镇", "长湖镇"], Some((Facet::Place, "长湖镇"))),
        entry(
            Kind::Observations,
            &["地区生产总值", "Gross regional product", "GDP", "生产总值"],
            Some((Facet::Indicator, "地区生产总值")),
        ),
        entry(
            Kind::Observations,
            &["工业增加值", "Industrial value added"],
            Some((Facet::Indicator, "工业增加值")),
        ),
        entry(Kind::Compare, &["地区生产总值", "Gross regional product", "GDP"], None),
    ]
}

fn names(typed: &str) -> Vec<(String, usize)> {
    let entries = entries();
    find(&entries, typed, &[], &mut initials())
        .into_iter()
        .map(|hit| (entries[hit.entry].names[0].clone(), hit.name))
        .collect()
}

fn first(typed: &str) -> Option<String> {
    names(typed).into_iter().next().map(|(name, _)| name)
}

#[test]
fn names_are_found_by_their_initials() {
    for (typed, name) in [
        ("yzx", "云泽县"),
        ("YZ", "云泽县"),
        ("ljq", "临江区"),
        ("dqsczz", "地区生产总值"),
        ("sczz", "地区生产总值"),
        ("grp", "地区生产总值"),
        ("gyzjz", "工业增加值"),
    ] {
        assert_eq!(first(typed).as_deref(), Some(name), "{typed}");
    }
}

#[test]
fn a_character_of_two_readings_is_found_by_both() {
    assert_eq!(first("chz").as_deref(), Some("长湖镇"));
    assert_eq!(first("zhz").as_deref(), Some("长湖镇"));
}

#[test]
fn names_are_found_by_any_part_and_by_other_names() {
    assert_eq!(first("泽县").as_deref(), Some("云泽县"));
    assert_eq!(names("gdp")[0], ("地区生产总值".to_owned(), 2));
    assert_eq!(first("regional").as_deref(), Some("地区生产总值"));
    assert_eq!(first("工值").as_deref(), Some("工业增加值"));
    assert_eq!(first("青江市").as_deref(), Some("云泽县"));
}

#[test]
fn what_begins_so_comes_before_what_holds_it() {
    let found = names("生产总值");
    assert_eq!(found[0], ("地区生产总值".to_owned(), 3), "the whole alias first");
    let entries = entries();
    let hits = find(&entries, "地区", &[], &mut initials());
    assert_eq!(entries[hits[0].entry].kind, Kind::Observations);
}

#[test]
fn recent_ones_come_first_among_equals() {
    let entries = entries();
    let recent = [entries[5].key().to_owned()];
    let hits = find(&entries, "地区生产总值", &recent, &mut initials());
    assert_eq!(hits[0].entry, 5);
}

#[test]
fn a_place_and_an_indicator_go_together() {
    let entries = entries();
    for typed in ["yzx gdp", "gdp yzx", "云泽 地区生产"] {
        let hits = find(&entries, typed, &[], &mut initials());
        let does: Vec<Does> = hits.iter().map(|hit| hit.does(&entries)).collect();
        let address = "#/observations?place=云泽县&indicator=地区生产总值".to_owned();
        assert_eq!(does, [Does::Go(address)], "{typed}");
    }
}

#[test]
fn nothing_is_found_where_nothing_matches() {
    for typed in ["", "  ", "qqq", "没有", "xx gdp"] {
        assert_eq!(names(typed), [], "{typed:?}");
    }
}

#[test]
fn without_an_order_by_sound_there_are_no_initials() {
    let entries = entries();
    let by_code = |left: &str, right: &str| left.cmp(right);
    for mut initials in [Initials::new(None), Initials::new(Some(Box::new(by_code)))] {
        assert_eq!(find(&entries, "yzx", &[], &mut initials), []);
        let hits: Vec<Hit> = find(&entries, "云泽", &[], &mut initials);
        assert_eq!(hits.len(), 1);
        assert_eq!(initials.of('云'), 0);
        assert_ne!(initials.of('g'), 0);
    }
}

#[test]
fn every_act_has_a_spelling_of_its_own() {
    for (n, act) in Act::ALL.iter().enumerate() {
        assert!(Act::ALL[n + 1..].iter().all(|other| other.as_str() != act.as_str()));
    }
}
