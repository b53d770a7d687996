//! What a report gives reason to doubt: values lost in print, plans that cannot be, passages printed twice.

use std::collections::HashSet;

use crate::lexicon::indicator;
use crate::model::{Diagnostic, DiagnosticKind, NumeralClass};
use crate::segment::{Clause, Sentence};
use crate::span::ViewSpan;

use super::figures::NEAR;
use super::reader::Reader;
use super::{measure, subject};

/// Units that stand after a number only.
const UNITS: [&str; 11] = [
    "亿元",
    "万元",
    "亿美元",
    "万美元",
    "万人次",
    "万吨",
    "万千瓦时",
    "个百分点",
    "个千分点",
    "%",
    "‰",
];

/// The five-year plans by name, and their first years.
const PLANS: [(&str, i16); 8] = [
    ("十六五", 2031),
    ("十五五", 2026),
    ("十四五", 2021),
    ("十三五", 2016),
    ("十二五", 2011),
    ("十一五", 2006),
    ("十五", 2001),
    ("九五", 1996),
];

/// A sentence shorter than this many characters may well be said twice.
const REPEATED: usize = 20;

impl Reader<'_> {
    /// A clause that names a well-known indicator and a unit with no number before it has lost its value.
    pub(super) fn lost_in_clause(&mut self, clause: &Clause) {
        let words = clause.span.tail(self.view, NEAR);
        let text = words.of(self.view);
        // One pass for all of them, by their last characters.
        for (last, c) in text.match_indices(['元', '次', '吨', '时', '点', '%', '‰']) {
            let front = &text[..last + c.len()];
            for unit in UNITS.iter().filter(|unit| front.ends_with(**unit)) {
                let at = front.len() - unit.len();
                let before = &text[..at];
                let numeral =
                    |c: char| c.is_ascii_digit() || "零〇一二三四五六七八九十百千万亿两半几数余多个.".contains(c);
                if before.is_empty() || before.ends_with(numeral) {
                    continue;
                }
                let predicate = measure::predicate(before);
                let context = self.context;
                let phrase = subject::phrase(&before[..predicate.start], &|name: &str| context.is_place(name));
                // 万元 is a word of its own too; the name must be known and something be said of it.
                let Some(known) = indicator::read_as(&phrase.noun).filter(|_| !predicate.cues.is_empty()) else {
                    continue;
                };
                let start = before.rfind(phrase.noun.as_str()).unwrap_or(0);
                self.diagnostics.push(Diagnostic {
                    kind: DiagnosticKind::LostValue,
                    doc: self.doc,
                    span: self
                        .text
                        .to_source(ViewSpan::new(words.start + start, words.start + at + unit.len())),
                    subject: Some(known.name.to_owned()),
                    reason: None,
                    suggestion: None,
                });
                return;
            }
        }
    }

    /// Plans that a clause says begin, end or run at a time that is not theirs (2021年 as “十三五”开局之年.
    pub(super) fn plans_in_clause(&mut self, clause: &Clause) {
        let text = clause.span.of(self.view);
        if !text.contains('五') {
            return;
        }
        let Some(reference) = self.context.reference_year else {
            return;
        };
        let press = self.context.press_year.max(reference);
        let mut read_to = 0;
        for (at, _) in text.match_indices(['十', '九']) {
            if at < read_to {
                continue;
            }
            let Some(&(name, first)) = PLANS.iter().find(|(name, _)| text[at..].starts_with(name)) else {
                continue;
            };
            read_to = at + name.len();
            let rest = text[read_to..].trim_start_matches(['”', '"', '’', '」']);
            let quoted = text[..at].ends_with(['“', '"', '‘', '「']);
            // 十五 alone is a number; only the plan stands in quotation marks.
            if !quoted {
                continue;
            }
            let years = |y: i16| reference - 1 <= y && y <= press + 1;
            let opens = rest.starts_with("开局") || rest.starts_with("开启之年");
            let closes = rest.starts_with("收官") || rest.starts_with("收关");
            let runs = ["以来", "期间", "时期以来"].iter().any(|word| rest.starts_with(word));
            let wrong = opens && !years(first) || closes && !years(first + 4) || runs && first > press + 1;
            if !wrong {
                continue;
            }
            let meant = PLANS.iter().find(|&&(_, begin)| {
                opens && years(begin) || closes && years(begin + 4) || runs && (begin..=begin + 4).contains(&reference)
            });
            let start = clause.span.start + at;
            self.diagnostics.push(Diagnostic {
                kind: DiagnosticKind::Misprint,
                doc: self.doc,
                span: self.text.to_source(ViewSpan::new(start, start + name.len())),
                subject: Some(name.to_owned()),
                reason: None,
                suggestion: meant.map(|(name, _)| (*name).to_owned()),
            });
        }
    }

    /// A section whose number neither goes on from the one before nor begins a new count.
    pub(super) fn disordered(&mut self, heading: ViewSpan, number: usize) {
        let before = self.sections_to.replace(number);
        if before.is_some_and(|before| number != before + 1) && number != 1 {
            self.diagnostics.push(Diagnostic {
                kind: DiagnosticKind::Disordered,
                doc: self.doc,
                span: self.text.to_source(heading),
                subject: None,
                reason: None,
                suggestion: None,
            });
        }
    }

    /// A sentence with figures that was printed before word for word.
    pub(super) fn repeated(&mut self, sentence: &Sentence) {
        let words = sentence.span.of(self.view);
        if words.chars().nth(REPEATED).is_none() || !words.contains(|c: char| c.is_ascii_digit()) {
            return;
        }
        let hash = super::content_hash(words);
        if !self.said.insert(hash) {
            self.diagnostics.push(Diagnostic {
                kind: DiagnosticKind::Repeated,
                doc: self.doc,
                span: self.text.to_source(sentence.span),
                subject: None,
                reason: None,
                suggestion: None,
            });
        }
    }

    /// The numbers of page furniture are accounted for and measure nothing.
    pub(super) fn read_furniture(&mut self, block: ViewSpan) {
        let from = self.mentions.partition_point(|m| m.span.start < block.start);
        let spans: Vec<ViewSpan> = self.mentions[from..]
            .iter()
            .take_while(|m| m.span.end <= block.end)
            .map(|m| m.span)
            .collect();
        for span in spans {
            self.trace(span, NumeralClass::Aside, "page furniture");
        }
    }
}

/// Sentences with figures, by the hash of their words.
pub(super) type Said = HashSet<String>;
