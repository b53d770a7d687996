//! The reading of numerals, one character after the other; the grammar stands in [`super::numeral`].

use crate::lexicon::unit;
use crate::model::Decimal;

use super::digits::arabic_group;
use super::numeral::{Numeral, Script, arabic_digit, chinese_digit, multiplier, tens};
use super::place::Sum;

/// Reads a numeral: input to value and rest. `None` where the input starts with none.
#[must_use]
pub fn read_numeral(input: &str) -> Option<(Numeral, &str)> {
    let mut reader = Reader::new(input);
    reader.run();
    reader.finish()
}

struct Reader<'a> {
    input: &'a str,
    at: usize,
    low: Sum,
    high: Sum,
    paired: bool,
    last_power: Option<u8>,
    arabic: bool,
    chinese: bool,
    numeral: Numeral,
    /// Sums before the closing multipliers, and their powers so far.
    head: Option<(Sum, u8)>,
    previous_digit: Option<u8>,
    /// Chinese digits in a row up to here, their value read out, and the first of them.
    positional: usize,
    read_out: Option<Decimal>,
    leading: u8,
    /// The last Arabic group where it is one digit, and whether it keeps its own place (1万零5).
    closing: Option<Decimal>,
    spaced: bool,
}

impl<'a> Reader<'a> {
    fn new(input: &'a str) -> Self {
        Self {
            input,
            at: 0,
            low: Sum::EMPTY,
            high: Sum::EMPTY,
            paired: false,
            last_power: None,
            arabic: false,
            chinese: false,
            numeral: Numeral {
                value: None,
                high: None,
                head: None,
                power: 0,
                script: Script::Arabic,
                more: None,
                implicit: false,
                scaled: false,
                digits: 0,
                fraction: false,
            },
            head: None,
            previous_digit: None,
            positional: 0,
            read_out: None,
            leading: 0,
            closing: None,
            spaced: false,
        }
    }

    /// Closes a row of Chinese digits: one digit, a pair (三四: 3 or 4), or a number read out (二〇二四).
    fn settle(&mut self, scales: bool) {
        let Some(last) = self.previous_digit.filter(|_| self.positional > 0) else {
            return;
        };
        let first = self.leading;
        if self.positional == 2 && first > 0 && (last == first + 1 || (first, last) == (3, 5)) && !self.paired {
            self.paired = true;
            self.set(Some(Decimal::from(i64::from(first))));
            self.high.current = Some(Decimal::from(i64::from(last)));
            return;
        }
        self.set(self.read_out);
        // 二四十 is no number; 一百零五 is.
        let read_out = self.positional > 1 && !(first == 0 && self.positional == 2);
        self.low.broken |= read_out && (scales || self.numeral.scaled);
    }

    fn rest(&self) -> &'a str {
        &self.input[self.at..]
    }

    fn run(&mut self) {
        while let Some(c) = self.rest().chars().next() {
            let taken = if arabic_digit(c).is_some() {
                self.arabic_group()
            } else if let Some(digit) = chinese_digit(c) {
                self.chinese_digit(c, digit)
            } else if let Some(digit) = tens(c) {
                self.tens(c, digit)
            } else if let Some(power) = multiplier(c) {
                self.multiplier(c, power)
            } else {
                match c {
                    ' ' => self.space(),
                    '点' | '點' => self.point(),
                    '.' => self.arabic_group(),
                    '余' | '多' | '几' | '来' | '数' => self.inside(c),
                    _ => false,
                }
            };
            if !taken {
                break;
            }
        }
    }

    fn arabic_group(&mut self) -> bool {
        // Arabic digits after Chinese ones, or after a group without multiplier, are another number.
        // 1万零500: the nought only keeps the places apart.
        if self.arabic && self.numeral.scaled && self.positional == 1 && self.previous_digit == Some(0) {
            self.previous_digit = None;
            self.positional = 0;
            self.spaced = true;
        }
        if self.previous_digit.is_some() || (self.chinese && !self.arabic) {
            return false;
        }
        let (value, digits, fraction, length) = arabic_group(self.rest());
        if length == 0 || (digits == 0 && self.at > 0) {
            return false;
        }
        self.closing = if digits == 1 && !fraction { value } else { None };
        self.set(value);
        if self.numeral.digits == 0 {
            self.numeral.digits = digits;
        }
        self.numeral.fraction |= fraction;
        self.arabic = true;
        self.previous_digit = Some(10);
        self.head = None;
        self.at += length;
        true
    }

    fn chinese_digit(&mut self, c: char, digit: u8) -> bool {
        if self.previous_digit == Some(10) || self.is_weight(c) {
            return false;
        }
        let value = Decimal::from(i64::from(digit));
        if self.positional == 0 {
            self.read_out = Some(Decimal::ZERO);
            self.leading = digit;
        }
        self.positional += 1;
        let next = self
            .read_out
            .and_then(|v| v.shift(1))
            .and_then(|v| v.checked_add(value));
        self.read_out = next;
        if !self.numeral.scaled {
            self.numeral.digits += 1;
        }
        self.chinese = true;
        self.previous_digit = Some(digit);
        self.head = None;
        self.at += c.len_utf8();
        true
    }

    /// 六两: after a digit the word is a unit; 一两个 and 一两千 are one or two.
    fn is_weight(&self, c: char) -> bool {
        let after = &self.rest()[c.len_utf8()..];
        let paired = self.positional == 1
            && self.previous_digit == Some(1)
            && (after.starts_with(|c| multiplier(c).is_some()) || unit::longest(after).is_some());
        matches!(c, '两' | '兩') && self.previous_digit.is_some_and(|d| d > 0) && !paired
    }

    /// 廿五, 一百卅: a digit and its place in one character.
    fn tens(&mut self, c: char, digit: u8) -> bool {
        if self.arabic || self.previous_digit.is_some_and(|d| d != 0) || self.numeral.fraction {
            return false;
        }
        self.positional = 0;
        self.set(Some(Decimal::from(i64::from(digit))));
        self.low.multiply(1);
        self.high.multiply(1);
        self.numeral.scaled = true;
        self.chinese = true;
        self.previous_digit = None;
        self.last_power = Some(1);
        self.head = None;
        self.at += c.len_utf8();
        true
    }

    fn multiplier(&mut self, c: char, power: u8) -> bool {
        let after = &self.rest()[c.len_utf8()..];
        let next = after.chars().next();
        let is_unit = match c {
            '千' => matches!(next, Some('瓦' | '克' | '米' | '卡' | '伏' | '赫' | '帕' | '焦' | '兆')) && self.at > 0,
            '百' => after.starts_with("分点") || (after.starts_with("分之") && self.at > 0 && !self.numeral.scaled),
            _ => false,
        };
        if is_unit {
            return false;
        }
        if self.at == 0 {
            self.numeral.implicit = c != '十' && c != '拾';
        }
        self.settle(true);
        if power >= 4 {
            let (sum, powers) = self.head.unwrap_or((self.low, 0));
            self.head = Some((sum, powers.saturating_add(power)));
        } else if self.arabic && !self.chinese && self.head.is_none() {
            self.head = Some((self.low, power));
        } else if self.head.is_some() && self.previous_digit.is_none() && self.arabic {
            self.head = self.head.map(|(sum, powers)| (sum, powers.saturating_add(power)));
        }
        self.low.multiply(power);
        self.high.multiply(power);
        self.numeral.scaled = true;
        self.previous_digit = None;
        self.positional = 0;
        self.last_power = Some(power);
        if !self.arabic {
            self.chinese = true;
        }
        self.at += c.len_utf8();
        true
    }

    /// Raw text may set a multiplier apart from Arabic digits (294.8 亿元).
    fn space(&mut self) -> bool {
        let after = &self.rest()[1..];
        let scales = after.starts_with(['万', '亿']) && self.previous_digit == Some(10) && self.arabic;
        let taken = scales || (self.chinese && !self.arabic && self.spaced_out(after));
        self.at += usize::from(taken);
        taken
    }

    /// 三百 二十, 三 百 二 十: Chinese numerals set apart, where the places show that they are one number.
    fn spaced_out(&self, after: &str) -> bool {
        let mut chars = after.chars();
        let (next, beyond) = (chars.next(), chars.next());
        let numeral = |c: char| chinese_digit(c).is_some() || multiplier(c).is_some();
        let digit = next.and_then(chinese_digit).is_some_and(|d| d > 0) && next != Some('两');
        let scale = next.and_then(multiplier).is_some();
        match self.previous_digit {
            // After a multiplier the next lower place may follow.
            None => self.numeral.scaled && digit && beyond.is_some_and(|c| c == ' ' || multiplier(c).is_some()),
            Some(1..=9) if scale && self.numeral.scaled => true,
            Some(1..=9) => scale && beyond == Some(' ') && chars.next().is_some_and(numeral),
            _ => false,
        }
    }

    /// 三点五: a decimal point between Chinese digits; 三点五十分 is a time of day.
    fn point(&mut self) -> bool {
        if !self.chinese
            || self.arabic
            || self.numeral.fraction
            || (self.previous_digit.is_none() && !self.numeral.scaled)
        {
            return false;
        }
        let after = &self.rest()['点'.len_utf8()..];
        let length: usize = after
            .chars()
            .take_while(|&c| chinese_digit(c).is_some() && c != '两')
            .map(char::len_utf8)
            .sum();
        let beyond = after[length..].chars().next();
        if length == 0 || matches!(beyond, Some('分' | '十' | '刻')) {
            return false;
        }
        self.settle(false);
        self.positional = 0;
        let mut fraction = Some(Decimal::ZERO);
        let mut place = 0i32;
        for digit in after[..length].chars().filter_map(chinese_digit) {
            place += 1;
            let digit = Decimal::from(i64::from(digit)).shift(-place);
            fraction = fraction.and_then(|f| f.checked_add(digit?));
        }
        for sum in [&mut self.low, &mut self.high] {
            sum.broken |= fraction.is_none();
            sum.current = sum.add(sum.current, fraction);
        }
        self.numeral.fraction = true;
        self.previous_digit = Some(10);
        self.at += '点'.len_utf8() + length;
        true
    }

    /// 10余万, 十几亿, 数十: a hedge inside the numeral counts where a multiplier follows, 几 also at its end.
    fn inside(&mut self, c: char) -> bool {
        let after = self.rest()[c.len_utf8()..].chars().next();
        let scales = after.and_then(multiplier);
        let start = self.at == 0;
        let fits = match c {
            '数' => start && scales.is_some(),
            '几' if start => scales.is_some(),
            '几' => self.previous_digit.is_none() && self.numeral.scaled,
            '来' => !start && scales.is_some_and(|power| power >= 4),
            _ => !start && scales.is_some_and(|power| power >= 2),
        };
        if !fits || self.numeral.more.is_some() {
            return false;
        }
        if start {
            self.set(Some(Decimal::from(1)));
            self.chinese = true;
        }
        self.numeral.more = Some((self.at, self.at + c.len_utf8()));
        self.at += c.len_utf8();
        true
    }

    fn set(&mut self, value: Option<Decimal>) {
        for sum in [&mut self.low, &mut self.high] {
            sum.broken |= value.is_none();
            sum.current = value;
        }
    }

    fn finish(mut self) -> Option<(Numeral, &'a str)> {
        if self.at == 0 {
            return None;
        }
        self.settle(false);
        // 三万五, 两千三: a last digit right after a multiplier counts the place below it.
        if let (Some(digit @ 1..=9), Some(power @ 2..)) = (self.previous_digit, self.last_power)
            && self.positional == 1
            && !self.arabic
        {
            let value = Decimal::from(i64::from(digit)).shift(i32::from(power) - 1);
            self.set(value);
        }
        // 3千2, 2万5: the same in Arabic digits.
        if let (Some(10), Some(digit), Some(power @ 2..)) = (self.previous_digit, self.closing, self.last_power)
            && self.arabic
            && digit != Decimal::ZERO
            && !self.spaced
        {
            self.set(digit.shift(i32::from(power) - 1));
        }
        self.numeral.script = match (self.arabic, self.chinese || self.numeral.scaled) {
            (true, false) => Script::Arabic,
            (true, true) => Script::Mixed,
            _ => Script::Chinese,
        };
        self.numeral.value = self.low.total();
        if self.paired {
            self.numeral.high = self
                .high
                .total()
                .filter(|high| self.numeral.value.is_some_and(|low| low < *high));
        }
        if let Some((sum, power)) = self.head {
            self.numeral.head = sum.total();
            self.numeral.power = power;
        } else {
            self.numeral.head = self.numeral.value;
        }
        Some((self.numeral, &self.input[self.at..]))
    }
}
