//! What differs after a text was read anew.

use std::collections::HashMap;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::own::desk::use_desk;
use crate::corpus::Bundle;
use crate::model::{Area, Observation};

/// Facts as read, by pointer.
#[derive(Debug, Clone)]
pub(in crate::app::pages::open) struct Facts(pub(in crate::app::pages::open) Option<Rc<Bundle>>);

impl PartialEq for Facts {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Some(one), Some(other)) => Rc::ptr_eq(one, other),
            (one, other) => one.is_none() && other.is_none(),
        }
    }
}

/// The facts of a source as they were read last.
#[hook]
pub(super) fn use_facts(key: &str) -> Facts {
    Facts(use_desk().facts(key))
}

/// How the facts of two readings of one text differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::app::pages::open) struct Change {
    /// In both, but saying something else.
    pub(in crate::app::pages::open) changed: usize,
    /// Only in the later.
    pub(in crate::app::pages::open) more: usize,
    /// Only in the earlier.
    pub(in crate::app::pages::open) fewer: usize,
}

impl Change {
    /// How the later reading differs from the earlier.
    pub(in crate::app::pages::open) fn between(before: &Bundle, after: &Bundle) -> Self {
        let mut held: HashMap<&str, &Observation> = before.observations.iter().map(|o| (o.id.as_str(), o)).collect();
        let mut change = Self::default();
        for o in &after.observations {
            match held.remove(o.id.as_str()) {
                None => change.more += 1,
                Some(old) => change.changed += usize::from(!same((before, old), (after, o))),
            }
        }
        change.fewer = held.len();
        change
    }

    /// All differences together.
    pub(in crate::app::pages::open) const fn all(self) -> usize {
        self.changed + self.more + self.fewer
    }
}

/// Whether two readings of a fact say the same.
fn same((before, a): (&Bundle, &Observation), (after, b): (&Bundle, &Observation)) -> bool {
    let area = |bundle: &Bundle, o: &Observation| bundle.areas.get(o.area as usize).map(Area::full_name);
    a.indicator == b.indicator
        && a.measure == b.measure
        && a.value == b.value
        && a.value_high == b.value_high
        && a.unit == b.unit
        && a.bound == b.bound
        && a.basis == b.basis
        && a.period == b.period
        && a.status == b.status
        && a.scope == b.scope
        && a.out_of == b.out_of
        && a.theme == b.theme
        && area(before, a) == area(after, b)
}
