//! The comparison as a chart: the kinds that its facts allow, one of them drawn.

use std::rc::Rc;

use yew::prelude::*;

use super::selection::{Selected, Selection};
use crate::app::components::{caption, picture::PictureView};
use crate::app::i18n::{self, CompareMessage, Lang};
use crate::app::route::{CompareView, Kind, Route};
use crate::app::state::use_app;
use crate::chart::{Caption, Picture, dumbbells, from_rows, multiples, ranks, scatter};
use crate::corpus::{Corpus, ObservationId};
use crate::model::{Measure, Period, Status};
use crate::reason::lineup::{Line, Lineup};
use crate::reason::verdict::{Comparability, compare, split};
use crate::sorting::Arrange;

/// A selection shared and compared by address.
#[derive(Debug, Clone)]
pub(super) struct Shared(pub(super) Rc<Selected>);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct ChartProps {
    /// What is compared.
    pub(super) selected: Shared,
    /// What the address asks for.
    pub(super) view: CompareView,
    /// What is shown where nothing can be drawn.
    pub(super) children: Html,
}

/// The chart that the address asks for, else the one that suits the selection best, with the others to choose from.
#[component]
pub(super) fn CompareChart(props: &ChartProps) -> Html {
    let state = use_app();
    let (lang, view) = (state.lang, &props.view);
    let drawn = use_memo(
        (props.selected.clone(), state.held.clone(), lang),
        |(selected, held, lang)| pictures(&held.corpus, &selected.0.selection, *lang),
    );
    let address = use_callback(view.clone(), |id: String, view: &CompareView| {
        Route::Compare(CompareView {
            fact: Some(id),
            ..view.clone()
        })
        .to_hash()
    });
    let asked = drawn.iter().find(|(kind, _)| view.kind == Some(*kind));
    let Some((kind, picture)) = asked.or(drawn.first()) else {
        return html! { <><p class="note">{ lang.say(CompareMessage::NoPicture) }</p>{ props.children.clone() }</> };
    };
    let corpus = &state.held.corpus;
    let facts: Vec<ObservationId> = picture
        .marks()
        .iter()
        .filter_map(|mark| corpus.by_id(&mark.key))
        .collect();
    let verdict = compare(corpus, &facts);
    let words = [
        verdict.word(lang.language()),
        lang.pick("：", ": "),
        &verdict.sentence(corpus, lang.language()),
    ];
    let caption = Caption {
        title: picture.title().to_owned(),
        selection: chosen(view, lang),
        verdict: words.concat(),
        source: caption::source(corpus, picture.marks().iter().map(|mark| mark.key.as_str()), lang),
    };
    html! {
        <>
            if drawn.len() > 1 { { kinds(view, &drawn, *kind, lang) } }
            <PictureView key={kind.as_str()} picture={picture.clone()} {address} open={view.fact.clone()} {caption} />
        </>
    }
}

/// Places and period of the address in words, for the picture's file.
fn chosen(view: &CompareView, lang: Lang) -> String {
    let mut parts = view.places.clone();
    parts.extend(view.period.as_ref().map(|period| i18n::period(Some(period), lang)));
    parts.join(lang.pick("、", ", "))
}

fn kinds(view: &CompareView, drawn: &[(Kind, Rc<Picture>)], current: Kind, lang: Lang) -> Html {
    let usual = drawn.first().map(|own| own.0);
    let label = |kind| {
        lang.say(match kind {
            Kind::Bars => CompareMessage::KindBars,
            Kind::Goals => CompareMessage::KindGoals,
            Kind::Ranks => CompareMessage::KindRanks,
            Kind::Scatter => CompareMessage::KindScatter,
            Kind::Apart => CompareMessage::KindApart,
        })
    };
    let href = |kind: Kind| {
        let kind = (Some(kind) != usual).then_some(kind);
        let fact = None;
        Route::Compare(CompareView {
            kind,
            fact,
            ..view.clone()
        })
        .to_hash()
    };
    html! {
        <nav class="options" aria-label={lang.say(CompareMessage::Kinds)}>
            { for drawn.iter().map(|&(kind, _)| html! {
                <a href={href(kind)} aria-current={(kind == current).then_some("true")}
                    data-testid={["kind-", kind.as_str()].concat()}>{ label(kind) }</a>
            }) }
        </nav>
    }
}

/// All charts that the selection allows, the one that suits it best first.
fn pictures(corpus: &Corpus, selection: &Selection, lang: Lang) -> Vec<(Kind, Rc<Picture>)> {
    let language = lang.language();
    let mut out = Vec::new();
    let mut put = |kind: Kind, picture: Option<Picture>| {
        out.extend(picture.map(|picture| (kind, Rc::new(picture))));
    };
    let bars = |facts: &[ObservationId]| from_rows(corpus, facts, language).ok().map(Picture::Bars);
    let goals = |pairs: &[Pair]| dumbbells(corpus, pairs, language).ok().map(Picture::Dumbbell);
    let positions = |facts: &[ObservationId]| ranks(corpus, facts, language).ok().map(Picture::Ranks);
    let apart = |groups: &[Vec<ObservationId>]| multiples(corpus, groups, language).ok().map(Picture::Multiples);
    let share = |facts: &[ObservationId]| compare(corpus, facts).comparability < Comparability::NotComparable;
    match selection {
        Selection::Start => {}
        Selection::Indicator(own) => {
            let all: Vec<ObservationId> = own.lines.iter().flat_map(everything).collect();
            if own.measure == Measure::Rank {
                put(Kind::Ranks, positions(&all));
            }
            if share(&own.results()) {
                put(Kind::Bars, bars(&own.figures()));
            }
            let groups = by_period(corpus, &own.figures());
            if groups.len() > 1 {
                put(Kind::Apart, apart(&groups));
            }
            put(Kind::Goals, goals(&pairs(&own.lines)));
            if own.measure != Measure::Rank {
                put(Kind::Ranks, positions(&all));
            }
            put(
                Kind::Scatter,
                scatter(corpus, &all, language).ok().map(Picture::Scatter),
            );
        }
        Selection::Place(_, lineups, promises) => {
            let pairs: Vec<Pair> = promises.iter().map(|own| (own.outcome, own.target)).collect();
            put(Kind::Goals, goals(&pairs));
            let results: Vec<ObservationId> = lineups.iter().flat_map(Lineup::results).collect();
            put(Kind::Bars, bars(&results));
            let all: Vec<ObservationId> = lineups.iter().flat_map(|own| &own.lines).flat_map(everything).collect();
            put(Kind::Ranks, positions(&all));
        }
        Selection::Places(_, lineups) => {
            let shared = lineups
                .iter()
                .map(Lineup::results)
                .filter(|facts| facts.len() > 1 && share(facts));
            put(Kind::Apart, apart(&shared.collect::<Vec<_>>()));
            let all: Vec<ObservationId> = lineups.iter().flat_map(|own| &own.lines).flat_map(everything).collect();
            put(Kind::Ranks, positions(&all));
        }
        Selection::Facts(facts, _) => {
            if share(facts) {
                put(Kind::Bars, bars(facts));
            } else {
                put(Kind::Apart, apart(&split(corpus, facts)));
            }
            put(Kind::Ranks, positions(facts));
        }
    }
    out
}

/// An outcome, where there is one, and a goal.
type Pair = (Option<ObservationId>, ObservationId);

/// All a line holds, for charts of ranks and of growth against level.
fn everything(line: &Line) -> impl Iterator<Item = ObservationId> + '_ {
    let own = [line.figure].into_iter().flatten();
    own.chain(line.ranks.iter().copied()).chain(line.beside.iter().copied())
}

fn pairs(lines: &[Line]) -> Vec<Pair> {
    let both = lines.iter().filter(|line| line.figure.is_some());
    both.filter_map(|line| Some((line.figure, line.target?))).collect()
}

/// The figures by period, goals apart from results.
fn by_period(corpus: &Corpus, facts: &[ObservationId]) -> Vec<Vec<ObservationId>> {
    type Key<'a> = (bool, Option<&'a Period>);
    let mut groups: Vec<(Key, Vec<ObservationId>)> = Vec::new();
    for &id in facts {
        let o = corpus.observation(id);
        let key = (o.status == Status::Target, o.period.as_ref());
        match groups.iter_mut().find(|own| own.0 == key) {
            Some(own) => own.1.push(id),
            None => groups.push((key, vec![id])),
        }
    }
    groups.arrange_by_key(|own| std::cmp::Reverse(own.1.len()));
    groups.into_iter().map(|own| own.1).collect()
}
