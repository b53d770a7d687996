//! What a comparison is of: mode, indicator, places, kind of number, period.

use yew::prelude::*;

use super::desk::Desk;
use super::picker::{Options, Picker};
use super::selection::Selection;
use crate::app::browser;
use crate::app::i18n::{self, CompareMessage, Lang, Message, grouped};
use crate::app::route::{CompareView, Form, Route};
use crate::app::state::use_app;
use crate::corpus::{Corpus, Facet};
use crate::format::indicator_name;
use crate::lexicon::indicator;
use crate::reason::lineup::{Lineup, covered};

/// How many periods are offered beside each other.
const PERIODS: usize = 5;

/// The modes, as links that lead to content: the best covered indicator, the first place, what was collected.
pub(super) fn modes(desk: Desk, selection: &Selection) -> Html {
    let (lang, corpus) = (desk.lang(), desk.corpus());
    let indicator = desk.covered.first().map(|own| CompareView::of_indicator(&own.0));
    let place = corpus
        .documents()
        .first()
        .map(|document| CompareView::of_place(corpus.place_key(crate::corpus::AreaId(document.area))));
    let kept = &desk.state.basket;
    let basket = (!kept.is_empty()).then(|| CompareView::of_facts((**kept).clone()));
    let entry = |view: Option<CompareView>, label: String, current: bool, id: &'static str| {
        let view = view?;
        let href = Route::Compare(view).to_hash();
        Some(html! { <a {href} aria-current={current.then_some("true")} data-testid={id}>{ label }</a> })
    };
    let of = |message| lang.say(message).to_owned();
    let entries = [
        entry(
            indicator,
            of(CompareMessage::ByIndicator),
            matches!(selection, Selection::Indicator(_)),
            "mode-indicator",
        ),
        entry(
            place,
            of(CompareMessage::ByPlace),
            matches!(selection, Selection::Place(..) | Selection::Places(..)),
            "mode-place",
        ),
        entry(
            basket,
            lang.count(CompareMessage::Kept, kept.len()),
            matches!(selection, Selection::Facts(..)),
            "mode-basket",
        ),
    ];
    html! {
        <nav class="switch" aria-label={lang.say(CompareMessage::Modes)}>{ for entries.into_iter().flatten() }</nav>
    }
}

/// Chart, table or cards, as links.
pub(super) fn forms(desk: Desk, usual: Form) -> Html {
    let lang = desk.lang();
    let label = |form| match form {
        Form::Chart => lang.say(Message::Chart),
        Form::Table => lang.say(Message::Table),
        Form::Cards => lang.say(CompareMessage::Cards),
    };
    html! {
        <nav class="switch" aria-label={lang.say(Message::ViewAs)}>
            { for Form::ALL.into_iter().map(|form| html! {
                <a href={desk.with(|view| view.form = (form != usual).then_some(form))}
                    aria-current={(form == desk.form).then_some("true")} data-testid={["as-", form.as_str()].concat()}>
                    { label(form) }</a>
            }) }
        </nav>
    }
}

/// The kinds of number and the periods of an indicator, as links with the number of places.
pub(super) fn choices(desk: Desk, lineup: &Lineup) -> Html {
    let lang = desk.lang();
    let chosen = desk.view.period.as_ref();
    let counted = |label: &str, places: usize| {
        html! { <>{ label.to_owned() }<span class="count-of">{ grouped(places) }</span></> }
    };
    html! {
        <div class="choices">
            if lineup.measures.len() > 1 {
                <nav class="options" aria-label={lang.say(CompareMessage::Measures)}>
                    { for lineup.measures.iter().enumerate().map(|(n, &(measure, places))| html! {
                        <a href={desk.with(|view| (view.measure, view.period) = ((n > 0).then_some(measure), None))}
                            aria-current={(measure == lineup.measure).then_some("true")}
                            data-testid={["measure-", measure.as_str()].concat()}>
                            { counted(i18n::measure(measure, lang), places) }</a>
                    }) }
                </nav>
            }
            if lineup.periods.len() > 1 || chosen.is_some() {
                <nav class="options" aria-label={lang.say(Message::ColumnPeriod)}>
                    <a href={desk.with(|view| view.period = None)} aria-current={chosen.is_none().then_some("true")}
                        data-testid="period-any">{ lang.say(CompareMessage::AnyPeriod) }</a>
                    { for lineup.periods.iter().take(PERIODS).map(|(period, places)| html! {
                        <a href={desk.with(|view| view.period = Some(period.clone()))}
                            aria-current={(chosen == Some(period)).then_some("true")}
                            data-testid={["period-", &period.to_string()].concat()}>
                            { counted(&i18n::period(Some(period), lang), *places) }</a>
                    }) }
                </nav>
            }
        </div>
    }
}

/// The address's places, each with a way to take it out.
pub(super) fn chosen_places(desk: Desk) -> Html {
    let lang = desk.lang();
    html! {
        <ul class="chips">
            { for desk.view.places.iter().map(|key| {
                let href = desk.with(|view| view.places.retain(|own| own != key));
                let label = lang.fill(CompareMessage::RemovePlace, &[key]);
                html! {
                    <li key={key.clone()}><a class="chip" {href} aria-label={label.clone()} title={label}>
                        <span lang="zh-CN">{ key.clone() }</span><span aria-hidden="true">{ "×" }</span></a></li>
                }
            }) }
        </ul>
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct PickersProps {
    /// What the address asks for.
    pub(super) view: CompareView,
    /// Whether an indicator can be picked, or only places.
    pub(super) indicator: bool,
    /// Whether places can be added.
    pub(super) places: bool,
}

/// The fields for the indicator and for a further place.
#[component]
pub(super) fn Pickers(props: &PickersProps) -> Html {
    let state = use_app();
    let lang = state.lang;
    let indicators = use_memo((state.held.clone(), lang), |(held, lang)| {
        let told = |(name, places): &(String, usize)| {
            let shown = indicator_name(name, lang.language()).to_owned();
            (shown, lang.count(CompareMessage::PlacesCount, *places))
        };
        covered(&held.corpus).iter().map(told).collect::<Vec<_>>()
    });
    let places = use_memo(state.held.clone(), |held| {
        let told = |key: &String| {
            let area = held.corpus.place_by_key(key).map(|area| held.corpus.area(area));
            let above = area.map(|area| [area.province.clone(), area.prefecture.clone()]);
            (key.clone(), above.into_iter().flatten().flatten().collect())
        };
        held.corpus
            .column(Facet::Place)
            .keys()
            .iter()
            .map(told)
            .collect::<Vec<_>>()
    });
    let pick_indicator = {
        let (state, view, offered) = (state.clone(), props.view.clone(), indicators.clone());
        Callback::from(move |text: String| {
            let found = known(&state.held.corpus, &text, &offered, state.lang);
            if let Some(name) = &found {
                let indicator = Some(name.clone());
                let places = view.places.clone();
                browser::go(
                    &Route::Compare(CompareView {
                        indicator,
                        places,
                        form: view.form,
                        ..CompareView::default()
                    })
                    .to_hash(),
                );
            }
            found.is_some()
        })
    };
    let pick_place = {
        let (view, offered) = (props.view.clone(), places.clone());
        Callback::from(move |text: String| {
            let holds = |(key, _): &&(String, String)| *key == text;
            let found = offered
                .iter()
                .find(holds)
                .or_else(|| offered.iter().find(|own| own.0.contains(&text)));
            let Some((key, _)) = found else { return false };
            let mut view = CompareView {
                fact: None,
                ..view.clone()
            };
            if !view.places.contains(key) {
                view.places.push(key.clone());
            }
            browser::go(&Route::Compare(view).to_hash());
            true
        })
    };
    let value = props
        .view
        .indicator
        .as_deref()
        .map_or("", |name| indicator_name(name, lang.language()));
    html! {
        <>
            if props.indicator {
                <Picker id="pick-indicator" label={lang.say(Message::ColumnIndicator)} hint={lang.say(CompareMessage::IndicatorHint)}
                    value={AttrValue::from(value.to_owned())} options={Options(indicators)} onpick={pick_indicator} />
            }
            if props.places {
                <Picker id="pick-place" label={lang.say(CompareMessage::AddPlace)} hint={lang.say(CompareMessage::PlaceHint)}
                    options={Options(places)} onpick={pick_place} />
            }
        </>
    }
}

/// The indicator that a text names: by its name, an alias, a name as shown, or the best covered one that holds it.
fn known(corpus: &Corpus, text: &str, offered: &[(String, String)], lang: Lang) -> Option<String> {
    if let Some(known) = indicator::find(text) {
        return Some(known.name.to_owned());
    }
    let canonical = |shown: &str| match lang {
        Lang::Zh => Some(shown.to_owned()),
        Lang::En => {
            let known = indicator::all().iter().find(|known| known.english == shown);
            Some(known.map_or(shown, |known| known.name).to_owned())
        }
    };
    let lower = text.to_lowercase();
    let equal = offered.iter().find(|own| own.0.to_lowercase() == lower);
    if let Some((shown, _)) = equal {
        return canonical(shown);
    }
    if corpus.column(Facet::Indicator).code(text).is_some() {
        return Some(text.to_owned());
    }
    let held = offered.iter().find(|own| own.0.to_lowercase().contains(&lower));
    held.and_then(|own| canonical(&own.0))
}
