//! What may be drawn a task later than the rest, so that a long page never keeps the browser from answering.

use yew::prelude::*;

use crate::app::browser;

#[derive(Properties, PartialEq)]
pub(crate) struct LaterProps {
    /// How many tasks later.
    #[prop_or(1)]
    pub(crate) tasks: u32,
    /// What is drawn then; components, since those are only run once they are drawn.
    pub(crate) children: Html,
}

/// Draws its children some tasks after the first drawing.
#[component]
pub(crate) fn Later(props: &LaterProps) -> Html {
    let left = use_state(|| props.tasks);
    let setter = left.setter();
    use_effect_with(*left, move |&left| {
        if left > 0 {
            browser::soon(move || setter.set(left - 1));
        }
    });
    if *left == 0 {
        props.children.clone()
    } else {
        Html::default()
    }
}
