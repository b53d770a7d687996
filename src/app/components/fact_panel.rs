//! The sheet with everything known about one observation.

use web_sys::HtmlElement;
use yew::prelude::*;

use super::{figure, passage, records, sureness};
use crate::app::browser;
use crate::app::held::{DocumentRef, FactRef};
use crate::app::i18n::{self, CompareMessage, Lang, Message};
use crate::app::route::{CompareView, Route};
use crate::app::state::{Action, StateHandle, use_app};
use crate::corpus::AreaId;
use crate::format::{Notation, figure as full_figure, set_name};
use crate::model::{Bound, Observation};
use crate::query::{Facet, Query};
use crate::span::Span;

#[derive(Properties, PartialEq)]
pub(crate) struct FactPanelProps {
    /// The observation's identifier.
    pub(crate) id: AttrValue,
    /// The address without the panel.
    pub(crate) back: AttrValue,
    /// Where the focus returns to on closing: an element's id.
    pub(crate) return_to: AttrValue,
    /// Addresses of the observations before and after, where there are any.
    #[prop_or_default]
    pub(crate) previous: Option<AttrValue>,
    /// The one after.
    #[prop_or_default]
    pub(crate) next: Option<AttrValue>,
    /// Whether the page behind is the document itself.
    #[prop_or_default]
    pub(crate) in_document: bool,
    /// Whether the address asks for the form that corrects it.
    #[prop_or_default]
    pub(crate) edit: bool,
}

/// A sheet beside the page; Escape closes it.
#[component]
pub(crate) fn FactPanel(props: &FactPanelProps) -> Html {
    let state = use_app();
    let lang = state.lang;
    let title = use_node_ref();
    use_effect_with((title.clone(), props.id.clone()), |(title, _)| {
        // Rows that are walked through with the keys keep the focus where it is.
        if let (Some(title), true) = (
            title.cast::<HtmlElement>(),
            browser::focus_is_in("#main .rows, #main .chart, #main .reading, #main .compare"),
        ) {
            let _ = title.focus();
        }
    });
    let close = {
        let (back, return_to) = (props.back.clone(), props.return_to.clone());
        Callback::from(move |_: MouseEvent| {
            browser::go(&back);
            browser::focus(&return_to);
        })
    };
    let found = state.held.fact(&props.id);
    html! {
        <aside class="sheet" aria-labelledby="fact-title" data-testid="fact-panel">
            <div class="sheet-head">
                <p class="eyebrow">{ lang.say(Message::FactTitle) }</p>
                { step(lang, &props.previous, Message::PreviousFact, "↑") }
                { step(lang, &props.next, Message::NextFact, "↓") }
                <button type="button" class="quiet icon" aria-label={lang.say(Message::Close)} onclick={close}
                    data-testid="fact-close"><span aria-hidden="true">{ "×" }</span></button>
            </div>
            if let Some(fact) = found {
                <h2 id="fact-title" class="sheet-title" tabindex="-1" ref={title}>
                    <span class="eyebrow" lang="zh-CN">{ place(&fact) }</span>
                    { figure::named(&fact.observation().indicator, lang) }
                </h2>
                if fact.document().get().sample { <p class="sample-note">{ lang.say(Message::SampleNote) }</p> }
                <FactBody {fact} in_document={props.in_document} edit={props.edit} />
            } else if let Some(body) = rejected(&state, &props.id) {
                { body }
            } else {
                <h2 id="fact-title" class="sheet-title" tabindex="-1" ref={title}>{ lang.say(Message::FactUnknown) }</h2>
                <p>{ lang.say(Message::FactUnknownHint) }</p>
            }
        </aside>
    }
}

/// The place measured, leading to its brief; an invented place has none.
fn place(fact: &FactRef) -> Html {
    let name = fact.area().name.clone();
    if fact.document().get().sample {
        return name.into();
    }
    let key = fact.corpus.place_key(AreaId(fact.observation().area)).to_owned();
    html! { <a class="plain" href={Route::Brief(key).to_hash()}>{ name }</a> }
}

fn step(lang: Lang, href: &Option<AttrValue>, label: Message, sign: &'static str) -> Html {
    let Some(href) = href.clone() else {
        return Html::default();
    };
    html! {
        <a class="quiet icon" {href} aria-label={lang.say(label)} title={lang.say(label)}>
            <span aria-hidden="true">{ sign }</span></a>
    }
}

#[derive(Properties, PartialEq)]
struct FactBodyProps {
    fact: FactRef,
    in_document: bool,
    edit: bool,
}

#[component]
fn FactBody(props: &FactBodyProps) -> Html {
    let state = use_app();
    let lang = state.lang;
    let said = use_state(|| None::<Message>);
    let fact = &props.fact;
    let o = fact.observation();
    let document = fact.document();
    let place = document.address(Some(&o.id));
    let same = Route::of_query(Query::of(Facet::Indicator, &o.indicator)).to_hash();
    let citation = citation(fact, lang);
    let copy = |text: String, good: Message| {
        let said = said.setter();
        Callback::from(move |_: MouseEvent| {
            let said = said.clone();
            let done = Callback::from(move |ok: bool| said.set(Some(if ok { good } else { Message::CopyRefused })));
            browser::copy(&text, done);
        })
    };
    let link = state.held.link(&if document.get().sample || props.in_document {
        fact.lasting_address()
    } else {
        fact_address(o)
    });
    let rest = html! {
        <>
            <dl class="fields">{ for fields(&state, fact) }</dl>
            { records::with_fact(fact, lang) }
            <h3>{ lang.say(Message::FactCitation) }</h3>
            <p class="citation" lang="zh-CN">{ citation.clone() }</p>
            <div class="actions">
                if !props.in_document {
                    <a class="button" href={place} data-testid="fact-document">{ lang.say(Message::InDocument) }</a>
                }
                if !document.get().sample {
                    { collect(&state, &o.id) }
                    <a class="button" href={across(o)} data-testid="with-others">{ lang.say(CompareMessage::WithOthers) }</a>
                    <a class="button" href={same}>{ lang.say(Message::SameIndicator) }</a>
                }
                <button type="button" class="button" onclick={copy(link, Message::LinkCopied)} data-testid="copy-link">
                    { lang.say(Message::CopyLink) }</button>
                if !cfg!(feature = "web") {
                    <button type="button" class="button" onclick={copy(citation, Message::CitationCopied)}>
                        { lang.say(Message::CopyCitation) }</button>
                }
            </div>
            { cite(fact, &state) }
            <p class="faint" role="status">{ said.map(|message| lang.say(message)).unwrap_or_default() }</p>
        </>
    };
    html! {
        <>
            <p class="sheet-figure">{ figure::show(o, lang, crate::app::state::Numbers::Scaled) }</p>
            <p class="sheet-what">
                { figure::status(o.status, lang) }
                <span>{ i18n::measure(o.measure, lang) }</span>
                <span>{ figure::period(o, lang) }</span>
            </p>
            { correctable(fact, props.edit, rest, lang) }
        </>
    }
}

/// The ways to correct a fact, above what stands below; a sample's facts are not corrected.
#[cfg(feature = "web")]
fn correctable(fact: &FactRef, edit: bool, rest: Html, _: Lang) -> Html {
    if fact.document().get().sample {
        return rest;
    }
    let key = fact.observation().id.clone();
    html! { <super::correctable::Correctable {key} fact={fact.clone()} {edit}>{ rest }</super::correctable::Correctable> }
}

/// The way to the form, which the whole program has; it stands beside the report.
#[cfg(not(feature = "web"))]
fn correctable(fact: &FactRef, _: bool, rest: Html, lang: Lang) -> Html {
    let mut href = fact.document().address(Some(&fact.observation().id));
    href.push_str("&edit=1");
    html! { <><p class="actions"><a class="button" {href} data-testid="correct">{ lang.say(Message::FactCorrect) }</a></p>{ rest }</> }
}

/// The sheet of a fact that was rejected, where it was.
#[cfg(feature = "web")]
fn rejected(state: &StateHandle, id: &str) -> Option<Html> {
    let rejected = super::corrected::rejected(state, id)?;
    Some(html! { <super::corrected::RejectedBody key={id.to_owned()} {rejected} /> })
}

#[cfg(not(feature = "web"))]
fn rejected(_: &StateHandle, _: &str) -> Option<Html> {
    None
}

/// The ways to cite the fact; the whole program knows more of them.
#[cfg(feature = "web")]
fn cite(fact: &FactRef, state: &StateHandle) -> Html {
    let super::cite::CiteProps { items } = super::cite::of_fact(fact, &state.held);
    html! { <super::cite::Cite {items} /> }
}

#[cfg(not(feature = "web"))]
fn cite(_: &FactRef, _: &StateHandle) -> Html {
    Html::default()
}

/// Puts the observation into the basket of what is compared, or takes it out.
fn collect(state: &StateHandle, id: &str) -> Html {
    let held = state.basket.iter().any(|own| own == id);
    let label = if held {
        CompareMessage::Collected
    } else {
        CompareMessage::Collect
    };
    let onclick = {
        let (state, id) = (state.clone(), id.to_owned());
        Callback::from(move |_: MouseEvent| state.dispatch(Action::Toggle(id.clone())))
    };
    html! {
        <button type="button" class="button" aria-pressed={if held { "true" } else { "false" }} {onclick} data-testid="collect">
            { state.lang.say(label) }</button>
    }
}

/// What other places state of the observation's indicator.
pub(crate) fn across(o: &Observation) -> String {
    Route::Compare(CompareView {
        measure: Some(o.measure),
        ..CompareView::of_indicator(&o.indicator)
    })
    .to_hash()
}

/// The observation's own address: among all observations of its indicator.
fn fact_address(o: &Observation) -> String {
    let query = Query::of(Facet::Indicator, &o.indicator);
    Route::Observations(crate::app::route::View {
        query,
        fact: Some(o.id.clone()),
        ..Default::default()
    })
    .to_hash()
}

/// Everything known, as terms and descriptions.
fn fields(state: &StateHandle, fact: &FactRef) -> Vec<Html> {
    let lang = state.lang;
    let o = fact.observation();
    let mut out = Vec::new();
    let mut put = |label: Message, value: Html| {
        out.push(html! { <div key={label.english()}><dt>{ lang.say(label) }</dt><dd>{ value }</dd></div> });
    };
    put(
        Message::FactPrinted,
        html! { <span lang="zh-CN">{ o.printed.clone() }</span> },
    );
    put(
        Message::FactNormalised,
        figure::show_parts(&full_figure(o, lang.language(), Notation::Full)),
    );
    put(Message::Confidence, sureness::field(fact, lang));
    if o.bound != Bound::Exact {
        put(Message::FactBound, lang.say(i18n::bound(o.bound)).into());
    }
    if let Some(basis) = &o.basis {
        put(Message::FactBasis, i18n::basis(basis, lang).into());
    }
    if let Some(scope) = ranked_within(o, lang) {
        put(Message::FactScope, scope.into());
    }
    put(Message::FactTheme, i18n::theme(o.theme, lang).into());
    put(
        Message::FactArea,
        html! { <span lang="zh-CN">{ fact.area().full_name() }</span> },
    );
    if let Some(code) = fact.area().code {
        put(Message::FactCode, code.to_string().into());
    }
    if !o.inherited.is_empty() {
        put(
            Message::FactInherited,
            html! {
                <ul>{ for o.inherited.iter().map(|&part| html! { <li>{ lang.say(i18n::inherited(part)) }</li> }) }</ul>
            },
        );
    }
    put(Message::FactEvidence, evidence(o, lang));
    put(Message::FactRule, html! { <code>{ o.rule.clone() }</code> });
    put(Message::FactId, html! { <code>{ o.id.clone() }</code> });
    out
}

fn ranked_within(o: &Observation, lang: Lang) -> Option<String> {
    let scope = o.scope.as_deref().map(|set| set_name(set, lang.language()));
    let Some(n) = o.out_of else { return scope };
    let scope = scope.unwrap_or_else(|| lang.say(Message::NotStated).to_owned());
    Some(lang.fill(Message::FactOutOf, &[&scope, &n.to_string()]))
}

/// Where the words stand that made the fact, by what each says.
fn evidence(o: &Observation, lang: Lang) -> Html {
    let parts: [(Message, Option<Span>); 6] = [
        (Message::EvidenceNumber, Some(o.span)),
        (Message::EvidenceIndicator, o.evidence.indicator),
        (Message::EvidenceMeasure, o.evidence.measure),
        (Message::EvidencePeriod, o.evidence.period),
        (Message::EvidenceArea, o.evidence.area),
        (Message::EvidenceStatus, o.evidence.status),
    ];
    let line = |(label, span): (Message, Span)| {
        html! { <li>{ lang.say(label) }<span class="faint">{ passage::position(span, lang) }</span></li> }
    };
    let stated = parts
        .into_iter()
        .filter_map(|(label, span)| span.map(|span| (label, span)));
    html! { <ul class="evidence">{ for stated.map(line) }</ul> }
}

/// A citation in the form of GB/T 7714: the report, and the place in its text.
pub(crate) fn citation(fact: &FactRef, lang: Lang) -> String {
    let mut out = source(&fact.document());
    out.push_str(&passage::position(fact.observation().span, lang));
    out
}

/// A report in the form of GB/T 7714: authors, title, publisher, date, and the place it is about.
pub(crate) fn source(document: &DocumentRef) -> String {
    let d = document.get();
    let mut out = d.authors.join("，");
    for part in [d.title.trim(), d.publisher.as_deref().unwrap_or_default()] {
        if !part.is_empty() {
            if !out.is_empty() {
                out.push_str(". ");
            }
            out.push_str(part);
        }
    }
    if let Some(date) = &d.date {
        out.push('，');
        out.push_str(&i18n::period(Some(date), Lang::Zh));
    }
    out.push('（');
    out.push_str(&document.area().name);
    if d.sample {
        out.push_str("，示例");
    }
    out.push_str("）. ");
    out
}
