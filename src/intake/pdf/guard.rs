//! What the parser inflates by itself, before it does: object and cross-reference streams.

use super::bounds::Bounds;
use super::stream::inflated_length;

/// A stream's dictionary is looked for in this many bytes before it.
const DICTIONARY_MAX: usize = 1024;
/// Bytes of object streams in an encrypted file, which cannot be looked into: a thousandth of what they may become.
const ENCRYPTED_MAX: usize = 1 << 20;

/// Whether the object and cross-reference streams of a file inflate to more than the bounds allow.
pub(super) fn is_bomb(bytes: &[u8], bounds: &Bounds) -> bool {
    let encrypted = find(bytes, b"/Encrypt").is_some();
    let (mut inflated, mut read) = (0usize, 0usize);
    let mut at = 0;
    while let Some(found) = find(&bytes[at..], b"stream") {
        let start = at + found;
        at = start + b"stream".len();
        if bytes[..start].ends_with(b"end") {
            continue;
        }
        let head = &bytes[start.saturating_sub(DICTIONARY_MAX)..start];
        let head = head
            .windows(4)
            .rposition(|w| w == b" obj" || w == b"obj<" || w == b"obj\n" || w == b"obj\r")
            .map_or(head, |open| &head[open..]);
        // A name may be written with escapes.
        if find(head, b"/ObjStm")
            .or(find(head, b"/XRef"))
            .or(find(head, b"#"))
            .is_none()
        {
            continue;
        }
        let body = &bytes[at..];
        let body = body.strip_prefix(b"\r").unwrap_or(body);
        let body = body.strip_prefix(b"\n").unwrap_or(body);
        if encrypted {
            read += find(body, b"endstream").unwrap_or(body.len());
            if read > ENCRYPTED_MAX {
                return true;
            }
            continue;
        }
        if head.windows(3).filter(|w| *w == b"/Fl").count() > 1 {
            return true;
        }
        let (made, used) = inflated_length(body, bounds.stream + 1);
        inflated += made;
        read += used;
        if made > bounds.stream || inflated > bounds.inflated || read > bytes.len().saturating_mul(4) {
            return true;
        }
    }
    false
}

/// Where a needle stands first.
pub(super) fn find(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    let first = *needle.first()?;
    let mut from = 0;
    while let Some(at) = bytes[from..].iter().position(|&b| b == first) {
        if bytes[from + at..].starts_with(needle) {
            return Some(from + at);
        }
        from += at + 1;
    }
    None
}
