//! The sentences of the command palette and the keys.

messages! { PaletteMessage:
    Title = "命令面板", "Command palette";
}
