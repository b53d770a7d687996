//! What the entries of a register come to: investments by status, and how many there are of each level.

use yew::prelude::*;

use super::figure;
use super::register_facets::value;
use crate::app::i18n::{Lang, RegisterMessage, grouped};
use crate::app::route::{RegisterView, Route};
use crate::corpus::Corpus;
use crate::format::{self, Notation};
use crate::model::{Bound, Measure, RecordKind, Status};
use crate::query::register::{Entry, Listing, Sum, investments};

/// The sums of a listing; nothing where nothing is listed.
pub(crate) fn show(corpus: &Corpus, entries: &[Entry], listing: &Listing, view: &RegisterView, lang: Lang) -> Html {
    if listing.rows.is_empty() {
        return Html::default();
    }
    html! {
        <section class="sums" aria-label={lang.say(RegisterMessage::Sums)} data-testid="sums">
            { counts(listing, view, lang) }
            if view.kind == RecordKind::Project { { invested(corpus, entries, listing, lang) } }
        </section>
    }
}

/// How many entries there are of each value of the kind's first facet; each leads to them.
fn counts(listing: &Listing, view: &RegisterView, lang: Lang) -> Html {
    let Some(first) = listing.facets.first() else {
        return Html::default();
    };
    let facet = first.facet;
    let entry = |(key, count): &(String, usize)| {
        let chosen = view.chosen(facet).contains(key);
        let href = Route::Registers(view.toggled(facet, key)).to_hash();
        html! {
            <li key={key.clone()}><a class="plain" {href} aria-current={chosen.then_some("true")}>
                <strong>{ grouped(*count) }</strong>{ value(facet, key, lang) }</a></li>
        }
    };
    let any = first.values.iter().filter(|(_, count)| *count > 0);
    html! { <ul class="sum-counts">{ for any.map(entry) }</ul> }
}

fn invested(corpus: &Corpus, entries: &[Entry], listing: &Listing, lang: Lang) -> Html {
    let found = investments(corpus, entries, &listing.rows);
    let stating = lang.fill(
        RegisterMessage::SumStating,
        &[&grouped(found.projects), &grouped(found.stating)],
    );
    html! {
        <div class="sum-money">
            <p data-testid="sum-stating">{ stating }</p>
            <dl>{ for found.sums.iter().map(|sum| total(sum, lang)) }</dl>
            if found.stating > 0 {
                <p class="faint">
                    { lang.say(RegisterMessage::SumApart) }
                    if found.shared > 0 { { " " }{ lang.count(RegisterMessage::SumShared, found.shared) } }
                </p>
            }
        </div>
    }
}

fn total(sum: &Sum, lang: Lang) -> Html {
    let label = match sum.status {
        Status::Actual => RegisterMessage::SumStated,
        Status::Estimate => RegisterMessage::SumPlanned,
        Status::Target => RegisterMessage::SumTarget,
    };
    let of = match sum.projects {
        1 => lang.say(RegisterMessage::SumOne).to_owned(),
        n => lang.count(RegisterMessage::SumOf, n),
    };
    html! {
        <div key={sum.status.as_str()} data-testid={["sum-", sum.status.as_str()].concat()}>
            <dt>{ lang.say(label) }</dt>
            <dd>
                if let Some(total) = sum.total { { yuan(total, sum.bound, lang) } }
                else { { lang.say(RegisterMessage::SumTooLarge) } }
                <span class="faint">{ of }</span>
            </dd>
        </div>
    }
}

/// An amount of money.
pub(crate) fn yuan(value: crate::model::Decimal, bound: Bound, lang: Lang) -> Html {
    let (language, notation) = (lang.language(), Notation::Scaled);
    figure::show_parts(&format::amount(
        Measure::Level,
        value,
        None,
        "元",
        bound,
        language,
        notation,
    ))
}
