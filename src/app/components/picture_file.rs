//! A picture as a file: SVG as it is, PNG painted by the browser at twice the size.

use gloo::utils::document;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url};

use crate::app::download::{bytes, offer};
use crate::chart::{Caption, Picture, draw, poster};

/// Width of the drawing in a file, whatever the window's.
const WIDTH: u32 = 960;
/// Pixels of a PNG for one of the drawing.
const SCALE: u32 = 2;
/// The most pixels that every browser paints.
const MOST: u32 = 16_000_000;
/// The media type of SVG.
const SVG: &str = "image/svg+xml";

/// The kinds of files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    Svg,
    Png,
}

/// Saves the picture with its caption; nothing where the browser refuses.
pub(crate) fn save(picture: &Picture, caption: &Caption, form: Form) {
    let (svg, width, height) = poster(&draw(picture, WIDTH), picture.sentence(), caption);
    let name = file_name(&caption.title);
    // What is refused leaves the page as it is; there is nothing the reader could do about it.
    let _ = match form {
        Form::Svg => bytes(SVG, &svg).and_then(|blob| offer(&[&name, ".svg"].concat(), &blob)),
        Form::Png => paint(&svg, (width, height), move |blob| {
            let _ = offer(&[&name, ".png"].concat(), &blob);
        }),
    };
}

/// Copies the picture with its caption; calls back with whether the browser allowed it.
#[cfg(feature = "web")]
pub(crate) fn copy(picture: &Picture, caption: &Caption, done: yew::Callback<bool>) {
    use crate::app::taking::clipboard;
    let (svg, width, height) = poster(&draw(picture, WIDTH), picture.sentence(), caption);
    let refused = done.clone();
    let painted = paint(&svg, (width, height), move |blob| {
        wasm_bindgen_futures::spawn_local(async move { done.emit(clipboard::picture(blob).await) });
    });
    if painted.is_err() {
        refused.emit(false);
    }
}

/// Paints the SVG on a canvas and hands on what it shows.
fn paint(svg: &str, (width, height): (u32, u32), done: impl FnOnce(Blob) + 'static) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(&bytes(SVG, svg)?)?;
    let image = HtmlImageElement::new()?;
    let scale = if width * height * SCALE * SCALE > MOST {
        1
    } else {
        SCALE
    };
    let painted = {
        let (image, address) = (image.clone(), address.clone());
        Closure::once(move || {
            let _ = rasterise(&image, (width * scale, height * scale), done);
            let _ = Url::revoke_object_url(&address);
        })
    };
    image.set_onload(Some(painted.as_ref().unchecked_ref()));
    image.set_src(&address);
    // Called once, later; it is small, and saving is rare.
    painted.forget();
    Ok(())
}

fn rasterise(
    image: &HtmlImageElement,
    (width, height): (u32, u32),
    hand_on: impl FnOnce(Blob) + 'static,
) -> Result<(), JsValue> {
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.unchecked_into();
    canvas.set_width(width);
    canvas.set_height(height);
    let Some(context) = canvas.get_context("2d")? else {
        return Ok(());
    };
    let context: CanvasRenderingContext2d = context.unchecked_into();
    let (w, h) = (f64::from(width), f64::from(height));
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, w, h)?;
    let done = Closure::once(move |blob: Option<Blob>| {
        if let Some(blob) = blob {
            hand_on(blob);
        }
    });
    canvas.to_blob(done.as_ref().unchecked_ref())?;
    done.forget();
    Ok(())
}

/// The title without what file systems refuse.
fn file_name(title: &str) -> String {
    let safe = |c: char| {
        if c.is_alphanumeric() || "·-–（）()".contains(c) {
            c
        } else {
            ' '
        }
    };
    let name: String = title.chars().map(safe).collect();
    let words: Vec<&str> = name.split_whitespace().collect();
    match words.join(" ") {
        name if name.is_empty() => "fangzhi".to_owned(),
        name => name,
    }
}
