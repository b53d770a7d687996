//! Fields of an observation by their exchange spelling: read, checked and set, as a person corrects them.

use crate::model::{Area, Basis, Bound, Decimal, Field, Measure, Observation, Period, Status, Theme, Values};

/// The longest text a field may hold, in characters.
const LONGEST: usize = 80;

/// What a field may be, where a value was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldFault {
    /// Words, at least one character and at most so many, without control characters.
    Words {
        /// The most characters.
        most: usize,
    },
    /// At most so many characters, or nothing.
    WordsOrNothing {
        /// The most characters.
        most: usize,
    },
    /// A decimal number, digits and a point only (`-3.5`).
    Number,
    /// A decimal number above the value, or nothing.
    NumberAbove(Decimal),
    /// A whole number from 1 on, or nothing.
    Whole,
    /// A period (`2024`, `2024-Q1/2024-Q3`, `2024-01/2024-11`, `2024-06-30`, `2024 国庆`) that does not end before it
    /// begins, or nothing.
    Period,
    /// A basis (`yoy`, `mom`, `average`, `area:NAME`, `since:PERIOD`), or nothing.
    Basis,
    /// One of these.
    OneOf(Vec<&'static str>),
}

/// A field's value in the exchange spelling; empty where the text gives none. A place is spelled with what it lies in.
#[must_use]
pub fn field(observation: &Observation, areas: &[Area], field: Field) -> String {
    let o = observation;
    let spelled = |value: Option<&dyn ToString>| value.map(ToString::to_string).unwrap_or_default();
    match field {
        Field::Area => areas.get(o.area as usize).map(Area::full_name).unwrap_or_default(),
        Field::Indicator => o.indicator.clone(),
        Field::Measure => o.measure.as_str().to_owned(),
        Field::Value => o.value.to_string(),
        Field::ValueHigh => spelled(o.value_high.as_ref().map(|value| value as _)),
        Field::Unit => o.unit.clone(),
        Field::Bound => o.bound.as_str().to_owned(),
        Field::Basis => spelled(o.basis.as_ref().map(|basis| basis as _)),
        Field::Period => spelled(o.period.as_ref().map(|period| period as _)),
        Field::Status => o.status.as_str().to_owned(),
        Field::Scope => o.scope.clone().unwrap_or_default(),
        Field::OutOf => spelled(o.out_of.as_ref().map(|size| size as _)),
        Field::Theme => o.theme.chinese().to_owned(),
    }
}

/// Sets a field to a value in the exchange spelling. A place that is none of `areas` is added to them: its name, perhaps
/// after the province and prefecture it lies in.
///
/// # Errors
/// What the field may be; the observation is then as it was.
pub fn set(observation: &mut Observation, areas: &mut Vec<Area>, field: Field, value: &str) -> Result<(), FieldFault> {
    let (o, text) = (observation, value.trim());
    let words = || {
        let fits = !text.is_empty() && is_short(text);
        fits.then(|| text.to_owned()).ok_or(FieldFault::Words { most: LONGEST })
    };
    match field {
        Field::Area => {
            words()?;
            o.area = area_of(text, o.area, areas);
        }
        Field::Indicator => o.indicator = words()?,
        Field::Measure => o.measure = one_of(Measure::ALL, Measure::as_str, text)?,
        Field::Value => o.value = text.parse().map_err(|_| FieldFault::Number)?,
        Field::ValueHigh => {
            let above = FieldFault::NumberAbove(o.value);
            let high: Option<Decimal> = optional(text, above.clone())?;
            if high.is_some_and(|high| high <= o.value) {
                return Err(above);
            }
            o.value_high = high;
        }
        Field::Unit | Field::Scope if !is_short(text) => return Err(FieldFault::WordsOrNothing { most: LONGEST }),
        Field::Unit => text.clone_into(&mut o.unit),
        Field::Scope => o.scope = (!text.is_empty()).then(|| text.to_owned()),
        Field::Bound if text.is_empty() => o.bound = Bound::Exact,
        Field::Bound => o.bound = one_of(Bound::ALL, Bound::as_str, text)?,
        Field::Basis => o.basis = optional::<Basis>(text, FieldFault::Basis)?,
        Field::Period => {
            let period: Option<Period> = optional(text, FieldFault::Period)?;
            let turned = |p: &Period| p.from.first_day() > p.to.last_day();
            if period.as_ref().is_some_and(turned) || !is_short(text) {
                return Err(FieldFault::Period);
            }
            o.period = period;
        }
        Field::Status => o.status = one_of(Status::ALL, Status::as_str, text)?,
        Field::OutOf => {
            let size: Option<u32> = optional(text, FieldFault::Whole)?;
            if size == Some(0) {
                return Err(FieldFault::Whole);
            }
            o.out_of = size;
        }
        Field::Theme => o.theme = one_of(&Theme::ALL, Theme::chinese, text)?,
    }
    Ok(())
}

/// Sets several fields, all or none.
///
/// # Errors
/// The first field that may not be so, and what it may be; the observation is then as it was.
pub fn set_all(
    observation: &mut Observation,
    areas: &mut Vec<Area>,
    values: &Values,
) -> Result<(), (Field, FieldFault)> {
    let mut changed = observation.clone();
    let known = areas.len();
    // The high end is looked at last: the low end may change with it.
    changed.value_high = None;
    let high = observation.value_high.map(|high| high.to_string()).unwrap_or_default();
    let high = values.get(&Field::ValueHigh).unwrap_or(&high);
    let outcome = values
        .iter()
        .filter(|&(&field, _)| field != Field::ValueHigh)
        .chain([(&Field::ValueHigh, high)])
        .try_for_each(|(&field, value)| set(&mut changed, areas, field, value).map_err(|fault| (field, fault)));
    match outcome {
        Ok(()) => *observation = changed,
        Err(_) => areas.truncate(known),
    }
    outcome
}

fn is_short(text: &str) -> bool {
    text.chars().count() <= LONGEST && !text.chars().any(char::is_control)
}

fn optional<T: std::str::FromStr>(text: &str, fault: FieldFault) -> Result<Option<T>, FieldFault> {
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| fault)
}

fn one_of<T: Copy>(all: &[T], spelling: fn(T) -> &'static str, text: &str) -> Result<T, FieldFault> {
    let found = all.iter().copied().find(|&value| spelling(value) == text);
    found.ok_or_else(|| FieldFault::OneOf(all.iter().map(|&value| spelling(value)).collect()))
}

/// The index of the place of this name or full name: the one it is now where that is called so, else the first, else a
/// new one.
fn area_of(name: &str, now: u32, areas: &mut Vec<Area>) -> u32 {
    let called = |area: &Area| area.full_name() == name || area.name == name;
    if areas.get(now as usize).is_some_and(called) {
        return now;
    }
    let full = areas.iter().position(|area| area.full_name() == name);
    let at = full.or_else(|| areas.iter().position(called)).unwrap_or_else(|| {
        areas.push(taken_apart(name));
        areas.len() - 1
    });
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// A full name by the words that close its parts; a name without them is the place's own.
fn taken_apart(name: &str) -> Area {
    let split = |text: &str, ends: &[&str]| {
        let end = ends
            .iter()
            .filter_map(|end| text.find(end).map(|at| at + end.len()))
            .min()?;
        (end >= 6 && text[end..].chars().count() >= 2).then_some(end)
    };
    let municipality = ["北京市", "天津市", "上海市", "重庆市"]
        .iter()
        .any(|city| name.starts_with(city));
    let province = if municipality {
        split(name, &["市"])
    } else {
        split(name, &["省", "自治区"])
    };
    let rest = &name[province.unwrap_or(0)..];
    let prefecture = split(rest, &["市", "自治州", "盟", "地区"]).filter(|_| !municipality);
    Area {
        name: rest[prefecture.unwrap_or(0)..].to_owned(),
        code: None,
        prefecture: prefecture.map(|end| rest[..end].to_owned()),
        province: province.map(|end| name[..end].to_owned()),
    }
}
