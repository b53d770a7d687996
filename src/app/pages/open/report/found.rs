//! What was understood, doubted, not understood and repaired in a text: counts, and lists whose entries lead to their
//! place.

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use super::super::known::{Known, Trouble};
use crate::app::browser;
use crate::app::components::{doubts, figure, passage, sureness};
use crate::app::held::{DocumentRef, FactRef};
use crate::app::i18n::{self, Lang, SourceMessage, grouped};
use crate::app::state::use_app;
use crate::model::{Confidence, Diagnostic, DiagnosticKind, Doubt, Theme, Unread};

/// Longer lists are shown from the start, and in full on demand.
const SHOWN: usize = 200;

/// What is known, by pointer.
#[derive(Clone)]
pub(super) struct Shared(pub(super) Rc<Known>);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// One thing of a list: a fact, or something noticed in the text.
#[derive(Clone, PartialEq)]
enum Thing {
    Fact(FactRef),
    /// A diagnostic by its document and its position in the corpus.
    Noticed(DocumentRef, usize),
}

/// Things of one kind, with their name.
#[derive(Clone, PartialEq)]
struct Group {
    name: &'static str,
    things: Rc<Vec<Thing>>,
}

#[derive(Properties, PartialEq)]
pub(super) struct FoundProps {
    pub(super) known: Shared,
}

/// The counts, and below them a section for each.
#[component]
pub(super) fn Found(props: &FoundProps) -> Html {
    let lang = use_app().lang;
    let documents = &props.known.0.documents;
    let groups = use_memo((props.known.clone(), lang), |(known, lang)| {
        gather(&known.0.documents, *lang)
    });
    let [facts, doubted, unread, repaired] = &*groups;
    let count = |groups: &[Group]| groups.iter().map(|group| group.things.len()).sum::<usize>();
    let tile = |id: &'static str, groups: &[Group], label: SourceMessage| {
        let onclick = Callback::from(move |_: MouseEvent| browser::focus(id));
        html! {
            <li><button type="button" class="tile" {onclick} data-testid={["count-", id].concat()}>
                <span class="tile-number">{ grouped(count(groups)) }</span><span>{ lang.say(label) }</span></button></li>
        }
    };
    let section = |id: &'static str, groups: &[Group], label: SourceMessage| {
        html! {
            <section aria-labelledby={id}>
                <h2 {id} tabindex="-1">{ lang.say(label) }<span class="count-of">{ grouped(count(groups)) }</span></h2>
                if groups.is_empty() { <p class="faint">{ lang.say(SourceMessage::Nothing) }</p> }
                { for groups.iter().map(|group| html! { <GroupList key={group.name} group={group.clone()} {lang} /> }) }
            </section>
        }
    };
    if documents.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <section class="source-counts" aria-label={lang.say(SourceMessage::Counts)}>
                <ul class="tiles">
                    { tile("facts", facts, SourceMessage::CountFacts) }
                    { tile("doubted", doubted, SourceMessage::CountDoubted) }
                    { tile("unread", unread, SourceMessage::CountUnread) }
                    { tile("repaired", repaired, SourceMessage::CountRepaired) }
                </ul>
            </section>
            { section("doubted", doubted, SourceMessage::CountDoubted) }
            { section("unread", unread, SourceMessage::CountUnread) }
            { section("repaired", repaired, SourceMessage::CountRepaired) }
            { section("facts", facts, SourceMessage::CountFacts) }
        </>
    }
}

/// Facts by theme; doubts, numbers not understood and repairs by their kind.
fn gather(documents: &[DocumentRef], lang: Lang) -> [Vec<Group>; 4] {
    let facts: Vec<FactRef> = documents.iter().flat_map(DocumentRef::facts).collect();
    let mut noticed: Vec<(DocumentRef, usize)> = Vec::new();
    for document in documents {
        let all = document.corpus.diagnostics().iter().enumerate();
        let own = all.filter(|(_, found)| found.doc == document.id.0);
        noticed.extend(own.map(|(n, _)| (document.clone(), n)));
    }
    let by_theme = Theme::ALL.iter().map(|&theme| {
        let things = facts.iter().filter(|fact| fact.observation().theme == theme);
        group(i18n::theme(theme, lang), things.cloned().map(Thing::Fact))
    });
    let unsure = |doubt: Doubt| {
        let first = move |fact: &&FactRef| {
            let o = fact.observation();
            o.confidence != Confidence::High && o.doubts.first() == Some(&doubt)
        };
        group(
            lang.say(i18n::doubt(doubt)),
            facts.iter().filter(first).cloned().map(Thing::Fact),
        )
    };
    let of_kind = |kind: DiagnosticKind, reason: Option<Unread>| {
        let meets = move |(document, n): &&(DocumentRef, usize)| {
            let found = &document.corpus.diagnostics()[*n];
            found.kind == kind && (reason.is_none() || found.reason == reason)
        };
        let name = reason.map_or(i18n::diagnostic(kind), i18n::unread);
        let things = noticed.iter().filter(meets).cloned();
        group(lang.say(name), things.map(|(document, n)| Thing::Noticed(document, n)))
    };
    let kinds = |trouble: Trouble| {
        DiagnosticKind::ALL
            .iter()
            .copied()
            .filter(move |&kind| Trouble::of(kind) == trouble)
    };
    let doubted = Doubt::ALL
        .iter()
        .map(|&doubt| unsure(doubt))
        .chain(kinds(Trouble::Doubt).map(|kind| of_kind(kind, None)));
    let unread = Unread::ALL
        .iter()
        .map(|&reason| of_kind(DiagnosticKind::NotUnderstood, Some(reason)));
    let repaired = kinds(Trouble::Repair).map(|kind| of_kind(kind, None));
    [held(by_theme), held(doubted), held(unread), held(repaired)]
}

fn group(name: &'static str, things: impl Iterator<Item = Thing>) -> Group {
    Group {
        name,
        things: Rc::new(things.collect()),
    }
}

/// The groups that hold something.
fn held(groups: impl Iterator<Item = Group>) -> Vec<Group> {
    groups.filter(|group| !group.things.is_empty()).collect()
}

#[derive(Properties, PartialEq)]
struct GroupListProps {
    group: Group,
    lang: Lang,
}

/// A group: closed at first, drawn when it is opened.
#[component]
fn GroupList(props: &GroupListProps) -> Html {
    let GroupListProps { group, lang } = props;
    let (open, whole) = (use_state(|| false), use_state(|| false));
    let ontoggle = {
        let open = open.setter();
        Callback::from(move |event: Event| open.set(event.target_unchecked_into::<HtmlElement>().has_attribute("open")))
    };
    let shown = if *whole { group.things.len() } else { SHOWN };
    let left = group.things.len().saturating_sub(shown);
    html! {
        <details class="found-group" {ontoggle} data-testid="group">
            <summary>{ group.name }<span class="count-of">{ grouped(group.things.len()) }</span></summary>
            if *open {
                <ul class="found-list">{ for group.things.iter().take(shown).map(|thing| entry(thing, *lang)) }</ul>
                if left > 0 {
                    <p class="more"><button type="button" class="button" onclick={let whole = whole.setter(); Callback::from(move |_: MouseEvent| whole.set(true))}>
                        { lang.count(SourceMessage::More, left) }</button></p>
                }
            }
        </details>
    }
}

fn entry(thing: &Thing, lang: Lang) -> Html {
    match thing {
        Thing::Fact(fact) => of_fact(fact, lang),
        Thing::Noticed(document, n) => of_diagnostic(document, &document.corpus.diagnostics()[*n], lang),
    }
}

/// A fact with the way to its place.
pub(super) fn of_fact(fact: &FactRef, lang: Lang) -> Html {
    let o = fact.observation();
    let href = fact.document().address(Some(&o.id));
    html! {
        <li key={o.id.clone()} data-testid="found">
            <a {href}>{ figure::named(&o.indicator, lang) }{ " " }<span lang="zh-CN">{ o.printed.clone() }</span></a>
            { sureness::of(o, lang) }
            <span class="faint">{ figure::period(o, lang) }</span>
        </li>
    }
}

fn of_diagnostic(document: &DocumentRef, found: &Diagnostic, lang: Lang) -> Html {
    html! {
        <li data-testid="found">
            if let Some(subject) = &found.subject { <span lang="zh-CN">{ ["“", subject, "”"].concat() }</span> }
            if let Some(suggestion) = &found.suggestion {
                <span>{ figure::sentence(&lang.fill(i18n::Message::DiagnosticSuggest, &[suggestion]), lang) }</span>
            }
            { passage::place(document, doubts::place(found.span), lang) }
        </li>
    }
}
