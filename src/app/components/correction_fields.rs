//! One field of the form that corrects a fact: its control, what it now says, what was read, and what is wrong with it.

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::corrected::field_name;
use crate::app::i18n::{self, CorrectionMessage, Lang};
use crate::corpus::{Corpus, Facet, FieldFault};
use crate::model::{Bound, Field, Measure, Status, Theme};

use CorrectionMessage as Say;

/// Of the names held, at most so many are offered, the most frequent first.
const OFFERED: usize = 300;

/// What is offered while typing, by field.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Offered {
    indicators: Vec<String>,
    places: Vec<String>,
    units: Vec<String>,
    periods: Vec<String>,
}

impl Offered {
    /// The names that a corpus holds.
    pub(crate) fn of(corpus: &Corpus) -> Self {
        let keys = |keys: &[String]| keys.iter().take(OFFERED).cloned().collect();
        Self {
            indicators: keys(corpus.column(Facet::Indicator).keys()),
            places: corpus
                .areas()
                .iter()
                .take(OFFERED)
                .map(crate::model::Area::full_name)
                .collect(),
            units: keys(corpus.units().keys()),
            periods: keys(corpus.column(Facet::Period).keys()),
        }
    }

    fn list(&self, field: Field) -> &[String] {
        match field {
            Field::Indicator => &self.indicators,
            Field::Area => &self.places,
            Field::Unit => &self.units,
            Field::Period => &self.periods,
            _ => &[],
        }
    }
}

/// What a row of the form shows.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Row {
    /// The field.
    pub(crate) field: Field,
    /// What stands in its control.
    pub(crate) text: String,
    /// What was read, in the exchange spelling.
    pub(crate) before: String,
    /// What was read, in words.
    pub(crate) was: String,
    /// What it says now, in words.
    pub(crate) reads: String,
    /// Whether it differs from what was read.
    pub(crate) changed: bool,
    /// What is wrong with it.
    pub(crate) fault: Option<FieldFault>,
}

#[derive(Properties, PartialEq)]
pub(crate) struct FieldRowProps {
    /// What it shows.
    pub(crate) row: Row,
    /// What is offered while typing.
    pub(crate) offered: Rc<Offered>,
    /// Called with the field's new text.
    pub(crate) onchange: Callback<(Field, String)>,
    /// The language of the interface.
    pub(crate) lang: Lang,
}

/// The row.
#[component]
pub(crate) fn FieldRow(props: &FieldRowProps) -> Html {
    let FieldRowProps { row, lang, .. } = props;
    let (lang, field) = (*lang, row.field);
    let id = ["correct-", field.as_str()].concat();
    let name = lang.say(field_name(field));
    let revert = {
        let (onchange, before) = (props.onchange.clone(), row.before.clone());
        Callback::from(move |_: MouseEvent| onchange.emit((field, before.clone())))
    };
    // Choices say themselves; numbers, periods and names in English are read back in words.
    let reads = matches!(field, Field::Value | Field::ValueHigh | Field::Period)
        || (lang == Lang::En && matches!(field, Field::Indicator | Field::Scope));
    let says = reads && row.fault.is_none() && !row.reads.is_empty() && row.reads != row.text;
    html! {
        <div class={classes!("correct-field", row.changed.then_some("changed"))} data-testid={["field-", field.as_str()].concat()}>
            <label for={id.clone()}>{ name }</label>
            <div>
                { control(props, &id) }
                if says { <p class="correct-reads" data-testid="reads">{ lang.fill(Say::Reads, &[&row.reads]) }</p> }
                if let Some(fault) = &row.fault {
                    <p class="fault" id={[&id, "-fault"].concat()} role="alert" data-testid="fault">{ fault_words(fault, lang) }</p>
                }
                if row.changed {
                    <p class="correct-was">
                        <span>{ lang.say(Say::WasRead) }</span>
                        <del lang={lang.of_name(&row.was)}>{ if row.was.is_empty() { lang.say(Say::Nothing).to_owned() } else { row.was.clone() } }</del>
                        <button type="button" class="link" onclick={revert} aria-label={lang.fill(Say::RevertField, &[name])}
                            data-testid="revert">{ lang.say(Say::Revert) }</button>
                    </p>
                }
            </div>
        </div>
    }
}

fn control(props: &FieldRowProps, id: &str) -> Html {
    let lang = props.lang;
    match props.row.field {
        Field::Measure => choose(
            props,
            id,
            Measure::ALL.iter().map(|m| (m.as_str(), i18n::measure(*m, lang))),
        ),
        Field::Bound => choose(
            props,
            id,
            Bound::ALL.iter().map(|b| (b.as_str(), lang.say(i18n::bound(*b)))),
        ),
        Field::Status => choose(
            props,
            id,
            Status::ALL.iter().map(|s| (s.as_str(), i18n::status(*s, lang))),
        ),
        Field::Theme => choose(
            props,
            id,
            Theme::ALL.iter().map(|t| (t.chinese(), i18n::theme(*t, lang))),
        ),
        Field::Basis => basis(props, id),
        _ => write(props, id),
    }
}

/// Choices by spelling and name; the one that was read says so.
fn choose<'a>(props: &FieldRowProps, id: &str, choices: impl Iterator<Item = (&'a str, &'a str)>) -> Html {
    let (row, lang) = (&props.row, props.lang);
    let onchange = {
        let (onchange, field) = (props.onchange.clone(), row.field);
        Callback::from(move |event: Event| {
            let text = event.target_unchecked_into::<HtmlSelectElement>().value();
            onchange.emit((field, text));
        })
    };
    let option = |(spelling, name): (&str, &str)| {
        let label = match spelling == row.before && row.changed {
            true => lang.fill(Say::AsReadOption, &[name]),
            false => name.to_owned(),
        };
        html! { <option value={spelling.to_owned()} selected={spelling == row.text}>{ label }</option> }
    };
    html! { <select id={id.to_owned()} class="select" {onchange}>{ for choices.map(option) }</select> }
}

/// A text, with names to choose from while typing.
fn write(props: &FieldRowProps, id: &str) -> Html {
    let (row, lang) = (&props.row, props.lang);
    let field = row.field;
    let offers = props.offered.list(field);
    let list = (!offers.is_empty()).then(|| [id, "-list"].concat());
    let number = matches!(field, Field::Value | Field::ValueHigh | Field::OutOf);
    let hint = match field {
        Field::Value => lang.say(Say::HintValue),
        Field::Period => lang.say(Say::HintPeriod),
        _ => "",
    };
    let oninput = input(props);
    html! {
        <>
            <input id={id.to_owned()} type="text" spellcheck="false" inputmode={number.then_some("decimal")} class={number.then_some("number")}
                value={row.text.clone()} {oninput} list={list.clone()} placeholder={hint} title={(!hint.is_empty()).then_some(hint)}
                aria-invalid={row.fault.is_some().then_some("true")}
                aria-describedby={row.fault.is_some().then(|| [id, "-fault"].concat())} />
            if let Some(list) = list {
                <datalist id={list}>{ for offers.iter().map(|name| html! { <option value={name.clone()} /> }) }</datalist>
            }
        </>
    }
}

fn input(props: &FieldRowProps) -> Callback<InputEvent> {
    let (onchange, field) = (props.onchange.clone(), props.row.field);
    Callback::from(move |event: InputEvent| {
        let text = event.target_unchecked_into::<HtmlInputElement>().value();
        onchange.emit((field, text));
    })
}

/// The kinds of basis that name something, and what stands before the name.
const NAMING: [&str; 2] = ["area:", "since:"];

/// The kind of basis, and the place or period it names.
fn basis(props: &FieldRowProps, id: &str) -> Html {
    let (row, lang) = (&props.row, props.lang);
    let naming = NAMING.into_iter().find(|start| row.text.starts_with(start));
    let kind = naming.unwrap_or(&row.text).to_owned();
    let named = row.text[naming.map_or(0, str::len)..].to_owned();
    let kinds: [(&str, String); 6] = [
        ("", lang.say(Say::BasisNone).to_owned()),
        ("yoy", i18n::basis(&crate::model::Basis::Yoy, lang)),
        ("mom", i18n::basis(&crate::model::Basis::Mom, lang)),
        ("average", i18n::basis(&crate::model::Basis::Average, lang)),
        (NAMING[0], lang.say(Say::BasisArea).to_owned()),
        (NAMING[1], lang.say(Say::BasisSince).to_owned()),
    ];
    let onkind = {
        let (onchange, field) = (props.onchange.clone(), row.field);
        Callback::from(move |event: Event| {
            onchange.emit((field, event.target_unchecked_into::<HtmlSelectElement>().value()));
        })
    };
    let onname = {
        let (onchange, field, start) = (props.onchange.clone(), row.field, naming.unwrap_or_default());
        Callback::from(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            onchange.emit((field, [start, &text].concat()));
        })
    };
    html! {
        <div class="correct-basis">
            <select id={id.to_owned()} class="select" onchange={onkind}>
                { for kinds.iter().map(|(spelling, name)| html! {
                    <option value={spelling.to_string()} selected={kind == *spelling}>{ name.clone() }</option> }) }
            </select>
            if naming.is_some() {
                <input type="text" aria-label={lang.say(Say::BasisWith)} value={named} oninput={onname} spellcheck="false"
                    aria-invalid={row.fault.is_some().then_some("true")} data-testid="basis-with" />
            }
        </div>
    }
}

/// What is wrong, and what to do.
pub(crate) fn fault_words(fault: &FieldFault, lang: Lang) -> String {
    match fault {
        FieldFault::Words { most } => lang.fill(Say::FaultWords, &[&most.to_string()]),
        FieldFault::WordsOrNothing { most } => lang.fill(Say::FaultLong, &[&most.to_string()]),
        FieldFault::Number => lang.say(Say::FaultNumber).to_owned(),
        FieldFault::NumberAbove(value) => lang.fill(Say::FaultAbove, &[&crate::format::grouped(*value)]),
        FieldFault::Whole => lang.say(Say::FaultWhole).to_owned(),
        FieldFault::Period => lang.say(Say::FaultPeriod).to_owned(),
        FieldFault::Basis => lang.say(Say::FaultBasis).to_owned(),
        FieldFault::OneOf(_) => lang.say(Say::FaultChoice).to_owned(),
    }
}
