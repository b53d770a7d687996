//! What table and cards say of a fact: its figure, its ranks, what stands beside it, where it comes from.

use yew::prelude::*;

use super::desk::Desk;
use crate::app::components::document_title::title;
use crate::app::components::{figure, sureness};
use crate::app::held::FactRef;
use crate::app::i18n::{self, CompareMessage, Lang};
use crate::corpus::ObservationId;
use crate::format::set_name;
use crate::format::{Notation, amount};
use crate::model::{Basis, Bound, Decimal, Measure, Observation};

/// A link that opens a fact's panel.
pub(super) fn link(desk: Desk, id: ObservationId, inner: Html) -> Html {
    let o = desk.fact(id);
    html! {
        <a class="plain" href={desk.opened(o)} data-fact={o.id.clone()} aria-current={desk.is_open(o).then_some("true")}>
            { inner }</a>
    }
}

/// The figure with the sign of its confidence.
pub(super) fn value(desk: Desk, o: &Observation) -> Html {
    html! { <>{ figure::show(o, desk.lang(), desk.state.numbers) }{ sureness::of(o, desk.lang()) }</> }
}

/// Against what a rate is measured; a dash where that is no question.
pub(super) fn basis(o: &Observation, lang: Lang) -> String {
    o.basis
        .as_ref()
        .map_or_else(|| "—".to_owned(), |basis| i18n::basis(basis, lang))
}

/// A name as printed in the source, marked as Chinese.
pub(super) fn printed(name: &str) -> Html {
    html! { <span lang="zh-CN">{ name.to_owned() }</span> }
}

/// A rank with the set it counts in: `全市第4位`, `#2 of 4 in the city`.
pub(super) fn rank(desk: Desk, id: ObservationId) -> Html {
    let (o, lang) = (desk.fact(id), desk.lang());
    let place = figure::show(o, lang, desk.state.numbers);
    let set = o
        .scope
        .as_deref()
        .map(|set| figure::sentence(&set_name(set, lang.language()), lang));
    let unset = || lang.say(CompareMessage::NoScope).into();
    let by = o.ranked_by.map(|by| {
        let by = match by {
            Measure::Level => lang.say(CompareMessage::ByLevel).to_owned(),
            other => lang.fill(CompareMessage::RankedBy, &[i18n::measure(other, lang)]),
        };
        html! { <span class="above">{ by }</span> }
    });
    let among = o.out_of.map(|n| lang.fill(CompareMessage::OutOf, &[&n.to_string()]));
    let inner = match lang {
        Lang::Zh => html! { <>{ set.unwrap_or_else(unset) }{ place }{ among }{ by }</> },
        Lang::En => {
            html! { <>{ place }{ among }{ lang.say(CompareMessage::Within) }{ set.unwrap_or_else(unset) }{ by }</> }
        }
    };
    link(desk, id, html! { <span class="rank">{ inner }</span> })
}

/// What stands beside the figure: the level, the distance from another place, a rate of another kind.
pub(super) fn beside(desk: Desk, id: ObservationId) -> Html {
    let (o, lang) = (desk.fact(id), desk.lang());
    let shown = figure::show(o, lang, desk.state.numbers);
    let inner = match (o.measure, &o.basis) {
        (Measure::Level, _) => shown,
        (Measure::Points, Some(Basis::Area(set))) => apart(o, set, lang),
        _ => html! { <>{ i18n::measure(o.measure, lang) }{ " " }{ shown }</> },
    };
    link(desk, id, html! { <span class="beside">{ inner }</span> })
}

/// How far above or below another place: `高于全市3.5个百分点`, `3.5 pp above the city`.
fn apart(o: &Observation, set: &str, lang: Lang) -> Html {
    let below = o.value < Decimal::ZERO;
    let size = o
        .value
        .checked_mul(Decimal::from(if below { -1 } else { 1 }))
        .unwrap_or(o.value);
    let size = amount(
        Measure::Level,
        size,
        None,
        &o.unit,
        Bound::Exact,
        lang.language(),
        Notation::Scaled,
    );
    let size = figure::show_parts(&size);
    let word = lang.say(if below {
        CompareMessage::Below
    } else {
        CompareMessage::Above
    });
    match lang {
        Lang::Zh => html! { <>{ word }{ figure::sentence(&set_name(set, lang.language()), lang) }{ size }</> },
        Lang::En => html! { <>{ size }{ word }{ figure::sentence(&set_name(set, lang.language()), lang) }</> },
    }
}

/// Where a fact stands in its report.
pub(super) fn source(desk: Desk, id: ObservationId) -> Html {
    let corpus = desk.corpus().clone();
    let document = FactRef { corpus, row: id }.document();
    let href = document.address(Some(&desk.fact(id).id));
    html! { <a class="source" {href} lang="zh-CN">{ title(&document, desk.lang()) }</a> }
}

/// Several cells' contents in one cell.
pub(super) fn listed(items: Vec<Html>) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    html! { <ul class="cell-list">{ for items.into_iter().map(|item| html! { <li>{ item }</li> }) }</ul> }
}
