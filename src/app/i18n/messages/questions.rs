//! The sentences of the questions on the overview.

messages! { QuestionMessage:
    Title = "可以这样问", "Questions";
}
