//! Browser entry point: mounts the app on `#app`.

use yew::prelude::*;

#[component]
fn Page() -> Html {
    html! { <main data-ready="page"><h1>{ "方志" }</h1></main> }
}

fn main() {
    let root = gloo::utils::document().get_element_by_id("app");
    match root {
        Some(root) => yew::Renderer::<Page>::with_root(root).render(),
        None => yew::Renderer::<Page>::new().render(),
    };
}
