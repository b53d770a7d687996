//! Paragraph styles: what of them bears on text, which is numbering and tables of contents.

use std::collections::HashMap;

use quick_xml::events::Event;

use super::xml;

/// Styles that are based on each other, no longer.
const CHAIN_MAX: usize = 16;

#[derive(Debug, Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    list: Option<String>,
    level: Option<usize>,
}

/// The styles of a document by their identifiers.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: HashMap<String, Style>,
}

impl Styles {
    /// Reads `styles.xml`; what cannot be read is left out.
    pub(super) fn read(text: &str) -> Self {
        let mut out = Self::default();
        let mut now: Option<(String, Style)> = None;
        let mut reader = xml::reader(text);
        loop {
            match reader.read_event() {
                Ok(Event::Start(element) | Event::Empty(element)) => {
                    let value = || xml::attribute(&element, "val");
                    if element.local_name().as_ref() == "style" {
                        out.keep(now.take());
                        now = Some((
                            xml::attribute(&element, "styleId").unwrap_or_default(),
                            Style::default(),
                        ));
                    }
                    let Some((_, style)) = &mut now else { continue };
                    match element.local_name().as_ref() {
                        "name" => style.name = value().unwrap_or_default().to_lowercase(),
                        "basedOn" => style.based_on = value(),
                        "numId" => style.list = value(),
                        "ilvl" => style.level = value().and_then(|level| level.parse().ok()),
                        _ => {}
                    }
                }
                Ok(Event::Eof) | Err(_) => break,
                Ok(_) => {}
            }
        }
        out.keep(now);
        out
    }

    fn keep(&mut self, style: Option<(String, Style)>) {
        if let Some((id, style)) = style {
            self.styles.insert(id, style);
        }
    }

    /// A style and those it is based on.
    fn chain<'a>(&'a self, id: &'a str) -> impl Iterator<Item = (&'a str, &'a Style)> {
        let mut next = Some(id);
        std::iter::from_fn(move || {
            let id = next.take()?;
            let style = self.styles.get(id)?;
            next = style.based_on.as_deref();
            Some((id, style))
        })
        .take(CHAIN_MAX)
    }

    /// The list that paragraphs of a style are numbered in: its identifier, the level where the style says it, and the
    /// style that says so.
    pub(super) fn list<'a>(&'a self, id: &'a str) -> Option<(&'a str, Option<usize>, &'a str)> {
        let level = self.chain(id).find_map(|(_, style)| style.level);
        self.chain(id)
            .find_map(|(id, style)| style.list.as_deref().map(|list| (list, level, id)))
    }

    /// Whether paragraphs of a style are lines of a table of contents.
    pub(super) fn is_contents(&self, id: &str) -> bool {
        self.styles.get(id).is_some_and(|style| {
            ["toc ", "contents ", "table of figures"]
                .iter()
                .any(|name| style.name.starts_with(name))
        })
    }
}
