//! The comparison as cards: one a fact, with what differs from the others marked.

use yew::prelude::*;

use super::cells;
use super::desk::Desk;
use crate::app::components::figure;
use crate::app::i18n::{self, CompareMessage, Lang, Message};
use crate::corpus::{AreaId, ObservationId};
use crate::model::{Confidence, Observation};

/// How many cards are drawn at most.
const MOST: usize = 60;

/// What every card says, in its order.
const FIELDS: [Message; 7] = [
    Message::ColumnIndicator,
    Message::ColumnMeasure,
    Message::ColumnPeriod,
    Message::ColumnStatus,
    Message::FactBasis,
    Message::FactScope,
    Message::Confidence,
];

/// The cards; `remove` makes the button that takes a fact out.
pub(super) fn cards(desk: Desk, facts: &[ObservationId], remove: &dyn Fn(&Observation) -> Html) -> Html {
    let lang = desk.lang();
    let said: Vec<[String; 7]> = facts.iter().map(|&id| fields(desk.fact(id), lang)).collect();
    let differs: [bool; 7] = std::array::from_fn(|n| said.windows(2).any(|pair| pair[0][n] != pair[1][n]));
    let more = facts.len().saturating_sub(MOST);
    html! {
        <>
            if differs.contains(&true) {
                <p class="hint"><span class="differs" aria-hidden="true">{ "≠" }</span>{ lang.say(CompareMessage::DiffersLegend) }</p>
            }
            <ul class="cards" data-ready="" data-testid="compare-cards">
                { for facts.iter().zip(&said).take(MOST).map(|(&id, said)| card(desk, id, said, &differs, remove)) }
            </ul>
            if more > 0 { <p class="hint">{ lang.count(CompareMessage::MoreRows, more) }</p> }
        </>
    }
}

/// A fact's aspects in words, empty where the question does not arise.
fn fields(o: &Observation, lang: Lang) -> [String; 7] {
    [
        figure::indicator(&o.indicator, lang).to_string(),
        i18n::measure(o.measure, lang).to_owned(),
        figure::period(o, lang),
        i18n::status(o.status, lang).to_owned(),
        o.basis
            .as_ref()
            .map(|basis| i18n::basis(basis, lang))
            .unwrap_or_default(),
        o.scope
            .as_deref()
            .map(|set| crate::format::set_name(set, lang.language()))
            .unwrap_or_default(),
        if o.confidence == Confidence::High {
            String::new()
        } else {
            lang.say(i18n::confidence(o.confidence)).to_owned()
        },
    ]
}

fn card(
    desk: Desk,
    id: ObservationId,
    said: &[String; 7],
    differs: &[bool; 7],
    remove: &dyn Fn(&Observation) -> Html,
) -> Html {
    let (o, lang) = (desk.fact(id), desk.lang());
    let shown = FIELDS.into_iter().zip(said).zip(differs).skip(2);
    let term = |((label, said), &differs): ((Message, &String), &bool)| {
        let said = if said.is_empty() { "—" } else { said };
        html! {
            <div key={label.english()} class={differs.then_some("differing")}>
                <dt>{ lang.say(label) }</dt>
                <dd>
                    if differs { <span class="differs" role="img" aria-label={lang.say(CompareMessage::Differs)}>{ "≠" }</span> }
                    { said.to_owned() }
                </dd>
            </div>
        }
    };
    html! {
        <li key={o.id.clone()} class={classes!("fact-card", desk.is_open(o).then_some("open"))} data-testid="compare-card">
            <h2>
                <span class="card-place" lang="zh-CN">{ desk.place(AreaId(o.area)) }</span>
                <a class="plain" id={["row-", &o.id].concat()} href={desk.opened(o)} data-fact={o.id.clone()}>
                    { figure::named(&o.indicator, lang) }
                    <span class="card-measure">{ said[1].clone() }</span>
                </a>
            </h2>
            <p class="card-figure">{ cells::value(desk, o) }</p>
            <dl>{ for shown.filter(|((_, said), differs)| !said.is_empty() || **differs).map(term) }</dl>
            <p class="card-foot">{ cells::source(desk, id) }{ remove(o) }</p>
        </li>
    }
}
