// How the app opens: from each edition, with nothing but its own files, and in words when it cannot.
import assert from "node:assert/strict";

/** The hosted edition's binary among what a page asked for. */
const binary = (page) => page.requested.find((request) => request.url().endsWith(".wasm"));

export const cases = {
  "the hosted edition opens": async (scene) => {
    const page = await scene.open("hosted");
    assert.match(await page.title(), /方志/);
    assert.equal(await page.locator("#boot").count(), 0, "the waiting state is gone");
    assert.equal(await page.locator("#boot-failure").isVisible(), false);
  },

  "the binary comes once, typed and compressed": async (scene) => {
    const page = await scene.open("hosted");
    assert.equal(page.requested.filter((request) => request.url().endsWith(".wasm")).length, 1);
    const response = await binary(page).response();
    const headers = await response.allHeaders();
    assert.equal(headers["content-type"], "application/wasm");
    assert.match(headers["content-encoding"], /^(br|gzip)$/);
    assert.match(headers["cache-control"], /immutable/);
  },

  "it works below any path": async (scene) => {
    const page = await scene.open("nested");
    assert.ok(new URL(page.url()).pathname.startsWith("/a/b/"));
    const { requests } = scene.editions.nested;
    assert.ok(requests.length > 3);
    assert.deepEqual(requests.filter(({ path, status }) => status !== 200 || !path.startsWith("/a/b/")), []);
  },

  "the single file opens alone, without a request": async (scene) => {
    const page = await scene.open("single");
    assert.equal(await page.locator("#boot").count(), 0);
    assert.deepEqual(page.requested.map((request) => request.resourceType()), ["document"]);
    const loaded = await page.evaluate(() => performance.getEntriesByType("resource").map((entry) => entry.name));
    assert.deepEqual(loaded, []);
  },

  "a policy keeps both editions to themselves": async (scene) => {
    for (const edition of ["hosted", "single"]) {
      const page = await scene.open(edition, { faults: true });
      const refused = await page.evaluate(async () => {
        const broken = new Promise((resolve) => {
          document.addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective), { once: true });
        });
        const answer = await fetch("http://127.0.0.1:9/").then(() => "answered", () => "refused");
        return [answer, await broken];
      });
      assert.deepEqual(refused, ["refused", "connect-src"], edition);
    }
  },

  "a choice of theme holds before the app starts": async (scene) => {
    for (const edition of ["hosted", "single"]) {
      const page = await scene.open(edition, { storage: { "fangzhi.theme": "dark" } });
      assert.equal(await page.locator("html").getAttribute("data-theme"), "dark", edition);
    }
  },

  "a missing file is said in words": async (scene) => {
    const page = await scene.open("hosted", {
      ready: "#boot-failure:not([hidden])",
      faults: true,
      before: (page) => page.route("**/*.wasm", (route) => route.abort()),
    });
    const text = await page.locator("#boot-failure").innerText();
    assert.match(text, /页面没有打开/);
    assert.match(text, /did not start/);
    assert.equal(await page.locator("#boot").isVisible(), false);
    await scene.picture(page, "failure");
  },

  "an old browser is told so": async (scene) => {
    for (const [edition, lack] of [["hosted", "WebAssembly"], ["single", "DecompressionStream"]]) {
      const page = await scene.open(edition, {
        ready: "#boot-failure:not([hidden])",
        faults: true,
        before: (page) => page.addInitScript((lack) => delete globalThis[lack], lack),
      });
      assert.match(await page.locator("#boot-failure").innerText(), new RegExp(`太旧[^]*${lack}`));
    }
  },

  "without scripts the page says what it needs": async (scene) => {
    const page = await scene.open("hosted", { scripts: false, ready: null });
    assert.match(await page.locator("body").innerText(), /^方志\s+此页面需要启用 JavaScript/);
    await scene.picture(page, "no-script");
  },

  "first facts": async (scene) => {
    for (const edition of ["hosted", "single"]) {
      const times = [];
      for (let load = 0; load < 3; load += 1) times.push(await scene.firstFacts(await scene.open(edition)));
      assert.ok(times.every((time) => time > 0));
      times.sort((a, b) => a - b);
      scene.say(`${edition}: ${times.map((time) => time.toFixed(0)).join(", ")} ms after navigation`);
    }
  },
};
