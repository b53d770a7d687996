//! The encoding by hand: another one is tried on the file's beginning, then the file is opened in it again.

use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::super::refusal;
use crate::app::i18n::SourceMessage;
use crate::app::own::Entry;
use crate::app::own::arriving::Stage;
use crate::app::own::desk::{desk, use_desk};
use crate::app::route::{OpenView, Route};
use crate::app::state::{replace, use_app};
use crate::model::Encoding;

#[derive(Properties, PartialEq)]
pub(super) struct EncodingsProps {
    pub(super) entry: Rc<Entry>,
}

/// The choice with its preview; nothing for texts that have no encoding to choose.
#[component]
pub(super) fn Encodings(props: &EncodingsProps) -> Html {
    let state = use_app();
    let lang = state.lang;
    let desk_now = use_desk();
    let source = &props.entry.source;
    let chosen = use_state(|| source.encoding.unwrap_or(Encoding::Utf8));
    let preview = use_state(|| None::<Option<String>>);
    let row = use_state(|| None::<usize>);
    // The text that came of the other encoding has another key: its report takes the place of this one.
    let progress = desk_now.progress();
    let done = row
        .and_then(|row| progress.rows.get(row))
        .filter(|row| row.stage == Stage::Done);
    let refused = done.map(|row| row.refused.clone()).unwrap_or_default();
    let next = done.and_then(|row| row.sources.first().or(row.held.first())).cloned();
    let next = next.filter(|key| *key != source.key && state.own.entry(key).is_some());
    {
        let state = state.clone();
        use_effect_with(next, move |next| {
            if let Some(key) = next {
                replace(&state, Route::Open(OpenView::of(key)));
            }
        });
    }
    {
        let preview = preview.setter();
        let key = source.key.clone();
        let looks = source.encoding.is_some();
        use_effect_with(*chosen, move |&encoding| {
            let file = desk().file(&key).filter(|_| looks);
            wasm_bindgen_futures::spawn_local(async move {
                if let Some(file) = file {
                    preview.set(Some(desk().preview(&file, encoding).await));
                }
            });
        });
    }
    if source.encoding.is_none() {
        return Html::default();
    }
    if desk_now.file(&source.key).is_none() {
        return html! {
            <details class="encodings"><summary>{ lang.say(SourceMessage::EncodingTitle) }</summary>
                <p class="note" data-testid="encoding-away">{ lang.say(SourceMessage::EncodingAway) }</p></details>
        };
    }
    let onchange = {
        let chosen = chosen.setter();
        Callback::from(move |event: Event| {
            let name = event.target_unchecked_into::<HtmlSelectElement>().value();
            if let Some(encoding) = Encoding::parse(&name) {
                chosen.set(encoding);
            }
        })
    };
    let open = {
        let (key, chosen, row) = (source.key.clone(), *chosen, row.setter());
        Callback::from(move |_: MouseEvent| row.set(desk().open_as(&key, chosen)))
    };
    let option = |encoding: Encoding| {
        let used = source.encoding == Some(encoding);
        let name = encoding.as_str().to_uppercase();
        let label = match used {
            true => [
                &name,
                lang.pick("（", " ("),
                lang.say(SourceMessage::EncodingSame),
                lang.pick("）", ")"),
            ]
            .concat(),
            false => name,
        };
        html! { <option value={encoding.as_str()} selected={*chosen == encoding}>{ label }</option> }
    };
    html! {
        <details class="encodings" data-testid="encodings">
            <summary>{ lang.say(SourceMessage::EncodingTitle) }</summary>
            <p><label>{ lang.say(SourceMessage::EncodingChoose) }{ " " }
                <select {onchange} data-testid="encoding">{ for Encoding::ALL.iter().map(|&one| option(one)) }</select></label></p>
            <p class="faint">{ lang.fill(SourceMessage::EncodingPreview, &[&chosen.as_str().to_uppercase()]) }</p>
            <div class="preview" lang="zh-CN" tabindex="0" role="region" aria-label={lang.say(SourceMessage::EncodingTitle)} data-testid="preview">
                if let Some(text) = &*preview {
                    if let Some(text) = text.as_ref().filter(|text| !text.trim().is_empty()) { { text.clone() } }
                    else { { lang.say(SourceMessage::EncodingNoPreview) } }
                }
            </div>
            <p><button type="button" class="button" onclick={open} disabled={source.encoding == Some(*chosen)} data-testid="open-as">
                { lang.say(SourceMessage::EncodingApply) }</button></p>
            <ul class="refusals" role="status">{ for refused.iter().map(|one| refusal::of(one, &source.file, lang)) }</ul>
        </details>
    }
}
