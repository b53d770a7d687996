//! What the app asks of the browser: address, storage, focus, clipboard.

use gloo::utils::{document, window};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, Event, EventTarget, HtmlElement, HtmlInputElement, KeyboardEvent, ScrollIntoViewOptions,
    ScrollLogicalPosition,
};

/// The address after the page, with its `#`; empty at the start.
pub(super) fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// Goes to an address (`#/…`) as one step of the history.
pub(super) fn go(address: &str) {
    // A refused change of address leaves the page as it is, which is the best that can be done.
    let _ = window().location().set_hash(address);
}

/// Replaces the current step of the history, without an event.
pub(super) fn replace(address: &str) {
    if let Ok(history) = window().history() {
        // Browsers refuse when called hundreds of times a minute; the next change then carries the address.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(address));
    }
}

/// Tells the whole page something, by an event without further words.
pub(super) fn announce(name: &str) {
    if let Ok(event) = Event::new(name) {
        let _ = window().dispatch_event(&event);
    }
}

/// An attribute of the page's root.
pub(super) fn root(name: &str) -> Option<String> {
    document().document_element()?.get_attribute(name)
}

/// Does something in a task of its own, after the browser has had the chance to paint and to answer.
pub(super) fn soon(what: impl FnOnce() + 'static) {
    gloo::timers::callback::Timeout::new(0, what).forget();
}

/// How many processors the machine lends the page.
#[cfg(feature = "web")]
pub(super) fn processors() -> usize {
    window().navigator().hardware_concurrency() as usize
}

/// The present time (ISO 8601, UTC, to the second).
#[cfg(feature = "web")]
pub(super) fn now() -> String {
    let text = String::from(js_sys::Date::new_0().to_iso_string());
    [text.split('.').next().unwrap_or_default(), "Z"].concat()
}

/// How many bytes of the browser's storage are used, and how many there are, where it tells.
#[cfg(feature = "web")]
pub(super) async fn room() -> Option<(Option<f64>, Option<f64>)> {
    let asked = window().navigator().storage().estimate().ok()?;
    let told = wasm_bindgen_futures::JsFuture::from(asked).await.ok()?;
    let number = |name: &str| js_sys::Reflect::get(&told, &name.into()).ok()?.as_f64();
    Some((number("usage"), number("quota")))
}

/// Long work in slices: after each slice the browser may paint and answer.
#[cfg(feature = "web")]
pub(super) struct Breath {
    begun: f64,
}

#[cfg(feature = "web")]
impl Breath {
    /// How long a slice may last, in milliseconds: half a frame.
    const SLICE: f64 = 8.0;

    pub(super) fn new() -> Self {
        Self { begun: clock() }
    }

    /// Lets the browser answer where the slice has lasted long enough.
    pub(super) async fn pause(&mut self) {
        if clock() - self.begun < Self::SLICE {
            return;
        }
        let waited = js_sys::Promise::new(&mut |go_on, _| {
            // Without a timer the work goes on at once.
            if window().set_timeout_with_callback(&go_on).is_err() {
                let _ = go_on.call0(&JsValue::NULL);
            }
        });
        let _ = wasm_bindgen_futures::JsFuture::from(waited).await;
        self.begun = clock();
    }
}

#[cfg(feature = "web")]
fn clock() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

/// The whole address of this page, for a link.
pub(super) fn href() -> String {
    window().location().href().unwrap_or_default()
}

/// Whether the page was opened from a file rather than from a host.
pub(super) fn is_file() -> bool {
    window().location().protocol().is_ok_and(|protocol| protocol == "file:")
}

/// Reads a setting; `None` where there is none or storage is refused.
pub(super) fn setting(key: &str) -> Option<String> {
    window().local_storage().ok()??.get_item(key).ok()?
}

/// Keeps a setting; silently not, where storage is refused.
pub(super) fn keep_setting(key: &str, value: &str) {
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = storage.set_item(key, value);
    }
}

/// The language the browser asks for.
pub(super) fn language() -> Option<String> {
    window().navigator().language()
}

/// The element with this id.
pub(super) fn by_id(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Moves the focus to the element with this id.
pub(super) fn focus(id: &str) {
    if let Some(element) = by_id(id) {
        let _ = element.focus();
    }
}

/// Presses the element with this id, as a click does.
pub(super) fn press(id: &str) {
    if let Some(element) = by_id(id) {
        element.click();
    }
}

/// Scrolls the element into view, no further than needed.
pub(super) fn reveal(element: &Element, centre: bool) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(if centre {
        ScrollLogicalPosition::Center
    } else {
        ScrollLogicalPosition::Nearest
    });
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Scrolls the element to the middle of the window, unless all of it is well in sight.
pub(super) fn bring(element: &Element) {
    const HEAD: f64 = 128.0;
    let rect = element.get_bounding_client_rect();
    let height = window()
        .inner_height()
        .ok()
        .and_then(|n| n.as_f64())
        .unwrap_or_default();
    if rect.top() < HEAD || rect.bottom() > height - HEAD / 2.0 {
        reveal(element, true);
    }
}

/// Scrolls a frame, and nothing around it, until the element in it is in sight.
pub(super) fn bring_within(frame: &Element, element: &Element) {
    let (frame_rect, rect) = (frame.get_bounding_client_rect(), element.get_bounding_client_rect());
    let (above, below) = (rect.top() - frame_rect.top(), rect.bottom() - frame_rect.bottom());
    if above < 0.0 || below > 0.0 {
        let middle = above - (frame_rect.height() - rect.height()) / 2.0;
        frame.set_scroll_top(frame.scroll_top() + middle as i32);
    }
}

/// Gives an attribute to one element and takes it from every other that has it.
pub(super) fn only(name: &str, elements: &[&Element]) {
    let selector = ["[", name, "]"].concat();
    if let Ok(found) = document().query_selector_all(&selector) {
        for n in 0..found.length() {
            if let Some(element) = found.item(n).and_then(|node| node.dyn_into::<Element>().ok()) {
                // Refused only for names that are none.
                let _ = element.remove_attribute(name);
            }
        }
    }
    for element in elements {
        let _ = element.set_attribute(name, "");
    }
}

/// Brings the first element that matches the selector into sight and gives it the focus.
pub(super) fn reach(selector: &str) {
    let found = document().query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // A focus that the browser refuses leaves it where it was; scrolling is told below.
        let _ = element.focus();
        reveal(&element, true);
    }
}

/// The key of a key press that may act by itself: without a modifier, and not typed into a field. A character acts only
/// where the reader has not switched single keys off, and not behind an open dialog.
pub(super) fn single_key(event: &Event) -> Option<String> {
    let event = event.dyn_ref::<KeyboardEvent>()?;
    let modified = event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing();
    if modified || takes_text(event.target()) {
        return None;
    }
    let key = event.key();
    let character = key.chars().nth(1).is_none();
    (!character || (keys_act() && !dialog_is_open())).then_some(key)
}

/// What the page's root says where single keys are switched off.
const KEYS_OFF: &str = "data-keys-off";

/// Lets single keys act, or no longer.
pub(super) fn let_keys_act(on: bool) {
    set_root(KEYS_OFF, (!on).then_some(""));
}

fn keys_act() -> bool {
    document()
        .document_element()
        .is_none_or(|root| !root.has_attribute(KEYS_OFF))
}

/// Moves the focus to the page's search field, with what stands there selected; false where the page has none in sight.
pub(super) fn focus_search() -> bool {
    let fields = document().query_selector_all("main #search, main [type=search]").ok();
    let field = fields.and_then(|fields| {
        (0..fields.length())
            .filter_map(|n| fields.item(n)?.dyn_into::<HtmlInputElement>().ok())
            .find(|field| field.client_width() > 0)
    });
    if let Some(field) = &field {
        // A focus that the browser refuses leaves it where it was.
        let _ = field.focus();
        field.select();
    }
    field.is_some()
}

/// Whether the machine's shortcuts are made with ⌘.
pub(super) fn is_mac() -> bool {
    window()
        .navigator()
        .platform()
        .is_ok_and(|name| name.starts_with("Mac") || name.starts_with("iP"))
}

/// Whether the event comes from a field that takes text, where single keys must not act.
pub(super) fn takes_text(target: Option<EventTarget>) -> bool {
    let Some(element) = target.and_then(|target| target.dyn_into::<Element>().ok()) else {
        return false;
    };
    match element.tag_name().as_str() {
        "TEXTAREA" | "SELECT" => true,
        "INPUT" => !matches!(
            element.get_attribute("type").as_deref(),
            Some("checkbox" | "radio" | "button")
        ),
        _ => false,
    }
}

/// Sets an attribute of the page's root element.
pub(super) fn set_root(name: &str, value: Option<&str>) {
    if let Some(root) = document().document_element() {
        let _ = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    }
}

/// Sets the page's title.
pub(super) fn set_title(title: &str) {
    document().set_title(title);
}

/// The page's title.
#[cfg(feature = "web")]
pub(super) fn title() -> String {
    document().title()
}

/// Copies text; calls back with whether the browser allowed it.
pub(super) fn copy(text: &str, done: yew::Callback<bool>) {
    let navigator = window().navigator();
    // Absent outside secure contexts, where the binding's type does not say so.
    let present = js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|value| !value.is_undefined());
    if !present {
        done.emit(false);
        return;
    }
    let promise = navigator.clipboard().write_text(text);
    let refused = done.clone();
    let allowed = Closure::once(move |_: JsValue| done.emit(true));
    let denied = Closure::once(move |_: JsValue| refused.emit(false));
    let _ = promise.then2(&allowed, &denied);
    // One of the two is called once, later; both are small, and copying is rare.
    allowed.forget();
    denied.forget();
}

/// Prints the page.
pub(super) fn print() {
    // Refused in frames that may not print.
    let _ = window().print();
}

/// Saves a file that lies beside the page.
pub(super) fn download(name: &str) {
    let Ok(link) = document().create_element("a") else {
        return;
    };
    let set = link
        .set_attribute("href", name)
        .and_then(|()| link.set_attribute("download", name));
    if let (Ok(()), Ok(link)) = (set, link.dyn_into::<HtmlElement>()) {
        link.click();
    }
}

/// The whole address of this page with another part after `#`.
pub(super) fn with_hash(hash: &str) -> String {
    let whole = href();
    let page = whole.split('#').next().unwrap_or_default();
    [page, hash].concat()
}

/// Whether the focus is in an element that matches the selector.
pub(super) fn focus_is_in(selector: &str) -> bool {
    document()
        .active_element()
        .is_some_and(|element| element.closest(selector).is_ok_and(|found| found.is_some()))
}

/// Whether nothing on the page has the focus.
pub(super) fn focus_is_lost() -> bool {
    document()
        .active_element()
        .is_none_or(|element| element.tag_name() == "BODY")
}

/// Whether a dialog is open, which then takes the Escape key for itself.
pub(super) fn dialog_is_open() -> bool {
    document()
        .query_selector("dialog[open]")
        .is_ok_and(|found| found.is_some())
}

/// Whether the reader has selected text on the page.
pub(super) fn text_is_selected() -> bool {
    window()
        .get_selection()
        .ok()
        .flatten()
        .is_some_and(|selection| !selection.is_collapsed())
}
