//! Work off the page's thread: what the page asks of its workers, and what they answer.
