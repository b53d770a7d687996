//! The chart of a selection: the picture, a focusable row over each mark, and the figures as a table behind it.

use gloo::events::EventListener;
use gloo::utils::window;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::figure;
use super::rows::Rows;
use crate::app::i18n::{Lang, Message, grouped};
use crate::app::route::{Route, View};
use crate::app::state::use_app;
use crate::chart::{ChartSpec, Drawing, Group, Picture, Subject, draw, from_rows};
use crate::format::{measure_name, unit_name};
use crate::model::Bound;
use crate::query::{Facet, Query};

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
    let frame = use_node_ref();
    let width = use_width(&frame, props.view.fact.is_some());
    let spec = use_memo((props.rows.clone(), state.held.clone(), lang), |(rows, held, lang)| {
        from_rows(&held.corpus, &rows.0, lang.language())
    });
    let Ok(spec) = &*spec else {
        return html! {
            <div class="chart-pane empty" ref={frame} data-ready="" data-testid="no-chart">
                <h2>{ lang.say(Message::ChartNothing) }</h2>
                <p>{ lang.say(Message::ChartNothingHint) }</p>
            </div>
        };
    };
    let left = props.rows.0.len() - spec.marks().count();
    html! {
        <div class="chart-pane" ref={frame} tabindex="0" role="region" aria-label={lang.say(Message::Chart)}>
            <div class="chart-head">
                <h2 data-testid="chart-title">{ spec.title.clone() }</h2>
                <p class="hint">{ lang.say(Message::ChartHint) }</p>
            </div>
            if width > 0 { { drawing(spec, &draw(&Picture::Bars(spec.clone()), width), &props.view, lang) } }
            if spec.marks().any(|mark| matches!(mark.bound, Bound::Above | Bound::Below)) {
                <p class="hint">{ lang.say(Message::ChartOpenEnded) }</p>
            }
            if left > 0 { { others(spec, left, &props.view, lang) } }
            { table(spec, &props.view, lang) }
        </div>
    }
}

/// The width of the element in CSS pixels, followed when the window or what stands `beside` it changes; 0 until known.
#[hook]
fn use_width(frame: &NodeRef, beside: bool) -> u32 {
    let width = use_state(|| 0u32);
    let measure = {
        let (frame, width) = (frame.clone(), width.setter());
        move || {
            if let Some(frame) = frame.cast::<HtmlElement>() {
                width.set(u32::try_from(frame.client_width()).unwrap_or_default().min(1100));
            }
        }
    };
    use_effect_with(beside, move |_| {
        measure();
        let listener = EventListener::new(&window(), "resize", move |_| measure());
        move || drop(listener)
    });
    *width
}

fn drawing(spec: &ChartSpec, drawing: &Drawing, view: &View, lang: Lang) -> Html {
    let (width, height) = (drawing.width.to_string(), drawing.height.to_string());
    let marks = drawing.marks.iter().map(|mark| {
        let href = fact_address(view, &mark.key);
        let open = view.fact.as_ref() == Some(&mark.key);
        html! {
            <a key={mark.key.clone()} id={["mark-", &mark.key].concat()} {href} class={open.then_some("open")}
                aria-label={mark.label.clone()} data-testid="chart-mark">
                <title>{ mark.label.clone() }</title>
                <rect class="mark-box" x={mark.x.to_string()} y={mark.y.to_string()}
                    width={mark.width.to_string()} height={mark.height.to_string()} />
            </a>
        }
    });
    html! {
        <div class="drawing chart" data-ready="" data-testid="chart">
            <div aria-hidden="true">{ Html::from_html_unchecked(drawing.svg.clone().into()) }</div>
            <svg class="marks" width={width} height={height} role="group"
                aria-label={lang.fill(Message::ChartOf, &[&spec.title])}>{ for marks }</svg>
        </div>
    }
}

fn fact_address(view: &View, id: &str) -> String {
    Route::Observations(View {
        fact: Some(id.to_owned()),
        ..view.clone()
    })
    .to_hash()
}

/// How many rows are not drawn, and the groups they could be drawn in.
fn others(spec: &ChartSpec, left: usize, view: &View, lang: Lang) -> Html {
    html! {
        <>
            <p class="hint">{ lang.count(Message::ChartOtherUnits, left) }</p>
            if !spec.others.is_empty() {
                <h3 class="hint">{ lang.say(Message::ChartOthers) }</h3>
                <ul class="chart-groups">{ for spec.others.iter().take(OFFERED).map(|group| other(group, view, lang)) }</ul>
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
            <a {href}>{ name }</a>
            <span class="faint">{ [" ", what.trim(), " ", &grouped(group.marks)].concat() }</span>
        </li>
    }
}

/// The figures behind the chart.
fn table(spec: &ChartSpec, view: &View, lang: Lang) -> Html {
    let rows = spec.series.iter().flat_map(|series| {
        series.marks.iter().map(move |mark| {
            html! {
                <tr key={mark.key.clone()}>
                    <th scope="row"><a class="plain" href={fact_address(view, &mark.key)}>{ mark.label.clone() }</a></th>
                    <td>{ figure::show_parts(&mark.figure) }</td>
                    <td>{ mark.note.clone() }</td>
                    <td>{ series.label.clone() }</td>
                </tr>
            }
        })
    });
    let heads = [
        Message::ChartSubject,
        Message::ColumnValue,
        Message::ColumnPeriod,
        Message::ColumnStatus,
    ];
    html! {
        <details class="chart-table">
            <summary>{ lang.say(Message::ChartTable) }</summary>
            <table class="list">
                <caption class="visually-hidden">{ spec.title.clone() }</caption>
                <thead><tr>{ for heads.iter().map(|&head| html! { <th scope="col">{ lang.say(head) }</th> }) }</tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </details>
    }
}
