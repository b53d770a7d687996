// Starts the single file, after the glue of the app in the page's one module; `__wbg_init` is the glue's default export.
// `boot.page` gives the page as it was before anything ran, so that it can be saved with other documents in it.
(async () => {
  const boot = window.fangzhiBoot;
  const part = async (id) => {
    const text = document.getElementById(`part-${id}`).textContent;
    const packed = Uint8Array.fromBase64 ? Uint8Array.fromBase64(text) : Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
    return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip")));
  };
  const bytes = async (id) => (await part(id)).arrayBuffer();
  const programs = {};
  const program = async (name) => ({
    module: await WebAssembly.compile(await bytes(`${name}-wasm`)),
    script: URL.createObjectURL(new Blob([await bytes(`${name}-js`)], { type: "text/javascript" })),
  });
  boot.worker = async (name) => {
    const { module, script } = await (programs[name] ??= program(name));
    const worker = new Worker(script);
    worker.postMessage({ module });
    return worker;
  };
  const root = document.documentElement;
  const own = new Set([...document.head.children, ...document.body.children]);
  const app = document.getElementById("app").innerHTML;
  const title = document.title;
  boot.page = async () => {
    const copy = document.implementation.createHTMLDocument("");
    const clone = copy.importNode(root, false);
    for (const name of clone.getAttributeNames()) clone.removeAttribute(name);
    clone.setAttribute("lang", "zh-CN");
    clone.setAttribute("data-edition", "single");
    for (const part of [document.head, document.body]) {
      const shell = copy.importNode(part, false);
      for (const child of part.children) {
        if (own.has(child)) shell.append("\n    ", copy.importNode(child, true));
      }
      clone.append(shell);
    }
    clone.querySelector("#app").innerHTML = app;
    clone.querySelector("title").textContent = title;
    clone.querySelector("#boot-failure").setAttribute("hidden", "");
    return `<!doctype html>\n${clone.outerHTML}\n`;
  };
  try {
    await __wbg_init({ module_or_path: await bytes("app-wasm") });
  } catch (reason) {
    boot.fail(reason);
  }
})();
