//! How sure the engine is of a fact: a quiet sign beside the figure, and the reasons in sentences.

use yew::prelude::*;

use super::passage;
use crate::app::held::FactRef;
use crate::app::i18n::{self, Lang, Message};
use crate::model::{Confidence, Observation};

/// The sign of a confidence that is less than high, with its words for those who point at it or hear the page.
fn mark(confidence: Confidence, lang: Lang) -> Html {
    let Some(sign) = i18n::confidence_sign(confidence) else {
        return Html::default();
    };
    let says = [
        lang.say(Message::Confidence),
        lang.pick("：", ": "),
        lang.say(i18n::confidence(confidence)),
    ]
    .concat();
    html! {
        <span class={classes!("sureness", confidence.as_str())} role="img" aria-label={says.clone()} title={says}>
            { sign }</span>
    }
}

/// The sign beside a fact's figure: that it was corrected, or else how sure the engine is of it.
pub(crate) fn of(o: &Observation, lang: Lang) -> Html {
    #[cfg(feature = "web")]
    if o.corrected.is_some() {
        return super::corrected::sign(o, lang);
    }
    mark(o.confidence, lang)
}

/// The level with its sign, each doubt as a sentence, and the way to the passage.
pub(crate) fn field(fact: &FactRef, lang: Lang) -> Html {
    let o = fact.observation();
    let sign = i18n::confidence_sign(o.confidence);
    let read = passage::link(&fact.document(), o.span, lang.say(Message::ReadPassage), lang);
    html! {
        <div class="sure" data-testid="confidence">
            <p class="sure-level">
                <span>
                    if let Some(sign) = sign {
                        <span class={classes!("sureness", o.confidence.as_str())} aria-hidden="true">{ sign }</span>
                    }
                    { lang.say(i18n::confidence(o.confidence)) }
                </span>
                { read }
            </p>
            // A person who corrected it has dealt with them.
            if !o.doubts.is_empty() && o.corrected.is_none() {
                <ul>{ for o.doubts.iter().map(|&doubt| html! { <li>{ lang.say(i18n::doubt(doubt)) }</li> }) }</ul>
            }
        </div>
    }
}
