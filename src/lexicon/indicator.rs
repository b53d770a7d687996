//! Well-known indicators: the vocabulary of statistical communiqués and work reports.
//!
//! The table is `indicators.tsv`, one indicator a line; its head line names the columns and, in brackets, what an empty
//! cell means. An alias means the same figure under the same calibre: names of a wider, narrower or older calibre are
//! rows of their own (全社会固定资产投资, 固定资产投资（不含农户）).

use std::collections::HashMap;
use std::sync::OnceLock;

use super::added;
pub use super::indicator_chapter::{Chapter, NotAChapter};
use super::name_map::NameMap;
use crate::model::Theme;

/// How a growth rate of an indicator is computed, which decides what may be inferred from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PriceBasis {
    /// At comparable prices (gross product, value added): last year's level does not follow from value and growth.
    Constant,
    /// At current prices, or a plain count.
    Current,
    /// Not a matter of prices.
    None,
}

/// Which direction the reports count as better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Better {
    /// More is better.
    Up,
    /// Less is better.
    Down,
    /// Neither.
    Neither,
}

/// What levels of indicators are counted in; `other` stands for the rest (浓度, 周转量, ratios a:1).
pub const UNIT_KINDS: [&str; 12] = [
    "currency", "count", "people", "share", "area", "mass", "volume", "length", "energy", "power", "index", "other",
];

/// One well-known indicator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indicator {
    /// Short stable code.
    pub code: &'static str,
    /// Canonical Chinese name.
    pub name: &'static str,
    /// Canonical English name.
    pub english: &'static str,
    /// Other names and abbreviations.
    pub aliases: Vec<&'static str>,
    /// What its level is counted in, one of [`UNIT_KINDS`].
    pub unit_kind: &'static str,
    /// Whether its level is a stock at a date (else a flow over a period).
    pub stock: bool,
    /// How its growth is computed.
    pub price: PriceBasis,
    /// Which direction counts as better.
    pub better: Better,
    /// Chapter of the communiqué that prints it.
    pub chapter: Chapter,
    /// What it is about.
    pub theme: Theme,
}

impl Indicator {
    /// Whether it is a reader's own, of which no more than its name is known.
    #[must_use]
    pub fn is_added(&self) -> bool {
        self.code.is_empty()
    }
}

/// All indicators, in the order of the table.
#[must_use]
pub fn all() -> &'static [Indicator] {
    static TABLE: OnceLock<Vec<Indicator>> = OnceLock::new();
    TABLE.get_or_init(|| {
        include_str!("indicators.tsv")
            .lines()
            .filter(|l| !l.starts_with('#') && !l.is_empty())
            .filter_map(parse)
            .collect()
    })
}

/// The indicator that a name printed in a report means: [`find`], but a reader's own words come first where they are in
/// force.
#[must_use]
pub fn read_as(name: &str) -> Option<&'static Indicator> {
    added::indicator(name).or_else(|| find(name))
}

/// The indicator of the table with this canonical name or alias, exactly as written.
#[must_use]
pub fn find(name: &str) -> Option<&'static Indicator> {
    static INDEX: OnceLock<NameMap<usize>> = OnceLock::new();
    let index = INDEX.get_or_init(|| {
        let mut map = NameMap::default();
        for (n, indicator) in all().iter().enumerate() {
            for &alias in indicator.aliases.iter().chain([&indicator.name]) {
                map.entry(alias).or_insert(n);
            }
        }
        map
    });
    index.get(name).map(|&n| &all()[n])
}

/// Characters that print, scans and keyboards confuse, a group each.
const LOOKALIKES: [&str; 40] = [
    "土工士干",
    "值佰植直殖",
    "固国囯因",
    "预顶颁须",
    "费赞贵",
    "入人八",
    "资姿咨货贷",
    "未末来",
    "粮粗根",
    "总忌",
    "产严户",
    "增憎曾",
    "投没设",
    "规现观",
    "模摸漠",
    "业亚",
    "城域诚",
    "镇填慎",
    "居屈局",
    "民氏",
    "支文友",
    "配酉醒",
    "农衣",
    "村材财",
    "税悦说",
    "款敷",
    "余佘",
    "额颔颜",
    "零雷",
    "售隻雀",
    "社杜",
    "会舍合",
    "消清销",
    "品晶",
    "进迸近",
    "总息",
    "均圴钧",
    "收牧攻",
    "生牛主",
    "险验检",
];

/// The indicator that a name of at least four characters becomes when one of them is read as one it is easily confused
/// with (国定资产投资), with the name as it should be printed; `None` for names that are known as they are.
#[must_use]
pub fn misread(name: &str) -> Option<(&'static Indicator, String)> {
    if name.chars().count() < 4 || read_as(name).is_some() {
        return None;
    }
    name.char_indices().find_map(|(at, c)| {
        lookalikes().get(&c)?.iter().find_map(|other| {
            let meant = format!("{}{other}{}", &name[..at], &name[at + c.len_utf8()..]);
            find(&meant).map(|known| (known, meant))
        })
    })
}

/// The characters that each character is easily confused with.
fn lookalikes() -> &'static HashMap<char, Vec<char>> {
    static INDEX: OnceLock<HashMap<char, Vec<char>>> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut map: HashMap<char, Vec<char>> = HashMap::new();
        for group in LOOKALIKES {
            for c in group.chars() {
                map.entry(c)
                    .or_default()
                    .extend(group.chars().filter(|&other| other != c));
            }
        }
        map
    })
}

/// One line of the table; nothing if a cell holds what it may not.
fn parse(line: &'static str) -> Option<Indicator> {
    let mut cells = line.split('\t');
    let mut next = || cells.next().unwrap_or_default();
    let (code, name, english) = (next(), next(), next());
    let aliases = next().split('|').filter(|alias| !alias.is_empty()).collect();
    let unit_kind = match next() {
        "" => UNIT_KINDS[0],
        kind => UNIT_KINDS.into_iter().find(|known| *known == kind)?,
    };
    let stock = match next() {
        "" => false,
        "stock" => true,
        _ => return None,
    };
    let price = match next() {
        "" if unit_kind == UNIT_KINDS[0] => PriceBasis::Current,
        "" | "none" => PriceBasis::None,
        "constant" => PriceBasis::Constant,
        _ => return None,
    };
    let better = match next() {
        "" => Better::Up,
        "down" => Better::Down,
        "neither" => Better::Neither,
        _ => return None,
    };
    let chapter: Chapter = next().parse().ok()?;
    let theme = match next() {
        "" => chapter.theme(),
        theme => theme.parse().ok()?,
    };
    Some(Indicator {
        code,
        name,
        english,
        aliases,
        unit_kind,
        stock,
        price,
        better,
        chapter,
        theme,
    })
}
