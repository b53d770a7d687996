//! A plotters backend that writes SVG with classes in place of colours, so that one drawing serves every scheme.
//!
//! Plotters hands each shape a colour; here a colour is only the number of an [`Ink`], and the ink's class is written.
//! No `style` attribute is written (a content security policy forbids it), and text is measured by a table.

use std::convert::Infallible;

use plotters::prelude::{DrawingBackend, RGBColor, TextStyle};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontFamily, IntoTextStyle};
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingErrorKind};

use super::text_size::text_width;

/// What a shape or text is, which decides how the page's style sheet colours it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Ink {
    Grid,
    Axis,
    Tick,
    Label,
    Note,
    Value,
    Heading,
    Actual,
    Estimate,
    Target,
    Hatch,
    Link,
    Ring,
    Span,
    Open,
    Beyond,
}

impl Ink {
    const ALL: [Self; 16] = [
        Self::Grid,
        Self::Axis,
        Self::Tick,
        Self::Label,
        Self::Note,
        Self::Value,
        Self::Heading,
        Self::Actual,
        Self::Estimate,
        Self::Target,
        Self::Hatch,
        Self::Link,
        Self::Ring,
        Self::Span,
        Self::Open,
        Self::Beyond,
    ];

    fn class(self) -> &'static str {
        match self {
            Self::Grid => "chart-grid",
            Self::Axis => "chart-axis",
            Self::Tick => "chart-tick",
            Self::Label => "chart-label",
            Self::Note => "chart-note",
            Self::Value => "chart-value",
            Self::Heading => "chart-heading",
            Self::Actual => "chart-actual",
            Self::Estimate => "chart-estimate",
            Self::Target => "chart-target",
            Self::Hatch => "chart-hatch",
            Self::Link => "chart-link",
            Self::Ring => "chart-ring",
            Self::Span => "chart-span",
            Self::Open => "chart-open",
            Self::Beyond => "chart-beyond",
        }
    }

    /// The colour that stands for the ink on its way through plotters.
    pub(super) fn color(self) -> RGBColor {
        RGBColor(0, 0, self as u8)
    }

    /// The ink as a text style of this size, anchored as asked.
    pub(super) fn text(self, size: u32, horizontal: HPos, vertical: VPos) -> TextStyle<'static> {
        let mut style = (FontFamily::SansSerif, size)
            .into_text_style(&(1, 1))
            .pos(Pos::new(horizontal, vertical));
        style.color = BackendColor {
            alpha: 1.0,
            rgb: (0, 0, self as u8),
        };
        style
    }

    fn of(color: BackendColor) -> Self {
        Self::ALL
            .into_iter()
            .find(|ink| *ink as u8 == color.rgb.2)
            .unwrap_or(Self::Grid)
    }
}

/// The drawing as it grows.
pub(super) struct SvgBackend<'a> {
    out: &'a mut String,
    size: (u32, u32),
}

impl<'a> SvgBackend<'a> {
    /// A drawing of at most `size` pixels that writes its shapes to `out`.
    pub(super) fn new(out: &'a mut String, size: (u32, u32)) -> Self {
        Self { out, size }
    }

    fn write(&mut self, element: &str) -> Result<(), DrawingErrorKind<Infallible>> {
        self.out.push_str(element);
        self.out.push('\n');
        Ok(())
    }
}

/// The system's CJK faces.
pub(super) const FONTS: &str = "-apple-system, 'Segoe UI', 'PingFang SC', 'Hiragino Sans GB', 'Noto Sans CJK SC', 'Source Han Sans SC', \
     'Microsoft YaHei', 'Noto Sans SC', sans-serif";

/// The shapes as a whole picture of this size, with `title` as its accessible name.
pub(super) fn finished(body: &str, (width, height): (u32, u32), title: &str) -> String {
    let (w, h) = (width.to_string(), height.to_string());
    [
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"img\" width=\"",
        &w,
        "\" height=\"",
        &h,
        "\" viewBox=\"0 0 ",
        &w,
        " ",
        &h,
        "\" font-family=\"",
        FONTS,
        "\">\n<title>",
        &escaped(title),
        "</title>\n",
        body,
        "</svg>\n",
    ]
    .concat()
}

impl DrawingBackend for SvgBackend<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Result<(), DrawingErrorKind<Infallible>> {
        Ok(())
    }

    fn present(&mut self) -> Result<(), DrawingErrorKind<Infallible>> {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Result<(), DrawingErrorKind<Infallible>> {
        let class = Ink::of(color).class();
        self.write(&format!(
            "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"1\" height=\"1\"/>"
        ))
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        if style.color().alpha == 0.0 {
            return Ok(());
        }
        let class = Ink::of(style.color()).class();
        let ((x1, y1), (x2, y2)) = (from, to);
        self.write(&format!(
            "<line class=\"{class}\" x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\"/>"
        ))
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        _fill: bool,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let class = Ink::of(style.color()).class();
        let ((x, y), (right, bottom)) = (upper_left, bottom_right);
        let (w, h) = (right - x, bottom - y);
        self.write(&format!(
            "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\"/>"
        ))
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        if style.color().alpha == 0.0 {
            return Ok(());
        }
        let class = Ink::of(style.color()).class();
        self.write(&format!("<polyline class=\"{class}\" points=\"{}\"/>", points(path)))
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        _fill: bool,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let class = Ink::of(style.color()).class();
        self.write(&format!(
            "<circle class=\"{class}\" cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>"
        ))
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vert: I,
        style: &S,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let class = Ink::of(style.color()).class();
        self.write(&format!("<polygon class=\"{class}\" points=\"{}\"/>", points(vert)))
    }

    fn draw_text<T: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &T,
        (x, y): BackendCoord,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let class = Ink::of(style.color()).class();
        let size = style.size();
        let anchor = match style.anchor().h_pos {
            HPos::Left => "start",
            HPos::Center => "middle",
            HPos::Right => "end",
        };
        // Baselines by arithmetic: `dominant-baseline` is not carried over by every program that opens an SVG.
        let below = match style.anchor().v_pos {
            VPos::Top => 0.8,
            VPos::Center => 0.36,
            VPos::Bottom => -0.15,
        };
        let y = f64::from(y) + (below * size).round();
        let text = escaped(text);
        self.write(&format!(
            "<text class=\"{class}\" x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" font-size=\"{size}\">{text}</text>"
        ))
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let size = style.size();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a text's width in pixels"
        )]
        Ok((text_width(text, size).ceil() as u32, (size * 1.2).ceil() as u32))
    }
}

fn points(path: impl IntoIterator<Item = BackendCoord>) -> String {
    let points: Vec<String> = path.into_iter().map(|(x, y)| format!("{x},{y}")).collect();
    points.join(" ")
}

/// The text as it may stand in an element.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The drawing as a file of its own: with the colours of the light scheme, which on a page come from its style sheet.
/// They are attributes, which every program reads and no content security policy forbids.
#[must_use]
pub fn standalone(svg: &str) -> String {
    let mut out = svg.to_owned();
    for (class, attributes) in COLOURS {
        out = out.replace(&["class=\"chart-", class, "\""].concat(), attributes);
    }
    out
}

/// The light scheme: what is drawn for each class.
const COLOURS: [(&str, &str); 18] = [
    ("paper", "fill=\"#ffffff\""),
    ("grid", "stroke=\"#e3e6ea\" fill=\"none\""),
    ("axis", "stroke=\"#8a929c\" fill=\"none\""),
    ("tick", "fill=\"#5b6470\""),
    ("note", "fill=\"#5b6470\""),
    (
        "label",
        "fill=\"#1c2126\" stroke=\"#ffffff\" stroke-width=\"4\" stroke-linejoin=\"round\" paint-order=\"stroke\"",
    ),
    (
        "value",
        "fill=\"#1c2126\" font-weight=\"600\" stroke=\"#ffffff\" stroke-width=\"4\" stroke-linejoin=\"round\" \
         paint-order=\"stroke\"",
    ),
    ("heading", "fill=\"#1c2126\" font-weight=\"600\""),
    ("verdict", "fill=\"#1c2126\" font-weight=\"600\""),
    ("actual", "fill=\"#1f6f8b\""),
    ("estimate", "fill=\"#a9cbd6\" stroke=\"#1f6f8b\""),
    ("target", "fill=\"#ffffff\" stroke=\"#b4552d\""),
    ("hatch", "stroke=\"#b4552d\" stroke-opacity=\"0.45\""),
    ("link", "stroke=\"#8a929c\" stroke-width=\"2\""),
    ("ring", "fill=\"#ffffff\" stroke=\"#b4552d\" stroke-width=\"2\""),
    ("span", "stroke=\"#1f6f8b\" stroke-width=\"4\""),
    ("open", "stroke=\"#b4552d\" stroke-width=\"1.5\" fill=\"none\""),
    ("beyond", "stroke=\"#8a929c\" stroke-dasharray=\"2 4\""),
];
