//! The account of a document's numerals: a sentence, a bar, a table, and what was not understood.

use yew::prelude::*;

use super::passage;
use crate::app::held::DocumentRef;
use crate::app::i18n::{self, Lang, Message, grouped};
use crate::model::{Account, Diagnostic, DiagnosticKind, NumeralClass};

/// A list of more numbers than this is closed at first.
const OPEN: usize = 24;

/// The smallest part of the bar is one of so many, so that it is seen on a phone too.
const LEAST: f64 = 120.0;

/// How many numerals and how many of them were not understood; `None` for a document without an account.
pub(crate) fn sentence(account: &Account, lang: Lang) -> Option<String> {
    let (runs, unread) = (account.runs(), account.count(NumeralClass::NotUnderstood));
    let runs = (runs > 0).then(|| grouped(runs as usize))?;
    Some(match unread {
        0 => lang.fill(Message::AccountAll, &[&runs]),
        _ => {
            let share = percent(unread, account.runs());
            lang.fill(Message::AccountSome, &[&runs, &grouped(unread as usize), &share])
        }
    })
}

/// A share in per cent to one decimal, never rounded down to nothing.
fn percent(part: u32, whole: u32) -> String {
    // Tenths of a per cent, rounded.
    let tenths = (u64::from(part) * 2000 / u64::from(whole.max(1))).div_ceil(2);
    match tenths {
        0 => "<0.1%".to_owned(),
        1000.. => "100%".to_owned(),
        _ => [&(tenths / 10).to_string(), ".", &(tenths % 10).to_string(), "%"].concat(),
    }
}

/// The section of the document's page; nothing for a document without an account.
pub(crate) fn of_document(document: &DocumentRef, lang: Lang) -> Html {
    let account = &document.get().account;
    let Some(sentence) = sentence(account, lang) else {
        return Html::default();
    };
    let unread: Vec<&Diagnostic> = document
        .corpus
        .diagnostics_of(document.id)
        .filter(|found| found.kind == DiagnosticKind::NotUnderstood)
        .collect();
    html! {
        <section aria-labelledby="account-title" class="account" data-testid="account">
            <h2 id="account-title" tabindex="-1">{ lang.say(Message::Account) }</h2>
            <p data-testid="account-sentence">{ sentence }</p>
            <p class="note">{ lang.say(Message::AccountWhat) }</p>
            { bar(account) }
            { table(account, lang) }
            if !unread.is_empty() {
                <details class="record-group unread" open={unread.len() <= OPEN}>
                    <summary><h3>{ lang.say(Message::AccountUnread) }
                        <span class="count-of">{ grouped(unread.len()) }</span></h3></summary>
                    <ul>{ for unread.into_iter().map(|found| entry(document, found, lang)) }</ul>
                </details>
            }
        </section>
    }
}

/// One bar, a part for each class in the order of the table, which says the same in words.
fn bar(account: &Account) -> Html {
    let least = f64::from(account.runs()) / LEAST;
    let mut end = 0.0;
    let part = |(class, count): (NumeralClass, u32)| {
        let (x, width) = (end, f64::from(count).max(least));
        end += width;
        html! {
            <rect key={class.as_str()} class={name(class)} x={x.to_string()} y="0" width={width.to_string()} height="1" />
        }
    };
    let parts: Vec<Html> = account.iter().map(part).collect();
    html! {
        <svg class="account-bar" viewBox={["0 0 ", &end.to_string(), " 1"].concat()} preserveAspectRatio="none"
            aria-hidden="true">{ for parts }</svg>
    }
}

fn name(class: NumeralClass) -> Classes {
    classes!("numerals", class.as_str())
}

fn table(account: &Account, lang: Lang) -> Html {
    let row = |(class, count): (NumeralClass, u32)| {
        html! {
            <tr key={class.as_str()} data-testid={["class-", class.as_str()].concat()}>
                <th scope="row"><span class={classes!("swatch", name(class))} aria-hidden="true"></span>
                    { lang.say(i18n::numeral_class(class)) }</th>
                <td class="says">{ lang.say(i18n::class_says(class)) }</td>
                <td class="number">{ grouped(count as usize) }</td>
                <td class="number faint">{ percent(count, account.runs()) }</td>
            </tr>
        }
    };
    html! {
        <table class="account-table">
            <caption class="visually-hidden">{ lang.say(Message::AccountCaption) }</caption>
            <thead class="visually-hidden"><tr>
                <th scope="col" colspan="2">{ lang.say(Message::AccountClass) }</th>
                <th scope="col">{ lang.say(Message::AccountRuns) }</th>
                <th scope="col">{ lang.say(Message::AccountShare) }</th>
            </tr></thead>
            <tbody>{ for account.iter().map(row) }</tbody>
        </table>
    }
}

fn entry(document: &DocumentRef, found: &Diagnostic, lang: Lang) -> Html {
    html! {
        <li data-testid="unread">
            <span class="unread-number" lang="zh-CN">{ found.subject.clone() }</span>
            <span>{ found.reason.map(|reason| lang.say(i18n::unread(reason))) }</span>
            { passage::place(document, found.span, lang) }
        </li>
    }
}
