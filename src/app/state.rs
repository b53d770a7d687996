//! The app's one reducer: where the reader is, and how they like to read.

use std::rc::Rc;

use yew::prelude::*;

use super::browser;
use super::held::Held;
use super::i18n::{Lang, Message};
use super::route::{Address, Route};

/// Light, dark, or as the system says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Scheme {
    #[default]
    Auto,
    Light,
    Dark,
}

impl Scheme {
    /// The value of the page's `data-theme`; `None` leaves the choice to the system.
    pub(super) const fn as_str(self) -> Option<&'static str> {
        match self {
            Self::Auto => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }

    /// The next one in turn.
    pub(super) const fn next(self) -> Self {
        match self {
            Self::Auto => Self::Light,
            Self::Light => Self::Dark,
            Self::Dark => Self::Auto,
        }
    }

    fn parse(text: &str) -> Self {
        match text {
            "light" => Self::Light,
            "dark" => Self::Dark,
            _ => Self::Auto,
        }
    }

    /// Its name.
    pub(super) const fn message(self) -> Message {
        match self {
            Self::Auto => Message::SchemeAuto,
            Self::Light => Message::SchemeLight,
            Self::Dark => Message::SchemeDark,
        }
    }
}

/// How numbers are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Numbers {
    /// In 亿 and 万, with the unit.
    #[default]
    Scaled,
    /// As the source printed them.
    Printed,
}

/// Everything the app knows besides the corpus's content.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct State {
    /// The corpora, by pointer.
    pub(super) held: Held,
    /// Where the reader is.
    pub(super) route: Rc<Route>,
    /// The language of the interface.
    pub(super) lang: Lang,
    /// Light or dark.
    pub(super) scheme: Scheme,
    /// How numbers are shown.
    pub(super) numbers: Numbers,
    /// Observations collected for comparison, by identifier, in the order they were collected.
    pub(super) basket: Rc<Vec<String>>,
}

/// What can happen to the state.
#[derive(Debug, Clone)]
pub(super) enum Action {
    /// The address changed.
    Went(Address),
    /// The reader chose the other language.
    Speak(Lang),
    /// The reader chose an appearance.
    Paint(Scheme),
    /// The reader chose a form of numbers.
    Count(Numbers),
    /// The basket holds these observations now.
    Collect(Vec<String>),
}

impl State {
    /// The state at the start: address first, then kept settings, then what the browser asks for.
    pub(super) fn start() -> Self {
        let address = Address::parse(&browser::hash());
        let kept = browser::setting(LANG).and_then(|text| Lang::parse(&text));
        let asked = browser::language().map(|tag| if tag.starts_with("zh") { Lang::Zh } else { Lang::En });
        Self {
            held: Held::load(),
            route: Rc::new(address.route),
            lang: address.lang.or(kept).or(asked).unwrap_or_default(),
            scheme: browser::setting(SCHEME)
                .map(|text| Scheme::parse(&text))
                .unwrap_or_default(),
            numbers: match browser::setting(NUMBERS).as_deref() {
                Some("printed") => Numbers::Printed,
                _ => Numbers::Scaled,
            },
            basket: Rc::new(
                browser::setting(BASKET)
                    .map(|text| text.split(',').filter(|id| !id.is_empty()).map(str::to_owned).collect())
                    .unwrap_or_default(),
            ),
        }
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Action::Went(address) => {
                next.lang = address.lang.unwrap_or(self.lang);
                if address.route != *self.route {
                    next.route = Rc::new(address.route);
                }
            }
            Action::Speak(lang) => {
                browser::keep_setting(LANG, lang.as_str());
                next.lang = lang;
            }
            Action::Paint(scheme) => {
                browser::keep_setting(SCHEME, scheme.as_str().unwrap_or("auto"));
                next.scheme = scheme;
            }
            Action::Count(numbers) => {
                browser::keep_setting(
                    NUMBERS,
                    if numbers == Numbers::Printed {
                        "printed"
                    } else {
                        "scaled"
                    },
                );
                next.numbers = numbers;
            }
            Action::Collect(basket) => {
                browser::keep_setting(BASKET, &basket.join(","));
                next.basket = Rc::new(basket);
            }
        }
        // The same pointer tells Yew that nothing needs drawing again.
        if next == *self { self } else { Rc::new(next) }
    }
}

const LANG: &str = "fangzhi.lang";
const SCHEME: &str = "fangzhi.theme";
const NUMBERS: &str = "fangzhi.numbers";
const BASKET: &str = "fangzhi.basket";

/// The state as components receive it.
pub(super) type StateHandle = UseReducerHandle<State>;

/// The app's state, from the nearest provider.
///
/// # Panics
///
/// Panics where no provider stands above, which would be a mistake of this program.
#[hook]
pub(super) fn use_app() -> StateHandle {
    use_context::<StateHandle>().expect("every page stands under the app's provider")
}

/// Goes to a route without a step in the history, as while typing.
pub(super) fn replace(state: &StateHandle, route: Route) {
    browser::replace(&route.to_hash());
    state.dispatch(Action::Went(Address { route, lang: None }));
}
