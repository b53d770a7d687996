//! What a step did, so that the page can say it and offer to take it back.

use super::i18n::PaletteMessage;
use super::route::Route;

/// What a step did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Conditions were added or changed, or the order was.
    Changed,
    /// So many conditions were taken away.
    Removed(usize),
    /// A value was ruled out.
    Excluded,
    /// The basket grew; it now holds so many.
    Collected(usize),
    /// The basket shrank by so many.
    TakenOut(usize),
    /// The basket was emptied of so many.
    Emptied(usize),
    /// The interface speaks the other language.
    Spoke,
    /// The appearance changed.
    Painted,
    /// Numbers are written in the other form.
    Counted,
    /// Single keys were switched on or off.
    Keyed,
    /// The address was copied.
    Copied,
    /// The browser did not let it be copied.
    NotCopied,
    /// The last step was taken back.
    Undone,
    /// So many texts were opened.
    Opened(usize),
    /// So many texts were deleted.
    Deleted(usize),
    /// What is known of a text was set by hand.
    Set,
    /// A fact was corrected.
    Corrected,
    /// A fact was rejected.
    Rejected,
    /// What was said about a fact was taken back.
    Accepted,
    /// So many corrections came in a file.
    Brought(usize),
    /// The reader's words changed.
    Worded,
    /// A view was saved.
    Saved,
    /// A saved view was forgotten.
    Forgotten,
    /// The corpus that comes with the app is shown, or no longer.
    Based(bool),
}

impl Deed {
    /// Whether the page says it and offers to take it back; other steps are only kept.
    #[must_use]
    pub const fn is_told(self) -> bool {
        !matches!(self, Self::Changed)
    }

    /// Whether it can be taken back.
    #[must_use]
    pub const fn is_step(self) -> bool {
        !matches!(self, Self::Copied | Self::NotCopied | Self::Undone)
    }

    /// The sentence that says it, and the count that fills it.
    #[must_use]
    pub const fn message(self) -> (PaletteMessage, Option<usize>) {
        match self {
            Self::Changed => (PaletteMessage::DidChange, None),
            Self::Removed(n) => (PaletteMessage::DidRemove, Some(n)),
            Self::Excluded => (PaletteMessage::DidExclude, None),
            Self::Collected(n) => (PaletteMessage::DidCollect, Some(n)),
            Self::TakenOut(n) => (PaletteMessage::DidTakeOut, Some(n)),
            Self::Emptied(n) => (PaletteMessage::DidEmpty, Some(n)),
            Self::Spoke => (PaletteMessage::DidSpeak, None),
            Self::Painted => (PaletteMessage::DidPaint, None),
            Self::Counted => (PaletteMessage::DidCount, None),
            Self::Keyed => (PaletteMessage::DidKey, None),
            Self::Copied => (PaletteMessage::DidCopy, None),
            Self::NotCopied => (PaletteMessage::DidNotCopy, None),
            Self::Undone => (PaletteMessage::DidUndo, None),
            Self::Opened(n) => (PaletteMessage::DidOpen, Some(n)),
            Self::Deleted(n) => (PaletteMessage::DidDelete, Some(n)),
            Self::Set => (PaletteMessage::DidSet, None),
            Self::Corrected => (PaletteMessage::DidCorrect, None),
            Self::Rejected => (PaletteMessage::DidReject, None),
            Self::Accepted => (PaletteMessage::DidAccept, None),
            Self::Brought(n) => (PaletteMessage::DidBring, Some(n)),
            Self::Worded => (PaletteMessage::DidWord, None),
            Self::Saved => (PaletteMessage::DidSave, None),
            Self::Forgotten => (PaletteMessage::DidForget, None),
            Self::Based(true) => (PaletteMessage::DidBase, None),
            Self::Based(false) => (PaletteMessage::DidUnbase, None),
        }
    }

    /// What the basket's change from so many to so many was; `None` where nothing was added or taken out.
    #[must_use]
    pub const fn of_basket(before: usize, after: usize) -> Option<Self> {
        if after > before {
            Some(Self::Collected(after))
        } else if after == before {
            None
        } else if after == 0 {
            Some(Self::Emptied(before))
        } else {
            Some(Self::TakenOut(before - after))
        }
    }

    /// What going from one address of a page to another did to its conditions; `None` where they are the same, or the
    /// page is another.
    #[must_use]
    pub fn between(old: &Route, new: &Route) -> Option<Self> {
        let (old, new) = (old.to_hash(), new.to_hash());
        if page(&old) != page(&new) {
            return None;
        }
        let (before, after) = (conditions(&old), conditions(&new));
        let gone = before.iter().filter(|part| !after.contains(part)).count();
        let mut come = after.iter().filter(|part| !before.contains(part)).peekable();
        if come.peek().is_some() {
            return Some(if come.any(|(_, value)| value.starts_with('-')) {
                Self::Excluded
            } else {
                Self::Changed
            });
        }
        match gone {
            0 if order(&old) == order(&new) => None,
            0 => Some(Self::Changed),
            n => Some(Self::Removed(n)),
        }
    }
}

/// The address without what stands after `?`.
#[must_use]
pub fn page(hash: &str) -> &str {
    hash.split('?').next().unwrap_or_default()
}

fn parameters(hash: &str) -> impl Iterator<Item = (&str, &str)> {
    let query = hash.split_once('?').map_or("", |(_, query)| query);
    query.split('&').filter_map(|pair| pair.split_once('='))
}

/// The conditions an address sets, a value each; how they are shown and what is open are none.
fn conditions(hash: &str) -> Vec<(&str, &str)> {
    parameters(hash)
        .filter(|(name, _)| {
            !matches!(
                *name,
                "view" | "fact" | "at" | "words" | "form" | "beside" | "edit" | "lang" | "c" | "sort" | "v"
            )
        })
        // Lists are written with commas, encoded in some addresses.
        .flat_map(|(name, value)| value.split("%2C").map(move |part| (name, part)))
        .flat_map(|(name, part)| part.split(',').map(move |value| (name, value)))
        .collect()
}

fn order(hash: &str) -> Option<&str> {
    parameters(hash)
        .find(|(name, _)| *name == "sort")
        .map(|(_, value)| value)
}
