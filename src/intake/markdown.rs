//! Markdown to the text a reader sees: without the marks that the writing needs, with all that is said.
//!
//! ```text
//! dropped    > of quotations, bullets, **, __, ~~, `, fences, rules, comments, link targets, pictures
//! kept       # of headings and bars of tables, which the engine reads; list numbers (1. is what a reader sees)
//! changed    [^1] to [1]; <br> to a line end; the front matter's title and date to lines of their own
//! ```
//!
//! Line ends stay where they are: a file hard-wrapped is mended as plain text is.

/// The text a reader sees.
pub(super) fn text(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let source = front_matter(source, &mut out);
    let mut fence: Option<&str> = None;
    let mut comment = false;
    for line in source.lines() {
        let bare = line.trim_start();
        let mark = ["```", "~~~"].into_iter().find(|mark| bare.starts_with(mark));
        if mark.is_some() && (fence.is_none() || fence == mark) {
            fence = if fence.is_some() { None } else { mark };
            continue;
        }
        if fence.is_some() {
            push(&mut out, line);
            continue;
        }
        let Some(line) = without_comments(line, &mut comment) else {
            continue;
        };
        if is_definition(&line) {
            continue;
        }
        // A rule draws a line; under a paragraph it made a heading of it.
        if is_rule(&line) {
            push(&mut out, "");
            continue;
        }
        push(&mut out, &inline(block(&line)));
    }
    out
}

fn push(out: &mut String, line: &str) {
    out.push_str(line.trim_end());
    out.push('\n');
}

/// Writes the title and the date of a front matter, and gives what follows it.
fn front_matter<'a>(source: &'a str, out: &mut String) -> &'a str {
    let Some(rest) = source.strip_prefix("---\n").or_else(|| source.strip_prefix("---\r\n")) else {
        return source;
    };
    let Some(end) = rest.find("\n---").filter(|end| *end < 4096) else {
        return source;
    };
    let fields = &rest[..end];
    if !fields
        .lines()
        .all(|line| line.contains(':') || line.starts_with([' ', '-', '#']) || line.trim().is_empty())
    {
        return source;
    }
    for (key, label) in [("title", ""), ("source", "来源："), ("date", "发布时间：")] {
        let found = fields
            .lines()
            .find_map(|line| line.strip_prefix(key)?.trim_start().strip_prefix(':'));
        if let Some(value) = found
            .map(|value| value.trim().trim_matches(['"', '\'']))
            .filter(|v| !v.is_empty())
        {
            push(out, &[label, value].concat());
            out.push('\n');
        }
    }
    rest[end + 4..].split_once('\n').map_or("", |(_, body)| body)
}

/// The line without HTML comments; `None` where nothing is left of it because of them.
fn without_comments(line: &str, comment: &mut bool) -> Option<String> {
    if !*comment && !line.contains("<!--") {
        return Some(line.to_owned());
    }
    let mut out = String::new();
    let mut rest = line;
    loop {
        if *comment {
            let Some((_, after)) = rest.split_once("-->") else {
                break;
            };
            (*comment, rest) = (false, after);
        }
        let Some((before, after)) = rest.split_once("<!--") else {
            out.push_str(rest);
            break;
        };
        out.push_str(before);
        (*comment, rest) = (true, after);
    }
    (!out.trim().is_empty()).then_some(out)
}

/// `[name]: target`
fn is_definition(line: &str) -> bool {
    line.trim_start()
        .strip_prefix('[')
        .filter(|rest| !rest.starts_with('^'))
        .and_then(|rest| rest.split_once("]:"))
        .is_some_and(|(name, target)| !name.contains(']') && target.trim_start().starts_with(['h', '<', '/', '.', '#']))
}

fn is_rule(line: &str) -> bool {
    let bare: String = line.chars().filter(|c| !c.is_whitespace()).collect();
    bare.len() >= 3 && ['-', '*', '_', '='].iter().any(|mark| bare.chars().all(|c| c == *mark))
}

/// The line without the marks that say what block it is.
fn block(line: &str) -> &str {
    let mut rest = line;
    for _ in 0..16 {
        let bare = rest.trim_start();
        let next = bare
            .strip_prefix('>')
            .or_else(|| {
                ["- ", "* ", "+ ", "-\t", "*\t"]
                    .iter()
                    .find_map(|bullet| bare.strip_prefix(bullet))
            })
            .or_else(|| ["[ ] ", "[x] "].iter().find_map(|task| bare.strip_prefix(task)));
        match next {
            Some(next) => rest = next.trim_start(),
            None => break,
        }
    }
    rest
}

/// The line without the marks inside it.
fn inline(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    // No mark is looked for beyond the first that is missing: looking again from each would be quadratic.
    let (mut closed, mut linked) = (true, true);
    while let Some(c) = rest.chars().next() {
        let after = &rest[c.len_utf8()..];
        match c {
            '\\' if after.starts_with(|c: char| c.is_ascii_punctuation()) => {
                out.push_str(&after[..1]);
                rest = &after[1..];
                continue;
            }
            '`' => {}
            '*' if emphasises(&out, after) => {}
            '_' | '~' if after.starts_with(c) || out.is_empty() && rest.len() > 1 || rest == "_" => {
                // A single _ or ~ inside words is what it is: 10~20, a_b.
                if after.starts_with(c) {
                    rest = &after[1..];
                    continue;
                }
                out.push(c);
            }
            '!' | '[' if closed => {
                let picture = c == '!';
                let open = if picture { after.strip_prefix('[') } else { Some(after) };
                match open.map(|open| (open, open.find(']'))) {
                    Some((open, Some(end))) => {
                        let name = &open[..end];
                        let behind = &open[end + 1..];
                        let target = (linked && behind.starts_with('(')).then(|| behind.find(')'));
                        match target {
                            Some(Some(end)) => {
                                if !picture {
                                    out.push_str(&name.replace("**", ""));
                                }
                                rest = &behind[end + 1..];
                                continue;
                            }
                            Some(None) => linked = false,
                            None => {}
                        }
                        if let Some(number) = name.strip_prefix('^').filter(|_| !picture) {
                            out.push('[');
                            out.push_str(number);
                            out.push(']');
                            rest = behind;
                            continue;
                        }
                        out.push(c);
                    }
                    Some((_, None)) => {
                        closed = false;
                        out.push(c);
                    }
                    None => out.push(c),
                }
            }
            '<' => {
                if let Some(length) = tag(after) {
                    if after[..length].to_ascii_lowercase().starts_with("br") {
                        out.push('\n');
                    }
                    rest = &after[length + 1..];
                    continue;
                }
                out.push(c);
            }
            c => out.push(c),
        }
        rest = after;
    }
    out
}

/// Whether an asterisk marks emphasis rather than a product or a footnote: 3 * 4, 总量*.
fn emphasises(before: &str, after: &str) -> bool {
    let blank = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let digits = before.ends_with(|c: char| c.is_ascii_digit()) && after.starts_with(|c: char| c.is_ascii_digit());
    !(digits || blank(before.chars().next_back()) && blank(after.chars().next()))
}

/// The length of the tag that a text goes on with, up to its `>`.
fn tag(after: &str) -> Option<usize> {
    let name = after.strip_prefix('/').unwrap_or(after);
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    after.bytes().take(200).position(|b| b == b'>')
}
