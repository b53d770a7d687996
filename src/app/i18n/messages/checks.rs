//! The sentences of the checks.

messages! { CheckMessage:
    Title = "核对", "Checks";
}
