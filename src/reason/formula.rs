//! Policy formulas (提法) across places and documents: who uses which, what each says they consist of, and where two mean
//! different things by the same name.

use std::collections::BTreeMap;

use crate::corpus::{AreaId, Corpus, DocumentId};
use crate::model::{Record, RecordKind};
use crate::sorting::Arrange;

/// One formula by its folded name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Formula {
    /// The name without quotation marks and the class of work behind it (三个一批).
    pub name: String,
    /// Where it is used: positions in [`Corpus::records`], in the order of reading.
    pub uses: Vec<usize>,
    /// The names as printed, each once, in the order of reading.
    pub variants: Vec<String>,
    /// The places that use it, each once, in the order of reading.
    pub areas: Vec<AreaId>,
    /// The documents that use it, each once, in the order of reading.
    pub documents: Vec<DocumentId>,
    /// The different lists of members that documents give it, each with the first record that does; more than one: the same
    /// words stand for different things.
    pub meanings: Vec<Meaning>,
    /// How many members it announces, where the uses agree.
    pub announced: Option<u32>,
}

/// What a formula consists of, as a document says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meaning {
    /// The members, as printed.
    pub members: Vec<String>,
    /// The uses that list these: positions in [`Corpus::records`].
    pub uses: Vec<usize>,
}

impl Formula {
    /// Whether some document says what it consists of.
    #[must_use]
    pub fn is_defined(&self) -> bool {
        !self.meanings.is_empty()
    }

    /// Whether documents list different members for it.
    #[must_use]
    pub fn is_homonym(&self) -> bool {
        self.meanings.len() > 1
    }
}

/// All formulas: those of the most places first, then of the most uses, then in the order of reading.
#[must_use]
pub fn formulas(corpus: &Corpus) -> Vec<Formula> {
    let mut groups: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (n, record) in corpus.records().iter().enumerate() {
        if record.kind == RecordKind::Initiative {
            groups.entry(fold(&record.name)).or_default().push(n);
        }
    }
    let mut out: Vec<Formula> = groups
        .into_iter()
        .map(|(name, uses)| formula(corpus, name, uses))
        .collect();
    out.arrange_by_key(|formula| {
        let first = formula.uses.first().copied().unwrap_or_default();
        (std::cmp::Reverse((formula.areas.len(), formula.uses.len())), first)
    });
    out
}

/// The name without quotation marks and without the class of work behind them: 三个一批 for “三个一批”活动. A name that is not
/// quoted loses a closing class word only where a formula remains.
#[must_use]
pub fn fold(name: &str) -> &str {
    const CLASSES: [&str; 24] = [
        "三年行动计划",
        "三年行动",
        "专项行动",
        "行动计划",
        "发展定位",
        "发展目标",
        "工作格局",
        "工作机制",
        "攻坚战",
        "攻坚行动",
        "主题活动",
        "活动",
        "行动",
        "工作",
        "建设",
        "创建",
        "工程",
        "机制",
        "制度",
        "模式",
        "目标",
        "战略",
        "政策",
        "计划",
    ];
    if let Some((_, rest)) = name.split_once('“')
        && let Some((inner, after)) = rest.split_once('”')
    {
        // “五星”支部创建: what follows is no mere class, so the whole is the name.
        let plain = after.is_empty() || CLASSES.contains(&after);
        return if plain && name.starts_with('“') { inner } else { name };
    }
    let name = name.trim_matches(['“', '”']);
    CLASSES
        .iter()
        .find_map(|class| {
            let stem = name.strip_suffix(class)?;
            // 十大专项行动: what is left would be no name.
            (stem.chars().count() >= 4 && stem.chars().nth(1) == Some('个')).then_some(stem)
        })
        .unwrap_or(name)
}

fn formula(corpus: &Corpus, name: &str, uses: Vec<usize>) -> Formula {
    let records = || uses.iter().map(|&n| &corpus.records()[n]);
    let mut counts = records().filter_map(|record| record.announced);
    let announced = counts.next().filter(|first| counts.all(|other| other == *first));
    let mut meanings: Vec<Meaning> = Vec::new();
    for &n in &uses {
        let record = &corpus.records()[n];
        if record.members.is_empty() {
            continue;
        }
        match meanings.iter_mut().find(|meaning| same(&meaning.members, record)) {
            Some(meaning) => meaning.uses.push(n),
            None => meanings.push(Meaning {
                members: record.members.clone(),
                uses: vec![n],
            }),
        }
    }
    Formula {
        name: name.to_owned(),
        variants: once_each(records().map(|record| record.name.clone())),
        areas: once_each(records().map(|record| AreaId(record.area))),
        documents: once_each(records().map(|record| DocumentId(record.doc))),
        meanings,
        announced,
        uses,
    }
}

/// Whether a record lists the same members, in whatever order.
fn same(members: &[String], record: &Record) -> bool {
    let within = |these: &[String], those: &[String]| these.iter().all(|member| those.contains(member));
    members.len() == record.members.len() && within(members, &record.members) && within(&record.members, members)
}

fn once_each<T: PartialEq>(items: impl Iterator<Item = T>) -> Vec<T> {
    let mut out: Vec<T> = Vec::new();
    for item in items {
        if !out.contains(&item) {
            out.push(item);
        }
    }
    out
}
