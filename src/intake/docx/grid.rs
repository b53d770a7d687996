//! Merged cells: Word writes one in every row, and says that it continues the one above.

use crate::intake::layout::{Cell, Table};

/// The table of rows whose cells say whether they continue the one above; those become part of it.
pub(super) fn merged(rows: Vec<Vec<(Cell, bool)>>) -> Table {
    let mut table = Table::default();
    // For each column, the cell that stands over it: its row and place in the row.
    let mut above: Vec<Option<(usize, usize)>> = Vec::new();
    for (r, cells) in rows.into_iter().enumerate() {
        let mut row: Vec<Cell> = Vec::new();
        let mut column = 0;
        for (cell, continues) in cells {
            let end = (column + cell.columns.clamp(1, 64)).min(1024);
            above.resize(above.len().max(end), None);
            match above[column.min(1023)].filter(|(over, _)| continues && *over < table.rows.len()) {
                Some((over, at)) => {
                    let over: &mut Cell = &mut table.rows[over][at];
                    over.rows += 1;
                }
                None => {
                    let kept = Some((r, row.len()));
                    above[column.min(end)..end].fill(kept);
                    row.push(cell);
                }
            }
            column = end;
        }
        table.rows.push(row);
    }
    table
}
