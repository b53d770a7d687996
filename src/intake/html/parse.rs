//! Pages parsed as browsers parse them, by html5ever, within bounds.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use html5ever::{Attribute, ExpandedName, LocalName, QualName, TokenizerResult, ns};

use super::dom::{Data, Tree};
use crate::intake::item::Reason;
use crate::intake::taken::Fault;

/// Elements deeper than this are taken as if they stood at this depth, as browsers do.
const DEPTH_MAX: u32 = 512;
/// Characters that the parser is given at a time.
const CHUNK: usize = 64 << 10;
/// Attributes of one tag, about: the tokenizer compares each with all before it.
const ATTRIBUTES_MAX: usize = 20_000;

/// Attributes that tell what an element is; the others are not kept.
const KEPT: [&str; 15] = [
    "id",
    "class",
    "style",
    "hidden",
    "role",
    "name",
    "property",
    "content",
    "itemprop",
    "colspan",
    "rowspan",
    "type",
    "href",
    "src",
    "aria-hidden",
];

/// A node as the tree builder knows it.
#[derive(Debug, Clone)]
struct Handle {
    at: usize,
    name: QualName,
}

/// What the tree builder writes into.
struct Sink {
    tree: RefCell<Tree>,
    /// Depth of the place that was last written to.
    depth: Cell<u32>,
}

impl Sink {
    fn handle(&self, at: usize) -> Handle {
        Handle {
            at,
            name: QualName::new(None, ns!(), LocalName::default()),
        }
    }

    fn insert(&self, parent: usize, sibling: usize, child: NodeOrText<Handle>) {
        let mut tree = self.tree.borrow_mut();
        self.depth.set(tree.depth(parent) + 1);
        match child {
            NodeOrText::AppendNode(node) => {
                tree.detach(node.at);
                tree.attach(node.at, parent, sibling);
            }
            NodeOrText::AppendText(text) => tree.insert_text(parent, sibling, text),
        }
    }
}

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = Tree;
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> Tree {
        self.tree.into_inner()
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        self.handle(Tree::ROOT)
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> ExpandedName<'a> {
        target.name.expanded()
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _: ElementFlags) -> Handle {
        let attributes = attributes
            .into_iter()
            .filter(|attribute| KEPT.contains(&&*attribute.name.local))
            .map(|attribute| (attribute.name.local, attribute.value))
            .collect();
        let local = name.local.clone();
        let at = self.tree.borrow_mut().push(Data::Element {
            name: local,
            attributes,
        });
        Handle { at, name }
    }

    fn create_comment(&self, _: StrTendril) -> Handle {
        self.handle(self.tree.borrow_mut().push(Data::Aside))
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Handle {
        self.handle(self.tree.borrow_mut().push(Data::Aside))
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        self.insert(parent.at, 0, child);
    }

    fn append_based_on_parent_node(&self, element: &Handle, before: &Handle, child: NodeOrText<Handle>) {
        let parent = self.tree.borrow().parent(element.at);
        if parent == 0 {
            self.insert(before.at, 0, child);
        } else {
            self.insert(parent, element.at, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn pop(&self, node: &Handle) {
        self.depth.set(self.tree.borrow().depth(node.at));
    }

    // What a template holds is shown nowhere; it goes where nothing is read.
    fn get_template_contents(&self, target: &Handle) -> Handle {
        target.clone()
    }

    fn same_node(&self, x: &Handle, y: &Handle) -> bool {
        x.at == y.at
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        let parent = self.tree.borrow().parent(sibling.at);
        self.insert(parent, sibling.at, child);
    }

    fn add_attrs_if_missing(&self, _: &Handle, _: Vec<Attribute>) {}

    fn remove_from_parent(&self, target: &Handle) {
        self.tree.borrow_mut().detach(target.at);
    }

    fn reparent_children(&self, node: &Handle, parent: &Handle) {
        let mut tree = self.tree.borrow_mut();
        loop {
            let child = tree.first(node.at);
            if child == 0 {
                break;
            }
            tree.detach(child);
            tree.attach(child, parent.at, 0);
        }
    }
}

/// What the tokenizer writes into: the tree builder, spared the tags that bear on looks alone (misnested, each costs the
/// builder a walk over all that are open) and the depth that nobody wrote by hand.
struct Spared {
    builder: TreeBuilder<Handle, Sink>,
    tokens: Cell<usize>,
}

impl TokenSink for Spared {
    type Handle = Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Handle> {
        self.tokens.set(self.tokens.get() + 1);
        if let Token::TagToken(tag) = &token
            && (is_looks(tag) || tag.kind == TagKind::StartTag && self.builder.sink.depth.get() >= DEPTH_MAX)
        {
            return TokenSinkResult::Continue;
        }
        self.builder.process_token(token, line)
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// Whether a tag changes nothing but the look of letters.
fn is_looks(tag: &Tag) -> bool {
    matches!(
        &*tag.name,
        "b" | "big" | "code" | "em" | "font" | "i" | "s" | "small" | "strike" | "strong" | "tt" | "u" | "nobr"
    )
}

/// Parses a page. Scripts are read over, never run.
pub(super) fn parse(page: &str) -> Result<Tree, Fault> {
    let sink = Sink {
        tree: RefCell::new(Tree::new()),
        depth: Cell::new(0),
    };
    let options = TreeBuilderOpts {
        // What stands in noscript is what was read without scripts.
        scripting_enabled: false,
        ..TreeBuilderOpts::default()
    };
    let spared = Spared {
        builder: TreeBuilder::new(sink, options),
        tokens: Cell::new(0),
    };
    let tokenizer = Tokenizer::new(spared, TokenizerOpts::default());
    let queue = BufferQueue::default();
    let mut rest = page;
    let mut separators = 0;
    while !rest.is_empty() {
        let (chunk, after) = rest.split_at(rest.floor_char_boundary(CHUNK));
        let before = tokenizer.sink.tokens.get();
        queue.push_back(StrTendril::from_slice(chunk));
        // The tokenizer stops for scripts and for words about the encoding.
        while !matches!(tokenizer.feed(&queue), TokenizerResult::Done) {}
        // No token in all that: one tag goes on.
        separators = if tokenizer.sink.tokens.get() == before {
            separators + separators_in(chunk)
        } else {
            0
        };
        if separators > ATTRIBUTES_MAX {
            let detail = format!("a tag with more than {ATTRIBUTES_MAX} attributes");
            return Err(Fault::new(Reason::Damaged, detail));
        }
        rest = after;
    }
    tokenizer.end();
    Ok(tokenizer.sink.builder.sink.finish())
}

/// What may separate attributes; slashes count where they are too many for a picture written out in letters.
fn separators_in(chunk: &str) -> usize {
    let slashes = chunk.bytes().filter(|b| *b == b'/').count();
    let blanks = chunk
        .bytes()
        .filter(|b| b.is_ascii_whitespace() || matches!(b, b'"' | b'\''))
        .count();
    blanks + if slashes * 40 > chunk.len() { slashes } else { 0 }
}
