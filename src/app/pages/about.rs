//! What this is, how to read it, and how to keep it.

use yew::prelude::*;

use crate::app::browser;
use crate::app::components::keys::key_list;
use crate::app::i18n::{Lang, Message};
use crate::app::state::use_app;

/// The page about the project.
#[component]
pub(crate) fn About() -> Html {
    let lang = use_app().lang;
    html! {
        <div class="page prose" data-ready="">
            <h1>{ lang.say(Message::AboutTitle) }</h1>
            <p class="lead">{ lang.say(Message::AboutWhat) }</p>
            <section>
                <h2>{ lang.say(Message::AboutReadTitle) }</h2>
                <ul>{ for READING.iter().map(|&line| html! { <li>{ lang.say(line) }</li> }) }</ul>
            </section>
            <section>
                <h2>{ lang.say(Message::AboutPrivacyTitle) }</h2>
                <p>{ lang.say(Message::AboutPrivacy) }</p>
            </section>
            <section>
                <h2>{ lang.say(Message::AboutOfflineTitle) }</h2>
                { offline(lang) }
            </section>
            <section>
                <h2>{ lang.say(Message::AboutKeysTitle) }</h2>
                { key_list(lang) }
            </section>
            <section>
                <h2>{ lang.say(Message::AboutDataTitle) }</h2>
                <p>{ lang.say(Message::AboutData) }</p>
                <p>{ lang.fill(Message::AboutLicence, &[env!("CARGO_PKG_VERSION")]) }</p>
            </section>
        </div>
    }
}

const READING: [Message; 6] = [
    Message::AboutReadStatus,
    Message::AboutReadConfidence,
    Message::AboutReadBound,
    Message::AboutReadAbsent,
    Message::AboutReadPeriod,
    Message::AboutReadRule,
];

fn offline(lang: Lang) -> Html {
    if browser::is_file() {
        return html! { <p>{ lang.say(Message::AboutIsSingle) }</p> };
    }
    html! {
        <>
            <p>{ lang.say(Message::AboutOffline) }</p>
            <p><a class="button" href="fangzhi.html" download="fangzhi.html" data-testid="download-single">
                { lang.say(Message::AboutDownload) }</a></p>
        </>
    }
}
