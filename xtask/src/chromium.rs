//! The browser that the tests drive, and Chinese fonts for it to draw with.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::fault::{Fault, Outcome};
use crate::project::run;
use crate::tool::works;

/// Where Chromium or a close relative is looked for.
const PLACES: [&str; 6] = [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/// What Debian calls the two.
const PACKAGES: [&str; 2] = ["chromium", "fonts-noto-cjk"];

/// The browser's path, from `CHROMIUM` or the usual places; installs Debian's where it is missing and that is possible.
pub(crate) fn find_or_install() -> Outcome<PathBuf> {
    let fonts = has_chinese_fonts();
    if let (Some(path), true) = (find(), fonts) {
        return Ok(path);
    }
    let missing = if fonts {
        &PACKAGES[..1]
    } else if find().is_some() {
        &PACKAGES[1..]
    } else {
        &PACKAGES[..]
    };
    let installed = install(missing);
    match find() {
        // Without the fonts the pictures show boxes, and everything else still holds.
        Some(path) => {
            if let Err(fault) = installed {
                println!("note: no Chinese font is installed ({fault})");
            }
            Ok(path)
        }
        None => Err(installed
            .err()
            .unwrap_or_else(|| Fault::new("chromium was installed but is in no usual place"))),
    }
}

fn find() -> Option<PathBuf> {
    let named = std::env::var_os("CHROMIUM").map(PathBuf::from);
    named
        .into_iter()
        .chain(PLACES.iter().map(PathBuf::from))
        .find(|path| path.is_file())
}

/// Whether some font covers Chinese; taken as given where fontconfig does not run the fonts.
fn has_chinese_fonts() -> bool {
    if !cfg!(target_os = "linux") {
        return true;
    }
    let listed = Command::new("fc-list").arg(":lang=zh").output();
    match listed {
        Ok(output) => !output.stdout.is_empty(),
        Err(_) => Path::new("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc").is_file(),
    }
}

fn install(packages: &[&str]) -> Outcome<()> {
    let names = packages.join(" ");
    let advice =
        format!("install {names} (on Debian and Ubuntu: apt-get install {names}), or set CHROMIUM to a browser");
    if !cfg!(target_os = "linux") || !works("apt-get") || !is_root() {
        return Err(Fault::new(advice));
    }
    println!("installing {names} …");
    let apt = |arguments: &[&str]| {
        let mut command = Command::new("apt-get");
        command
            .args(arguments)
            .env("DEBIAN_FRONTEND", "noninteractive")
            .stdout(Stdio::null());
        run(&mut command, &format!("run apt-get {}; {advice}", arguments.join(" ")))
    };
    apt(&["update", "-q"])?;
    let mut arguments = vec!["install", "-q", "-y", "--no-install-recommends"];
    arguments.extend(packages);
    apt(&arguments)
}

fn is_root() -> bool {
    let identity = Command::new("id").arg("-u").output();
    identity.is_ok_and(|output| String::from_utf8_lossy(&output.stdout).trim() == "0")
}
