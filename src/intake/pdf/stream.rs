//! Streams: their bytes with all filters undone, under a bound.

use hayro_syntax::Filter;
use hayro_syntax::object::Stream;
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress, inflate_flags};

use super::bounds::Budget;

/// Filters of one stream at most.
const CHAIN_MAX: usize = 8;

/// The bytes of a stream as far as they can be had: what is damaged is read up to the damage, what grows beyond its
/// bound is given up. `None` for pictures and unknown filters.
pub(super) fn decoded(stream: &Stream<'_>, budget: &mut Budget) -> Option<Vec<u8>> {
    let mut bytes = stream.raw_data().into_owned();
    let filters = stream.filters();
    if filters.len() > CHAIN_MAX {
        return None;
    }
    for filter in filters {
        let room = budget.room();
        let (out, cut) = match filter {
            Filter::FlateDecode => inflate(&bytes, room),
            Filter::LzwDecode => lzw(&bytes, room),
            Filter::Ascii85Decode => ascii85(&bytes, room),
            Filter::AsciiHexDecode => (hex(&bytes), false),
            Filter::RunLengthDecode => run_length(&bytes, room),
            Filter::Crypt => continue,
            _ => return None,
        };
        budget.took(out.len(), cut);
        if cut {
            return None;
        }
        bytes = out;
    }
    Some(bytes)
}

/// Inflates zlib data, or deflate data without its head; what follows damage is left out. Also whether it was cut at
/// `room` bytes.
fn inflate(bytes: &[u8], room: usize) -> (Vec<u8>, bool) {
    let (out, cut) = inflate_as(bytes, room, inflate_flags::TINFL_FLAG_PARSE_ZLIB_HEADER);
    if out.is_empty() && !cut {
        return inflate_as(bytes, room, 0);
    }
    (out, cut)
}

fn inflate_as(bytes: &[u8], room: usize, head: u32) -> (Vec<u8>, bool) {
    let flags = head | inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
    let mut state = Box::<DecompressorOxide>::default();
    let mut out = vec![0; bytes.len().saturating_mul(4).clamp(256, 1 << 20).min(room.max(1))];
    let (mut read, mut written) = (0, 0);
    loop {
        let (status, used, made) = decompress(&mut state, &bytes[read..], &mut out, written, flags);
        (read, written) = (read + used, written + made);
        if status != TINFLStatus::HasMoreOutput {
            out.truncate(written);
            return (out, false);
        }
        if out.len() >= room {
            return (Vec::new(), true);
        }
        out.resize((out.len() * 2).min(room), 0);
    }
}

/// How many bytes zlib data would inflate to, counted up to `room`, and how many it takes; nothing is kept.
pub(super) fn inflated_length(bytes: &[u8], room: usize) -> (usize, usize) {
    let mut state = Box::<DecompressorOxide>::default();
    let mut window = vec![0; 32 << 10];
    let (mut read, mut written) = (0, 0);
    loop {
        let at = written % window.len();
        let flags = inflate_flags::TINFL_FLAG_PARSE_ZLIB_HEADER;
        let (status, used, made) = decompress(&mut state, &bytes[read..], &mut window, at, flags);
        (read, written) = (read + used, written + made);
        if status != TINFLStatus::HasMoreOutput || written >= room {
            return (written, read);
        }
    }
}

/// Undoes LZW with codes of 9 to 12 bits that grow one code early, as PDF's default has it.
fn lzw(bytes: &[u8], room: usize) -> (Vec<u8>, bool) {
    const CLEAR: usize = 256;
    const END: usize = 257;
    let mut out: Vec<u8> = Vec::new();
    // Each entry is a piece of what was written: where it begins and how long it is.
    let mut table: Vec<(usize, usize)> = Vec::new();
    let (mut bits, mut held, mut width) = (0u32, 0u32, 9u32);
    let mut last: Option<(usize, usize)> = None;
    for &byte in bytes {
        bits = bits << 8 | u32::from(byte);
        held += 8;
        if held < width {
            continue;
        }
        held -= width;
        let code = (bits >> held) as usize & ((1 << width) - 1);
        bits &= (1 << held) - 1;
        let start = out.len();
        match code {
            CLEAR => {
                table.clear();
                (width, last) = (9, None);
                continue;
            }
            END => break,
            0..CLEAR => out.push(u8::try_from(code).unwrap_or_default()),
            _ => match (table.get(code - 258), last) {
                (Some(&(at, length)), _) => out.extend_from_within(at..at + length),
                (None, Some((at, length))) if code == 258 + table.len() => {
                    out.extend_from_within(at..at + length);
                    let first = out[at];
                    out.push(first);
                }
                _ => break,
            },
        }
        if out.len() > room {
            return (Vec::new(), true);
        }
        // A new entry is the one before with the first byte of this one, which stands right after it.
        if let Some((at, length)) = last
            && table.len() < 4096 - 258
        {
            table.push((at, length + 1));
        }
        last = Some((start, out.len() - start));
        width = match table.len() + 258 + 1 + 1 {
            ..=511 => 9,
            512..=1023 => 10,
            1024..=2047 => 11,
            _ => 12,
        };
    }
    (out, false)
}

fn ascii85(bytes: &[u8], room: usize) -> (Vec<u8>, bool) {
    let mut out = Vec::with_capacity(bytes.len() / 5 * 4);
    let mut group: Vec<u8> = Vec::with_capacity(5);
    let flush = |group: &mut Vec<u8>, out: &mut Vec<u8>| {
        let count = group.len();
        if count < 2 {
            return;
        }
        group.resize(5, 84);
        let value = group
            .iter()
            .fold(0u32, |n, &d| n.wrapping_mul(85).wrapping_add(u32::from(d)));
        out.extend_from_slice(&value.to_be_bytes()[..count - 1]);
        group.clear();
    };
    for &byte in bytes.strip_prefix(b"<~").unwrap_or(bytes) {
        match byte {
            b'z' if group.is_empty() => out.extend([0; 4]),
            b'!'..=b'u' => {
                group.push(byte - b'!');
                if group.len() == 5 {
                    flush(&mut group, &mut out);
                }
            }
            b'~' => break,
            _ => {}
        }
        if out.len() > room {
            return (Vec::new(), true);
        }
    }
    flush(&mut group, &mut out);
    (out, false)
}

fn hex(bytes: &[u8]) -> Vec<u8> {
    let digits: Vec<u8> = bytes
        .iter()
        .take_while(|&&b| b != b'>')
        .filter_map(|&b| char::from(b).to_digit(16))
        .map(|d| u8::try_from(d).unwrap_or_default())
        .collect();
    digits
        .chunks(2)
        .map(|pair| pair[0] << 4 | pair.get(1).copied().unwrap_or_default())
        .collect()
}

fn run_length(bytes: &[u8], room: usize) -> (Vec<u8>, bool) {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(&length) = bytes.get(at) {
        let length = usize::from(length);
        match length {
            128 => break,
            0..128 => {
                let end = (at + 2 + length).min(bytes.len());
                out.extend_from_slice(&bytes[at + 1..end]);
                at = end;
            }
            _ => {
                let Some(&byte) = bytes.get(at + 1) else { break };
                out.resize(out.len() + 257 - length, byte);
                at += 2;
            }
        }
        if out.len() > room {
            return (Vec::new(), true);
        }
    }
    (out, false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filters_are_undone() {
        // The examples of ISO 32000-1, 7.4.3 and 7.4.4.2.
        assert_eq!(
            lzw(&[0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01], 99).0,
            [45, 45, 45, 45, 45, 65, 45, 45, 45, 66]
        );
        assert_eq!(ascii85(b"<~9jqo^BlbD-~>", 99).0, b"Man is d");
        assert_eq!(ascii85(b"9jqo^BlbD-BleB1DJ+*+F(f,q", 99).0, b"Man is distinguished");
        assert_eq!(ascii85(b"z!!~>", 99).0, [0, 0, 0, 0, 0]);
        assert_eq!(hex(b"48 65 6C6c 7>61"), b"Hell\x70");
        assert_eq!(run_length(&[2, b'a', b'b', b'c', 254, b'x', 128, 9], 99).0, b"abcxxx");
    }

    #[test]
    fn a_cut_filter_gives_what_it_has_and_a_long_one_nothing() {
        let zipped = miniz_oxide::deflate::compress_to_vec_zlib(&[7; 10_000], 9);
        assert_eq!(inflate(&zipped, 20_000).0.len(), 10_000);
        assert_eq!(inflate(&zipped, 5_000), (Vec::new(), true));
        assert!(!inflate(&zipped[..zipped.len() - 6], 20_000).1);
        assert_eq!(inflate(&zipped[2..], 20_000).0.len(), 10_000);
        assert_eq!(inflated_length(&zipped, 20_000).0, 10_000);
        assert!(inflated_length(&zipped, 500).0 < 40_000);
        assert_eq!(run_length(&[129, 1, 129, 1], 100), (Vec::new(), true));
    }
}
