//! Ranks of a clause read as observations, each tied to what is ranked.

use crate::model::{Bound, Inherited, Measure, Unread};
use crate::quantity::{Mention, MentionKind};
use crate::segment::Sentence;
use crate::span::ViewSpan;

use super::carried::Carried;
use super::finding::Finding;
use super::measure::{self, Predicate};
use super::members;
use super::rank::{self, Named, Rank};
use super::reader::Reader;
use super::subject::{self, Name};

impl Reader<'_> {
    pub(super) fn read_rank(
        &mut self,
        sentence: &Sentence,
        mention: &Mention,
        found: &Rank,
        run: &[Mention],
        carried: &mut Carried,
    ) -> usize {
        let words = found.subject.of(self.view).to_owned();
        let context = self.context;
        let own_names = |name: &str| context.is_place(name);
        let mut set_named = false;
        let (words, _) = if words.is_empty() {
            (words, None)
        } else {
            self.words_before(found.subject)
        };
        // 连续三年位居: how long a place was held is no part of the name.
        let words = words.split("连续").next().unwrap_or_default();
        let cut = measure::predicate(words).start;
        let phrase = subject::phrase(&words[..cut], &own_names);
        let tied = matches!(
            phrase.noun.as_str(),
            "总量" | "增速" | "增幅" | "总数" | "规模" | "排名" | "位次" | "新增数量" | "数量" | "综合排名" | "占比"
        );
        let joint = words.contains('均') || words.ends_with('都');
        let moved = ["升至", "跃升", "提升", "前移", "降至", "上升", "下降", "后移"]
            .iter()
            .any(|verb| found.verb.of(self.view).contains(verb));
        let scope = found.scope.clone().or_else(|| carried.scope.clone().filter(|_| moved));
        carried.scope.clone_from(&scope);
        let members = members::members(phrase.noun.trim_end_matches("增速").trim_end_matches("增幅"));
        // Of another sentence's topic a rank says nothing; a named list may stand for itself.
        let foreign = carried.stale && carried.whole.is_none();
        let listed = scope.clone().filter(|set| foreign && set.chars().count() >= 5);
        let names: Vec<Name> = if run.len() > 1 && carried.members.len() == run.len() {
            carried.members.clone()
        } else if run.len() > 1 && members.len() == run.len() {
            members
                .into_iter()
                .map(|base| Name {
                    base,
                    ..Name::default()
                })
                .collect()
        } else if joint && phrase.noun.is_empty() && carried.members.len() > 1 {
            // 分别达到…，均居全省第三
            let all: Vec<&str> = carried.members.iter().map(|name| name.base.as_str()).collect();
            vec![Name {
                base: all.join("、"),
                ..Name::default()
            }]
        } else if phrase.noun.chars().count() >= 2 && !tied {
            let noun = if joint {
                members::members(&phrase.noun).join("、")
            } else {
                phrase.noun.clone()
            };
            vec![Name {
                base: noun,
                restriction: phrase.restriction.clone(),
                span: Some(found.subject),
                ..Name::default()
            }]
        } else if let Some(set) = listed {
            set_named = true;
            vec![Name {
                base: set,
                ..Name::default()
            }]
        } else if let Some(topic) = carried.topic.as_ref().filter(|_| !foreign) {
            vec![topic.clone()]
        } else {
            self.not_understood(mention.span, Unread::NoSubject);
            return mention.span.end;
        };
        for (n, member) in run.iter().enumerate() {
            let MentionKind::Ordinal(ordinal) = &member.kind else {
                continue;
            };
            let name = names.get(n).or(names.last()).cloned().unwrap_or_default();
            let own = phrase.noun.chars().count() >= 2 && !tied || set_named;
            let finding = Finding {
                name: name.text(),
                name_span: name.span,
                measure: Measure::Rank,
                value: ordinal.value,
                high: ordinal.high,
                unit: "位".to_owned(),
                bound: if member.span.of(self.view).starts_with('前') {
                    Bound::Below
                } else {
                    Bound::Exact
                },
                basis: None,
                scope: scope.clone(),
                out_of: found.out_of,
                ranked_by: match rank::ordered_by(words) {
                    Named::Nothing if !own => carried.ranked,
                    Named::One(measure) => Some(measure),
                    _ => None,
                },
                rule: if run.len() > 1 {
                    "rank.dealt"
                } else if own {
                    "rank.subject"
                } else {
                    "rank.tied"
                }
                .to_owned(),
                inherited: (!own).then_some(Inherited::Indicator),
                span: member.span,
                measure_span: Some(found.verb),
            };
            self.push(
                finding,
                ViewSpan::new(sentence.span.start, member.span.start),
                &Predicate::default(),
                carried,
            );
            if own {
                carried.topic = Some(name);
                carried.stale = false;
            }
        }
        let verb = &self.view[found.verb.start..mention.span.start];
        if verb.contains(['由', '从']) && carried.period_before.is_some() {
            // 由上年的第8位上升到第5位: the period before holds for the first rank only.
            carried.period = carried.period_before.take();
        }
        run.last().map_or(mention.span.end, |m| m.span.end)
    }
}
