//! The observations of a document in order: filters by theme and status, and the list, which follows the text.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::{document as page, window};
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use super::document_text::stands_out;
use super::{figure, sureness};
use crate::app::browser;
use crate::app::held::FactRef;
use crate::app::i18n::{self, Lang, Message, ReadingMessage, grouped};
use crate::app::route::{DocumentView, Route};
use crate::app::state::Numbers;
use crate::model::{Observation, Status, Theme};
use crate::query::concordance::fold;

/// Toggles of status and theme with their counts; nothing where there is nothing to choose between.
pub(crate) fn filters(facts: &[FactRef], view: &DocumentView, lang: Lang) -> Html {
    let count = |accept: &dyn Fn(&Observation) -> bool| facts.iter().filter(|fact| accept(fact.observation())).count();
    let statuses: Vec<Html> = Status::ALL
        .iter()
        .map(|&status| (status, count(&|o| o.status == status)))
        .filter(|(_, count)| *count > 0)
        .map(|(status, count)| {
            let label = html! { <>{ figure::status(status, lang) }<span class={classes!("sample-mark", "mark", status.as_str())} aria-hidden="true">{ "12" }</span></> };
            let mut next = view.clone();
            let chosen = toggle(&mut next.statuses, status);
            choice(status.as_str(), label, count, chosen, next)
        })
        .collect();
    let themes: Vec<Html> = Theme::ALL
        .into_iter()
        .map(|theme| (theme, count(&|o| o.theme == theme)))
        .filter(|(_, count)| *count > 0)
        .map(|(theme, count)| {
            let mut next = view.clone();
            let chosen = toggle(&mut next.themes, theme);
            choice(theme.chinese(), i18n::theme(theme, lang).into(), count, chosen, next)
        })
        .collect();
    let clear = DocumentView {
        themes: Vec::new(),
        statuses: Vec::new(),
        ..view.clone()
    };
    let filtered = clear != *view;
    html! {
        <div class="standing-out" data-testid="filters">
            if statuses.len() > 1 || filtered { <ul aria-label={lang.say(Message::FacetStatus)}>{ for statuses }</ul> }
            if themes.len() > 1 || filtered { <ul aria-label={lang.say(Message::FacetTheme)}>{ for themes }</ul> }
            if filtered {
                <p><a class="link" href={Route::Document(clear).to_hash()} data-testid="show-all">{ lang.say(ReadingMessage::ShowAll) }</a></p>
            }
        </div>
    }
}

/// Puts a value in or takes it out; whether it was in.
fn toggle<T: PartialEq>(values: &mut Vec<T>, value: T) -> bool {
    match values.iter().position(|own| *own == value) {
        Some(at) => {
            values.remove(at);
            true
        }
        None => {
            values.push(value);
            false
        }
    }
}

fn choice(key: &'static str, label: Html, count: usize, chosen: bool, next: DocumentView) -> Html {
    let onclick = Callback::from(move |_: MouseEvent| browser::go(&Route::Document(next.clone()).to_hash()));
    html! {
        <li {key}><button type="button" class="chip" aria-pressed={if chosen { "true" } else { "false" }} {onclick}
            data-testid={["filter-", key].concat()}>{ label }<span class="count-of">{ grouped(count) }</span></button></li>
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct FactListProps {
    /// The observations, in the order of the text.
    pub(crate) facts: Vec<FactRef>,
    /// The page with nothing open.
    pub(crate) base: Rc<DocumentView>,
    /// The identifier of the open observation.
    pub(crate) open: Option<AttrValue>,
    /// The language of the interface.
    pub(crate) lang: Lang,
    /// How numbers are shown.
    pub(crate) numbers: Numbers,
}

/// The list; pointing at an entry points at its mark in the text.
#[component]
pub(crate) fn FactList(props: &FactListProps) -> Html {
    let onmouseover = Callback::from(|event: MouseEvent| point(event.target()));
    let onfocusin = Callback::from(|event: FocusEvent| point(event.target()));
    let onmouseleave = Callback::from(|_: MouseEvent| point(None));
    html! {
        <ol class="fact-list" {onmouseover} {onfocusin} {onmouseleave}>
            { for props.facts.iter().map(|fact| {
                let id = &fact.observation().id;
                html! {
                    <FactEntry key={id.clone()} fact={fact.clone()} base={props.base.clone()} lang={props.lang} numbers={props.numbers}
                        chosen={props.open.as_deref() == Some(id)} />
                }
            }) }
        </ol>
    }
}

/// Points out, in text and list, the observation that the element belongs to.
pub(crate) fn point(target: Option<web_sys::EventTarget>) {
    let element = target.and_then(|target| target.dyn_into::<Element>().ok());
    let link = element.and_then(|element| element.closest("[id^='fact-'], [id^='mark-']").ok().flatten());
    let id = link.map(|link| link.id()).unwrap_or_default();
    let id = id.get("mark-".len()..).unwrap_or_default();
    let both: Vec<Element> = ["mark-", "fact-"]
        .iter()
        .filter_map(|prefix| browser::by_id(&[prefix, id].concat()).map(Into::into))
        .collect();
    browser::only("data-pointed", &both.iter().collect::<Vec<_>>());
}

#[derive(Properties, PartialEq)]
struct FactEntryProps {
    fact: FactRef,
    base: Rc<DocumentView>,
    chosen: bool,
    lang: Lang,
    numbers: Numbers,
}

#[component]
fn FactEntry(props: &FactEntryProps) -> Html {
    let (lang, o) = (props.lang, props.fact.observation());
    let href = Route::Document(props.base.with_fact(&o.id)).to_hash();
    html! {
        <li class={props.chosen.then_some("open")}>
            <a {href} id={["fact-", &o.id].concat()} aria-current={props.chosen.then_some("true")} data-testid="fact">
                <span class="fact-name">{ figure::named(&o.indicator, lang) }</span>
                <span class="fact-value">{ figure::show(o, lang, props.numbers) }{ sureness::of(o, lang) }</span>
                <span class="fact-when">{ figure::status(o.status, lang) }
                    <span>{ i18n::measure(o.measure, lang) }</span><span>{ figure::period(o, lang) }</span>
                    <span class="fact-theme">{ i18n::theme(o.theme, lang) }</span>{ corrected(o, lang) }</span>
            </a>
        </li>
    }
}

/// The word for a corrected fact.
#[cfg(feature = "web")]
fn corrected(o: &Observation, lang: Lang) -> Html {
    super::corrected::badge(o, lang)
}

#[cfg(not(feature = "web"))]
fn corrected(_: &Observation, _: Lang) -> Html {
    Html::default()
}

/// Those of the facts that stand out, and whose name, number or place in the text meets what is looked for.
pub(crate) fn shown(facts: &[FactRef], view: &DocumentView, without_text: bool) -> Vec<FactRef> {
    let find = if without_text { fold(&view.find) } else { String::new() };
    facts
        .iter()
        .filter(|fact| {
            let o = fact.observation();
            stands_out(o, view) && (find.is_empty() || names(fact, &find))
        })
        .cloned()
        .collect()
}

fn names(fact: &FactRef, find: &str) -> bool {
    let o = fact.observation();
    let english = figure::indicator(&o.indicator, Lang::En);
    [o.indicator.as_str(), &o.printed, english.as_str()]
        .iter()
        .any(|text| fold(text).contains(find))
}

/// Keeps the list at what stands at the top of the window.
#[hook]
pub(crate) fn use_following(with_text: bool) {
    use_effect_with(with_text, |with_text| {
        let waiting: Rc<std::cell::Cell<Option<()>>> = Rc::default();
        let listener = with_text.then(|| {
            EventListener::new(&window(), "scroll", move |_| {
                if waiting.replace(Some(())).is_none() {
                    let waiting = waiting.clone();
                    Timeout::new(100, move || {
                        waiting.set(None);
                        follow();
                    })
                    .forget();
                }
            })
        });
        move || drop(listener)
    });
}

/// Marks the list's entry for the first mark in sight, and brings it into sight.
fn follow() {
    const HEAD: f64 = 140.0;
    let Ok(marks) = page().query_selector_all(".reading .mark[id]") else {
        return;
    };
    let element = |n: u32| marks.item(n).and_then(|node| node.dyn_into::<Element>().ok());
    let (mut low, mut high) = (0, marks.length());
    while low < high {
        let middle = (low + high) / 2;
        let above = element(middle).is_some_and(|mark| mark.get_bounding_client_rect().bottom() < HEAD);
        if above {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    let entry = (low..marks.length()).take(24).find_map(|n| {
        let id = element(n)?.id();
        browser::by_id(&["fact-", id.strip_prefix("mark-")?].concat())
    });
    let Some(entry) = entry else { return };
    browser::only("data-here", &[&entry]);
    bring_into_list(&entry);
}

/// Brings an entry into sight within the list.
pub(crate) fn bring_into_list(entry: &Element) {
    if let Ok(Some(frame)) = entry.closest(".margin .frame") {
        browser::bring_within(&frame, entry);
    }
}
