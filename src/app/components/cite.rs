//! Buttons that copy a citation in one form or another, each with a link that names the corpus.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::copy_fallback::CopyFallback;
use crate::app::held::{DocumentRef, FactRef, Held};
use crate::app::i18n::TakeMessage;
use crate::app::state::use_app;
use crate::app::taking::clipboard;
use crate::export::citation::{Access, bibtex, entry, entry_of_fact, quote};
use crate::model::Observation;

#[derive(Properties, PartialEq)]
pub(crate) struct CiteProps {
    /// What can be copied: what the button is called, the text, and the button's name in tests.
    pub(crate) items: Vec<(TakeMessage, String, &'static str)>,
}

/// The buttons, and what became of the last press.
#[component]
pub(crate) fn Cite(props: &CiteProps) -> Html {
    let lang = use_app().lang;
    let said = use_state(|| None::<Result<(), AttrValue>>);
    let copy = |text: &String| {
        let (said, text) = (said.setter(), text.clone());
        Callback::from(move |_: MouseEvent| {
            let (said, text) = (said.clone(), text.clone());
            spawn_local(async move {
                let copied = clipboard::text(&text).await;
                said.set(Some(if copied { Ok(()) } else { Err(text.into()) }));
            });
        })
    };
    let button = |(label, text, id): &(TakeMessage, String, &'static str)| {
        html! { <button key={*id} type="button" class="button" onclick={copy(text)} data-testid={*id}>{ lang.say(*label) }</button> }
    };
    html! {
        <>
            <div class="actions">{ for props.items.iter().map(button) }</div>
            <p class="faint" role="status" data-testid="cite-said">{ said.as_ref().filter(|said| said.is_ok()).map(|_| lang.say(TakeMessage::Copied)) }</p>
            if let Some(Err(text)) = &*said { <CopyFallback text={text.clone()} /> }
        </>
    }
}

/// What a fact can be copied as.
pub(crate) fn of_fact(fact: &FactRef, held: &Held) -> CiteProps {
    let document = fact.document();
    let link = held.link(&fact.lasting_address());
    let access = access(held, &link);
    let (d, o) = (document.get(), fact.observation());
    let mut items = vec![
        (TakeMessage::CopyGb, entry_of_fact(d, o, Some(access)), "copy-gb"),
        (TakeMessage::CopyBibtex, bibtex(d, Some(access)), "copy-bibtex"),
    ];
    if let Some(words) = sentence(&document, o) {
        items.push((TakeMessage::CopyQuote, quote(&words, d, Some(access)), "copy-quote"));
    }
    CiteProps { items }
}

/// What a document can be copied as.
pub(crate) fn of_document(document: &DocumentRef, held: &Held) -> CiteProps {
    let link = held.link(&document.address(None));
    let access = access(held, &link);
    let d = document.get();
    CiteProps {
        items: vec![
            (TakeMessage::CopyGb, entry(d, Some(access)), "copy-gb"),
            (TakeMessage::CopyBibtex, bibtex(d, Some(access)), "copy-bibtex"),
        ],
    }
}

/// Where something was read: a link, and the corpus.
pub(crate) fn access<'a>(held: &'a Held, permalink: &'a str) -> Access<'a> {
    Access {
        permalink,
        corpus: held.corpus.hash(),
    }
}

/// How far from a number its sentence is looked for, in characters.
const REACH: usize = 200;

/// The sentence that a number stands in, where the text is held.
fn sentence(document: &DocumentRef, o: &Observation) -> Option<String> {
    let d = document.get();
    let text = d.text.as_deref()?;
    let at = o.span.start.checked_sub(d.span.start)? as usize;
    let from = at.saturating_sub(REACH);
    let around: Vec<char> = text
        .chars()
        .skip(from)
        .take(2 * REACH + o.span.len() as usize)
        .collect();
    let ends = |c: &char| matches!(c, '。' | '！' | '？' | '；' | '\n');
    let (at, end) = (at - from, (at - from + o.span.len() as usize).min(around.len()));
    let begin = around.get(..at)?.iter().rposition(ends).map_or(0, |n| n + 1);
    let stop = around[end..]
        .iter()
        .position(ends)
        .map_or(around.len(), |n| end + n + 1);
    Some(around[begin..stop].iter().collect::<String>().trim().to_owned())
}
