//! Where an indicator is not stated, told apart from where only its goal is or its figure is lost.

use super::piece::{Piece, Writer};
use crate::corpus::{AreaId, Corpus, ObservationId};
use crate::format::Language;
use crate::lexicon::indicator;
use crate::model::{Measure, Status};
use crate::reason::coverage::{Cell, Coverage, matrix};

/// The places that state an indicator, and those that do not.
#[derive(Debug, Clone, PartialEq)]
pub struct Absent {
    /// The indicator.
    pub indicator: &'static str,
    stated: Vec<(AreaId, ObservationId)>,
    silence: Silence,
}

/// Places without the figure asked for, by how they are silent.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Silence {
    /// They state another kind of number, the first of which is given.
    otherwise: Vec<(AreaId, ObservationId)>,
    goal_only: Vec<(AreaId, ObservationId)>,
    lost: Vec<AreaId>,
    absent: Vec<AreaId>,
}

/// How many places a sentence names.
const NAMED: usize = 6;

/// The silent places among these; `otherwise` says whether a cell that states something is silent here.
pub(super) fn silence(
    corpus: &Corpus,
    places: &[AreaId],
    cells: &[Cell],
    otherwise: impl Fn(&Cell) -> bool,
) -> Silence {
    let mut out = Silence::default();
    for (&area, cell) in places.iter().zip(cells) {
        let goal = || {
            cell.observations
                .iter()
                .copied()
                .find(|&id| corpus.observation(id).status == Status::Target)
        };
        match cell.state {
            Coverage::Stated if otherwise(cell) => {
                out.otherwise.extend(cell.observations.first().map(|&id| (area, id)))
            }
            Coverage::Stated => {}
            Coverage::TargetOnly => out.goal_only.extend(goal().map(|id| (area, id))),
            Coverage::Lost => out.lost.push(area),
            Coverage::NotStated => out.absent.push(area),
        }
    }
    out
}

/// The question of the first of the indicators that at least half of the places, and not all, state.
pub(super) fn absent(corpus: &Corpus, places: &[AreaId], names: impl Iterator<Item = &'static str>) -> Option<Absent> {
    let names: Vec<&str> = names.collect();
    let matrix = matrix(corpus, &names, places);
    names.iter().zip(matrix.cells).find_map(|(name, cells)| {
        let known = indicator::find(name)?;
        let stated: Vec<(AreaId, ObservationId)> = places
            .iter()
            .zip(&cells)
            .filter(|(_, cell)| cell.state == Coverage::Stated)
            .filter_map(|(&area, cell)| Some((area, shown(corpus, cell)?)))
            .collect();
        let worth = stated.len() >= 2 && stated.len() * 2 >= places.len() && stated.len() < places.len();
        worth.then(|| Absent {
            indicator: known.name,
            stated,
            silence: silence(corpus, places, &cells, |_| false),
        })
    })
}

/// The figure a cell is shown by: a rate before a level, a result before others.
fn shown(corpus: &Corpus, cell: &Cell) -> Option<ObservationId> {
    let of = |measure: Measure| {
        cell.observations.iter().copied().find(|&id| {
            let o = corpus.observation(id);
            o.measure == measure && o.status == Status::Actual
        })
    };
    of(Measure::Growth)
        .or_else(|| of(Measure::Level))
        .or_else(|| cell.observations.first().copied())
}

impl Absent {
    pub(super) fn answer(&self, corpus: &Corpus, language: Language) -> Vec<Piece> {
        let mut writer = Writer::new(corpus, language);
        self.silence.write(&mut writer, None);
        writer.say("已载：", " Stated: ");
        writer.list(&self.stated, NAMED, figure_of);
        writer.say("。", ".");
        writer.pieces
    }
}

fn figure_of(writer: &mut Writer, (area, fact): (AreaId, ObservationId)) {
    writer.place(area);
    writer.say("", " ");
    writer.fact(fact);
}

fn figure_and_time(writer: &mut Writer, (area, fact): (AreaId, ObservationId)) {
    figure_of(writer, (area, fact));
    writer.say("（", " (");
    writer.period(writer.corpus.observation(fact));
    writer.say("）", ")");
}

impl Silence {
    /// A sentence for each way of being silent; `measure` is the kind of number asked for.
    pub(super) fn write(&self, writer: &mut Writer, measure: Option<Measure>) {
        let place = |writer: &mut Writer, area: AreaId| writer.place(area);
        if !self.goal_only.is_empty() {
            self.begin(writer, "只有目标：", "Goal only: ");
            writer.list(&self.goal_only, NAMED, figure_and_time);
            writer.say("。", ".");
        }
        if !self.otherwise.is_empty() && measure.is_some() {
            self.begin(writer, "有数、无该年增速：", "Stated, but no growth of that year: ");
            writer.list(&self.otherwise, NAMED, figure_and_time);
            writer.say("。", ".");
        }
        if !self.lost.is_empty() {
            self.begin(writer, "原文数值缺失：", "Figure lost in the source: ");
            writer.list(&self.lost, NAMED, place);
            writer.say("。", ".");
        }
        if !self.absent.is_empty() {
            self.begin(writer, "未载：", "Not stated: ");
            writer.list(&self.absent, NAMED, place);
            writer.say("。", ".");
        }
    }

    fn begin(&self, writer: &mut Writer, chinese: &str, english: &str) {
        if !writer.pieces.is_empty() {
            writer.say("", " ");
        }
        writer.say(chinese, english);
    }
}
