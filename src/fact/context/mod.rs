//! What an article says once and every fact in it inherits: its place, its date, the year it looks back on.

mod given;
mod place;
mod years;

use crate::lexicon::{added, area};
use crate::model::{Area, Moment, Period, Settings};
use crate::quantity::{Mention, MentionKind, Part};
use crate::segment::Article;
use crate::span::ViewSpan;

/// What every fact of an article inherits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Context {
    /// The place the article reports on.
    pub(crate) area: Area,
    /// Whether the place is a name no table lists, seen once only.
    pub(crate) area_weak: bool,
    /// Where that place is named, first.
    pub(crate) area_span: Option<ViewSpan>,
    /// A place in the title that the text does not speak of: as printed, and where.
    pub(crate) misprint: Option<(String, ViewSpan)>,
    /// The year the article looks back on.
    pub(crate) reference_year: Option<i16>,
    /// The year that 今年 speaks of.
    pub(crate) press_year: i16,
    /// The article's date as far as it is printed.
    pub(crate) date: Option<Period>,
    /// The part of a year that the title says the report is about (2024年1—8月经济运行简报), and where.
    pub(crate) period: Option<(Period, ViewSpan)>,
}

/// Reads an article's context from its text; what a person set takes the place of what the text tells.
pub(crate) fn read(
    view: &str,
    range: ViewSpan,
    article: &Article,
    mentions: &[Mention],
    settings: &Settings,
) -> Context {
    let (reference_year, press_year, date) = years::read(view, range, article, mentions, settings);
    let mut place = place::read(view, range, article);
    if let Some(name) = settings.place.as_deref().map(str::trim).filter(|name| !name.is_empty()) {
        let area = given::place(name, &place.area);
        let span = range.of(view).find(area.name.as_str());
        place = place::Place {
            span: span.map(|start| (start, start + area.name.len())),
            area,
            weak: false,
            misprint: None,
        };
    }
    let period = article.title.iter().chain(&article.kicker).find_map(|line| {
        let mut inside = mentions
            .iter()
            .filter(|m| line.start <= m.span.start && m.span.end <= line.end);
        inside.find_map(|m| match &m.kind {
            MentionKind::Time(time) if matches!(time.part, Part::Quarters(..) | Part::Months(..) | Part::Half(_)) => {
                Some((time.resolve(reference_year?, press_year.or(reference_year)?)?, m.span))
            }
            _ => None,
        })
    });
    Context {
        period,
        area: place.area,
        area_weak: place.weak,
        area_span: place
            .span
            .map(|(start, end)| ViewSpan::new(range.start + start, range.start + end)),
        misprint: place.misprint.map(|(name, start)| {
            let end = start + name.len();
            (name, ViewSpan::new(range.start + start, range.start + end))
        }),
        reference_year,
        press_year: press_year.or(reference_year).unwrap_or_default(),
        date,
    }
}

impl Context {
    /// Takes what this article does not say itself from the first article of the page: the year, and the place where
    /// only the city or province around it is named.
    pub(crate) fn complete_from(&mut self, first: &Self) {
        let around = [&first.area.prefecture, &first.area.province]
            .into_iter()
            .flatten()
            .any(|name| *name == self.area.name);
        if self.area.name.is_empty() || around || self.area_weak {
            self.area = first.area.clone();
            self.area_span = None;
        }
        // A page is printed on one day: what says it was printed earlier than its years knows less.
        let later = self.reference_year > Some(first.press_year) && first.date.is_some();
        if self.reference_year.is_none() || later {
            self.reference_year = first.reference_year;
            self.press_year = first.press_year;
            // A day printed without its year is of the page's.
            if let Some(Moment::Day(_, month, day)) = self.date.as_ref().map(|date| date.from) {
                self.date = Some(Period::single(Moment::Day(first.press_year, month, day)));
            }
        }
    }

    /// The year that goals without a year of their own are set for: the year after the one looked back on, or that year
    /// itself where the report was printed before its end or is about a part of it.
    pub(crate) fn goal_year(&self) -> Option<i16> {
        let year = self.reference_year?;
        let month = self.date.as_ref().and_then(|date| match date.from {
            Moment::Day(_, month, _) | Moment::Month(_, month) => Some(month),
            _ => None,
        });
        let within = self.press_year == year && (self.period.is_some() || month.is_some_and(|month| month <= 10));
        Some(if within { year } else { year + 1 })
    }

    /// Whether `name` is this place's name or that of a division.
    pub(crate) fn is_place(&self, name: &str) -> bool {
        const AROUND: [&str; 5] = ["全国", "全省", "全市", "全州", "全盟"];
        self.is_own_name(name)
            || AROUND.contains(&name)
            || !area::named(name).is_empty()
            || added::place(name).is_some()
    }

    /// Whether `name` is this place's name, with or without what stands before it.
    pub(crate) fn is_own_name(&self, name: &str) -> bool {
        let zone = match name {
            "经开区" => ["经济开发区", "经济技术开发区"]
                .iter()
                .any(|end| self.area.name.ends_with(end)),
            "高新区" => self.area.name.ends_with("高新技术产业开发区"),
            "开发区" => self.area.name.ends_with("开发区"),
            _ => false,
        };
        zone || name == self.area.name || area::short_name(&self.area.name) == Some(name)
    }
}
