//! Repairs and doubts of a document: signs in its text, and the list below it.

use yew::prelude::*;

use super::{figure, passage};
use crate::app::browser;
use crate::app::held::DocumentRef;
use crate::app::i18n::{self, Lang, Message, grouped};
use crate::app::route::{DocumentView, Route};
use crate::model::{Diagnostic, DiagnosticKind, Unread};
use crate::span::Span;

/// Whether a diagnostic tells of a repair rather than of a doubt.
pub(crate) const fn is_repair(kind: DiagnosticKind) -> bool {
    matches!(kind, DiagnosticKind::Joined | DiagnosticKind::Inserted)
}

/// Where a diagnostic is shown: its words, or the character before it where it has none.
pub(crate) fn place(span: Span) -> Span {
    match span.is_empty() {
        true => Span::new(span.start.saturating_sub(1), span.start.max(1)),
        false => span,
    }
}

/// What a diagnostic says, in one line.
pub(crate) fn note(found: &Diagnostic, lang: Lang) -> String {
    let mut out = lang.say(i18n::diagnostic(found.kind)).to_owned();
    let colon = lang.pick("：", ": ");
    let comma = lang.pick("，", ", ");
    if let Some(subject) = &found.subject {
        out.push_str(&[colon, "“", subject, "”"].concat());
    }
    if let Some(suggestion) = &found.suggestion {
        out.push_str(comma);
        out.push_str(&lang.fill(Message::DiagnosticSuggest, &[suggestion]));
    }
    if let Some(reason) = found.reason {
        out.push_str(comma);
        out.push_str(lang.say(i18n::unread(reason)));
    }
    out
}

/// A small sign in the text that says what was repaired or doubted, on hovering, on focus, and to those who hear it.
pub(crate) fn sign(base: &DocumentView, found: &Diagnostic, at: Option<Span>, lang: Lang) -> Html {
    let place = place(found.span);
    let href = Route::Document(base.with_passage(place)).to_hash();
    let says = note(found, lang);
    let current = (at == Some(place)).then_some("true");
    let kind = if is_repair(found.kind) { "repair" } else { "doubt" };
    html! {
        <a key={["d", &found.span.start.to_string(), found.kind.as_str()].concat()} class={classes!("doubt-sign", kind)} {href}
            aria-label={says.clone()} data-note={says} aria-current={current} data-testid="doubt-sign"></a>
    }
}

/// The list below the text.
pub(crate) fn of_document(document: &DocumentRef, lang: Lang) -> Html {
    let accounted = !document.get().account.is_empty();
    let (unread, found): (Vec<&Diagnostic>, Vec<&Diagnostic>) = document
        .corpus
        .diagnostics_of(document.id)
        .partition(|found| accounted && found.kind == DiagnosticKind::NotUnderstood);
    let count = found.len() + unread.len();
    html! {
        <section aria-labelledby="doubts-title" class="doubts" data-testid="diagnostics">
            <h2 id="doubts-title">{ lang.say(Message::Diagnostics) }
                if count > 0 { <span class="count-of">{ grouped(count) }</span> }</h2>
            if count == 0 { <p class="faint">{ lang.say(Message::DiagnosticsNone) }</p> }
            else { <ul>{ for found.into_iter().map(|diagnostic| entry(document, diagnostic, lang)) }{ unread_in_short(&unread, lang) }</ul> }
        </section>
    }
}

/// The numbers not understood in one line with their reasons, since the account of numbers lists each.
fn unread_in_short(unread: &[&Diagnostic], lang: Lang) -> Html {
    if unread.is_empty() {
        return Html::default();
    }
    let see = Callback::from(|_: MouseEvent| browser::focus("account-title"));
    let reasons = Unread::ALL.iter().filter_map(|&reason| {
        let count = unread.iter().filter(|found| found.reason == Some(reason)).count();
        (count > 0).then(|| html! { <span>{ [lang.say(i18n::unread(reason)), " ", &grouped(count)].concat() }</span> })
    });
    html! {
        <li>
            <span class="doubt-kind">{ lang.say(i18n::diagnostic(DiagnosticKind::NotUnderstood)) }{ " " }{ grouped(unread.len()) }</span>
            { for reasons }
            <button type="button" class="link" onclick={see}>{ lang.say(Message::AccountSee) }</button>
        </li>
    }
}

fn entry(document: &DocumentRef, diagnostic: &Diagnostic, lang: Lang) -> Html {
    html! {
        <li>
            <span class="doubt-kind">{ lang.say(i18n::diagnostic(diagnostic.kind)) }</span>
            if let Some(subject) = &diagnostic.subject { <span lang="zh-CN">{ ["“", subject, "”"].concat() }</span> }
            if let Some(suggestion) = &diagnostic.suggestion {
                <span>{ figure::sentence(&lang.fill(Message::DiagnosticSuggest, &[suggestion]), lang) }</span>
            }
            if let Some(reason) = diagnostic.reason { <span>{ lang.say(i18n::unread(reason)) }</span> }
            { passage::place(document, place(diagnostic.span), lang) }
        </li>
    }
}
