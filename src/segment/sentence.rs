//! Sentences and clauses of running text.

use crate::span::ViewSpan;

/// A sentence: up to and including its final 。！？.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// The whole sentence.
    pub span: ViewSpan,
    /// Its clauses, in order; together they cover it.
    pub clauses: Vec<Clause>,
}

/// A clause: a stretch between pauses (，；：) outside brackets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clause {
    /// The clause without the pause that ends it.
    pub span: ViewSpan,
    /// The pause or stop that ends it; `None` at the end of the block.
    pub stop: Option<char>,
}

/// Cuts a block of the view into sentences.
#[must_use]
pub fn sentences(view: &str, block: ViewSpan) -> Vec<Sentence> {
    let mut out = Vec::new();
    let (mut start, mut clause_start, mut depth) = (block.start, block.start, 0usize);
    let mut clauses = Vec::new();
    let text = block.of(view);
    let mut chars = text.char_indices().peekable();
    while let Some((offset, c)) = chars.next() {
        let at = block.start + offset;
        let next = at + c.len_utf8();
        match c {
            // 8.6%：40.2%：51.2% is one structure.
            '：' if text[..offset].ends_with(['%', '％'])
                && text[offset + c.len_utf8()..].starts_with(|c: char| c.is_ascii_digit()) => {}
            '（' => depth += 1,
            '）' => depth = depth.saturating_sub(1),
            '，' | '；' | '：' if depth == 0 => {
                clauses.push(Clause {
                    span: ViewSpan::new(clause_start, at),
                    stop: Some(c),
                });
                clause_start = next;
            }
            '。' | '！' | '？' => {
                clauses.push(Clause {
                    span: ViewSpan::new(clause_start, at),
                    stop: Some(c),
                });
                let mut end = next;
                // Closing quotation marks belong to the sentence they close.
                while let Some(&(offset, c)) = chars.peek() {
                    if !matches!(c, '”' | '’' | '）' | '。' | '！' | '？') {
                        break;
                    }
                    end = block.start + offset + c.len_utf8();
                    chars.next();
                }
                depth = 0;
                out.push(Sentence {
                    span: ViewSpan::new(start, end),
                    clauses: std::mem::take(&mut clauses),
                });
                (start, clause_start) = (end, end);
            }
            _ => {}
        }
    }
    if clause_start < block.end {
        clauses.push(Clause {
            span: ViewSpan::new(clause_start, block.end),
            stop: None,
        });
    }
    if !clauses.is_empty() {
        out.push(Sentence {
            span: ViewSpan::new(start, block.end),
            clauses,
        });
    }
    out
}
