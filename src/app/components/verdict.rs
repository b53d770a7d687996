//! A verdict on comparability: sign, word and the sentence that says what differs.

use yew::prelude::*;

use super::figure;
use crate::app::i18n::Lang;
use crate::corpus::Corpus;
use crate::reason::verdict::{Comparability, Verdict};

/// The sign of a verdict, so that colour is never needed.
pub(crate) const fn sign(comparability: Comparability) -> &'static str {
    match comparability {
        Comparability::Comparable => "=",
        Comparability::WithCare => "≈",
        Comparability::NotComparable => "≠",
    }
}

/// Sign and word.
pub(crate) fn mark(comparability: Comparability, lang: Lang) -> Html {
    html! {
        <span class={classes!("verdict-mark", comparability.as_str())} data-testid="verdict">
            <span class="verdict-sign" aria-hidden="true">{ sign(comparability) }</span>
            { comparability.word(lang.language()) }
        </span>
    }
}

/// Sign and word before the sentence.
pub(crate) fn show(verdict: &Verdict, corpus: &Corpus, lang: Lang) -> Html {
    html! {
        <p class="verdict">
            { mark(verdict.comparability, lang) }
            <span class="verdict-says">{ figure::sentence(&verdict.sentence(corpus, lang.language()), lang) }</span>
        </p>
    }
}
