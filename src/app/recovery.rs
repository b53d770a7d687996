//! The recovery screen: what a reader sees instead of a blank page when the program stops.

use std::panic::PanicHookInfo;

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element};

/// Shows the recovery screen when the program panics; the details also go to the console.
pub(super) fn install() {
    yew::set_custom_panic_hook(Box::new(|info: &PanicHookInfo<'_>| {
        let details = info.to_string();
        web_sys::console::error_1(&JsValue::from_str(&details));
        if let Some(document) = web_sys::window().and_then(|window| window.document()) {
            // Nothing can be done about a failure here: the program is already stopping.
            let _ = show(&document, &details);
        }
    }));
}

fn show(document: &Document, details: &str) -> Result<(), JsValue> {
    let Some(body) = document.body() else { return Ok(()) };
    body.set_text_content(None);
    let main = add(document, &body, "main", "recovery", "")?;
    main.set_attribute("role", "alert")?;
    add(document, &main, "h1", "", "页面意外停止")?;
    add(
        document,
        &main,
        "p",
        "",
        "程序遇到了没有预料到的情况。您的数据没有离开这台机器。重新载入通常可以恢复。",
    )?;
    let english = add(document, &main, "p", "", "")?;
    english.set_attribute("lang", "en")?;
    english.set_text_content(Some(
        "The page stopped unexpectedly. Nothing has left this machine. Reloading usually brings it back.",
    ));
    let actions = add(document, &main, "p", "recovery-actions", "")?;
    let button = add(document, &actions, "button", "button", "重新载入 Reload")?;
    on_click_reload(&button)?;
    let home = add(document, &actions, "a", "button", "回到概览 Overview")?;
    home.set_attribute("href", "#/")?;
    on_click_home(&home)?;
    let more = add(document, &main, "details", "", "")?;
    add(document, &more, "summary", "", "技术细节 Details")?;
    add(document, &more, "pre", "", details)?;
    Ok(())
}

/// Binds the browser's own function, since no closure of the stopped program may be called any more.
fn on_click_reload(button: &Element) -> Result<(), JsValue> {
    let Some(window) = web_sys::window() else { return Ok(()) };
    let location = window.location();
    let reload: Function = Reflect::get(&location, &JsValue::from_str("reload"))?.dyn_into()?;
    button.add_event_listener_with_callback("click", &reload.bind0(&location))
}

/// The address changes first, by the link itself; the page then loads again from there.
fn on_click_home(link: &Element) -> Result<(), JsValue> {
    let Some(window) = web_sys::window() else { return Ok(()) };
    let location = window.location();
    let reload: Function = Reflect::get(&location, &JsValue::from_str("reload"))?.dyn_into()?;
    window.add_event_listener_with_callback("hashchange", &reload.bind0(&location))?;
    link.remove_attribute("target")
}

fn add(document: &Document, parent: &Element, tag: &str, class: &str, text: &str) -> Result<Element, JsValue> {
    let element = document.create_element(tag)?;
    if !class.is_empty() {
        element.set_class_name(class);
    }
    if !text.is_empty() {
        element.set_text_content(Some(text));
    }
    parent.append_child(&element)?;
    Ok(element)
}
