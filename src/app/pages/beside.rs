//! Two documents side by side: themes in rows, and what each report states of the same indicator next to each other.

use yew::prelude::*;

use crate::app::components::document_title::title;
use crate::app::components::{figure, sureness, verdict};
use crate::app::held::{DocumentRef, FactRef};
use crate::app::i18n::{self, Lang, Message, ReadingMessage, grouped};
use crate::app::route::{DocumentView, Route};
use crate::app::state::{StateHandle, use_app};
use crate::model::Theme;
use crate::reason::verdict::compare;
use crate::sorting::Arrange;

#[derive(Properties, PartialEq)]
pub(crate) struct BesideProps {
    /// The document of the address.
    pub(crate) left: DocumentRef,
    /// The one beside it.
    pub(crate) right: DocumentRef,
    /// The address.
    pub(crate) view: DocumentView,
}

/// An indicator with what each of the two reports states of it.
struct Row {
    indicator: String,
    sides: [Vec<FactRef>; 2],
}

/// The page.
#[component]
pub(crate) fn Beside(props: &BesideProps) -> Html {
    let state = use_app();
    let lang = state.lang;
    let sides = [&props.left, &props.right];
    let facts = use_memo((props.left.clone(), props.right.clone()), |(left, right)| {
        [left.facts(), right.facts()]
    });
    let alone = DocumentView {
        beside: None,
        ..props.view.closed()
    };
    let turned = DocumentView {
        beside: Some(props.left.key().to_owned()),
        ..DocumentView::of(props.right.key())
    };
    let both = in_both(&facts);
    html! {
        <div class="page beside">
            <header class="page-head">
                <p class="crumbs"><a href={Route::Document(alone).to_hash()}>{ lang.say(ReadingMessage::BackToOne) }</a></p>
                <h1>{ lang.say(ReadingMessage::BesideTitle) }</h1>
                <p class="lead">{ lang.fill(ReadingMessage::BesideLead, &[&grouped(both)]) }</p>
                <p><a href={Route::Document(turned).to_hash()}>{ lang.say(ReadingMessage::BesideTurn) }</a></p>
            </header>
            <div class="beside-heads">{ for sides.into_iter().map(|document| report(document, lang)) }</div>
            <div data-ready="" data-testid="beside">
                { for Theme::ALL.into_iter().filter_map(|theme| section(&state, theme, sides, &facts)) }
            </div>
        </div>
    }
}

fn report(document: &DocumentRef, lang: Lang) -> Html {
    let d = document.get();
    let date = d.date.as_ref().map(|date| i18n::period(Some(date), lang));
    html! {
        <div>
            <p class="eyebrow" lang="zh-CN">{ document.area().full_name() }</p>
            <h2><a href={document.address(None)} lang="zh-CN">{ title(document, lang) }</a></h2>
            <p class="faint">{ [date.unwrap_or_default(), lang.count(Message::FactsOfPlace, document.count())].join(" ") }</p>
        </div>
    }
}

/// How many indicators both reports state.
fn in_both(facts: &[Vec<FactRef>; 2]) -> usize {
    let mut names = facts.each_ref().map(|side| {
        let mut names: Vec<&str> = side.iter().map(|fact| fact.observation().indicator.as_str()).collect();
        names.arrange();
        names.dedup();
        names
    });
    let [left, right] = &mut names;
    left.iter().filter(|name| right.binary_search(name).is_ok()).count()
}

/// The rows of a theme: first what both state, then what one of them states, each in the order of the reports.
fn rows(theme: Theme, facts: &[Vec<FactRef>; 2]) -> Vec<Row> {
    let mut out: Vec<Row> = Vec::new();
    for (n, side) in facts.iter().enumerate() {
        for fact in side.iter().filter(|fact| fact.observation().theme == theme) {
            let name = &fact.observation().indicator;
            let at = out.iter().position(|row| row.indicator == *name).unwrap_or_else(|| {
                out.push(Row {
                    indicator: name.clone(),
                    sides: Default::default(),
                });
                out.len() - 1
            });
            out[at].sides[n].push(fact.clone());
        }
    }
    out.arrange_by_key(|row| row.sides.iter().any(Vec::is_empty));
    out
}

fn section(state: &StateHandle, theme: Theme, documents: [&DocumentRef; 2], facts: &[Vec<FactRef>; 2]) -> Option<Html> {
    let lang = state.lang;
    let rows = rows(theme, facts);
    if rows.is_empty() {
        return None;
    }
    let label = documents.map(|document| document.area().name.clone());
    Some(html! {
        <section key={theme.chinese()} class="beside-theme">
            <h2>{ i18n::theme(theme, lang) }</h2>
            <table>
                <thead class="visually-hidden"><tr>
                    <th scope="col">{ lang.say(Message::ColumnIndicator) }</th>
                    { for label.iter().map(|name| html! { <th scope="col" lang="zh-CN">{ name.clone() }</th> }) }
                    <th scope="col">{ lang.say(ReadingMessage::Comparability) }</th>
                </tr></thead>
                <tbody>{ for rows.iter().map(|row| entry(state, row, &label)) }</tbody>
            </table>
        </section>
    })
}

fn entry(state: &StateHandle, row: &Row, label: &[String; 2]) -> Html {
    let lang = state.lang;
    let shared = row.sides.iter().all(|side| !side.is_empty());
    let side = |(facts, name): (&Vec<FactRef>, &String)| {
        html! {
            <td data-label={name.clone()}>
                if facts.is_empty() { <span class="faint">{ lang.say(Message::CoverageAbsent) }</span> }
                else { <ul>{ for facts.iter().map(|fact| stated(state, fact)) }</ul> }
            </td>
        }
    };
    html! {
        <tr class={shared.then_some("shared")} data-testid={shared.then_some("shared")}>
            <th scope="row">{ figure::named(&row.indicator, lang) }</th>
            { for row.sides.iter().zip(label).map(side) }
            if shared { { judged(&row.sides, lang) } }
        </tr>
    }
}

/// For each kind of number that both reports give, the verdict on the first of each: results beside results, targets beside
/// targets.
fn judged(sides: &[Vec<FactRef>; 2], lang: Lang) -> Html {
    let [left, right] = sides;
    let kind = |fact: &FactRef| (fact.observation().measure, fact.observation().status);
    let mut seen = Vec::new();
    let mut out = Vec::new();
    for fact in left {
        let of = kind(fact);
        if seen.contains(&of) {
            continue;
        }
        seen.push(of);
        let Some(other) = right.iter().find(|other| kind(other) == of) else {
            continue;
        };
        let verdict = compare(&fact.corpus, &[fact.row, other.row]);
        let name = [i18n::measure(of.0, lang), " · ", i18n::status(of.1, lang)].concat();
        out.push(html! {
            <li><span class="verdict-of">{ name }</span>{ verdict::show(&verdict, &fact.corpus, lang) }</li>
        });
    }
    if out.is_empty() {
        return html! { <td class="judged" data-testid="no-verdict"><p class="faint">{ lang.say(ReadingMessage::NothingToCompare) }</p></td> };
    }
    html! { <td class="judged"><ul>{ for out }</ul></td> }
}

fn stated(state: &StateHandle, fact: &FactRef) -> Html {
    let (lang, o) = (state.lang, fact.observation());
    html! {
        <li>
            <a class="plain" href={fact.document().address(Some(&o.id))}>{ figure::show(o, lang, state.numbers) }</a>
            { sureness::of(o, lang) }
            <span class="fact-when">{ figure::status(o.status, lang) }
                <span>{ i18n::measure(o.measure, lang) }</span><span>{ figure::period(o, lang) }</span></span>
        </li>
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct BesidePickerProps {
    /// The document that another one is put beside.
    pub(crate) document: DocumentRef,
    /// Its page.
    pub(crate) view: DocumentView,
}

/// At most this many reports are offered; a name narrows them down.
const OFFERED: usize = 12;

/// A list of the other reports that unfolds; nothing where there is no other.
#[component]
pub(crate) fn BesidePicker(props: &BesidePickerProps) -> Html {
    let lang = use_app().lang;
    let text = use_state(String::new);
    let document = &props.document;
    let all = document.corpus.documents().len();
    if all < 2 {
        return Html::default();
    }
    let oninput = {
        let text = text.setter();
        Callback::from(move |event: InputEvent| {
            text.set(event.target_unchecked_into::<web_sys::HtmlInputElement>().value());
        })
    };
    let others = (0u32..).take(all).map(|n| DocumentRef {
        corpus: document.corpus.clone(),
        id: crate::corpus::DocumentId(n),
    });
    let wanted = text.trim();
    let holds = |other: &DocumentRef| other.area().full_name().contains(wanted) || other.get().title.contains(wanted);
    let offered = others
        .filter(|other| other != document && other.count() > 0 && holds(other))
        .take(OFFERED);
    let offer = |other: DocumentRef| {
        let view = DocumentView {
            beside: Some(other.key().to_owned()),
            ..DocumentView::of(document.key())
        };
        let year = other.get().reference_year.map(|year| year.to_string());
        html! {
            <li key={other.key().to_owned()}><a href={Route::Document(view).to_hash()} lang="zh-CN">
                { [other.area().name.as_str(), " · ", &title(&other, lang)].concat() }</a>
                <span class="faint">{ year }</span></li>
        }
    };
    html! {
        <details class="beside-picker" data-testid="beside-picker">
            <summary>{ lang.say(ReadingMessage::PutBeside) }</summary>
            if all > OFFERED {
                <input type="text" class="field" aria-label={lang.say(ReadingMessage::FindReport)} placeholder={lang.say(ReadingMessage::FindReport)}
                    value={(*text).clone()} {oninput} />
            }
            <ul>{ for offered.map(offer) }</ul>
        </details>
    }
}
