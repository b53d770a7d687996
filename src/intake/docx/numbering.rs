//! The numbers that Word prints before paragraphs (一、 （一） 1.), which its files do not hold.
//!
//! `numbering.xml` has lists (`num`), each of a kind (`abstractNum`) with up to nine levels: a form of numeral, a pattern
//! (`%1、`), and where it starts. Lists of one kind count on together unless one of them starts anew.

use std::collections::{HashMap, HashSet};

use quick_xml::events::Event;

use super::xml;

/// Levels of a list.
const LEVELS: usize = 9;

#[derive(Debug, Clone)]
struct Level {
    start: u32,
    form: String,
    pattern: String,
    style: Option<String>,
    /// Whether all numbers in it are Arabic (`isLgl`).
    arabic: bool,
}

impl Default for Level {
    fn default() -> Self {
        Self {
            start: 1,
            form: "decimal".to_owned(),
            pattern: String::new(),
            style: None,
            arabic: false,
        }
    }
}

type Levels = [Level; LEVELS];

#[derive(Debug, Default)]
struct List {
    kind: String,
    /// Levels that start anew in this list, and where.
    starts: HashMap<usize, u32>,
    /// Levels that are other than their kind's.
    levels: HashMap<usize, Level>,
}

/// The lists of a document, and how far each has counted.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    kinds: HashMap<String, Levels>,
    lists: HashMap<String, List>,
    counted: HashMap<String, [Option<u32>; LEVELS]>,
    begun: HashSet<(String, usize)>,
}

impl Numbering {
    /// Reads `numbering.xml`; what cannot be read is left out.
    pub(super) fn read(text: &str) -> Self {
        let mut out = Self::default();
        let (mut kind, mut list, mut level) = (None::<String>, None::<String>, 0);
        let mut reader = xml::reader(text);
        loop {
            let element = match reader.read_event() {
                Ok(Event::Start(element) | Event::Empty(element)) => element,
                Ok(Event::Eof) | Err(_) => return out,
                Ok(_) => continue,
            };
            let value = || xml::attribute(&element, "val");
            let number = |name: &str| xml::attribute(&element, name).and_then(|n| n.parse::<u32>().ok());
            match element.local_name().as_ref() {
                "abstractNum" => {
                    list = None;
                    kind = xml::attribute(&element, "abstractNumId");
                    if let Some(kind) = &kind {
                        out.kinds.insert(kind.clone(), Levels::default());
                    }
                }
                "num" => {
                    kind = None;
                    list = xml::attribute(&element, "numId");
                    if let Some(list) = &list {
                        out.lists.insert(list.clone(), List::default());
                    }
                }
                "abstractNumId" => {
                    if let Some(list) = list.as_ref().and_then(|list| out.lists.get_mut(list)) {
                        list.kind = value().unwrap_or_default();
                    }
                }
                "lvl" | "lvlOverride" => level = number("ilvl").map_or(LEVELS, |n| n as usize),
                "startOverride" => {
                    if let Some(list) = list.as_ref().and_then(|list| out.lists.get_mut(list)) {
                        list.starts.insert(level, number("val").unwrap_or(1));
                    }
                }
                name => {
                    let of_kind = kind.as_ref().and_then(|kind| out.kinds.get_mut(kind)?.get_mut(level));
                    let now = match (of_kind, list.as_ref().and_then(|list| out.lists.get_mut(list))) {
                        (Some(now), _) => now,
                        (None, Some(list))
                            if level < LEVELS && matches!(name, "start" | "numFmt" | "lvlText" | "isLgl") =>
                        {
                            list.levels.entry(level).or_default()
                        }
                        _ => continue,
                    };
                    match name {
                        "start" => now.start = number("val").unwrap_or(1),
                        "numFmt" => now.form = value().unwrap_or_default(),
                        "lvlText" => now.pattern = value().unwrap_or_default(),
                        "pStyle" => now.style = value(),
                        "isLgl" => now.arabic = xml::is_on(&element),
                        _ => {}
                    }
                }
            }
        }
    }

    /// The level of a list that a style is tied to.
    pub(super) fn level_of_style(&self, list: &str, style: &str) -> Option<usize> {
        let kind = self.kinds.get(&self.lists.get(list)?.kind)?;
        kind.iter().position(|level| level.style.as_deref() == Some(style))
    }

    /// Counts one paragraph of a list at a level, and gives what Word prints before it: nothing for bullets.
    pub(super) fn next(&mut self, list: &str, level: usize) -> Option<String> {
        let id = list;
        let list = self.lists.get(id)?;
        let kind = self.kinds.get(&list.kind)?;
        let of = |level: usize| list.levels.get(&level).unwrap_or(&kind[level]);
        if level >= LEVELS {
            return None;
        }
        let counted = self.counted.entry(list.kind.clone()).or_default();
        let anew = list
            .starts
            .get(&level)
            .filter(|_| self.begun.insert((id.to_owned(), level)));
        let number = match (anew, counted[level]) {
            (Some(&start), _) => start,
            (None, Some(before)) => before.saturating_add(1),
            (None, None) => of(level).start,
        };
        counted[level] = Some(number);
        counted[level + 1..].fill(None);
        let now = of(level);
        if matches!(now.form.as_str(), "bullet" | "none") {
            return None;
        }
        let mut out = String::new();
        let mut rest = now.pattern.chars().peekable();
        while let Some(c) = rest.next() {
            let digit = (c == '%').then(|| rest.peek().and_then(|c| c.to_digit(10))).flatten();
            let Some(n) = digit.and_then(|n| (n as usize).checked_sub(1)).filter(|n| *n < LEVELS) else {
                out.push(c);
                continue;
            };
            rest.next();
            let form = if now.arabic { "decimal" } else { of(n).form.as_str() };
            out.push_str(&numeral(counted[n].unwrap_or(of(n).start), form));
        }
        let out = out.trim();
        // A private character is a picture of a symbol font.
        (!out.is_empty() && !out.contains(|c| ('\u{E000}'..='\u{F8FF}').contains(&c))).then(|| out.to_owned())
    }
}

/// A number in a form (ST_NumberFormat).
fn numeral(number: u32, form: &str) -> String {
    let one_of = |signs: &str| {
        (number as usize)
            .checked_sub(1)
            .and_then(|n| signs.chars().nth(n))
            .map(|sign| sign.to_string())
    };
    let other = || number.to_string();
    match form {
        "chineseCounting"
        | "chineseCountingThousand"
        | "taiwaneseCounting"
        | "taiwaneseCountingThousand"
        | "japaneseCounting" => chinese(number, "〇一二三四五六七八九", ["", "十", "百", "千"], true),
        "ideographDigital" | "taiwaneseDigital" | "japaneseDigitalTenThousand" => number
            .to_string()
            .chars()
            .filter_map(|c| "〇一二三四五六七八九".chars().nth(c.to_digit(10)? as usize))
            .collect(),
        "chineseLegalSimplified" => chinese(number, "零壹贰叁肆伍陆柒捌玖", ["", "拾", "佰", "仟"], false),
        "ideographLegalTraditional" => chinese(number, "零壹貳參肆伍陸柒捌玖", ["", "拾", "佰", "仟"], false),
        "ideographTraditional" => one_of("甲乙丙丁戊己庚辛壬癸").unwrap_or_else(other),
        "ideographZodiac" => one_of("子丑寅卯辰巳午未申酉戌亥").unwrap_or_else(other),
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => {
            one_of("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳").unwrap_or_else(other)
        }
        "decimalEnclosedParen" => one_of("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇").unwrap_or_else(other),
        "decimalEnclosedFullstop" => one_of("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛").unwrap_or_else(other),
        "decimalFullWidth" | "decimalFullWidth2" => number
            .to_string()
            .chars()
            .filter_map(|c| char::from_u32(c as u32 - u32::from(b'0') + 0xFF10))
            .collect(),
        "decimalZero" if number < 10 => format!("0{number}"),
        "upperLetter" => letters(number, b'A'),
        "lowerLetter" => letters(number, b'a'),
        "upperRoman" => roman(number),
        "lowerRoman" => roman(number).to_lowercase(),
        _ => other(),
    }
}

/// A number in Chinese below ten thousand; `bare` writes 十 for 10 and 十二 for 12.
fn chinese(number: u32, digits: &str, powers: [&str; 4], bare: bool) -> String {
    let digit = |n: u32| digits.chars().nth(n as usize).unwrap_or('零');
    if number == 0 || number >= 10_000 {
        return number.to_string();
    }
    let mut out = String::new();
    let mut gap = false;
    for power in (0..4).rev() {
        let n = number / 10u32.pow(power) % 10;
        if n == 0 {
            gap = !out.is_empty();
            continue;
        }
        if std::mem::take(&mut gap) {
            out.push('零');
        }
        if !(bare && n == 1 && power == 1 && out.is_empty()) {
            out.push(digit(n));
        }
        out.push_str(powers[power as usize]);
    }
    out
}

/// a … z, aa, bb …
fn letters(number: u32, first: u8) -> String {
    let Some(n) = number.checked_sub(1).filter(|n| *n < 26 * 8) else {
        return number.to_string();
    };
    let letter = char::from(first + u8::try_from(n % 26).unwrap_or(0));
    std::iter::repeat_n(letter, n as usize / 26 + 1).collect()
}

fn roman(number: u32) -> String {
    if number == 0 || number >= 4000 {
        return number.to_string();
    }
    let mut rest = number;
    let mut out = String::new();
    for (value, sign) in [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ] {
        while rest >= value {
            out.push_str(sign);
            rest -= value;
        }
    }
    out
}
