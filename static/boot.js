// Runs before the first paint: applies the reader's theme and language, and shows what went wrong when the app
// cannot start. Written in the oldest JavaScript that any browser reads, since old browsers are what it reports.
(function () {
  "use strict";
  var root = document.documentElement;
  var failed = false;

  /** A stored choice, or null where nothing is stored or storage is refused. */
  function stored(key) {
    try {
      return window.localStorage.getItem(key);
    } catch (refused) {
      return null;
    }
  }

  // The style sheet shows the app only where scripts run, and only until starting has failed.
  root.setAttribute("data-boot", "running");
  var theme = stored("fangzhi.theme");
  if (theme === "light" || theme === "dark") root.setAttribute("data-theme", theme);

  /** True until the app has put something in the place of the loading state. */
  function waiting() {
    var app = document.getElementById("app");
    return document.getElementById("boot") !== null || (app !== null && !app.firstElementChild);
  }

  /** Shows the failure state with the reason in words, once, and only where the app shows nothing itself. */
  function fail(reason) {
    if (failed) return;
    if (document.readyState === "loading") {
      document.addEventListener("DOMContentLoaded", function () { fail(reason); });
      return;
    }
    if (!waiting()) return;
    failed = true;
    root.setAttribute("data-boot", "failed");
    var panel = document.getElementById("boot-failure");
    var text = reason && reason.message ? reason.message : String(reason || "");
    document.getElementById("boot-reason").textContent = text;
    panel.removeAttribute("hidden");
  }

  window.fangzhiBoot = { fail: fail, stored: stored };

  window.addEventListener("error", function (event) {
    var source = event.target;
    if (source && source !== window && source.tagName === "SCRIPT") fail("无法载入 could not load: " + source.src);
    else if (source === window || !source) fail(event.error || event.message);
  }, true);
  window.addEventListener("unhandledrejection", function (event) { fail(event.reason); });

  if (typeof WebAssembly !== "object" || !("noModule" in document.createElement("script"))) {
    fail("WebAssembly");
  } else if (root.getAttribute("data-edition") === "single" && typeof DecompressionStream !== "function") {
    fail("DecompressionStream");
  }
})();
