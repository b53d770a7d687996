//! The place that a person says a report is about: looked up in the dictionary and the table, else taken by its name.

use crate::lexicon::added;
use crate::lexicon::area::{self, Division, Level};
use crate::model::Area;

/// The place of this name or full name; `found` is what the text itself tells, which decides between places of one name
/// and says in which prefecture and province a place lies that no table lists.
pub(super) fn place(name: &str, found: &Area) -> Area {
    if let Some(area) = added::place(name) {
        return area;
    }
    let named = area::named(name).iter().map(|&n| &area::all()[n]);
    let near = |division: &Division| {
        let around = |own: Option<&str>, found: &Option<String>| own.is_some() && own == found.as_deref();
        (
            found.code == Some(division.code),
            around(division.prefecture, &found.prefecture),
            around(Some(division.province), &found.province),
        )
    };
    if let Some(best) = named.clone().max_by_key(|division| near(division)) {
        let sure = named.clone().count() == 1 || near(best) != (false, false, false);
        return if sure { best.area() } else { bare(name) };
    }
    let by_full_name = area::all()
        .iter()
        .find(|division| name.ends_with(division.name) && full_names(division).any(|full| full == name));
    if let Some(division) = by_full_name {
        return division.area();
    }
    within_a_division(name)
        .or_else(|| within_an_unlisted(name))
        .unwrap_or_else(|| Area {
            prefecture: surroundings(found),
            province: found.province.clone(),
            ..bare(name)
        })
}

fn bare(name: &str) -> Area {
    Area {
        name: name.to_owned(),
        ..Area::default()
    }
}

/// The ways to write a division with what it lies in.
fn full_names(division: &Division) -> impl Iterator<Item = String> {
    let prefecture = division.prefecture.unwrap_or_default();
    let (province, name) = (division.province, division.name);
    [
        division.area().full_name(),
        format!("{prefecture}{name}"),
        format!("{province}{name}"),
    ]
    .into_iter()
}

/// A zone written with the prefecture or province it lies in (河南省新乡市平原示范区).
fn within_a_division(name: &str) -> Option<Area> {
    let around = area::all().iter().filter(|division| division.level != Level::County);
    let (length, around) = around
        .filter_map(|division| {
            let prefix = [division.area().full_name(), division.name.to_owned()]
                .into_iter()
                .filter(|prefix| name.strip_prefix(prefix.as_str()).is_some_and(is_name))
                .map(|prefix| prefix.len())
                .max()?;
            Some((prefix, division))
        })
        .max_by_key(|&(length, _)| length)?;
    let prefecture = (around.level == Level::Prefecture).then(|| around.name.to_owned());
    Some(Area {
        prefecture,
        province: Some(around.province.to_owned()),
        ..bare(&name[length..])
    })
}

/// A place written with a province that no table lists.
fn within_an_unlisted(name: &str) -> Option<Area> {
    let split = |text: &'_ str, end: char| {
        let at = text.find(end)? + end.len_utf8();
        (at > 6 && is_name(&text[at..])).then_some(at)
    };
    let province = split(name, '省')?;
    let rest = &name[province..];
    let prefecture = ['市', '州', '盟'].into_iter().find_map(|end| split(rest, end));
    Some(Area {
        province: Some(name[..province].to_owned()),
        prefecture: prefecture.map(|at| rest[..at].to_owned()),
        ..bare(&rest[prefecture.unwrap_or(0)..])
    })
}

/// Whether it is long enough to be a place's name.
fn is_name(text: &str) -> bool {
    text.chars().count() >= 2
}

/// The prefecture that a place lies in which stands in for this one.
fn surroundings(found: &Area) -> Option<String> {
    let is_prefecture = found.code.is_some_and(|code| code % 100 == 0 && code % 10_000 != 0);
    if is_prefecture {
        Some(found.name.clone())
    } else {
        found.prefecture.clone()
    }
}
