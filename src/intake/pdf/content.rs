//! Contents of pages and forms: operators run for the text that they show.

use std::collections::HashMap;
use std::rc::Rc;

use hayro_syntax::content::UntypedIter;
use hayro_syntax::object::{Array, Dict, Name, Object, ObjectIdentifier, Stream};

use super::Decode;
use super::bounds::Budget;
use super::font::Font;
use super::marked::Marked;
use super::matrix::Matrix;
use super::page::{Glyph, Page, Turn};
use super::path::Path;
use super::stream::decoded;

/// States saved inside states.
const SAVED_MAX: usize = 256;

/// What `q` saves and `Q` brings back.
#[derive(Debug, Clone)]
struct State {
    to_page: Matrix,
    font: Option<Rc<Font>>,
    size: f32,
    character_space: f32,
    word_space: f32,
    stretch: f32,
    leading: f32,
    rise: f32,
}

/// Reads pages one after another; fonts are read once.
pub(super) struct Reader<'a> {
    pub(super) budget: Budget,
    decode: Decode<'a>,
    fonts: HashMap<ObjectIdentifier, Rc<Font>>,
}

/// What one content stream works on.
struct Run<'r, 'p> {
    page: &'r mut Page,
    resources: &'r Dict<'p>,
    state: State,
    saved: Vec<State>,
    text: Matrix,
    line: Matrix,
    path: Path,
    marked: Marked,
}

impl<'a> Reader<'a> {
    pub(super) fn new(budget: Budget, decode: Decode<'a>) -> Self {
        Self {
            budget,
            decode,
            fonts: HashMap::new(),
        }
    }

    /// Reads a page.
    pub(super) fn page(&mut self, page: &hayro_syntax::page::Page<'_>) -> Page {
        let mut out = Page::default();
        let content = self.contents(page.raw());
        // Resources may stand further up in the tree; the library's view of them is by kind.
        let own = page.raw().get::<Dict<'_>>("Resources");
        let inherited = inherited_resources(page.raw());
        let resources = own.or(inherited).unwrap_or_default();
        let state = State {
            to_page: Matrix::IDENTITY,
            font: None,
            size: 1.0,
            character_space: 0.0,
            word_space: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
        };
        self.run(&content, &resources, state, &mut out, &mut Vec::new());
        out
    }

    fn contents(&mut self, page: &Dict<'_>) -> Vec<u8> {
        match page.get::<Object<'_>>("Contents") {
            Some(Object::Stream(stream)) => decoded(&stream, &mut self.budget).unwrap_or_default(),
            Some(Object::Array(streams)) => {
                let mut out = Vec::new();
                for stream in streams.iter::<Stream<'_>>() {
                    let bytes = decoded(&stream, &mut self.budget).unwrap_or_default();
                    if out.len() + bytes.len() > self.budget.bounds.stream {
                        self.budget.exceeded = true;
                        break;
                    }
                    out.extend_from_slice(&bytes);
                    out.push(b'\n');
                }
                out
            }
            _ => Vec::new(),
        }
    }

    fn run(
        &mut self,
        content: &[u8],
        resources: &Dict<'_>,
        state: State,
        page: &mut Page,
        above: &mut Vec<ObjectIdentifier>,
    ) {
        let mut run = Run {
            page,
            resources,
            state,
            saved: Vec::new(),
            text: Matrix::IDENTITY,
            line: Matrix::IDENTITY,
            path: Path::default(),
            marked: Marked::default(),
        };
        let mut operators = UntypedIter::new(content);
        while let Some(instruction) = operators.next() {
            if self.budget.operators == 0 || run.page.glyphs.len() > self.budget.bounds.glyphs {
                self.budget.exceeded = true;
                return;
            }
            self.budget.operators -= 1;
            let operands: Vec<Object<'_>> = instruction.operands().cloned().collect();
            self.operator(&instruction.operator[..], &operands, &mut run, above);
        }
    }

    fn operator(
        &mut self,
        operator: &[u8],
        operands: &[Object<'_>],
        run: &mut Run<'_, '_>,
        above: &mut Vec<ObjectIdentifier>,
    ) {
        let number = |n: usize| number(operands.get(n));
        match operator {
            b"q" if run.saved.len() < SAVED_MAX => run.saved.push(run.state.clone()),
            b"Q" => {
                if let Some(state) = run.saved.pop() {
                    run.state = state;
                }
            }
            b"cm" => run.state.to_page = matrix(operands).then(run.state.to_page),
            b"BT" => (run.text, run.line) = (Matrix::IDENTITY, Matrix::IDENTITY),
            b"Tf" => {
                run.state.size = number(1);
                run.state.font = name(operands).and_then(|name| self.font(run.resources, name));
            }
            b"Tc" => run.state.character_space = number(0),
            b"Tw" => run.state.word_space = number(0),
            b"Tz" => run.state.stretch = number(0) / 100.0,
            b"TL" => run.state.leading = number(0),
            b"Ts" => run.state.rise = number(0),
            b"Td" => run.next_line(number(0), number(1)),
            b"TD" => {
                run.state.leading = -number(1);
                run.next_line(number(0), number(1));
            }
            b"Tm" => (run.text, run.line) = (matrix(operands), matrix(operands)),
            b"T*" => run.next_line(0.0, -run.state.leading),
            b"Tj" => self.show(operands.first(), run),
            b"'" => {
                run.next_line(0.0, -run.state.leading);
                self.show(operands.first(), run);
            }
            b"\"" => {
                (run.state.word_space, run.state.character_space) = (number(0), number(1));
                run.next_line(0.0, -run.state.leading);
                self.show(operands.get(2), run);
            }
            b"TJ" => {
                if let Some(Object::Array(items)) = operands.first() {
                    for item in items.iter::<Object<'_>>() {
                        match item {
                            Object::Number(n) => run.advance(-n.as_f32() / 1000.0 * run.state.size),
                            item => self.show(Some(&item), run),
                        }
                    }
                }
            }
            b"gs" => self.graphics_state(operands, run),
            b"Do" => self.object(operands, run, above),
            b"BI" => run.page.pictures = true,
            b"BMC" | b"BDC" => run.marked.begin(operands, run.resources, run.page),
            b"EMC" => run.marked.end(run.page),
            _ => run.path.operator(operator, operands, run.state.to_page, run.page),
        }
    }

    fn graphics_state(&mut self, operands: &[Object<'_>], run: &mut Run<'_, '_>) {
        let states = run.resources.get::<Dict<'_>>("ExtGState");
        let state = name(operands).and_then(|name| states?.get::<Dict<'_>>(name));
        let Some(pair) = state.and_then(|state| state.get::<Array<'_>>("Font")) else {
            return;
        };
        let font = pair.iter::<Dict<'_>>().next();
        run.state.size = pair
            .iter::<Object<'_>>()
            .nth(1)
            .map_or(run.state.size, |size| number(Some(&size)));
        run.state.font = font.map(|font| self.read_font(&font));
    }

    fn font(&mut self, resources: &Dict<'_>, name: &[u8]) -> Option<Rc<Font>> {
        let font = resources.get::<Dict<'_>>("Font")?.get::<Dict<'_>>(name)?;
        Some(self.read_font(&font))
    }

    fn read_font(&mut self, font: &Dict<'_>) -> Rc<Font> {
        if let Some(known) = font.obj_id().and_then(|id| self.fonts.get(&id)) {
            return known.clone();
        }
        let read = Rc::new(Font::read(font, &mut self.budget));
        if let Some(id) = font.obj_id() {
            self.fonts.insert(id, read.clone());
        }
        read
    }

    fn show(&mut self, string: Option<&Object<'_>>, run: &mut Run<'_, '_>) {
        let (Some(Object::String(bytes)), Some(font)) = (string, run.state.font.clone()) else {
            return;
        };
        for shown in font.show(bytes.as_bytes(), self.decode) {
            let spaces = run.state.character_space + if shown.space { run.state.word_space } else { 0.0 };
            run.put(&shown.text, shown.width / 1000.0 * run.state.size, font.vertical);
            run.advance(shown.width / 1000.0 * run.state.size + spaces);
            if run.page.glyphs.len() > self.budget.bounds.glyphs {
                return;
            }
        }
    }

    /// Draws a picture or a form.
    fn object(&mut self, operands: &[Object<'_>], run: &mut Run<'_, '_>, above: &mut Vec<ObjectIdentifier>) {
        let objects = run.resources.get::<Dict<'_>>("XObject");
        let Some(stream) = name(operands).and_then(|name| objects?.get::<Stream<'_>>(name)) else {
            return;
        };
        match stream.dict().get::<Name<'_>>("Subtype").as_deref() {
            Some(b"Image") => run.page.pictures = true,
            Some(b"Form") => {
                let id = stream.obj_id();
                if above.len() >= self.budget.bounds.depth || above.contains(&id) || run.marked.hidden() {
                    return;
                }
                let Some(content) = decoded(&stream, &mut self.budget) else {
                    return;
                };
                let own = stream.dict().get::<Dict<'_>>("Resources");
                let placed = stream
                    .dict()
                    .get::<Array<'_>>("Matrix")
                    .map_or(Matrix::IDENTITY, |items| {
                        matrix(&items.iter::<Object<'_>>().take(6).collect::<Vec<_>>())
                    });
                let mut state = run.state.clone();
                state.to_page = placed.then(state.to_page);
                above.push(id);
                self.run(&content, own.as_ref().unwrap_or(run.resources), state, run.page, above);
                above.pop();
            }
            _ => {}
        }
    }
}

impl Run<'_, '_> {
    fn next_line(&mut self, x: f32, y: f32) {
        self.line = Matrix::shift(x, y).then(self.line);
        self.text = self.line;
    }

    /// Moves on along the line by a length in text space.
    fn advance(&mut self, length: f32) {
        let vertical = self.state.font.as_ref().is_some_and(|font| font.vertical);
        let shift = if vertical {
            Matrix::shift(0.0, -length)
        } else {
            Matrix::shift(length * self.state.stretch, 0.0)
        };
        self.text = shift.then(self.text);
    }

    /// Puts the characters of one code on the page.
    fn put(&mut self, text: &str, width: f32, vertical: bool) {
        let to_page = self.text.then(self.state.to_page);
        let ahead = if vertical {
            (0.0, -width.max(0.01))
        } else {
            (width.max(0.01) * self.state.stretch, 0.0)
        };
        let (dx, dy) = to_page.direction(ahead.0, ahead.1);
        let (ux, uy) = to_page.direction(0.0, self.state.size);
        let (sx, sy) = to_page.direction(self.state.size, 0.0);
        let size = ux.hypot(uy).max(0.01);
        // A square on a page as text of no size or of endless size would only spoil the measures.
        if text.is_empty() || !size.is_finite() || size > 2000.0 || sx.hypot(sy) < 0.01 {
            return;
        }
        let Some(turn) = Turn::of((dx, dy)) else {
            self.page.furniture = true;
            return;
        };
        if self.marked.hidden() {
            self.page.furniture |= text.chars().any(|c| !c.is_whitespace());
            return;
        }
        let (u, v) = turn.seen(to_page.point(0.0, self.state.rise));
        let count = text.chars().count() as f32;
        let step = dx.hypot(dy) / count;
        if !(u.is_finite() && v.is_finite() && step.is_finite()) {
            return;
        }
        for (n, c) in text.chars().enumerate() {
            self.page.glyphs.push((
                turn,
                Glyph {
                    c,
                    u: u + step * n as f32,
                    v,
                    width: step,
                    size,
                },
            ));
        }
    }
}

/// Resources that stand at a node above a page.
fn inherited_resources<'p>(page: &Dict<'p>) -> Option<Dict<'p>> {
    let mut node = page.get::<Dict<'p>>("Parent")?;
    for _ in 0..64 {
        if let Some(resources) = node.get::<Dict<'p>>("Resources") {
            return Some(resources);
        }
        node = node.get::<Dict<'p>>("Parent")?;
    }
    None
}

/// A number among operands; 0 for what is none.
pub(super) fn number(operand: Option<&Object<'_>>) -> f32 {
    match operand {
        Some(Object::Number(n)) if n.as_f32().is_finite() => n.as_f32(),
        _ => 0.0,
    }
}

fn matrix(operands: &[Object<'_>]) -> Matrix {
    let mut out = [0.0; 6];
    for (n, slot) in out.iter_mut().enumerate() {
        *slot = number(operands.get(n));
    }
    Matrix(out)
}

fn name<'o>(operands: &'o [Object<'_>]) -> Option<&'o [u8]> {
    match operands.first() {
        Some(Object::Name(name)) => Some(name),
        _ => None,
    }
}
