//! CSV read after RFC 4180: rows of cells, guards taken off.

use super::{ExchangeError, ROWS};
use crate::export::csv::{BYTE_ORDER_MARK, unguarded};

/// The rows of a text, one after the other; blank lines are passed over.
#[derive(Debug)]
pub struct Rows<'a> {
    rest: &'a str,
    between: u8,
    row: u32,
}

impl<'a> Rows<'a> {
    /// The rows of a text; its first line tells whether commas, semicolons or tabs stand between cells.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        let mut rest = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
        // The line with which Excel says what stands between cells.
        if rest.get(..4).is_some_and(|begin| begin.eq_ignore_ascii_case("sep=")) {
            rest = rest.find('\n').map_or("", |end| &rest[end + 1..]);
        }
        let first = rest.split(['\r', '\n']).next().unwrap_or_default();
        let count = |between: char| first.matches(between).count();
        let between = match (count(','), count(';'), count('\t')) {
            (0, 0, 0) => b',',
            (comma, semicolon, tab) if comma >= semicolon && comma >= tab => b',',
            (_, semicolon, tab) if semicolon >= tab => b';',
            _ => b'\t',
        };
        Self { rest, between, row: 0 }
    }

    /// The rows of lines that this crate wrote, without a head before them.
    #[must_use]
    pub fn of_lines(lines: &'a str) -> Self {
        Self {
            rest: lines,
            between: b',',
            row: 0,
        }
    }

    /// Reads one cell; whether its row goes on after it.
    fn cell(&mut self, row: u32) -> Result<(String, bool), ExchangeError> {
        let mut cell = String::new();
        if let Some(quoted) = self.rest.strip_prefix('"') {
            let mut rest = quoted;
            loop {
                let end = rest.find('"').ok_or(ExchangeError::Unclosed { row })?;
                cell.push_str(&rest[..end]);
                rest = &rest[end + 1..];
                match rest.strip_prefix('"') {
                    Some(more) => {
                        cell.push('"');
                        rest = more;
                    }
                    None => break,
                }
            }
            self.rest = rest;
        }
        // What stands behind a closing quotation mark belongs to the cell, as spreadsheets read it.
        let end = self
            .rest
            .bytes()
            .position(|byte| byte == self.between || byte == b'\r' || byte == b'\n')
            .unwrap_or(self.rest.len());
        let (text, rest) = self.rest.split_at(end);
        cell.push_str(text);
        let goes_on = rest.bytes().next() == Some(self.between);
        self.rest = if goes_on {
            &rest[1..]
        } else {
            rest.strip_prefix("\r\n")
                .or_else(|| rest.strip_prefix(['\r', '\n']))
                .unwrap_or(rest)
        };
        Ok((unguarded(&cell).to_owned(), goes_on))
    }
}

impl Iterator for Rows<'_> {
    type Item = Result<Vec<String>, ExchangeError>;

    fn next(&mut self) -> Option<Self::Item> {
        self.rest = self.rest.trim_start_matches(['\r', '\n']);
        if self.rest.is_empty() {
            return None;
        }
        self.row += 1;
        if self.row > ROWS {
            self.rest = "";
            return Some(Err(ExchangeError::TooMany { limit: ROWS }));
        }
        let mut cells = Vec::new();
        loop {
            match self.cell(self.row) {
                Ok((cell, goes_on)) => {
                    cells.push(cell);
                    if !goes_on {
                        return Some(Ok(cells));
                    }
                }
                Err(error) => {
                    self.rest = "";
                    return Some(Err(error));
                }
            }
        }
    }
}
