//! The phenomena of the genre, one case file each under `tests/genre`: what a sentence must be read as, what it must
//! not be read as, and what is still read wrongly.
//!
//! ```text
//! # a comment
//! = 规模以上工业增加值 growth -3.2 %      facts first, in the order of the text, spelled as in `fact::spell` …
//! 规模以上工业增加值下降3.2%。            … then the ways to write them; each must give exactly these facts
//! -                                       a sentence below states no fact at all
//! - 产业 level 3 个                       a sentence below does not state this fact (others it may)
//! ?                                       gaps: each sentence is followed by today's wrong facts, one a line after >
//! ```
//!
//! A blank line ends a group. ⏎ stands for a line break and ⇥ for a tab inside a sentence.

use std::path::Path;

use crate::fact::{read, spell};

/// At least so many sentences in each file.
const POSITIVE: usize = 12;
const NEGATIVE: usize = 6;

fn facts_of(sentence: &str) -> Vec<String> {
    let text = sentence.replace('⏎', "\n").replace('⇥', "\t");
    let extraction = read(&text);
    (0..extraction.observations.len())
        .map(|n| spell(&extraction, n).trim_end().to_owned())
        .collect()
}

#[derive(Default)]
struct Outcome {
    positive: usize,
    negative: usize,
    gaps: usize,
    /// Sentences not read as their group says.
    failed: usize,
    wrong: String,
}

impl Outcome {
    fn say(&mut self, sentence: &str, expected: &[String], found: &[String]) {
        self.failed += 1;
        self.wrong.push_str(&format!(
            "{sentence}\n    expected {}\n    found    {}\n",
            expected.join("\n             "),
            found.join("\n             ")
        ));
    }
}

fn run(text: &str) -> Outcome {
    let mut outcome = Outcome::default();
    for group in text.split("\n\n") {
        let lines: Vec<&str> = group
            .lines()
            .map(str::trim)
            .filter(|l| !l.is_empty() && !l.starts_with('#'))
            .collect();
        let Some(kind) = lines.first().and_then(|l| l.chars().next()) else {
            continue;
        };
        let told = |line: &str| line.strip_prefix(kind).map(|rest| rest.trim().to_owned());
        let facts: Vec<String> = lines.iter().map_while(|l| told(l)).filter(|f| !f.is_empty()).collect();
        let sentences: Vec<&str> = lines.iter().copied().skip_while(|l| l.starts_with(kind)).collect();
        assert!(!sentences.is_empty(), "a group without a sentence: {group}");
        match kind {
            '=' => {
                for sentence in sentences {
                    outcome.positive += 1;
                    let found = facts_of(sentence);
                    if found != facts {
                        outcome.say(sentence, &facts, &found);
                    }
                }
            }
            '-' => {
                for sentence in sentences {
                    outcome.negative += 1;
                    let found = facts_of(sentence);
                    let bad = if facts.is_empty() {
                        !found.is_empty()
                    } else {
                        found.iter().any(|f| facts.contains(f))
                    };
                    if bad {
                        outcome.say(
                            sentence,
                            &facts.iter().map(|f| format!("not {f}")).collect::<Vec<_>>(),
                            &found,
                        );
                    }
                }
            }
            '?' => {
                let mut today: Vec<(&str, Vec<String>)> = Vec::new();
                for line in sentences {
                    match (line.strip_prefix('>'), today.last_mut()) {
                        (Some(fact), Some((_, list))) => list.push(fact.trim().to_owned()),
                        _ => today.push((line, Vec::new())),
                    }
                }
                for (sentence, listed) in today {
                    outcome.gaps += 1;
                    let found = facts_of(sentence);
                    let listed: Vec<String> = listed.into_iter().filter(|f| !f.is_empty()).collect();
                    if found != listed {
                        outcome.wrong.push_str("a gap is read otherwise now:\n");
                        outcome.say(sentence, &listed, &found);
                    }
                }
            }
            _ => panic!("a group begins with =, - or ?: {group}"),
        }
    }
    outcome
}

#[test]
fn the_phenomena_are_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/genre");
    let mut files: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|e| e.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "txt"));
    files.sort();
    let mut wrong = String::new();
    for file in &files {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let outcome = run(&std::fs::read_to_string(file).unwrap());
        eprintln!(
            "{name}: {} positive, {} negative, {} gaps, {} not read so",
            outcome.positive, outcome.negative, outcome.gaps, outcome.failed
        );
        if outcome.positive < POSITIVE || outcome.negative < NEGATIVE {
            wrong.push_str(&format!(
                "{name}: fewer than {POSITIVE} positive or {NEGATIVE} negative cases\n"
            ));
        }
        if !outcome.wrong.is_empty() {
            wrong.push_str(&format!("== {name}\n{}", outcome.wrong));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
