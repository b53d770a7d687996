//! The sentences of the registers.

messages! { RegisterMessage:
    Title = "名录", "Registers";
}
