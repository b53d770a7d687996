// What one case works with: pages of any edition, watched for errors and for requests that nobody may make.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** How long a page may take to be ready, in milliseconds; generous, for slow machines. */
const PATIENCE = 15_000;

/** The element that says that a page shows what it has to show. */
export const READY = "[data-ready]";

export class Scene {
  #browser;
  #contexts = [];
  #complaints = [];

  /** `editions` as `startEditions` gives them, `output` the folder for pictures, `say` prints a line under the case. */
  constructor(browser, editions, output, say) {
    this.#browser = browser;
    this.editions = editions;
    this.output = output;
    this.say = say;
  }

  /**
   * Opens a page of an edition and waits until it is ready.
   *
   * Options: `hash` (the address after `#`, without it), `width`, `height`, `scheme` ("light" or "dark"), `locale`,
   * `storage` (entries of localStorage, set before the page starts), `ready` (a selector, or null for not waiting),
   * `faults` (true where the case provokes errors itself), `scripts` (false switches JavaScript off), `context`
   * (further options for the browser's context), `before` (called with the page before it loads).
   */
  async open(edition, options = {}) {
    const { hash = "", width = 1440, height = 900, scheme = "light", locale = "zh-CN", ready = READY } = options;
    const context = await this.#browser.newContext({
      viewport: { width, height },
      colorScheme: scheme,
      locale,
      javaScriptEnabled: options.scripts !== false,
      acceptDownloads: true,
      ...options.context,
    });
    this.#contexts.push(context);
    context.setDefaultTimeout(PATIENCE);
    await context.addInitScript(watchFirstFacts, READY);
    if (options.storage) await context.addInitScript(store, options.storage);
    const page = await context.newPage();
    page.requested = [];
    this.#watch(page, edition, options.faults === true);
    await options.before?.(page);
    await page.goto(this.address(edition, hash));
    if (ready !== null) await page.waitForSelector(ready, { state: "attached" });
    return page;
  }

  /** The address of an edition's page with a hash. */
  address(edition, hash = "") {
    return this.editions[edition].base + (hash === "" ? "" : `#${hash}`);
  }

  #watch(page, edition, faults) {
    const base = this.editions[edition].base;
    const complain = (text) => {
      if (!faults) this.#complaints.push(`${edition}: ${text}`);
    };
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") complain(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => complain(`error: ${error.message}`));
    page.on("request", (request) => {
      const url = request.url();
      if (url.startsWith("data:") || url.startsWith("blob:")) return;
      page.requested.push(request);
      const own = edition === "single" ? url.split("#")[0] === base : url.startsWith(base);
      // Foreign requests are never provoked, so they count in every case.
      if (!own) this.#complaints.push(`${edition}: request for ${url}`);
    });
    page.on("response", (response) => {
      if (response.status() >= 400) complain(`${response.status()} for ${response.url()}`);
    });
  }

  /** Saves a picture of the whole page as `NAME.png`. */
  async picture(page, name) {
    await page.evaluate(() => document.fonts.ready.then(() => true));
    await page.screenshot({ path: join(this.output, `${name}.png`), fullPage: true, animations: "disabled" });
  }

  /** Asserts that axe finds nothing on the page as it stands. */
  async accessible(page, what) {
    // What is still fading in has the colours of neither state.
    await page.evaluate(() => Promise.allSettled(document.getAnimations().map((moving) => moving.finished)));
    // Evaluated, not added as a script: the page's content security policy stays in force.
    await page.evaluate(AXE);
    const found = await page.evaluate(async () => (await globalThis.axe.run()).violations);
    const lines = found.map(({ id, impact, nodes }) => {
      const places = nodes.slice(0, 3).map((node) => node.target.join(" ")).join(", ");
      const reason = nodes[0].failureSummary.split("\n").at(-1).trim();
      return `${id} (${impact}), ${nodes.length} times: ${places}: ${reason}`;
    });
    assert.deepEqual(lines, [], `axe on ${what}`);
  }

  /** Asserts that nothing makes the page wider than the window. */
  async fits(page, what) {
    const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(wide <= window, `${what} is ${wide} px wide in a window of ${window} px`);
  }

  /** Milliseconds from navigation to the first element that is ready. */
  async firstFacts(page) {
    return page.evaluate(() => globalThis.__firstFacts);
  }

  /** Closes every page and asserts that none complained. */
  async end() {
    for (const context of this.#contexts) await context.close();
    assert.deepEqual(this.#complaints, [], "pages stay silent and ask for their own files only");
  }

  /** Closes every page, whatever they said. */
  async abandon() {
    for (const context of this.#contexts) await context.close().catch(() => {});
    return this.#complaints;
  }
}

function watchFirstFacts(selector) {
  const note = () => {
    if (globalThis.__firstFacts === undefined && document.querySelector(selector)) {
      globalThis.__firstFacts = performance.now();
      observer.disconnect();
    }
  };
  const observer = new MutationObserver(note);
  observer.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-ready"] });
}

function store(entries) {
  for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, value);
}
