//! What can be chosen of an export: which rows, which form, which heads.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::app::i18n::{Lang, TakeMessage, grouped};
use crate::app::taking::scope::Scope;
use crate::app::taking::writing::Form;

/// The heads of tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Heads {
    Chinese,
    English,
    /// The short names that programs read.
    Plain,
}

/// What is chosen.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Chosen {
    /// What is shown, or everything.
    pub(super) shown: bool,
    /// The form.
    pub(super) form: Form,
    /// The heads.
    pub(super) heads: Heads,
    /// Whether words of the text go with it.
    pub(super) quotes: bool,
}

/// What is shown, and everything.
pub(super) type Scopes = (Option<Scope>, Scope);

impl Chosen {
    /// What is chosen before the reader chooses.
    pub(super) fn first(scopes: &Scopes, lang: Lang) -> Self {
        Self {
            shown: scopes.0.is_some(),
            form: Form::Csv,
            heads: if lang == Lang::Zh {
                Heads::Chinese
            } else {
                Heads::English
            },
            quotes: false,
        }
    }
}

/// The name of a form and what it is good for.
const fn said(form: Form) -> (TakeMessage, TakeMessage) {
    match form {
        Form::Csv => (TakeMessage::Csv, TakeMessage::CsvHint),
        Form::Xlsx => (TakeMessage::Xlsx, TakeMessage::XlsxHint),
        Form::JsonLines => (TakeMessage::JsonLines, TakeMessage::JsonLinesHint),
        Form::Annotations => (TakeMessage::Annotations, TakeMessage::AnnotationsHint),
        Form::Package => (TakeMessage::Package, TakeMessage::PackageHint),
    }
}

/// The choices.
pub(super) fn choices(scopes: &Scopes, chosen: &Chosen, change: &Callback<Chosen>, lang: Lang) -> Html {
    let is_records = chosen.shown && scopes.0.as_ref().is_some_and(|scope| scope.records.is_some());
    let forms = Form::ALL.iter().filter(|form| !is_records || form.takes_records());
    let corpus = &scopes.1.corpus;
    let texts = corpus.documents().iter().any(|document| document.text.is_some());
    html! {
        <>
            <fieldset class="choices">
                <legend>{ lang.say(TakeMessage::What) }</legend>
                { which(scopes, chosen, change, lang) }
            </fieldset>
            <fieldset class="choices">
                <legend>{ lang.say(TakeMessage::FormTitle) }</legend>
                { for forms.map(|&form| form_choice(form, chosen, change, lang)) }
            </fieldset>
            if chosen.form.has_heads() { { heads(chosen, change, lang) } }
            if chosen.form == Form::Annotations && texts { { quotes(chosen, change, lang) } }
        </>
    }
}

fn which((shown, all): &Scopes, chosen: &Chosen, change: &Callback<Chosen>, lang: Lang) -> Html {
    let radio = |is_shown: bool, label: String, id: &'static str| {
        let onchange = {
            let chosen = chosen.clone();
            change.reform(move |_: Event| {
                let form = if chosen.form.takes_records() {
                    chosen.form
                } else {
                    Form::Csv
                };
                Chosen {
                    shown: is_shown,
                    form,
                    ..chosen.clone()
                }
            })
        };
        html! {
            <label class="choice">
                <input type="radio" name="export-what" checked={chosen.shown == is_shown} {onchange} data-testid={id} />
                <span>{ label }</span>
            </label>
        }
    };
    let everything = lang.count(TakeMessage::Everything, all.len());
    html! {
        <>
            if let Some(scope) = shown {
                { radio(true, shown_said(scope, &everything, lang), "export-shown") }
            }
            { radio(false, everything.clone(), "export-all") }
        </>
    }
}

/// What is shown, in words.
fn shown_said(scope: &Scope, everything: &str, lang: Lang) -> String {
    let words = if scope.words.is_empty() {
        everything
    } else {
        &scope.words
    };
    let message = if scope.records.is_some() {
        TakeMessage::ShownRecords
    } else {
        TakeMessage::Shown
    };
    lang.fill(message, &[words, &grouped(scope.len())])
}

fn form_choice(form: Form, chosen: &Chosen, change: &Callback<Chosen>, lang: Lang) -> Html {
    let (name, hint) = said(form);
    let onchange = {
        let chosen = chosen.clone();
        change.reform(move |_: Event| Chosen { form, ..chosen.clone() })
    };
    let id = ["export-", form.ending()].concat();
    let described = [id.as_str(), "-hint"].concat();
    html! {
        <div class="choice" key={form.ending()}>
            <label>
                <input type="radio" name="export-form" checked={chosen.form == form} {onchange} aria-describedby={described.clone()} data-testid={id} />
                <span>{ lang.say(name) }</span>
            </label>
            <span class="hint" id={described}>{ lang.say(hint) }</span>
        </div>
    }
}

fn heads(chosen: &Chosen, change: &Callback<Chosen>, lang: Lang) -> Html {
    let onchange = {
        let chosen = chosen.clone();
        change.reform(move |event: Event| {
            let heads = match event.target_unchecked_into::<HtmlSelectElement>().value().as_str() {
                "en" => Heads::English,
                "plain" => Heads::Plain,
                _ => Heads::Chinese,
            };
            Chosen {
                heads,
                ..chosen.clone()
            }
        })
    };
    let option = |heads: Heads, value: &'static str, label: &'static str, tag: Option<&'static str>| {
        html! { <option {value} selected={chosen.heads == heads} lang={tag}>{ label }</option> }
    };
    html! {
        <label class="choice-line">
            <span>{ lang.say(TakeMessage::Heads) }</span>
            <select {onchange} data-testid="export-heads">
                { option(Heads::Chinese, "zh", "中文", Some("zh-CN")) }
                { option(Heads::English, "en", "English", Some("en")) }
                if chosen.form == Form::Csv { { option(Heads::Plain, "plain", lang.say(TakeMessage::HeadsPlain), None) } }
            </select>
        </label>
    }
}

fn quotes(chosen: &Chosen, change: &Callback<Chosen>, lang: Lang) -> Html {
    let onchange = {
        let chosen = chosen.clone();
        change.reform(move |event: Event| {
            let quotes = event.target_unchecked_into::<HtmlInputElement>().checked();
            Chosen {
                quotes,
                ..chosen.clone()
            }
        })
    };
    html! {
        <label class="choice">
            <input type="checkbox" checked={chosen.quotes} {onchange} data-testid="export-quotes" />
            <span>{ lang.say(TakeMessage::Quotes) }</span>
        </label>
    }
}
