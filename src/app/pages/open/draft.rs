//! What a reader writes about a text before it holds: title, place, date, year, checked.

use yew::prelude::*;

use crate::app::i18n::{Lang, OpenMessage};
use crate::app::own::guessing::Guess;
use crate::model::{Moment, Period, Settings};

/// What can be said of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Title,
    Place,
    Date,
    Year,
}

impl Part {
    /// All, in the order of the form.
    pub(super) const ALL: [Self; 4] = [Self::Title, Self::Place, Self::Date, Self::Year];

    const fn id(self) -> &'static str {
        match self {
            Self::Title => "said-title",
            Self::Place => "said-place",
            Self::Date => "said-date",
            Self::Year => "said-year",
        }
    }

    const fn label(self) -> OpenMessage {
        match self {
            Self::Title => OpenMessage::FieldTitle,
            Self::Place => OpenMessage::FieldPlace,
            Self::Date => OpenMessage::FieldDate,
            Self::Year => OpenMessage::FieldYear,
        }
    }

    const fn hint(self) -> Option<OpenMessage> {
        match self {
            Self::Title => None,
            Self::Place => Some(OpenMessage::FieldPlaceHint),
            Self::Date => Some(OpenMessage::FieldDateHint),
            Self::Year => Some(OpenMessage::FieldYearHint),
        }
    }

    const fn fault(self) -> OpenMessage {
        match self {
            Self::Year => OpenMessage::FaultYear,
            _ => OpenMessage::FaultDate,
        }
    }

    /// What the engine found, as it is written in the field.
    pub(super) fn of_guess(self, guess: &Guess) -> Option<String> {
        match self {
            Self::Title => guess.title.clone(),
            Self::Place => guess.place.clone(),
            Self::Date => guess.date.as_ref().map(ToString::to_string),
            Self::Year => guess.reference_year.map(|year| year.to_string()),
        }
    }

    /// What is set, as it is written in the field.
    pub(super) fn of_settings(self, settings: &Settings) -> Option<String> {
        match self {
            Self::Title => settings.title.clone(),
            Self::Place => settings.place.clone(),
            Self::Date => settings.date.as_ref().map(ToString::to_string),
            Self::Year => settings.reference_year.map(|year| year.to_string()),
        }
    }
}

/// The four fields as they stand; a field that was not touched is none.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Draft([Option<String>; 4]);

impl Draft {
    /// What is set already.
    pub(super) fn of(settings: &Settings) -> Self {
        Self(Part::ALL.map(|part| part.of_settings(settings)))
    }

    /// What stands in a field, where it was touched.
    pub(super) fn get(&self, part: Part) -> Option<&str> {
        self.0[part as usize].as_deref()
    }

    /// With another text in a field.
    #[must_use]
    pub(super) fn with(mut self, part: Part, text: String) -> Self {
        self.0[part as usize] = Some(text);
        self
    }

    /// The fields as settings: what is empty, or as the engine found it, is left to the engine.
    ///
    /// # Errors
    /// Names the first field that cannot be read.
    pub(super) fn settings(&self, guess: &Guess) -> Result<Settings, Part> {
        let said = |part: Part| {
            let text = self.get(part).map(str::trim).filter(|text| !text.is_empty())?;
            (part.of_guess(guess).as_deref() != Some(text)).then(|| text.to_owned())
        };
        let date = said(Part::Date).map(|text| date(&text).ok_or(Part::Date)).transpose()?;
        let year = said(Part::Year).map(|text| year(&text).ok_or(Part::Year)).transpose()?;
        Ok(Settings {
            title: said(Part::Title),
            place: said(Part::Place),
            date,
            reference_year: year,
        })
    }
}

/// A day, a month or a year as people write them: `2025-02-20`, `2025.2.20`, `2025年2月`, `2025`.
fn date(text: &str) -> Option<Period> {
    let mut spelled = String::new();
    for c in text.chars().map(half_width) {
        match c {
            '0'..='9' => spelled.push(c),
            '年' | '月' | '.' | '/' | '-' => spelled.push('-'),
            '日' | '号' | ' ' => {}
            _ => return None,
        }
    }
    let moment: Moment = spelled.trim_end_matches('-').parse().ok()?;
    plausible(moment.year()).then(|| Period::single(moment))
}

fn year(text: &str) -> Option<i16> {
    let text: String = text.chars().map(half_width).collect();
    let year = text.trim_end_matches('年').parse().ok()?;
    plausible(year).then_some(year)
}

/// Whether a report may speak of the year.
const fn plausible(year: i16) -> bool {
    year >= 1900 && year <= 2100
}

/// A full-width digit as the ASCII one.
fn half_width(c: char) -> char {
    match c {
        '０'..='９' => char::from(b'0' + (c as u32 - '０' as u32) as u8),
        _ => c,
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct FieldProps {
    /// Which.
    pub(super) part: Part,
    /// What stands in it.
    pub(super) value: AttrValue,
    /// What stands in it while it is empty.
    #[prop_or_default]
    pub(super) placeholder: AttrValue,
    /// What else is said of it.
    #[prop_or_default]
    pub(super) note: Html,
    /// Whether it cannot be read as it stands.
    pub(super) faulty: bool,
    /// The element that lists suggestions.
    #[prop_or_default]
    pub(super) list: Option<AttrValue>,
    /// Called with what is typed.
    pub(super) ontype: Callback<(Part, String)>,
    pub(super) lang: Lang,
}

/// One field with its label, its hint, and what is wrong with it.
#[component]
pub(super) fn Field(props: &FieldProps) -> Html {
    let FieldProps { part, lang, .. } = props;
    let id = part.id();
    let about = [id, "-about"].concat();
    let oninput = {
        let part = *part;
        props
            .ontype
            .reform(move |event: InputEvent| (part, event.target_unchecked_into::<web_sys::HtmlInputElement>().value()))
    };
    html! {
        <div class={classes!("said-field", id)}>
            <label for={id}>{ lang.say(part.label()) }</label>
            <input {id} type="text" autocomplete="off" spellcheck="false" value={props.value.clone()} {oninput}
                placeholder={props.placeholder.clone()} list={props.list.clone()} aria-describedby={about.clone()}
                aria-invalid={props.faulty.then_some("true")} data-testid={id} />
            <p id={about} class="field-about">
                if props.faulty { <span class="fault" role="alert">{ lang.say(part.fault()) }</span> }
                else if let Some(hint) = part.hint() { { lang.say(hint) } }
            </p>
            { props.note.clone() }
        </div>
    }
}
