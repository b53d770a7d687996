//! The hits of a search, one a line in the middle of their contexts (KWIC), and as a table to take along.

use yew::prelude::*;

use super::{PartProps, choices, strips, terms};
use crate::app::components::rows::{move_focus, open_row};
use crate::app::i18n::{self, Lang, Message, SearchMessage, grouped};
use crate::app::state::use_app;
use crate::app::{browser, download};
use crate::export::concordance::{Row, csv, tsv};
use crate::query::concordance::Hit;

/// Characters shown on each side of a hit.
const REACH: usize = 42;
/// Characters exported on each side.
const EXPORTED: usize = 50;
/// Rows shown at first, and added by a click.
const SHOWN: usize = 300;

/// Where hits stand, the hits, and what can be done with them.
#[component]
pub(super) fn Hits(part: &PartProps) -> Html {
    let lang = use_app().lang;
    let shown = use_state(|| SHOWN);
    let copied = use_state(|| None::<bool>);
    let hits = &part.results.concordance;
    let texts = hits.found.len();
    let count = [grouped(hits.hits.len()), grouped(texts)];
    let more = hits.order.len().saturating_sub(*shown);
    let onmore = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(*shown + SHOWN))
    };
    let rows = hits
        .order
        .iter()
        .take(*shown)
        .map(|&n| row(lang, part, &hits.hits[n as usize]));
    html! {
        <section aria-labelledby="hits-title" data-testid="hits">
            <h2 id="hits-title" tabindex="-1">{ lang.say(SearchMessage::Hits) }
                <span class="count-of">{ lang.fill(SearchMessage::HitsIn, &[&count[0], &count[1]]) }</span></h2>
            { strips::strips(lang, part) }
            <div class="toolbar">
                { choices::orders(lang, &part.view) }
                { choices::distance(lang, part) }
                { exports(lang, part, &copied) }
            </div>
            <table class="kwic" data-testid="kwic">
                <caption class="visually-hidden">{ lang.say(SearchMessage::HitsCaption) }</caption>
                <colgroup><col /><col class={width(part)} /><col /><col class="kwic-source" /></colgroup>
                <thead class="visually-hidden"><tr>
                    <th scope="col">{ lang.say(SearchMessage::Left) }</th><th scope="col">{ lang.say(SearchMessage::Hit) }</th>
                    <th scope="col">{ lang.say(SearchMessage::Right) }</th><th scope="col">{ lang.say(SearchMessage::Source) }</th>
                </tr></thead>
                <tbody onclick={Callback::from(open_row)} onkeydown={Callback::from(move_focus)}>{ for rows }</tbody>
            </table>
            if more > 0 {
                <p><button type="button" class="button" onclick={onmore} data-testid="more-hits">{ lang.count(Message::ShowMore, more) }</button></p>
            }
        </section>
    }
}

/// The class of the hits' column: as wide as the longest term asks.
fn width(part: &PartProps) -> &'static str {
    let lengths = part.results.terms.iter().map(|term| term.label.chars().count());
    match lengths.max() {
        Some(9..) => "kwic-hit long",
        Some(5..) => "kwic-hit middle",
        _ => "kwic-hit",
    }
}

fn row(lang: Lang, part: &PartProps, hit: &Hit) -> Html {
    let document = part.texts.document(&part.results, hit.text);
    let line = part.texts.line(&part.results, hit, REACH);
    let d = document.get();
    let date = d.date.as_ref().map(|date| i18n::period(Some(date), lang));
    let many = part.results.terms.len() > 1;
    let key = [document.key(), &hit.span.start.to_string(), &hit.term.to_string()].join("-");
    html! {
        <tr {key} data-testid="hit">
            <td class="kwic-left" lang="zh-CN"><div>{ line.left }</div></td>
            <td class="kwic-hit" lang="zh-CN">
                if many { { terms::sign(hit.term) } }
                <a href={document.passage(hit.span)} class={terms::class(hit.term)}>{ line.hit }</a>
            </td>
            <td class="kwic-right" lang="zh-CN"><div>{ line.right }</div></td>
            <td class="kwic-source" title={d.title.clone()}><div>
                if d.sample { <span class="badge sample">{ lang.say(Message::Sample) }</span> }
                <span lang="zh-CN">{ document.area().name.clone() }</span>
                if let Some(date) = date { <span class="faint">{ date }</span> }
            </div></td>
        </tr>
    }
}

fn exports(lang: Lang, part: &PartProps, copied: &UseStateHandle<Option<bool>>) -> Html {
    let save = {
        let part = part.clone();
        Callback::from(move |_: MouseEvent| download::save("concordance.csv", "text/csv", &csv(table(&part))))
    };
    let copy = {
        let (part, copied) = (part.clone(), copied.setter());
        Callback::from(move |_: MouseEvent| {
            let copied = copied.clone();
            browser::copy(
                &tsv(table(&part)),
                Callback::from(move |done: bool| copied.set(Some(done))),
            );
        })
    };
    let says = copied.map(|done| match done {
        true => lang.count(SearchMessage::Copied, part.results.concordance.hits.len()),
        false => lang.say(SearchMessage::CopyRefused).to_owned(),
    });
    html! {
        <div class="exports">
            <span role="status" class="faint">{ says }</span>
            <button type="button" class="quiet" onclick={copy} data-testid="copy-hits">{ lang.say(SearchMessage::CopyTable) }</button>
            <button type="button" class="button" onclick={save} data-testid="save-hits">{ lang.say(SearchMessage::SaveCsv) }</button>
        </div>
    }
}

/// All hits in their order, as they are exported.
fn table(part: &PartProps) -> impl Iterator<Item = Row<'_>> {
    let hits = &part.results.concordance;
    hits.order.iter().map(|&n| {
        let hit = &hits.hits[n as usize];
        let document = part.texts.document(&part.results, hit.text);
        Row {
            document: document.get(),
            area: document.area(),
            span: hit.span,
            line: part.texts.line(&part.results, hit, EXPORTED),
            term: &part.results.terms[hit.term as usize].label,
        }
    })
}
