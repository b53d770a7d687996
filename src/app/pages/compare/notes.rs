//! What stands beside the chart of one indicator: each place's ranks and other figures, and the places without any.

use yew::prelude::*;

use super::cells;
use super::desk::Desk;
use super::table::standing;
use crate::app::components::figure;
use crate::app::i18n::{CompareMessage, Message, grouped};
use crate::app::route::{CheckView, CompareView, Route};
use crate::model::Measure;
use crate::query::{Facet, Query};
use crate::reason::lineup::{Choice, Line, Lineup, lineup, sounds_like};

/// How many places are listed in each part.
const MOST: usize = 24;

/// The notes.
pub(super) fn notes(desk: Desk, own: &Lineup) -> Html {
    let lang = desk.lang();
    let with = |line: &&Line| line.shown().is_some();
    let shown: Vec<&Line> = own.lines.iter().filter(with).collect();
    let absent: Vec<&Line> = own.lines.iter().filter(|line| !with(line)).collect();
    let said = |line: &&&Line| !(line.ranks.is_empty() && line.beside.is_empty());
    let beside: Vec<&&Line> = shown.iter().filter(said).collect();
    html! {
        <aside class="compare-notes" aria-label={lang.say(CompareMessage::Notes)} data-testid="compare-notes">
            if !beside.is_empty() {
                <h2>{ lang.say(CompareMessage::RanksAndLevels) }</h2>
                <dl>{ for beside.iter().take(MOST).map(|line| line_of(desk, line)) }</dl>
            }
            if !absent.is_empty() {
                <h2>{ lang.say(CompareMessage::NoFigure) }</h2>
                <dl>{ for absent.iter().take(MOST).map(|line| html! {
                    <div key={line.area.0.to_string()} data-testid="compare-absent">
                        <dt lang="zh-CN">{ desk.place(line.area) }</dt><dd>{ standing(desk, line) }</dd>
                    </div>
                }) }</dl>
                if absent.len() > MOST {
                    <p class="hint">{ lang.fill(CompareMessage::MoreAbsent, &[&grouped(absent.len() - MOST)]) }</p>
                }
            }
            { alike(desk, own) }
            { further(desk, own) }
        </aside>
    }
}

fn line_of(desk: Desk, line: &Line) -> Html {
    let ranks = line.ranks.iter().map(|&id| cells::rank(desk, id));
    let beside = line.beside.iter().map(|&id| cells::beside(desk, id));
    html! {
        <div key={line.area.0.to_string()}>
            <dt lang="zh-CN">{ desk.place(line.area) }</dt>
            <dd>{ cells::listed(ranks.chain(beside).collect()) }</dd>
        </div>
    }
}

/// How many indicators that sound alike are named.
const ALIKE: usize = 4;

/// Indicators that sound like this one and are others, with what the places state of them.
pub(super) fn alike(desk: Desk, own: &Lineup) -> Html {
    let lang = desk.lang();
    let areas: Vec<_> = own.lines.iter().map(|line| line.area).collect();
    let choice = Choice {
        measure: Some(own.measure),
        period: None,
    };
    let others = desk.covered.iter().map(|other| other.0.as_str());
    let found =
        others
            .filter(|other| sounds_like(&own.indicator, other))
            .filter_map(|other| {
                let found = lineup(desk.corpus(), other, &areas, &choice);
                let stated: Vec<_> = found
                    .lines
                    .iter()
                    .filter_map(|line| Some((line.area, line.figure?)))
                    .collect();
                let (href, name) = (across(other, own.measure), figure::named(other, lang));
                (!stated.is_empty()).then(|| html! {
            <div key={other.to_owned()}>
                <dt><a {href}>{ name }</a></dt>
                <dd>{ cells::listed(stated.into_iter().take(3).map(|(area, id)| {
                    let value = cells::value(desk, desk.fact(id));
                    cells::link(desk, id, html! { <>{ cells::printed(&desk.place(area)) }{ " " }{ value }</> })
                }).collect()) }</dd>
            </div>
        })
            });
    let found: Vec<Html> = found.take(ALIKE).collect();
    html! {
        if !found.is_empty() {
            <section data-testid="alike">
                <h2>{ lang.say(CompareMessage::Alike) }</h2>
                <dl>{ for found }</dl>
            </section>
        }
    }
}

fn across(indicator: &str, measure: Measure) -> String {
    Route::Compare(CompareView {
        measure: Some(measure),
        ..CompareView::of_indicator(indicator)
    })
    .to_hash()
}

/// Where to go from here.
pub(super) fn further(desk: Desk, lineup: &Lineup) -> Html {
    let lang = desk.lang();
    let all = Route::of_query(Query::of(Facet::Indicator, &lineup.indicator)).to_hash();
    let checks = Route::Checks(CheckView::default()).to_hash();
    html! {
        <section>
            <h2>{ lang.say(CompareMessage::GoOn) }</h2>
            <ul class="go-on">
                <li><a href={all}>{ lang.say(Message::SameIndicator) }</a></li>
                <li><a href={checks} data-testid="to-checks">{ lang.say(CompareMessage::SeeChecks) }</a></li>
            </ul>
        </section>
    }
}

/// Where one can begin: the best covered indicators, the places.
pub(super) fn start(desk: Desk) -> Html {
    let (lang, corpus) = (desk.lang(), desk.corpus());
    let places = corpus.column(Facet::Place).keys();
    let link =
        |view: CompareView, inner: Html| html! { <li><a href={Route::Compare(view).to_hash()}>{ inner }</a></li> };
    html! {
        <div class="start" data-ready="" data-testid="compare-start">
            <section aria-labelledby="start-indicators">
                <h2 id="start-indicators">{ lang.say(CompareMessage::StartIndicators) }</h2>
                <ul class="start-list">{ for desk.covered.iter().take(MOST).map(|(name, places)| link(CompareView::of_indicator(name), html! {
                    <>{ figure::named(name, lang) }<span class="count-of">{ lang.count(CompareMessage::PlacesCount, *places) }</span></>
                })) }</ul>
            </section>
            <section aria-labelledby="start-places">
                <h2 id="start-places">{ lang.say(CompareMessage::StartPlaces) }</h2>
                <ul class="start-list">{ for places.iter().take(MOST).map(|key| link(CompareView::of_place(key), cells::printed(key))) }</ul>
            </section>
            <p class="note">{ lang.say(CompareMessage::StartBasket) }</p>
        </div>
    }
}
