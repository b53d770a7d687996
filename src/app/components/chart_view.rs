//! The chart of a selection: the largest group that may share an axis under its verdict, or apart where it may not.

use std::rc::Rc;

use yew::prelude::*;

use super::picture::PictureView;
use super::rows::Rows;
use super::verdict::show;
use super::{caption, figure};
use crate::app::held::Held;
use crate::app::i18n::{ChartMessage, Lang, Message, grouped};
use crate::app::route::{Route, View};
use crate::app::state::use_app;
use crate::chart::{Caption, ChartSpec, Group, NoChart, Picture, Subject, from_rows, multiples, ranks};
use crate::corpus::{Corpus, ObservationId};
use crate::format::{measure_name, unit_name};
use crate::query::{Facet, Query};
use crate::reason::verdict::{Comparability, Verdict, compare, split};

/// How many other groups are offered.
const OFFERED: usize = 10;

#[derive(Properties, PartialEq)]
pub(crate) struct ChartViewProps {
    /// The rows of the selection.
    pub(crate) rows: Rows,
    /// The view they are the answer of, for links.
    pub(crate) view: View,
}

/// The chart of the largest group of rows that may share an axis, with the other groups to choose from.
#[component]
pub(crate) fn ChartView(props: &ChartViewProps) -> Html {
    let state = use_app();
    let lang = state.lang;
    let chosen = use_memo((props.rows.clone(), state.held.clone(), lang), |(rows, held, lang)| {
        chosen(&held.corpus, &rows.0, *lang).ok()
    });
    let address = {
        let view = props.view.clone();
        use_callback(view, |id: String, view| {
            Route::Observations(View {
                fact: Some(id),
                ..view.clone()
            })
            .to_hash()
        })
    };
    let Some(chosen) = &*chosen else {
        return html! {
            <div class="chart-pane empty" data-ready="" data-testid="no-chart">
                <h2>{ lang.say(Message::ChartNothing) }</h2>
                <p>{ lang.say(Message::ChartNothingHint) }</p>
            </div>
        };
    };
    let left = props.rows.0.len() - chosen.picture.marks().len() - chosen.picture.omitted();
    html! {
        <div class="chart-pane" tabindex="0" role="region" aria-label={lang.say(Message::Chart)}>
            <PictureView picture={chosen.picture.clone()} {address} open={props.view.fact.clone()}
                caption={captioned(chosen, &state.held, &props.view, lang)}>
                { judged(chosen, &state.held.corpus, lang) }
            </PictureView>
            if left > 0 { { others(&chosen.others, left, &props.view, lang) } }
        </div>
    }
}

/// A picture with what may be said of its facts.
struct Chosen {
    picture: Rc<Picture>,
    verdict: Option<Verdict>,
    others: Vec<Group>,
}

/// The picture of the rows: bars on one axis, panels where the bars may not be compared, positions in their sets where
/// there is nothing else.
fn chosen(corpus: &Corpus, rows: &[ObservationId], lang: Lang) -> Result<Chosen, NoChart> {
    let language = lang.language();
    let spec = match from_rows(corpus, rows, language) {
        Ok(spec) => spec,
        Err(NoChart::OnlyRanks) => {
            return Ok(Chosen {
                picture: Rc::new(Picture::Ranks(ranks(corpus, rows, language)?)),
                verdict: None,
                others: Vec::new(),
            });
        }
        Err(none) => return Err(none),
    };
    let verdict = worst(corpus, &spec);
    let others = spec.others.clone();
    let apart = verdict
        .as_ref()
        .is_some_and(|v| v.comparability == Comparability::NotComparable);
    let picture = if apart {
        let facts: Vec<ObservationId> = spec.marks().filter_map(|mark| corpus.by_id(&mark.key)).collect();
        let mut panels = multiples(corpus, &split(corpus, &facts), language)?;
        panels.title = spec.title;
        panels.omitted += spec.omitted;
        Picture::Multiples(panels)
    } else {
        Picture::Bars(spec)
    };
    Ok(Chosen {
        picture: Rc::new(picture),
        verdict,
        others,
    })
}

/// The worst verdict over one series: results, estimates and goals are set apart by the chart, so that they are not
/// judged against each other. `None` where no series has two marks.
fn worst(corpus: &Corpus, spec: &ChartSpec) -> Option<Verdict> {
    let facts = |marks: &[crate::chart::Mark]| -> Vec<ObservationId> {
        marks.iter().filter_map(|mark| corpus.by_id(&mark.key)).collect()
    };
    let series = spec.series.iter().filter(|series| series.marks.len() > 1);
    let mut worst: Option<Verdict> = None;
    for verdict in series.map(|series| compare(corpus, &facts(&series.marks))) {
        // The first series, that of results, speaks where several are alike.
        if worst
            .as_ref()
            .is_none_or(|held| held.comparability < verdict.comparability)
        {
            worst = Some(verdict);
        }
    }
    worst
}

fn judged(chosen: &Chosen, corpus: &Corpus, lang: Lang) -> Html {
    let Some(verdict) = &chosen.verdict else {
        return Html::default();
    };
    let value = verdict.comparability;
    html! {
        <div class={classes!("judgement", value.as_str())} data-testid="chart-verdict">
            { show(verdict, corpus, lang) }
            if value == Comparability::NotComparable { <p>{ lang.say(ChartMessage::SplitHint) }</p> }
        </div>
    }
}

fn captioned(chosen: &Chosen, held: &Held, view: &View, lang: Lang) -> Caption {
    let language = lang.language();
    let marks = chosen.picture.marks();
    let verdict = chosen.verdict.as_ref().map(|verdict| {
        let sentence = verdict.sentence(&held.corpus, language);
        lang.fill(ChartMessage::Verdict, &[verdict.word(language), &sentence])
    });
    Caption {
        title: chosen.picture.title().to_owned(),
        selection: caption::selection(held, &view.query, lang),
        verdict: verdict.unwrap_or_default(),
        source: caption::source(&held.corpus, marks.iter().map(|mark| mark.key.as_str()), lang),
    }
}

/// How many rows are not drawn, and the groups they could be drawn in.
fn others(groups: &[Group], left: usize, view: &View, lang: Lang) -> Html {
    html! {
        <>
            <p class="hint">{ lang.count(Message::ChartOtherUnits, left) }</p>
            if !groups.is_empty() {
                <h3 class="hint">{ lang.say(Message::ChartOthers) }</h3>
                <ul class="chart-groups">{ for groups.iter().take(OFFERED).map(|group| other(group, view, lang)) }</ul>
            }
        </>
    }
}

/// A group as a link that narrows the selection to it.
fn other(group: &Group, view: &View, lang: Lang) -> Html {
    let key = &group.key;
    let (facet, name) = match &key.subject {
        Subject::Indicator(name) => (Facet::Indicator, figure::indicator(name, lang)),
        Subject::Place(name) => (Facet::Place, AttrValue::from(name.clone())),
        Subject::Several => return Html::default(),
    };
    let query: Query = view
        .query
        .only(facet, key.subject.name())
        .only(Facet::Measure, key.measure.as_str());
    let href = Route::Observations(View {
        query,
        fact: None,
        ..view.clone()
    })
    .to_hash();
    let what = [
        measure_name(key.measure, lang.language()),
        " ",
        unit_name(&key.unit, lang.language()),
    ]
    .concat();
    html! {
        <li key={[facet.as_str(), key.subject.name(), key.measure.as_str(), &key.unit].concat()}>
            <a {href}>{ figure::sentence(&name, lang) }</a>
            <span class="faint">{ [" ", what.trim(), " ", &grouped(group.marks)].concat() }</span>
        </li>
    }
}
