//! A page as a tree: nodes in one list, so that nothing recurses and nothing is shared.

use html5ever::LocalName;
use html5ever::tendril::StrTendril;

/// What a node is.
#[derive(Debug)]
pub(super) enum Data {
    Document,
    Element {
        name: LocalName,
        attributes: Vec<(LocalName, StrTendril)>,
    },
    Text(StrTendril),
    /// A comment or an instruction.
    Aside,
}

/// A node and its kin, by their places in the list; 0, the document, stands for none.
#[derive(Debug)]
struct Node {
    data: Data,
    parent: usize,
    first: usize,
    last: usize,
    before: usize,
    after: usize,
    depth: u32,
}

/// A parsed page.
#[derive(Debug)]
pub(super) struct Tree {
    nodes: Vec<Node>,
}

impl Tree {
    /// A document without anything.
    pub(super) fn new() -> Self {
        let mut tree = Self { nodes: Vec::new() };
        tree.push(Data::Document);
        tree
    }

    /// The document's place.
    pub(super) const ROOT: usize = 0;

    /// How many nodes there are.
    pub(super) const fn len(&self) -> usize {
        self.nodes.len()
    }

    /// What a node is.
    pub(super) fn data(&self, at: usize) -> &Data {
        &self.nodes[at].data
    }

    /// An element's name; empty for what is none.
    pub(super) fn name(&self, at: usize) -> &str {
        match &self.nodes[at].data {
            Data::Element { name, .. } => name,
            _ => "",
        }
    }

    /// An element's attribute.
    pub(super) fn attribute(&self, at: usize, wanted: &str) -> Option<&str> {
        match &self.nodes[at].data {
            Data::Element { attributes, .. } => attributes
                .iter()
                .find(|(name, _)| &**name == wanted)
                .map(|(_, value)| &**value),
            _ => None,
        }
    }

    /// The node that holds it; of the document itself.
    pub(super) fn parent(&self, at: usize) -> usize {
        self.nodes[at].parent
    }

    /// Its children.
    pub(super) fn children(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        let mut next = self.nodes[at].first;
        std::iter::from_fn(move || {
            let now = next;
            (now != 0).then(|| {
                next = self.nodes[now].after;
                now
            })
        })
    }

    /// Goes through a node and all it holds in the order of the page, telling whether a node opens or ends; what `open`
    /// says no to is passed over with all it holds, and does not end.
    pub(super) fn walk(&self, from: usize, mut open: impl FnMut(usize) -> bool, mut end: impl FnMut(usize)) {
        let mut at = from;
        loop {
            let entered = open(at);
            if entered && self.nodes[at].first != 0 {
                at = self.nodes[at].first;
                continue;
            }
            if entered {
                end(at);
            }
            loop {
                if at == from {
                    return;
                }
                if self.nodes[at].after != 0 {
                    at = self.nodes[at].after;
                    break;
                }
                at = self.nodes[at].parent;
                end(at);
            }
        }
    }

    /// Takes a node from where it stands.
    pub(super) fn detach(&mut self, at: usize) {
        let Node {
            parent, before, after, ..
        } = self.nodes[at];
        if at == 0 || parent == 0 && self.nodes[0].first != at && before == 0 {
            return;
        }
        match before {
            0 => self.nodes[parent].first = after,
            before => self.nodes[before].after = after,
        }
        match after {
            0 => self.nodes[parent].last = before,
            after => self.nodes[after].before = before,
        }
        let node = &mut self.nodes[at];
        (node.parent, node.before, node.after) = (0, 0, 0);
    }

    /// Puts a node before `sibling`, or after all children of `parent` where that is 0.
    pub(super) fn attach(&mut self, at: usize, parent: usize, sibling: usize) {
        let before = match sibling {
            0 => self.nodes[parent].last,
            sibling => self.nodes[sibling].before,
        };
        let depth = self.nodes[parent].depth + 1;
        let node = &mut self.nodes[at];
        (node.parent, node.before, node.after, node.depth) = (parent, before, sibling, depth);
        match before {
            0 => self.nodes[parent].first = at,
            before => self.nodes[before].after = at,
        }
        match sibling {
            0 => self.nodes[parent].last = at,
            sibling => self.nodes[sibling].before = at,
        }
    }

    /// Adds a node that stands nowhere yet.
    pub(super) fn push(&mut self, data: Data) -> usize {
        self.nodes.push(Node {
            data,
            parent: 0,
            first: 0,
            last: 0,
            before: 0,
            after: 0,
            depth: 0,
        });
        self.nodes.len() - 1
    }

    /// Puts text before `sibling`, or at the end of `parent` where that is 0; text that stands there goes on.
    pub(super) fn insert_text(&mut self, parent: usize, sibling: usize, text: StrTendril) {
        let before = match sibling {
            0 => self.nodes[parent].last,
            sibling => self.nodes[sibling].before,
        };
        if before != 0
            && let Data::Text(held) = &mut self.nodes[before].data
        {
            held.push_tendril(&text);
        } else {
            let node = self.push(Data::Text(text));
            self.attach(node, parent, sibling);
        }
    }

    /// How deep a node stands.
    pub(super) fn depth(&self, at: usize) -> u32 {
        self.nodes[at].depth
    }

    /// Its first child; 0 where it has none.
    pub(super) fn first(&self, at: usize) -> usize {
        self.nodes[at].first
    }
}
