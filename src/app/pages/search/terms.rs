//! The terms of a search: each with its sign, its count, and a way to do without it.

use yew::prelude::*;

use super::PartProps;
use crate::app::i18n::{Lang, SearchMessage};
use crate::app::route::{Route, SearchView};
use crate::query::concordance::Term;

/// The signs of terms, in order; colours repeat what they say.
const SIGNS: [&str; 6] = ["●", "■", "▲", "◆", "▼", "✚"];

/// The sign of a term.
pub(super) fn sign(term: u32) -> Html {
    let n = term as usize % SIGNS.len();
    html! { <span class={classes!("term-sign", class(term))} aria-hidden="true">{ SIGNS[n] }</span> }
}

/// The class that carries a term's colour.
pub(super) fn class(term: u32) -> String {
    ["term-", &(term as usize % SIGNS.len()).to_string()].concat()
}

/// The terms in one row.
pub(super) fn chips(lang: Lang, part: &PartProps) -> Html {
    let terms = &part.results.terms;
    let counts = &part.results.concordance.counts;
    let chip = |(n, term): (usize, &Term)| {
        let others = SearchView {
            terms: without(terms, n),
            ..part.view.clone()
        };
        html! {
            <li class="term" data-testid="term">
                { sign(n as u32) }<span lang="zh-CN">{ term.label.clone() }</span>
                <span class="count-of">{ lang.count(SearchMessage::HitCount, counts[n]) }</span>
                if terms.len() > 1 {
                    <a class="quiet" href={Route::Search(others).to_hash()}
                        aria-label={lang.fill(SearchMessage::DropTerm, &[&term.label])}><span aria-hidden="true">{ "×" }</span></a>
                }
            </li>
        }
    };
    html! { <ul class="terms" aria-label={lang.say(SearchMessage::Label)}>{ for terms.iter().enumerate().map(chip) }</ul> }
}

/// All terms but one, as they would be typed.
pub(super) fn without(terms: &[Term], left_out: usize) -> String {
    let kept = terms.iter().enumerate().filter(|&(n, _)| n != left_out);
    let words: Vec<String> = kept.map(|(_, term)| typed(term)).collect();
    words.join(" ")
}

fn typed(term: &Term) -> String {
    if term.label.contains(char::is_whitespace) {
        ["“", &term.label, "”"].concat()
    } else {
        term.label.clone()
    }
}
