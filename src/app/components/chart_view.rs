//! The chart of a selection, with the table behind it.

use yew::prelude::*;

use super::rows::Rows;
use crate::app::route::View;

#[derive(Properties, PartialEq)]
pub(crate) struct ChartViewProps {
    /// The rows of the selection.
    pub(crate) rows: Rows,
    /// The view, for links.
    pub(crate) view: View,
}

/// The chart.
#[component]
pub(crate) fn ChartView(_props: &ChartViewProps) -> Html {
    Html::default()
}
