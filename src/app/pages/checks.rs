//! Checks: what is doubted, contradicted, inferred, refused, and what agrees.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::app::browser;
use crate::app::components::check_entry;
use crate::app::i18n::{CheckMessage, Lang, grouped};
use crate::app::route::{CheckKind, CheckView, Route};
use crate::app::state::{StateHandle, use_app};
use crate::corpus::{AreaId, Corpus, DocumentId};
use crate::model::{Diagnostic, DiagnosticKind};
use crate::reason::finding::{Finding, FindingKind, Outcome, findings};

/// How many entries of a kind are shown beside the others.
const FEW: usize = 5;
/// How many more are shown at a time where one kind is looked at.
const PAGE: usize = 50;

/// The kind that a finding is listed under.
fn kind_of(found: &Finding) -> CheckKind {
    match (found.outcome, found.kind) {
        (Outcome::Agrees, _) => CheckKind::Agrees,
        (Outcome::Refused, _) => CheckKind::Refused,
        (_, FindingKind::Announced) => CheckKind::List,
        (Outcome::Contradiction, FindingKind::Sum | FindingKind::Share) => CheckKind::Sum,
        (Outcome::Contradiction, _) => CheckKind::Contradiction,
        (Outcome::Inferred, _) => CheckKind::Inferred,
    }
}

/// The kind that a doubt about the text is listed under.
const fn kind_of_doubt(kind: DiagnosticKind) -> CheckKind {
    match kind {
        DiagnosticKind::Joined | DiagnosticKind::Inserted => CheckKind::Repairs,
        DiagnosticKind::LostValue => CheckKind::Lost,
        DiagnosticKind::NotUnderstood => CheckKind::Unread,
        _ => CheckKind::Misread,
    }
}

/// A kind's name and the line that says what it lists.
const fn names(kind: CheckKind) -> (CheckMessage, CheckMessage) {
    use CheckMessage as M;
    match kind {
        CheckKind::Misread => (M::Misread, M::MisreadSays),
        CheckKind::Lost => (M::Lost, M::LostSays),
        CheckKind::Contradiction => (M::Contradiction, M::ContradictionSays),
        CheckKind::Sum => (M::Sum, M::SumSays),
        CheckKind::List => (M::List, M::ListSays),
        CheckKind::Inferred => (M::Inferred, M::InferredSays),
        CheckKind::Refused => (M::Refused, M::RefusedSays),
        CheckKind::Unread => (M::Unread, M::UnreadSays),
        CheckKind::Agrees => (M::Agrees, M::AgreesSays),
        CheckKind::Repairs => (M::Repairs, M::RepairsSays),
    }
}

/// What is listed: the findings and doubts of the place asked for.
struct Listed<'a> {
    findings: Vec<&'a Finding>,
    doubts: Vec<&'a Diagnostic>,
}

impl<'a> Listed<'a> {
    fn of(corpus: &'a Corpus, found: &'a [Finding], place: Option<AreaId>) -> Self {
        let here = |area: AreaId| place.is_none_or(|place| place == area);
        let doc_here = |found: &&Diagnostic| here(AreaId(corpus.documents()[found.doc as usize].area));
        Self {
            findings: found
                .iter()
                .filter(|found| place.is_none_or(|place| found.areas.contains(&place)))
                .collect(),
            doubts: corpus.diagnostics().iter().filter(doc_here).collect(),
        }
    }

    fn count(&self, kind: CheckKind) -> usize {
        let findings = self.findings.iter().filter(|found| kind_of(found) == kind).count();
        let doubts = self.doubts.iter().filter(|found| kind_of_doubt(found.kind) == kind);
        findings + doubts.count()
    }

    /// The entries of a kind, at most `limit`, and how many there are in all.
    fn entries(&self, state: &StateHandle, kind: CheckKind, limit: usize) -> (Vec<Html>, usize) {
        if kind == CheckKind::Repairs {
            return self.repairs(state, limit);
        }
        let doubts = self.doubts.iter().filter(|found| kind_of_doubt(found.kind) == kind);
        let findings = self.findings.iter().filter(|found| kind_of(found) == kind);
        let mut out: Vec<Html> = doubts
            .take(limit)
            .map(|found| check_entry::doubt(state, found))
            .collect();
        out.extend(
            findings
                .take(limit - out.len())
                .map(|found| check_entry::finding(state, found)),
        );
        (out, self.count(kind))
    }

    fn repairs(&self, state: &StateHandle, limit: usize) -> (Vec<Html>, usize) {
        let of_text = |found: &&&Diagnostic| kind_of_doubt(found.kind) == CheckKind::Repairs;
        let repairs: Vec<&Diagnostic> = self.doubts.iter().filter(of_text).copied().collect();
        let documents: Vec<&[&Diagnostic]> = repairs.chunk_by(|a, b| a.doc == b.doc).collect();
        let shown = documents.iter().take(limit);
        let entries = shown.map(|found| check_entry::repairs(state, DocumentId(found[0].doc), found));
        (entries.collect(), documents.len())
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct ChecksProps {
    /// What the address asks for.
    pub(crate) view: CheckView,
}

/// The page.
#[component]
pub(crate) fn Checks(props: &ChecksProps) -> Html {
    let state = use_app();
    let lang = state.lang;
    let view = &props.view;
    let found = use_memo(state.held.clone(), |held| findings(&held.corpus));
    let shown = use_state(|| PAGE);
    {
        let shown = shown.setter();
        use_effect_with(view.clone(), move |_| shown.set(PAGE));
    }
    let corpus = &state.held.corpus;
    let place = view.place.as_deref().and_then(|key| corpus.place_by_key(key));
    let listed = Listed::of(corpus, &found, place);
    let more = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(*shown + PAGE))
    };
    if corpus.documents().is_empty() {
        return html! {
            <div class="page checks" data-ready="">
                <h1>{ lang.say(CheckMessage::Title) }</h1>
                <p>{ lang.say(CheckMessage::NoReports) }{ " " }<a href="#/documents">{ lang.say(CheckMessage::SeeDocuments) }</a></p>
            </div>
        };
    }
    html! {
        <div class="page checks" data-ready="" data-testid="checks">
            <header class="page-head">
                <h1>{ lang.say(CheckMessage::Title) }</h1>
                <p class="lead">{ lang.say(CheckMessage::Lead) }</p>
            </header>
            <div class="check-filters">
                { kinds(&listed, view, lang) }
                { places(corpus, view, lang) }
            </div>
            { for CheckKind::ALL.into_iter().filter(|kind| view.kind.is_none_or(|own| own == *kind))
                .map(|kind| section(&state, view, &listed, kind, *shown, &more)) }
        </div>
    }
}

/// The kinds with their counts: an overview of the page and its filter.
fn kinds(listed: &Listed<'_>, view: &CheckView, lang: Lang) -> Html {
    let link = |kind: Option<CheckKind>, label: CheckMessage, count: Option<usize>| {
        let href = Route::Checks(CheckView { kind, ..view.clone() }).to_hash();
        let current = (view.kind == kind).then_some("true");
        let name = kind.map_or("all", CheckKind::as_str);
        html! {
            <li key={name} class={(count == Some(0)).then_some("none")}>
                <a {href} aria-current={current} data-testid={["kind-", name].concat()}>{ lang.say(label) }
                    if let Some(count) = count { <span class="kind-count">{ grouped(count) }</span> }</a>
            </li>
        }
    };
    html! {
        <nav aria-label={lang.say(CheckMessage::Kinds)}>
            <ul class="check-kinds">
                { link(None, CheckMessage::AllKinds, None) }
                { for CheckKind::ALL.into_iter().map(|kind| link(Some(kind), names(kind).0, Some(listed.count(kind)))) }
            </ul>
        </nav>
    }
}

/// The choice of a place.
fn places(corpus: &Corpus, view: &CheckView, lang: Lang) -> Html {
    let onchange = {
        let view = view.clone();
        Callback::from(move |event: Event| {
            let key = event.target_unchecked_into::<HtmlSelectElement>().value();
            let place = (!key.is_empty()).then_some(key);
            browser::go(&Route::Checks(CheckView { place, ..view.clone() }).to_hash());
        })
    };
    let chosen = view.place.as_deref().unwrap_or_default();
    html! {
        <label class="check-place">{ lang.say(CheckMessage::Place) }
            <select {onchange} data-testid="check-place">
                <option value="" selected={chosen.is_empty()}>{ lang.say(CheckMessage::AllPlaces) }</option>
                { for (0u32..).take(corpus.areas().len()).map(|n| {
                    let key = corpus.place_key(AreaId(n)).to_owned();
                    html! { <option value={key.clone()} selected={chosen == key} lang="zh-CN">{ key.clone() }</option> }
                }) }
            </select>
        </label>
    }
}

fn section(
    state: &StateHandle,
    view: &CheckView,
    listed: &Listed<'_>,
    kind: CheckKind,
    shown: usize,
    more: &Callback<MouseEvent>,
) -> Html {
    let lang = state.lang;
    let alone = view.kind.is_some();
    let (name, says) = names(kind);
    let (entries, total) = listed.entries(state, kind, if alone { shown } else { FEW });
    let left = total - entries.len();
    let id = ["checks-", kind.as_str()].concat();
    let own = Route::Checks(CheckView {
        kind: Some(kind),
        ..view.clone()
    })
    .to_hash();
    // What agrees and what was mended is there for who asks: closed beside the rest.
    let closed = !alone && total > 0 && matches!(kind, CheckKind::Agrees | CheckKind::Repairs);
    html! {
        <section key={kind.as_str()} class="check-section" aria-labelledby={id.clone()} data-testid={id.clone()}>
            <h2 {id}>{ lang.say(name) }<span class="count-of">{ grouped(listed.count(kind)) }</span></h2>
            <p class="note">{ lang.say(says) }</p>
            if total == 0 {
                <p class="check-none">{ nothing(view, lang) }</p>
            } else if closed {
                <p><a href={own}>{ lang.count(CheckMessage::ShowAll, listed.count(kind)) }</a></p>
            } else {
                <ul class="check-list">{ for entries }</ul>
                if left > 0 && alone {
                    <button type="button" class="button" onclick={more.clone()} data-testid="more-checks">
                        { lang.count(CheckMessage::ShowMore, left.min(PAGE)) }</button>
                } else if left > 0 {
                    <p><a href={own} data-testid={["all-", kind.as_str()].concat()}>{ lang.count(CheckMessage::ShowAll, total) }</a></p>
                }
            }
        </section>
    }
}

/// That there is nothing, and what to do next.
fn nothing(view: &CheckView, lang: Lang) -> Html {
    if view.place.is_none() {
        return html! { <>{ lang.say(CheckMessage::Nothing) }{ lang.pick("", " ") }{ lang.say(CheckMessage::NothingHint) }</> };
    }
    let href = Route::Checks(CheckView {
        place: None,
        ..view.clone()
    })
    .to_hash();
    html! { <>{ lang.say(CheckMessage::NothingHere) }{ " " }<a {href}>{ lang.say(CheckMessage::AllPlaces) }</a></> }
}
