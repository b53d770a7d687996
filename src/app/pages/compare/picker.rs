//! A field that filters while one types and goes to what is picked.

use std::rc::Rc;

use web_sys::{HtmlInputElement, InputEvent};
use yew::prelude::*;

use crate::app::i18n::CompareMessage;
use crate::app::state::use_app;

/// What can be picked: the name typed and shown, and a remark beside it.
#[derive(Debug, Clone)]
pub(super) struct Options(pub(super) Rc<Vec<(String, String)>>);

impl PartialEq for Options {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct PickerProps {
    /// The field's id, from which the list's is made.
    pub(super) id: &'static str,
    /// Its label.
    pub(super) label: AttrValue,
    /// What may be typed, as an example.
    pub(super) hint: AttrValue,
    /// What stands in it at first.
    #[prop_or_default]
    pub(super) value: AttrValue,
    /// What is offered while typing.
    pub(super) options: Options,
    /// Called with what was typed or picked; says whether it was found.
    pub(super) onpick: Callback<String, bool>,
}

/// A text field with a list; Enter, leaving the field or picking from the list commits.
#[component]
pub(super) fn Picker(props: &PickerProps) -> Html {
    let lang = use_app().lang;
    let missed = use_state(|| None::<String>);
    let commit = {
        let (onpick, missed, before) = (props.onpick.clone(), missed.setter(), props.value.clone());
        move |field: HtmlInputElement| {
            let text = field.value().trim().to_owned();
            if text.is_empty() || text == *before {
                field.set_value(&before);
                missed.set(None);
            } else if onpick.emit(text.clone()) {
                missed.set(None);
                // A field that adds to a list is empty again; one that names the subject is drawn anew.
                field.set_value(&before);
            } else {
                missed.set(Some(text));
            }
        }
    };
    let onchange = {
        let commit = commit.clone();
        Callback::from(move |event: Event| commit(event.target_unchecked_into()))
    };
    // A pick from the list arrives as one replacement rather than as typed characters.
    let oninput = Callback::from(move |event: InputEvent| {
        if matches!(event.input_type().as_str(), "" | "insertReplacementText") {
            commit(event.target_unchecked_into());
        }
    });
    let list = [props.id, "-list"].concat();
    let said = missed
        .as_deref()
        .map(|text| lang.fill(CompareMessage::NotFound, &[text]));
    html! {
        <div class="picker">
            <label for={props.id}>{ props.label.clone() }</label>
            <input id={props.id} type="text" list={list.clone()} autocomplete="off" spellcheck="false"
                placeholder={props.hint.clone()} value={props.value.clone()} {onchange} {oninput} data-testid={props.id} />
            <datalist id={list}>
                { for props.options.0.iter().map(|(name, remark)| html! {
                    <option key={name.clone()} value={name.clone()} label={remark.clone()}></option>
                }) }
            </datalist>
            <span class="missed" role="status">{ said.unwrap_or_default() }</span>
        </div>
    }
}
