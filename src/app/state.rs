//! The app's one reducer: where the reader is, and how they like to read.

use std::rc::Rc;

use yew::prelude::*;

use super::browser;
use super::components::basket::toggled;
use super::held::Held;
use super::i18n::{Lang, Message};
use super::own::Own;
use super::route::{Address, Route};
use super::undo::{Deed, page};
use crate::corpus::Corpus;
use crate::export::recipe::Recipe;

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
    /// What is the reader's own.
    pub(super) own: Own,
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
    /// Whether keys without a modifier act.
    pub(super) keys: bool,
    /// What led to the page and was made over a corpus, which may be another one.
    pub(super) lead: Option<Rc<Lead>>,
    /// The steps that can be taken back, the last one last.
    steps: Rc<Vec<Step>>,
    /// What was done last, while the page says so; the number tells two such sayings apart.
    pub(super) told: Option<(Deed, u32)>,
}

/// A link or a recipe that led to a page.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Lead {
    /// The page, without what stands after `?`.
    page: String,
    /// The first digits of the hash of the corpus it was made over.
    pub(super) corpus: String,
    /// The recipe, or the saved view, with what it came to.
    pub(super) recipe: Option<Recipe>,
}

/// A step with what takes it back.
#[derive(Debug, Clone, PartialEq)]
struct Step {
    back: Action,
    /// Whether it was made by typing, where letter after letter is one step.
    typed: bool,
}

/// A corpus on its way into the state; compared by pointer.
#[derive(Debug, Clone)]
pub(super) struct Frozen(pub(super) Rc<Corpus>);

impl PartialEq for Frozen {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// How many steps are kept.
const STEPS: usize = 50;

/// What can happen to the state.
#[derive(Debug, Clone, PartialEq)]
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
    /// The observation is collected, or taken out of the basket.
    Toggle(String),
    /// The address changed while typing, without a step of the history.
    Typed(Route),
    /// The reader goes back to an address.
    Return(Route),
    /// Keys without a modifier act, or no longer.
    Key(bool),
    /// Something was done that is no step.
    Tell(Deed),
    /// What is the reader's own changed by what the reader did.
    Own(Own, Deed),
    /// What is the reader's own is this, by no step of the reader's: it was stored, or was read anew.
    Settle(Own),
    /// This is the corpus now.
    Hold(Frozen),
    /// Nothing was stored.
    Settled,
    /// A recipe is followed: the page says whether it gives the same again.
    #[cfg(feature = "web")]
    Follow(Recipe),
    /// What is said of a link or a recipe has been read.
    Unfollow,
    /// The last step is taken back.
    Undo,
    /// What was done last has been said long enough.
    Hush,
}

impl State {
    /// The state at the start: address first, then kept settings, then what the browser asks for.
    pub(super) fn start(held: Held) -> Self {
        let address = Address::parse(&browser::hash());
        // Where storage is refused, what the program before showed is what there is.
        let handed_over = browser::root(super::shell::HANDED_OVER).is_some();
        let shown = |name: &str| browser::root(name).filter(|_| handed_over);
        let kept = browser::setting(LANG)
            .or_else(|| shown("lang"))
            .and_then(|text| Lang::parse(&text));
        let asked = browser::language().map(|tag| if tag.starts_with("zh") { Lang::Zh } else { Lang::En });
        Self {
            held,
            own: Own::default(),
            lead: lead(&address),
            route: Rc::new(address.route),
            lang: address.lang.or(kept).or(asked).unwrap_or_default(),
            scheme: browser::setting(SCHEME)
                .or_else(|| shown("data-theme"))
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
            keys: browser::setting(KEYS).as_deref() != Some("off"),
            steps: Rc::default(),
            told: None,
        }
    }
}

impl State {
    /// Does what the action says, except keeping and telling the step.
    fn act(&mut self, action: Action) {
        match action {
            Action::Went(address) => {
                self.lang = address.lang.unwrap_or(self.lang);
                self.lead = lead(&address).or(self.lead.take());
                self.stand_at(address.route);
            }
            Action::Typed(route) => self.stand_at(route),
            Action::Return(route) => {
                browser::go(&route.to_hash());
                self.stand_at(route);
            }
            Action::Speak(lang) => {
                browser::keep_setting(LANG, lang.as_str());
                self.lang = lang;
            }
            Action::Paint(scheme) => {
                browser::keep_setting(SCHEME, scheme.as_str().unwrap_or("auto"));
                self.scheme = scheme;
            }
            Action::Count(numbers) => {
                let printed = numbers == Numbers::Printed;
                browser::keep_setting(NUMBERS, if printed { "printed" } else { "scaled" });
                self.numbers = numbers;
            }
            Action::Collect(basket) => {
                browser::keep_setting(BASKET, &basket.join(","));
                self.basket = Rc::new(basket);
            }
            Action::Key(on) => {
                browser::keep_setting(KEYS, if on { "on" } else { "off" });
                self.keys = on;
            }
            Action::Own(own, _) | Action::Settle(own) => self.own = own,
            Action::Hold(corpus) => {
                self.held.corpus = corpus.0;
                self.held.arriving = false;
            }
            Action::Settled => self.held.arriving = false,
            #[cfg(feature = "web")]
            Action::Follow(recipe) => {
                let address = Address::parse(&recipe.address);
                browser::go(&address.route.to_hash());
                self.lead = Some(Rc::new(Lead {
                    page: page(&address.route.to_hash()).to_owned(),
                    corpus: recipe.corpus.clone(),
                    recipe: Some(recipe),
                }));
                self.stand_at(address.route);
            }
            Action::Unfollow => self.lead = None,
            Action::Toggle(_) | Action::Tell(_) | Action::Undo | Action::Hush => {}
        }
    }

    fn stand_at(&mut self, route: Route) {
        if route != *self.route {
            self.route = Rc::new(route);
        }
    }

    /// What the action will do, and what takes it back; `None` where it is no step.
    fn step(&self, action: &Action) -> Option<(Deed, Step)> {
        let (deed, back) = match action {
            Action::Went(Address { route, .. }) | Action::Typed(route) => (
                Deed::between(&self.route, route)?,
                Action::Return((*self.route).clone()),
            ),
            Action::Speak(lang) if *lang != self.lang => (Deed::Spoke, Action::Speak(self.lang)),
            Action::Paint(scheme) if *scheme != self.scheme => (Deed::Painted, Action::Paint(self.scheme)),
            Action::Count(numbers) if *numbers != self.numbers => (Deed::Counted, Action::Count(self.numbers)),
            Action::Own(own, deed) if *own != self.own => (*deed, Action::Settle(self.own.clone())),
            Action::Key(on) if *on != self.keys => (Deed::Keyed, Action::Key(self.keys)),
            Action::Collect(basket) => {
                let deed = Deed::of_basket(self.basket.len(), basket.len())?;
                (deed, Action::Collect((*self.basket).clone()))
            }
            _ => return None,
        };
        let typed = matches!(action, Action::Typed(_));
        Some((deed, Step { back, typed }))
    }

    /// Keeps a step, and says it where it is worth saying.
    fn keep(&mut self, deed: Deed, step: Step, action: &Action) {
        let steps = Rc::make_mut(&mut self.steps);
        let last = steps.last();
        let returns = match (last.map(|last| &last.back), action) {
            // The browser's own way back is a way of taking the step back.
            (Some(Action::Return(to)), Action::Went(address)) => *to == address.route,
            _ => false,
        };
        // What was said of an earlier step would now offer to take back this one.
        self.told = None;
        if returns {
            steps.pop();
            return;
        }
        let goes_on = step.typed && last.is_some_and(|last| last.typed) && deed == Deed::Changed;
        if !goes_on {
            steps.push(step);
        }
        if steps.len() > STEPS {
            steps.remove(0);
        }
        if deed.is_told() {
            self.tell(deed);
        }
    }

    fn tell(&mut self, deed: Deed) {
        let next = self.told.map_or(0, |(_, n)| n.wrapping_add(1));
        self.told = Some((deed, next));
    }

    /// Takes the last step back that still makes a difference.
    fn undo(&mut self) {
        while let Some(step) = Rc::make_mut(&mut self.steps).pop() {
            if matches!(&step.back, Action::Return(route) if *route == *self.route) {
                continue;
            }
            self.act(step.back);
            self.tell(Deed::Undone);
            return;
        }
    }

    /// Whether there is a step to take back.
    pub(super) fn can_undo(&self) -> bool {
        !self.steps.is_empty()
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        let action = match action {
            Action::Toggle(id) => Action::Collect(toggled(&self.basket, &id)),
            other => other,
        };
        match &action {
            Action::Undo => next.undo(),
            Action::Tell(deed) => next.tell(*deed),
            Action::Hush => next.told = None,
            _ => {
                if let Some((deed, step)) = self.step(&action) {
                    next.keep(deed, step, &action);
                }
                next.act(action);
                let now = next.route.to_hash();
                if next.lead.as_ref().is_some_and(|lead| lead.page != page(&now)) {
                    next.lead = None;
                }
                if page(&now) != page(&self.route.to_hash()) {
                    // Going to another page ends what can be taken back on the one before; settings stay.
                    Rc::make_mut(&mut next.steps).retain(|step| !matches!(step.back, Action::Return(_)));
                    next.told = None;
                }
            }
        }
        // The same pointer tells Yew that nothing needs drawing again.
        if next == *self { self } else { Rc::new(next) }
    }
}

/// What is to be said of an address that names the corpus it was made over.
fn lead(address: &Address) -> Option<Rc<Lead>> {
    let corpus = address.corpus.clone()?;
    let page = page(&address.route.to_hash()).to_owned();
    Some(Rc::new(Lead {
        page,
        corpus,
        recipe: None,
    }))
}

const LANG: &str = "fangzhi.lang";
const SCHEME: &str = "fangzhi.theme";
const NUMBERS: &str = "fangzhi.numbers";
const BASKET: &str = "fangzhi.basket";
const KEYS: &str = "fangzhi.keys";

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
    state.dispatch(Action::Typed(route));
}
