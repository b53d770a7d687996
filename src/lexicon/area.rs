//! Administrative divisions with their GB/T 2260 codes, and the words that make functional zones.
//!
//! The table is `divisions.txt`: a line `CCname` opens a province; an indented line `CCname CCname CCname …` is a
//! prefecture (its name is empty where counties stand directly under the province) followed by its counties. Codes are
//! the two digits that each level adds.

use std::collections::HashSet;
use std::sync::OnceLock;

use super::name_map::NameMap;
use crate::model::Area;

/// A level of the administrative hierarchy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// 省、自治区、直辖市
    Province,
    /// 地级市、自治州、盟
    Prefecture,
    /// 县、县级市、市辖区、旗
    County,
}

/// One division.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Division {
    /// Full name (红旗区).
    pub name: &'static str,
    /// GB/T 2260 code, six digits.
    pub code: u32,
    /// Its level.
    pub level: Level,
    /// Its prefecture's name, for counties under one.
    pub prefecture: Option<&'static str>,
    /// Its province's name.
    pub province: &'static str,
}

impl Division {
    /// The division as a reference area.
    #[must_use]
    pub fn area(&self) -> Area {
        Area {
            name: self.name.to_owned(),
            code: Some(self.code),
            prefecture: self.prefecture.map(str::to_owned),
            province: (self.level != Level::Province).then(|| self.province.to_owned()),
        }
    }

    /// The name without the word for its rank (红旗), where at least two characters are left.
    #[must_use]
    pub fn short(&self) -> Option<&'static str> {
        short_name(self.name)
    }
}

/// A division's name without the word for its rank, where at least two characters are left.
#[must_use]
pub fn short_name(name: &str) -> Option<&str> {
    const RANKS: [&str; 9] = ["自治区", "自治州", "自治县", "地区", "新区", "市", "区", "县", "省"];
    let stem = RANKS.iter().find_map(|rank| name.strip_suffix(rank))?;
    (stem.chars().count() >= 2).then_some(stem)
}

/// Functional zones have no division code; these words at the end of a name make one.
pub const ZONE_WORDS: [&str; 14] = [
    "经济技术开发区",
    "高新技术产业开发区",
    "城乡一体化示范区",
    "经济开发区",
    "产业集聚区",
    "工业园区",
    "管理区",
    "示范区",
    "高新区",
    "经开区",
    "开发区",
    "保税区",
    "风景区",
    "新区",
];

/// All divisions, in the order of the table.
#[must_use]
pub fn all() -> &'static [Division] {
    static TABLE: OnceLock<Vec<Division>> = OnceLock::new();
    TABLE.get_or_init(|| parse(include_str!("divisions.txt")))
}

/// The divisions with this full name; several counties may share one.
#[must_use]
pub fn named(name: &str) -> &'static [usize] {
    static INDEX: OnceLock<NameMap<Vec<usize>>> = OnceLock::new();
    let index = INDEX.get_or_init(|| {
        let mut map: NameMap<Vec<usize>> = NameMap::default();
        for (n, division) in all().iter().enumerate() {
            map.entry(division.name).or_default().push(n);
        }
        map
    });
    index.get(name).map_or(&[], Vec::as_slice)
}

/// Whether some division's name ends with these two characters: most 市 and 区 of a text (全市, 社区) end none.
#[must_use]
pub fn may_end(before: char, rank: char) -> bool {
    static ENDS: OnceLock<HashSet<(char, char)>> = OnceLock::new();
    let ends = ENDS.get_or_init(|| {
        let last_two = |name: &str| {
            let mut back = name.chars().rev();
            let rank = back.next()?;
            Some((back.next()?, rank))
        };
        all().iter().filter_map(|division| last_two(division.name)).collect()
    });
    ends.contains(&(before, rank))
}

fn parse(table: &'static str) -> Vec<Division> {
    let mut out = Vec::new();
    let (mut province, mut province_code) = ("", 0);
    for line in table.lines() {
        let Some(row) = line.strip_prefix(' ') else {
            (province_code, province) = split(line);
            out.push(Division {
                name: province,
                code: province_code * 10_000,
                level: Level::Province,
                prefecture: None,
                province,
            });
            continue;
        };
        let mut cells = row.split(' ').filter(|cell| !cell.is_empty());
        let (prefecture_code, name) = split(cells.next().unwrap_or_default());
        let base = province_code * 10_000 + prefecture_code * 100;
        let prefecture = (!name.is_empty()).then_some(name);
        if let Some(name) = prefecture {
            out.push(Division {
                name,
                code: base,
                level: Level::Prefecture,
                prefecture: None,
                province,
            });
        }
        for cell in cells {
            let (code, name) = split(cell);
            // Counties of a municipality belong to it directly.
            out.push(Division {
                name,
                code: base + code,
                level: Level::County,
                prefecture,
                province,
            });
        }
    }
    out
}

fn split(cell: &'static str) -> (u32, &'static str) {
    let digits = cell.bytes().take_while(u8::is_ascii_digit).count();
    (cell[..digits].parse().unwrap_or(0), &cell[digits..])
}
