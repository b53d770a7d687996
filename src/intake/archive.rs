//! Zip archives (APPNOTE 6.3): the directory at the end, and one entry at a time unpacked within a limit.
//!
//! Read here rather than by a library since what counts is what libraries hide: names as bytes, entries of one name,
//! sizes that lie, and an end to unpacking.

use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

use super::item::Reason;

/// An entry as the directory tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    /// Its name, as bytes.
    pub(super) name: Vec<u8>,
    /// Whether the name says that it is UTF-8.
    pub(super) utf8: bool,
    /// Whether it is locked.
    pub(super) encrypted: bool,
    method: u16,
    crc: u32,
    packed: usize,
    /// How large it says to be.
    stated: u64,
    header: usize,
}

/// An archive's bytes and directory.
pub(super) struct Archive<'a> {
    bytes: &'a [u8],
    pub(super) entries: Vec<Entry>,
}

const END: [u8; 4] = *b"PK\x05\x06";
const END_64: [u8; 4] = *b"PK\x06\x06";
const LOCATOR_64: [u8; 4] = *b"PK\x06\x07";
const DIRECTORY: [u8; 4] = *b"PK\x01\x02";
const LOCAL: [u8; 4] = *b"PK\x03\x04";
/// The end record without its comment, and the longest comment.
const END_SIZE: usize = 22;
const COMMENT_MAX: usize = u16::MAX as usize;
/// Unpacking to more than this many times its size is no report, once it is larger than [`BOMB_FROM`].
const RATIO: u64 = 400;
const BOMB_FROM: u64 = 16 << 20;

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..)?.first_chunk().map(|b| u16::from_le_bytes(*b))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().map(|b| u32::from_le_bytes(*b))
}

fn u64_at(bytes: &[u8], at: usize) -> Option<u64> {
    bytes.get(at..)?.first_chunk().map(|b| u64::from_le_bytes(*b))
}

/// A 32-bit size, where not all ones stand for one kept elsewhere.
fn size_at(bytes: &[u8], at: usize) -> Option<u64> {
    u32_at(bytes, at).map(u64::from)
}

impl<'a> Archive<'a> {
    /// Reads the directory; no more than `limit` entries.
    pub(super) fn read(bytes: &'a [u8], limit: usize) -> Result<Self, (Reason, String)> {
        let damaged = |what: &str| (Reason::Damaged, what.to_owned());
        let end = find_end(bytes).ok_or_else(|| damaged("no end of the archive's directory"))?;
        let (count, size, start) = extent(bytes, end).ok_or_else(|| damaged("the end of the directory is cut"))?;
        if count > limit as u64 {
            return Err((Reason::TooManyEntries, limit.to_string()));
        }
        // Bytes before the archive (a program that unpacks itself) shift all places.
        let ends = find_end_64(bytes, end).unwrap_or(end);
        let stated = usize::try_from(start).ok();
        let real = usize::try_from(size).ok().and_then(|size| ends.checked_sub(size));
        let is_directory = |at: usize| bytes.get(at..at + 4) == Some(&DIRECTORY) || count == 0;
        let (at, shift) = match (stated, real) {
            (Some(stated), _) if stated <= ends && is_directory(stated) => (stated, 0),
            (Some(stated), Some(real)) if is_directory(real) && real > stated => (real, real - stated),
            _ => return Err(damaged("the directory is not where the archive says")),
        };
        let mut entries = Vec::new();
        let mut at = at;
        while entries.len() < limit.saturating_add(1) && bytes.get(at..at + 4) == Some(&DIRECTORY) {
            let (entry, next) =
                entry_at(bytes, at, shift).ok_or_else(|| damaged("an entry of the directory is cut"))?;
            entries.push(entry);
            at = next;
        }
        if entries.len() > limit {
            return Err((Reason::TooManyEntries, limit.to_string()));
        }
        if (entries.len() as u64) < count {
            return Err(damaged("the directory is cut"));
        }
        Ok(Self { bytes, entries })
    }

    /// The entry of a name, letters of either case alike; the last one where several share it, as zip programs have it.
    pub(super) fn find(&self, name: &str) -> Option<&Entry> {
        self.entries
            .iter()
            .rev()
            .find(|entry| entry.name.eq_ignore_ascii_case(name.as_bytes()))
    }

    /// Whether an entry's name begins so.
    pub(super) fn has_under(&self, folder: &str) -> bool {
        self.entries
            .iter()
            .any(|entry| entry.name.starts_with(folder.as_bytes()))
    }

    /// Unpacks an entry to at most `limit` bytes.
    pub(super) fn unpack(&self, entry: &Entry, limit: u64) -> Result<Vec<u8>, (Reason, String)> {
        let damaged = |what: &str| (Reason::Damaged, what.to_owned());
        if entry.encrypted {
            return Err((Reason::Encrypted, "locked entry".to_owned()));
        }
        let too_large = || {
            let bomb = entry.stated.min(limit) > BOMB_FROM && entry.stated / (entry.packed as u64 + 1) > RATIO;
            (if bomb { Reason::Bomb } else { Reason::TooLarge }, limit.to_string())
        };
        if entry.stated > limit {
            return Err(too_large());
        }
        let at = entry.header;
        if self.bytes.get(at..).and_then(|b| b.first_chunk()) != Some(&LOCAL) {
            return Err(damaged("an entry is not where the directory says"));
        }
        let lengths = u16_at(self.bytes, at + 26).zip(u16_at(self.bytes, at + 28));
        let data = lengths
            .map(|(name, extra)| at + 30 + usize::from(name) + usize::from(extra))
            .and_then(|from| self.bytes.get(from..from.checked_add(entry.packed)?))
            .ok_or_else(|| damaged("an entry is cut"))?;
        let bounded = limit.min((entry.packed as u64).saturating_mul(RATIO).max(BOMB_FROM));
        let unpacked = match entry.method {
            0 if data.len() as u64 > limit => return Err(too_large()),
            0 => data.to_vec(),
            8 => {
                let most = usize::try_from(bounded).unwrap_or(usize::MAX);
                decompress_to_vec_with_limit(data, most).map_err(|error| match error.status {
                    TINFLStatus::HasMoreOutput if bounded < limit => (Reason::Bomb, bounded.to_string()),
                    TINFLStatus::HasMoreOutput => (Reason::TooLarge, limit.to_string()),
                    status => (Reason::Damaged, format!("inflate: {status:?}")),
                })?
            }
            99 => return Err((Reason::Encrypted, "locked entry".to_owned())),
            other => return Err((Reason::Damaged, format!("packed by method {other}"))),
        };
        if crc32(&unpacked) != entry.crc {
            return Err(damaged("checksum"));
        }
        Ok(unpacked)
    }
}

fn find_end(bytes: &[u8]) -> Option<usize> {
    let last = bytes.len().checked_sub(END_SIZE)?;
    (last.saturating_sub(COMMENT_MAX)..=last)
        .rev()
        .find(|&at| bytes[at..at + 4] == END)
}

/// Where the end record of a large archive stands.
fn find_end_64(bytes: &[u8], end: usize) -> Option<usize> {
    let locator = end.checked_sub(20)?;
    if bytes.get(locator..locator + 4)? != LOCATOR_64 {
        return None;
    }
    let at = usize::try_from(u64_at(bytes, locator + 8)?).ok()?;
    (at < end && bytes.get(at..at + 4)? == END_64).then_some(at)
}

/// How many entries the directory has, its size, and where it starts.
fn extent(bytes: &[u8], end: usize) -> Option<(u64, u64, u64)> {
    if let Some(at) = find_end_64(bytes, end) {
        return Some((
            u64_at(bytes, at + 32)?,
            u64_at(bytes, at + 40)?,
            u64_at(bytes, at + 48)?,
        ));
    }
    Some((
        u64::from(u16_at(bytes, end + 10)?),
        size_at(bytes, end + 12)?,
        size_at(bytes, end + 16)?,
    ))
}

/// The directory's entry at a place, and where the next one begins.
fn entry_at(bytes: &[u8], at: usize, shift: usize) -> Option<(Entry, usize)> {
    let flags = u16_at(bytes, at + 8)?;
    let name_length = usize::from(u16_at(bytes, at + 28)?);
    let extra_length = usize::from(u16_at(bytes, at + 30)?);
    let comment = usize::from(u16_at(bytes, at + 32)?);
    let name = bytes.get(at + 46..at + 46 + name_length)?;
    let extra = bytes.get(at + 46 + name_length..at + 46 + name_length + extra_length)?;
    let mut sizes = [
        size_at(bytes, at + 24)?,
        size_at(bytes, at + 20)?,
        size_at(bytes, at + 42)?,
    ];
    let mut unicode = None;
    let mut rest = extra;
    while let (Some(tag), Some(length)) = (u16_at(rest, 0), u16_at(rest, 2)) {
        let Some(field) = rest.get(4..4 + usize::from(length)) else {
            break;
        };
        match tag {
            1 => {
                let mut from = 0;
                for size in sizes.iter_mut().filter(|size| **size == u64::from(u32::MAX)) {
                    if let Some(large) = u64_at(field, from) {
                        *size = large;
                    }
                    from += 8;
                }
            }
            // Info-ZIP's Unicode path: a version, a checksum of the name it stands for, the name.
            0x7075 if u32_at(field, 1) == Some(crc32(name)) => unicode = field.get(5..),
            _ => {}
        }
        rest = &rest[4 + usize::from(length)..];
    }
    let [stated, packed, header] = sizes;
    let entry = Entry {
        name: unicode.unwrap_or(name).to_vec(),
        utf8: flags & 0x800 != 0 || unicode.is_some(),
        encrypted: flags & 1 != 0,
        method: u16_at(bytes, at + 10)?,
        crc: u32_at(bytes, at + 16)?,
        packed: usize::try_from(packed).ok()?,
        stated,
        header: usize::try_from(header).ok()?.checked_add(shift)?,
    };
    Some((entry, at + 46 + name_length + extra_length + comment))
}

/// CRC-32 as zip has it (reflected polynomial 0xEDB88320).
fn crc32(bytes: &[u8]) -> u32 {
    const TABLE: [u32; 256] = {
        let mut table = [0; 256];
        let mut n = 0;
        while n < 256 {
            let mut c = n as u32;
            let mut bit = 0;
            while bit < 8 {
                c = if c & 1 == 1 { 0xEDB8_8320 ^ (c >> 1) } else { c >> 1 };
                bit += 1;
            }
            table[n] = c;
            n += 1;
        }
        table
    };
    !bytes.iter().fold(!0, |crc: u32, &byte| {
        TABLE[((crc ^ u32::from(byte)) & 0xFF) as usize] ^ (crc >> 8)
    })
}
