//! The figures of a place brief: headline indicators with their comparability, absences, targets beside outcomes.

use std::rc::Rc;

use yew::prelude::*;

use super::{figure, sureness};
use crate::app::held::{DocumentRef, FactRef};
use crate::app::i18n::{self, BriefMessage, Lang, Message};
use crate::app::state::Numbers;
use crate::corpus::{AreaId, Corpus, ObservationId};
use crate::format::set_name;
use crate::model::{Measure, Observation, Status};
use crate::reason::brief::{Absence, Headlines, Line};
use crate::reason::coverage::Coverage;
use crate::reason::promise::{Promise, Standing};
use crate::reason::verdict::{Comparability, Verdict};

/// How many places a comparison names before it counts them.
const NAMED: usize = 4;
/// How many targets a brief shows.
pub(crate) const PROMISES: usize = 8;

/// The document an observation was read from.
fn document(corpus: &Rc<Corpus>, id: ObservationId) -> DocumentRef {
    FactRef {
        corpus: corpus.clone(),
        row: id,
    }
    .document()
}

/// A figure that leads to its source.
fn linked(corpus: &Rc<Corpus>, id: ObservationId, lang: Lang) -> Html {
    let o = corpus.observation(id);
    let href = document(corpus, id).address(Some(&o.id));
    html! { <a class="plain" {href}>{ figure::show(o, lang, Numbers::Scaled) }</a> }
}

fn figure_cell(corpus: &Rc<Corpus>, id: Option<ObservationId>, lang: Lang) -> Html {
    match id {
        Some(id) => {
            let o = corpus.observation(id);
            html! { <>
                { linked(corpus, id, lang) }{ sureness::of(o, lang) }
                if o.status != Status::Actual { { " " }{ figure::status(o.status, lang) } }
            </> }
        }
        None => html! { <span class="faint">{ "–" }</span> },
    }
}

/// The headline indicators of the place as a table.
pub(crate) fn lines(corpus: &Rc<Corpus>, held: &Headlines, lang: Lang) -> Html {
    if held.lines.is_empty() {
        return html! { <p class="faint">{ lang.say(BriefMessage::NoFigures) }</p> };
    }
    html! {
        <>
            <table class="brief-lines" data-testid="brief-lines">
                <thead><tr>
                    <th scope="col">{ lang.say(Message::FacetIndicator) }</th>
                    <th scope="col" class="number">{ lang.say(BriefMessage::ColumnGrowth) }</th>
                    <th scope="col" class="number">{ lang.say(BriefMessage::ColumnLevel) }</th>
                    <th scope="col">{ lang.say(BriefMessage::ColumnRank) }</th>
                    <th scope="col">{ lang.say(Message::FacetPeriod) }</th>
                    <th scope="col">{ lang.say(BriefMessage::ColumnCompare) }</th>
                </tr></thead>
                <tbody>{ for held.lines.iter().map(|line| row(corpus, line, lang)) }</tbody>
            </table>
            if held.further > 0 { <p class="faint">{ lang.count(BriefMessage::Further, held.further) }</p> }
        </>
    }
}

fn row(corpus: &Rc<Corpus>, line: &Line, lang: Lang) -> Html {
    let leading = corpus.observation(line.leading());
    html! {
        <tr key={line.indicator.clone()}>
            <th scope="row">{ figure::named(&line.indicator, lang) }</th>
            <td class="number">{ figure_cell(corpus, line.growth, lang) }</td>
            <td class="number">{ figure_cell(corpus, line.level, lang) }</td>
            <td>{ line.rank.map(|rank| ranked(corpus, rank, lang)).unwrap_or_default() }</td>
            <td class="period">{ figure::period(leading, lang) }</td>
            <td class="against">{ against(corpus, line, lang) }</td>
        </tr>
    }
}

/// A rank with its set, and by which measure it is given where the report tells.
fn ranked(corpus: &Rc<Corpus>, id: ObservationId, lang: Lang) -> Html {
    let o = corpus.observation(id);
    html! {
        <>
            { linked(corpus, id, lang) }
            if let Some(scope) = &o.scope { { " " }<span class="faint">{ figure::sentence(&set_name(scope, lang.language()), lang) }</span> }
            if let Some(by) = ordered_by(o) { { " " }<span class="faint">{ lang.say(by) }</span> }
        </>
    }
}

fn ordered_by(o: &Observation) -> Option<BriefMessage> {
    match o.ranked_by? {
        Measure::Growth => Some(BriefMessage::ByGrowth),
        Measure::Level => Some(BriefMessage::ByLevel),
        _ => None,
    }
}

/// Which places the figure compares with, by verdict, and what stands against it most.
fn against(corpus: &Corpus, line: &Line, lang: Lang) -> Html {
    if line.against.is_empty() {
        return html! { <span class="faint">{ lang.say(BriefMessage::OnlyHere) }</span> };
    }
    let group = |comparability: Comparability| {
        let places: Vec<&(AreaId, Verdict)> = line
            .against
            .iter()
            .filter(|(_, verdict)| verdict.comparability == comparability)
            .collect();
        if places.is_empty() {
            return Html::default();
        }
        html! {
            <span key={comparability.as_str()} class={classes!("judged", comparability.as_str())}>
                <span class="judged-word">{ comparability.word(lang.language()) }</span>
                { " " }{ place_names(corpus, &places, lang) }{ reasons(&places, lang) }
            </span>
        }
    };
    html! { <>{ for Comparability::ALL.into_iter().map(group) }</> }
}

fn place_names(corpus: &Corpus, places: &[&(AreaId, Verdict)], lang: Lang) -> Html {
    if places.len() > NAMED {
        return lang.count(BriefMessage::Places, places.len()).into();
    }
    let names: Vec<&str> = places
        .iter()
        .map(|(area, _)| corpus.area(*area).name.as_str())
        .collect();
    html! { <span lang="zh-CN">{ names.join("、") }</span> }
}

/// The gravest difference of each place, each kind once.
fn reasons(places: &[&(AreaId, Verdict)], lang: Lang) -> Html {
    let mut kinds = Vec::new();
    for (_, verdict) in places {
        if let Some(first) = verdict.differences.first()
            && !kinds.contains(&first.kind)
        {
            kinds.push(first.kind);
        }
    }
    if kinds.is_empty() {
        return Html::default();
    }
    let words: Vec<&str> = kinds.iter().map(|kind| kind.says(lang.language())).collect();
    let text = [
        lang.pick("（", " ("),
        &words.join(lang.pick("、", ", ")),
        lang.pick("）", ")"),
    ]
    .concat();
    html! { <span class="faint">{ text }</span> }
}

/// The headline indicators for which the place states no result; a lost figure and a mere target say so.
pub(crate) fn absences(corpus: &Rc<Corpus>, held: &Headlines, lang: Lang) -> Html {
    if held.absences.is_empty() {
        return html! { <p>{ lang.say(BriefMessage::AllStated) }</p> };
    }
    let states = [
        (Coverage::TargetOnly, Message::CoverageTarget),
        (Coverage::Lost, Message::CoverageLost),
        (Coverage::NotStated, Message::CoverageAbsent),
    ];
    let group = |(state, word): (Coverage, Message)| {
        let of: Vec<&Absence> = held.absences.iter().filter(|absence| absence.state == state).collect();
        if of.is_empty() {
            return Html::default();
        }
        html! {
            <div key={word.english()}>
                <dt>{ lang.say(word) }</dt>
                <dd>{ for of.iter().map(|absence| html! {
                    <span class="item">{ figure::named(&absence.indicator, lang) }
                        if let Some(target) = absence.target { { " " }{ linked(corpus, target, lang) } }</span>
                }) }</dd>
            </div>
        }
    };
    html! { <dl class="brief-pairs" data-testid="brief-absences">{ for states.into_iter().map(group) }</dl> }
}

/// Targets beside the outcomes they are measured by.
pub(crate) fn promises(corpus: &Rc<Corpus>, found: &[Promise], lang: Lang) -> Html {
    if found.is_empty() {
        return html! { <p class="faint">{ lang.say(BriefMessage::NoPromises) }</p> };
    }
    let further = found.len().saturating_sub(PROMISES);
    html! {
        <>
            <table class="brief-promises" data-testid="brief-promises">
                <thead><tr>
                    <th scope="col">{ lang.say(Message::FacetIndicator) }</th>
                    <th scope="col" class="number">{ lang.say(BriefMessage::ColumnOutcome) }</th>
                    <th scope="col" class="number">{ lang.say(BriefMessage::ColumnTarget) }</th>
                    <th scope="col">{ lang.say(BriefMessage::ColumnGap) }</th>
                </tr></thead>
                <tbody>{ for found.iter().take(PROMISES).map(|promise| promised(corpus, promise, lang)) }</tbody>
            </table>
            if further > 0 { <p class="faint">{ lang.count(BriefMessage::More, further) }</p> }
        </>
    }
}

fn promised(corpus: &Rc<Corpus>, promise: &Promise, lang: Lang) -> Html {
    let dated = |id: ObservationId| {
        let o = corpus.observation(id);
        html! { <>{ linked(corpus, id, lang) }<span class="when">{ i18n::period(o.period.as_ref(), lang) }</span></> }
    };
    html! {
        <tr key={promise.target.0.to_string()} title={promise.sentence(corpus, lang.language())}>
            <th scope="row">{ figure::named(&promise.indicator, lang) }</th>
            <td class="number">{ match promise.outcome {
                Some(outcome) => dated(outcome),
                None => html! { <span class="faint">{ lang.say(BriefMessage::NoOutcome) }</span> },
            } }</td>
            <td class="number">{ dated(promise.target) }</td>
            <td>{ standing(corpus, promise, lang) }</td>
        </tr>
    }
}

fn standing(corpus: &Corpus, promise: &Promise, lang: Lang) -> String {
    let gap = promise.gap_text(corpus, lang.language());
    match promise.standing {
        Standing::Met => lang.say(BriefMessage::StandingMet).to_owned(),
        Standing::Missed => lang.say(BriefMessage::StandingMissed).to_owned(),
        Standing::Higher => lang.fill(BriefMessage::StandingHigher, &[&gap]),
        Standing::Lower => lang.fill(BriefMessage::StandingLower, &[&gap]),
        Standing::Same => lang.say(BriefMessage::StandingSame).to_owned(),
        _ if promise.outcome.is_none() => String::new(),
        _ => lang.say(BriefMessage::StandingUnclear).to_owned(),
    }
}
