//! The page of one's own documents.

messages! { OpenMessage:
    Title = "打开自己的报告", "Open your own reports";
    Lead = "把文件拖到页面任何位置，或在这里选择。文件只在这台机器上读取，不会上传。", "Drop files anywhere on the page, or choose them here. They are read on this machine and go nowhere.";
    ChooseFiles = "选择文件", "Choose files";
    ChooseFolder = "选择文件夹", "Choose a folder";
    Cancel = "停止", "Stop";
}
