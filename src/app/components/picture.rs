//! A picture on a page: its sentence, the drawing with a link over each mark, its files, and the figures as a table.

use std::rc::Rc;

use gloo::utils::document;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, ResizeObserver, SvgElement};
use yew::prelude::*;

use super::figure;
use super::picture_file::{Form, save};
use crate::app::i18n::{ChartMessage, Lang, Message};
use crate::app::state::use_app;
use crate::chart::{Caption, Drawing, Mark, MarkBox, Picture, draw};
use crate::model::Bound;

/// The widest drawing: beyond it rows are hard to follow.
const WIDEST: i32 = 1100;

#[derive(Properties, PartialEq)]
pub(crate) struct PictureProps {
    /// What is drawn.
    pub(crate) picture: Rc<Picture>,
    /// Before the identifiers of its elements, where a page has several pictures; marks are `ID-OBSERVATION`.
    #[prop_or(AttrValue::Static("mark"))]
    pub(crate) id: AttrValue,
    /// Where a mark leads: from an observation's identifier to an address.
    pub(crate) address: Callback<String, String>,
    /// The observation that is open beside the picture.
    #[prop_or_default]
    pub(crate) open: Option<String>,
    /// What its files carry besides the drawing; the title heads the picture on the page too.
    pub(crate) caption: Caption,
    /// What stands between the sentence and the drawing, such as the verdict.
    #[prop_or_default]
    pub(crate) children: Html,
}

/// The picture under its title, with all that belongs to it.
#[component]
pub(crate) fn PictureView(props: &PictureProps) -> Html {
    let lang = use_app().lang;
    let frame = use_node_ref();
    let width = use_width(&frame);
    let drawing = use_memo((props.picture.clone(), width), |(picture, width)| {
        (*width > 0).then(|| Rc::new(draw(picture, *width)))
    });
    let picture = &*props.picture;
    let marks = picture.marks();
    let open_ended = marks
        .iter()
        .any(|mark| matches!(mark.bound, Bound::Above | Bound::Below));
    let sentence = [&props.id, "-sentence"].concat();
    html! {
        <div class="picture" ref={frame}>
            <div class="chart-head">
                <h2 data-testid="chart-title">{ figure::sentence(&props.caption.title, lang) }</h2>
                { files(props, lang) }
            </div>
            <p class="chart-sentence" id={sentence.clone()} data-testid="chart-sentence">{ figure::sentence(picture.sentence(), lang) }</p>
            { props.children.clone() }
            if let Some(drawing) = &*drawing {
                <div class="drawing chart" data-ready="" data-testid="chart">
                    <div aria-hidden="true">{ Html::from_html_unchecked(drawing.svg.clone().into()) }</div>
                    <Marks drawing={drawing.clone()} id={props.id.clone()} address={props.address.clone()}
                        open={props.open.clone()} {sentence} title={props.caption.title.clone()} />
                </div>
            }
            <p class="hint">
                { lang.say(ChartMessage::Keys) }
                if open_ended { { [lang.pick("", " "), lang.say(Message::ChartOpenEnded)].concat() } }
            </p>
            if picture.omitted() > 0 {
                <p class="hint" data-testid="not-drawn">{ lang.count(ChartMessage::NotDrawn, picture.omitted()) }</p>
            }
            { table(props, &marks, lang) }
        </div>
    }
}

/// The width of the element in CSS pixels, followed as it changes; 0 until known.
#[hook]
fn use_width(frame: &NodeRef) -> u32 {
    let width = use_state_eq(|| 0u32);
    let setter = width.setter();
    use_effect_with(frame.clone(), move |frame| {
        let element = frame.cast::<HtmlElement>();
        let measured = {
            let element = element.clone();
            Closure::<dyn FnMut()>::new(move || {
                if let Some(element) = &element {
                    setter.set(element.client_width().clamp(0, WIDEST).unsigned_abs());
                }
            })
        };
        let observer = ResizeObserver::new(measured.as_ref().unchecked_ref()).ok();
        if let (Some(observer), Some(element)) = (&observer, &element) {
            observer.observe(element);
        }
        move || {
            if let Some(observer) = observer {
                observer.disconnect();
            }
            drop(measured);
        }
    });
    *width
}

/// The buttons that save the picture.
fn files(props: &PictureProps, lang: Lang) -> Html {
    let button = |form: Form, label: ChartMessage, id: &'static str| {
        let onclick = {
            let (picture, caption) = (props.picture.clone(), props.caption.clone());
            Callback::from(move |_: MouseEvent| save(&picture, &caption, form))
        };
        html! { <button type="button" class="link" {onclick} data-testid={id}>{ lang.say(label) }</button> }
    };
    html! {
        <div class="chart-files" role="group" aria-label={lang.say(ChartMessage::SaveAs)}>
            { button(Form::Svg, ChartMessage::SaveSvg, "save-svg") }
            { button(Form::Png, ChartMessage::SavePng, "save-png") }
            { copying(props) }
        </div>
    }
}

#[cfg(feature = "web")]
fn copying(props: &PictureProps) -> Html {
    html! { <CopyPicture picture={props.picture.clone()} caption={props.caption.clone()} /> }
}

#[cfg(not(feature = "web"))]
fn copying(_: &PictureProps) -> Html {
    Html::default()
}

#[cfg(feature = "web")]
#[derive(Properties, PartialEq)]
struct CopyPictureProps {
    picture: Rc<Picture>,
    caption: Caption,
}

/// The button that copies the picture, and what became of it.
#[cfg(feature = "web")]
#[component]
fn CopyPicture(props: &CopyPictureProps) -> Html {
    use crate::app::i18n::TakeMessage;
    let lang = use_app().lang;
    let said = use_state(|| None::<bool>);
    let onclick = {
        let (picture, caption, said) = (props.picture.clone(), props.caption.clone(), said.setter());
        Callback::from(move |_: MouseEvent| {
            let said = said.clone();
            super::picture_file::copy(
                &picture,
                &caption,
                Callback::from(move |done: bool| said.set(Some(done))),
            );
        })
    };
    let words = said.map(|done| {
        if done {
            TakeMessage::Copied
        } else {
            TakeMessage::PictureRefused
        }
    });
    html! {
        <>
            <button type="button" class="link" {onclick} data-testid="copy-picture">{ lang.say(TakeMessage::CopyPicture) }</button>
            <span role="status" class="faint" data-testid="picture-said">{ words.map(|words| lang.say(words)) }</span>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct MarksProps {
    drawing: Rc<Drawing>,
    id: AttrValue,
    address: Callback<String, String>,
    open: Option<String>,
    sentence: String,
    title: String,
}

/// A link over each mark; one of them is in the order of the tab key, and arrow keys lead to the others.
#[component]
fn Marks(props: &MarksProps) -> Html {
    let lang = use_app().lang;
    let drawing = &props.drawing;
    let at = use_state_eq(|| 0usize);
    let open = drawing
        .marks
        .iter()
        .position(|mark| props.open.as_ref() == Some(&mark.key));
    let current = open.unwrap_or(*at).min(drawing.marks.len().saturating_sub(1));
    let onkeydown = {
        let (at, drawing, id) = (at.setter(), drawing.clone(), props.id.clone());
        Callback::from(move |event: KeyboardEvent| {
            let Some(from) = focused(&event) else { return };
            let Some(to) = moved(&event.key(), from, drawing.marks.len()) else {
                return;
            };
            event.prevent_default();
            at.set(to);
            let mark = document().get_element_by_id(&[&id, "-", &drawing.marks[to].key].concat());
            if let Some(mark) = mark.and_then(|mark| mark.dyn_into::<SvgElement>().ok()) {
                // A focus that the browser refuses leaves it where it was.
                let _ = mark.focus();
            }
        })
    };
    let (width, height) = (drawing.width.to_string(), drawing.height.to_string());
    let view = ["0 0 ", &width, " ", &height].concat();
    html! {
        <svg class="marks" {width} {height} viewBox={view} role="group" {onkeydown}
            aria-label={lang.fill(Message::ChartOf, &[&props.title])} aria-describedby={props.sentence.clone()}>
            { for drawing.marks.iter().enumerate().map(|(n, mark)| link(props, mark, n, n == current)) }
        </svg>
    }
}

fn link(props: &MarksProps, mark: &MarkBox, n: usize, current: bool) -> Html {
    let open = props.open.as_ref() == Some(&mark.key);
    html! {
        <a key={mark.key.clone()} id={[&props.id, "-", &mark.key].concat()} href={props.address.emit(mark.key.clone())}
            class={open.then_some("open")} aria-label={mark.label.clone()} aria-current={open.then_some("true")}
            data-n={n.to_string()} tabindex={if current { "0" } else { "-1" }} data-testid="chart-mark">
            <title>{ mark.label.clone() }</title>
            <rect class="mark-box" x={mark.x.to_string()} y={mark.y.to_string()} rx="3"
                width={mark.width.to_string()} height={mark.height.to_string()} />
        </a>
    }
}

/// The number of the mark that has the focus.
fn focused(event: &KeyboardEvent) -> Option<usize> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest("a").ok()??.get_attribute("data-n")?.parse().ok()
}

/// Where a key leads from a mark; `None` for other keys.
fn moved(key: &str, from: usize, marks: usize) -> Option<usize> {
    match key {
        "ArrowDown" | "ArrowRight" => Some((from + 1).min(marks - 1)),
        "ArrowUp" | "ArrowLeft" => Some(from.saturating_sub(1)),
        "Home" => Some(0),
        "End" => Some(marks - 1),
        _ => None,
    }
}

/// The figures behind the picture.
fn table(props: &PictureProps, marks: &[&Mark], lang: Lang) -> Html {
    let row = |mark: &&Mark| {
        html! {
            <tr key={mark.key.clone()}>
                <th scope="row"><a class="plain" href={props.address.emit(mark.key.clone())}>{ figure::sentence(&mark.label, lang) }</a></th>
                <td>{ figure::show_parts(&mark.figure) }</td>
                <td>{ figure::sentence(&mark.note, lang) }</td>
                <td>{ figure::status(mark.status, lang) }</td>
            </tr>
        }
    };
    let heads = [
        Message::ChartSubject,
        Message::ColumnValue,
        Message::ColumnPeriod,
        Message::ColumnStatus,
    ];
    html! {
        <details class="chart-table">
            <summary>{ lang.say(Message::ChartTable) }</summary>
            <table class="list">
                <caption class="visually-hidden">{ figure::sentence(&props.caption.title, lang) }</caption>
                <thead><tr>{ for heads.iter().map(|&head| html! { <th scope="col">{ lang.say(head) }</th> }) }</tr></thead>
                <tbody>{ for marks.iter().map(row) }</tbody>
            </table>
        </details>
    }
}
