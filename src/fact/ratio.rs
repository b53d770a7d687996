//! Structures a:b:c, whose members are shares of one whole, and ratios a:1.
//!
//! ```text
//! structure = number ((":" | "、") number){2}      the three sectors, where they sum to 100
//! ratio     = number ":" ("1" | "100")    after a noun that ends with 比
//! ```

use crate::lexicon::cue::Tail;
use crate::model::{Bound, Decimal, Inherited, Measure};
use crate::quantity::{Amount, Mention, MentionKind, UnitKind};
use crate::segment::Sentence;
use crate::span::ViewSpan;

use super::carried::Carried;
use super::figures::NEAR;
use super::finding::Finding;
use super::measure;
use super::reader::Reader;
use super::subject::{self, Name};

/// Sums may miss 100 by this much, for members are printed rounded.
const ROUNDING: &str = "0.3";

/// How many bare numbers or percentages follow one another from `at`, joined by colons, or three of them by list marks.
pub(super) fn run(view: &str, inside: &[Mention], at: usize) -> usize {
    let bare = |m: &Mention| matches!(&m.kind, MentionKind::Amount(a) if matches!(a.unit.kind, UnitKind::None | UnitKind::Percent));
    let listed = |run: usize| {
        inside[at..].windows(2).take(run).take_while(|pair| {
            pair[0].span.end <= pair[1].span.start
                && bare(&pair[0])
                && bare(&pair[1])
                && matches!(&view[pair[0].span.end..pair[1].span.start], "、" | "和" | "：" | ":")
        })
    };
    if listed(3).count() == 2 {
        return 3;
    }
    let mut run = 1;
    while at + run < inside.len() && run < 8 {
        let (last, next) = (&inside[at + run - 1], &inside[at + run]);
        // The last member may carry the per cent sign of all.
        let joined = last.span.end <= next.span.start
            && matches!(&view[last.span.end..next.span.start], ":" | "：" | "∶" | "﹕");
        if !joined || !bare(last) {
            break;
        }
        run += 1;
    }
    run
}

fn amount(mention: &Mention) -> Option<&Amount> {
    match &mention.kind {
        MentionKind::Amount(amount) => Some(amount),
        _ => None,
    }
}

impl Reader<'_> {
    /// Reads a structure or ratio; false where the numbers are none (a score, a time).
    pub(super) fn read_ratio(
        &mut self,
        sentence: &Sentence,
        cursor: usize,
        run: &[Mention],
        carried: &mut Carried,
    ) -> bool {
        let before = ViewSpan::new(cursor.min(run[0].span.start), run[0].span.start).tail(self.view, NEAR);
        let (words, _) = self.words_before(before);
        let predicate = measure::predicate(&words);
        let context = self.context;
        let own_names = |name: &str| context.is_place(name);
        let phrase = subject::phrase(
            words[..predicate.start].trim_end_matches(['由', '从', '的']),
            &own_names,
        );
        let subject = if phrase.noun.is_empty() {
            carried
                .topic
                .as_ref()
                .map(|topic| topic.base.clone())
                .unwrap_or_default()
        } else {
            phrase.noun
        };
        // 优化调整为…, 变为…: a verb is no subject of its own.
        let topic = carried
            .topic
            .as_ref()
            .map(|topic| topic.base.clone())
            .filter(|topic| is_structure(topic));
        let verb = predicate.has(Tail::RiseTo) && subject.chars().count() <= 4 && !is_structure(&subject);
        let subject = topic.filter(|_| verb).unwrap_or(subject);
        let values: Vec<Decimal> = run.iter().filter_map(|m| amount(m).map(|a| a.value)).collect();
        let names: Vec<String> = match values.as_slice() {
            [a, b, c] if is_structure(&subject) && sums_to_100(&[*a, *b, *c]) => ["第一产业", "第二产业", "第三产业"]
                .iter()
                .map(|sector| format!("{sector}增加值占地区生产总值比重"))
                .collect(),
            [_, base] if subject.ends_with(['比', '例']) && [1, 100].map(Decimal::from).contains(base) => {
                vec![subject.clone()]
            }
            _ => return false,
        };
        let share = names.len() == 3;
        for (mention, name) in run.iter().zip(names) {
            let Some(amount) = amount(mention) else {
                continue;
            };
            let finding = Finding {
                name,
                name_span: (!before.is_empty()).then_some(before),
                measure: if share { Measure::Share } else { Measure::Level },
                value: amount.value,
                high: None,
                unit: if share { "%".to_owned() } else { String::new() },
                bound: Bound::Exact,
                basis: None,
                scope: None,
                out_of: None,
                ranked_by: None,
                rule: if share { "share.structure" } else { "level.ratio" }.to_owned(),
                inherited: words.trim().is_empty().then_some(Inherited::Indicator),
                span: if share {
                    mention.span
                } else {
                    mention.span.cover(run[1].span)
                },
                measure_span: None,
            };
            self.push(
                finding,
                ViewSpan::new(sentence.span.start, mention.span.start),
                &predicate,
                carried,
            );
        }
        if words.trim_end_matches('的').ends_with(['由', '从']) || predicate.has(Tail::From) {
            carried.period = carried.period_before.take();
        }
        carried.topic = Some(Name {
            base: subject,
            ..Name::default()
        });
        true
    }
}

/// Whether a subject speaks of the three sectors' shares.
fn is_structure(subject: &str) -> bool {
    subject.contains("产业")
        && ["结构", "比重", "比例", "占比", "比"]
            .iter()
            .any(|word| subject.contains(word))
        || matches!(subject, "产业结构" | "三次产业")
}

fn sums_to_100(values: &[Decimal]) -> bool {
    let sum = values
        .iter()
        .try_fold(Decimal::ZERO, |sum, &value| sum.checked_add(value));
    let margin: Decimal = ROUNDING.parse().unwrap_or(Decimal::ZERO);
    let off = sum.and_then(|sum| sum.checked_add(Decimal::from(-100)));
    off.is_some_and(|off| off <= margin && off >= margin.negated())
}
