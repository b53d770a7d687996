// Starts the hosted edition: the program of few pages where the address asks for one of them, else the whole. The whole is
// fetched once, when it is asked for; it takes the place of the one before. Programs for workers follow at their first use.
// A build puts file names in the place of the names in braces.
(() => {
  const base = document.currentScript.src;
  const parsed = document.readyState === "loading"
    ? new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true }))
    : Promise.resolve();
  /** Adds the styles of the further pages; a page without them is still a page. */
  const dress = () => new Promise((done) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = new URL("{style}", base);
    link.onload = link.onerror = done;
    document.head.append(link);
  });
  const load = async (glue, wasm, dressed) => {
    const binary = fetch(new URL(wasm, base));
    // Awaited below; a failure before that is no surprise to anyone.
    binary.catch(() => {});
    const program = await import(new URL(glue, base).href);
    await Promise.all([parsed, dressed]);
    await program.default({ module_or_path: binary });
  };
  let asked;
  const whole = () => (asked ??= load({whole}, dress()).catch((reason) => {
    asked = undefined;
    throw reason;
  }));
  const boot = window.fangzhiBoot;
  boot.whole = whole;
  const workers = { {workers} };
  const compiled = {};
  const compile = async (name) => {
    const answer = await fetch(new URL(name, base));
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    return WebAssembly.compile(await answer.arrayBuffer());
  };
  // Compiled once for all workers of a kind; a failure is tried again the next time.
  boot.worker = async (name) => {
    const [script, wasm] = workers[name];
    const module = await (compiled[name] ??= compile(wasm).catch((reason) => {
      delete compiled[name];
      throw reason;
    }));
    const worker = new Worker(new URL(script, base));
    worker.postMessage({ module });
    return worker;
  };
  boot.page = async () => {
    const answer = await fetch(new URL("../{single}", base));
    if (!answer.ok) throw new Error(`{single}: ${answer.status}`);
    return answer.text();
  };
  // A reader's own documents are held by the whole program alone.
  const opens = /^#?\/?($|\?)|^#\/(observations|about)\/?($|\?)/.test(location.hash) && !boot.stored("fangzhi.own");
  ({first}).catch((reason) => window.fangzhiBoot.fail(reason));
})();
