//! The sentences of a document’s text.

messages! { ReadingMessage:
    Title = "阅读", "Reading";
}
