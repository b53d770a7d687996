//! The table of a register: one row a named thing, each leading to its places in the reports.

use std::collections::HashMap;
use std::rc::Rc;

use yew::prelude::*;

use super::register_facets::value;
use super::register_sums::yuan;
use super::{figure, passage};
use crate::app::held::DocumentRef;
use crate::app::i18n::{self, Lang, Message, RegisterMessage};
use crate::app::route::{RegisterView, Route};
use crate::corpus::{AreaId, Corpus, DocumentId};
use crate::model::{Bound, Investment, RecordKind, Status};
use crate::query::register::{Entry, RegisterFacet, RegisterSort};
use crate::reason::formula::Meaning;

/// How many mentions a row shows.
const MENTIONS: usize = 3;

/// A column: its name, what it sorts by, and its class.
type Column = (&'static str, Option<RegisterSort>, &'static str);

/// The columns of a kind, the name first.
fn columns(kind: RecordKind, lang: Lang) -> Vec<Column> {
    use RegisterMessage as Say;
    let place = (lang.say(Message::FacetArea), Some(RegisterSort::Place), "place");
    let name = |message: Say| (lang.say(message), Some(RegisterSort::Name), "name");
    let source = (lang.say(Say::ColumnSource), None, "source");
    let stage = (lang.say(Say::FacetStage), Some(RegisterSort::Stage), "stage");
    let money = (lang.say(Say::FacetInvested), Some(RegisterSort::Investment), "money");
    let level = (lang.say(Say::FacetLevel), Some(RegisterSort::Level), "level");
    let period = (lang.say(Message::FacetPeriod), Some(RegisterSort::Period), "period");
    let members = (lang.say(Say::ColumnMembers), Some(RegisterSort::Announced), "members");
    let spread = (lang.say(Message::FacetArea), Some(RegisterSort::Spread), "place");
    let body = (lang.say(Say::FacetBody), None, "body");
    match kind {
        RecordKind::Project => vec![name(Say::ColumnProject), place, stage, money, source],
        RecordKind::Honour => vec![name(Say::ColumnHonour), place, level, period, source],
        RecordKind::Initiative => vec![name(Say::ColumnInitiative), spread, members, source],
        RecordKind::Organisation => vec![name(Say::ColumnOrganisation), place, body, source],
    }
}

/// The rows `shown` of a register. `shared` counts the projects of each investment.
pub(crate) fn table(
    corpus: &Rc<Corpus>,
    entries: &[Entry],
    shown: &[usize],
    view: &RegisterView,
    shared: &HashMap<String, usize>,
    lang: Lang,
) -> Html {
    let mut columns = columns(view.kind, lang);
    // Few reports say when an honour was granted.
    let dated = entries.iter().any(|entry| entry.period.is_some());
    columns.retain(|&(.., class)| class != "period" || dated);
    let row = |&n: &usize| {
        let entry = &entries[n];
        html! {
            <tr key={n} data-testid="entry">
                { for columns.iter().map(|&(label, _, class)| match class {
                    "name" => html! { <th scope="row" class={class}>{ name(entry, lang) }</th> },
                    _ => html! { <td class={class} data-label={label}>{ cell(corpus, entry, class, shared, lang) }</td> },
                }) }
            </tr>
        }
    };
    html! {
        <table class={classes!("register", view.kind.as_str())} data-ready="" data-testid="register">
            <caption class="visually-hidden">{ lang.say(RegisterMessage::Table) }</caption>
            <thead><tr>{ for columns.iter().map(|&column| head(view, column)) }</tr></thead>
            <tbody>{ for shown.iter().map(row) }</tbody>
        </table>
    }
}

fn head(view: &RegisterView, (label, sort, class): Column) -> Html {
    let Some(sort) = sort else {
        return html! { <th scope="col" {class}>{ label }</th> };
    };
    let order = view
        .sort
        .filter(|&(key, _)| key == sort)
        .map(|(_, descending)| descending);
    let (word, sign) = match order {
        Some(true) => (Some("descending"), "↓"),
        Some(false) => (Some("ascending"), "↑"),
        None => (None, "↕"),
    };
    let href = Route::Registers(view.resorted(sort)).to_hash();
    html! {
        <th scope="col" {class} aria-sort={word}>
            <a class="plain" {href} data-testid={["sort-", sort.as_str()].concat()}>
                { label }<span class="sort" aria-hidden="true">{ sign }</span></a>
        </th>
    }
}

fn name(entry: &Entry, lang: Lang) -> Html {
    html! {
        <>
            <span lang="zh-CN">{ entry.name.clone() }</span>
            if let Some(capacity) = &entry.capacity {
                <span class="aside">{ lang.say(RegisterMessage::Capacity) }<span lang="zh-CN">{ capacity.clone() }</span></span>
            }
            if entry.variants.len() > 1 {
                <span class="aside">{ lang.say(RegisterMessage::Variants) }{ " " }
                    <span lang="zh-CN">{ entry.variants[1..].join("、") }</span></span>
            }
            if let Some(grantor) = &entry.grantor { <span class="aside" lang="zh-CN">{ grantor.clone() }</span> }
        </>
    }
}

fn cell(corpus: &Rc<Corpus>, entry: &Entry, class: &str, shared: &HashMap<String, usize>, lang: Lang) -> Html {
    match class {
        "place" => places(corpus, entry),
        "stage" => entry
            .stage
            .map(|stage| value(RegisterFacet::Stage, stage.as_str(), lang))
            .unwrap_or_else(|| not_stated(lang)),
        "money" => html! { <>{ for entry.investments.iter().map(|own| money(corpus, own, shared, lang)) }</> },
        "level" => match &entry.level {
            Some(level) => value(RegisterFacet::Level, level, lang),
            None => not_stated(lang),
        },
        "period" => match &entry.period {
            Some(period) => i18n::period(Some(period), lang).into(),
            None => Html::default(),
        },
        "members" => members(corpus, entry, lang),
        "body" => match entry.organisation {
            Some(kind) => lang.say(i18n::organisation(kind)).into(),
            None => not_stated(lang),
        },
        _ => sources(corpus, entry, lang),
    }
}

fn not_stated(lang: Lang) -> Html {
    html! { <span class="faint">{ lang.say(RegisterMessage::NotTold) }</span> }
}

fn places(corpus: &Corpus, entry: &Entry) -> Html {
    let place = |&area: &AreaId| {
        let href = Route::Brief(corpus.place_key(area).to_owned()).to_hash();
        html! { <a class="plain" lang="zh-CN" {href}>{ corpus.area(area).name.clone() }</a> }
    };
    html! { <span class="place-list">{ for entry.areas.iter().map(place) }</span> }
}

/// An investment, leading to its observation; that it is a plan is said, and that several projects share it.
fn money(corpus: &Rc<Corpus>, own: &Investment, shared: &HashMap<String, usize>, lang: Lang) -> Html {
    let row = corpus.by_id(&own.observation);
    let bound = row.map_or(Bound::Exact, |row| corpus.observation(row).bound);
    let amount = yuan(own.value, bound, lang);
    let href = row.map(|row| {
        let document = DocumentRef {
            corpus: corpus.clone(),
            id: DocumentId(corpus.observation(row).doc),
        };
        document.address(Some(&own.observation))
    });
    let of = shared.get(&own.observation).copied().unwrap_or_default();
    html! {
        <span class="invested" key={own.observation.clone()}>
            if href.is_some() { <a class="plain" {href}>{ amount }</a> } else { { amount } }
            if own.status != Status::Actual { { figure::status(own.status, lang) } }
            if of > 1 { <span class="faint">{ lang.count(RegisterMessage::SharedBy, of) }</span> }
        </span>
    }
}

/// How many members are announced and listed, with the list on demand.
fn members(corpus: &Corpus, entry: &Entry, lang: Lang) -> Html {
    let announced = entry
        .announced
        .map(|n| lang.count(RegisterMessage::Announced, n as usize));
    if entry.members.is_empty() {
        return html! {
            <>
                if let Some(announced) = announced { <span>{ announced }</span> }
                if !entry.defined { <span class="faint">{ lang.say(RegisterMessage::NeverDefined) }</span> }
            </>
        };
    }
    let listed = entry.members.len();
    let differs = entry.announced.is_some_and(|n| n as usize != listed);
    let several = entry.meanings.len() > 1;
    let meaning = |meaning: &Meaning| {
        let mut names: Vec<&str> = Vec::new();
        for area in meaning.uses.iter().map(|&n| corpus.records()[n].area) {
            let name = corpus.area(AreaId(area)).name.as_str();
            if !names.contains(&name) {
                names.push(name);
            }
        }
        html! {
            <>
                if several { <p class="member-place" lang="zh-CN">{ names.join("、") }</p> }
                <ol lang="zh-CN">{ for meaning.members.iter().map(|member| html! { <li>{ member.clone() }</li> }) }</ol>
            </>
        }
    };
    html! {
        <details class="member-list">
            <summary>
                if several {
                    <strong>{ lang.count(RegisterMessage::Homonym, entry.meanings.len()) }</strong>
                } else {
                    if differs { { announced }{ lang.pick("，", ", ") } }
                    { lang.count(RegisterMessage::ListedSome, listed) }
                }
            </summary>
            { for entry.meanings.iter().map(meaning) }
        </details>
    }
}

/// The places in the reports; an initiative's say the place too, for they may be many.
fn sources(corpus: &Rc<Corpus>, entry: &Entry, lang: Lang) -> Html {
    let several = entry.areas.len() > 1;
    let mention = |&n: &usize| {
        let record = &corpus.records()[n];
        let document = DocumentRef {
            corpus: corpus.clone(),
            id: DocumentId(record.doc),
        };
        let href = document.passage(record.span).unwrap_or_else(|| document.address(None));
        let title = document.get().title.trim().to_owned();
        html! {
            <li key={n}>
                if several { <span class="source-place" lang="zh-CN">{ document.area().name.clone() }</span> }
                <a class="plain" {href} lang="zh-CN" title={title.clone()}>{
                    if title.is_empty() { document.get().file.clone() } else { title }
                }</a>
                <span class="faint">{ passage::position(record.span, lang) }</span>
            </li>
        }
    };
    let further = entry.records.len().saturating_sub(MENTIONS);
    html! {
        <ul>
            { for entry.records.iter().take(MENTIONS).map(mention) }
            if further > 0 { <li class="faint">{ lang.count(RegisterMessage::Mentions, further) }</li> }
        </ul>
    }
}
