// The frame of every page: palette, keys, taking back, zoom, forced colours, reduced motion, and the way of the Tab key.
import assert from "node:assert/strict";
import { address, hashIs, unmarked } from "../harness/reading.mjs";

const GDP = "/observations?indicator=地区生产总值";
const PAGES = ["/", "/observations", `${GDP}&view=chart`, `/compare?indicator=地区生产总值`, "/registers", "/documents", "/search", "/checks", "/places/川汇区", "/about"];

const slug = (hash) => hash.replace(/[^\p{L}]+/gu, "-").replace(/^-|-$/g, "") || "overview";

/** Opens the palette, types, and gives the texts of what is listed. */
async function typed(page, text) {
  await page.keyboard.press("Control+k");
  await page.getByTestId("palette-field").fill(text);
  await page.waitForFunction((text) => document.querySelector("[data-testid=palette-field]").value === text, text);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return page.getByTestId("palette-option").allInnerTexts();
}

async function close(page) {
  await page.keyboard.press("Escape");
  await page.getByTestId("palette").waitFor({ state: "hidden" });
}

export const cases = {
  "the palette finds by initials, by name and by alias": async (scene) => {
    const page = await scene.open("hosted");
    for (const [text, first] of [
      ["chq", /^川汇区/],
      ["hqq", /^红旗区/],
      ["szq", /^商州区/],
      ["dqsczz", /^地区生产总值/],
      ["gdp", /^地区生产总值/],
      ["gross", /^地区生产总值/],
      ["gmysgyzjz", /^规模以上工业增加值/],
      ["db", /^对比/],
      ["dark", /^深色外观/],
      ["chq gyzjz", /^川汇区 · 规模以上工业增加值/],
    ]) {
      const found = await typed(page, text);
      assert.match(found[0] ?? "nothing", first, text);
      await close(page);
    }
    assert.deepEqual(await typed(page, "qqqqqq"), []);
    assert.match(await page.getByTestId("palette-none").innerText(), /拼音首字母/);
    await scene.accessible(page, "the palette with nothing found");
  },

  "the palette is worked by the keyboard alone": async (scene) => {
    const page = await scene.open("hosted");
    await typed(page, "chq");
    await scene.picture(page, "palette");
    await scene.accessible(page, "the palette");
    await page.keyboard.press("Enter");
    await hashIs(page, "#/places/川汇区");
    await page.keyboard.press("Control+k");
    assert.match((await page.getByTestId("palette-option").allInnerTexts())[0], /^川汇区/, "what was chosen lately comes first");
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    const active = () => page.locator("[role=option][aria-selected=true]").getAttribute("id");
    await page.waitForFunction(() => document.querySelector("[role=option][aria-selected=true]")?.id === "palette-1");
    assert.equal(await page.getByTestId("palette-field").getAttribute("aria-activedescendant"), await active());
    await close(page);
    // Typed and chosen faster than anything is drawn.
    await page.keyboard.press("Control+k");
    await page.keyboard.type("gdp");
    await page.keyboard.press("Enter");
    await hashIs(page, `#${GDP}`);
    // What it opens in its own place stays open when it is gone.
    await typed(page, "显示快捷键");
    await page.keyboard.press("Enter");
    await page.getByTestId("palette").waitFor({ state: "hidden" });
    await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
    assert.equal(await page.getByTestId("keys").isVisible(), true);
  },

  "the palette opens again as soon as it is closed": async (scene) => {
    const page = await scene.open("hosted");
    await page.keyboard.press("Control+k");
    for (let n = 0; n < 20; n += 1) {
      await page.getByTestId("palette-field").waitFor();
      // Both before the browser tells that the dialog is closed.
      await Promise.all([page.keyboard.press("Escape"), page.keyboard.press("Control+k")]);
    }
    await page.getByTestId("palette-field").waitFor();
    await close(page);
  },

  "the palette opens within a frame or two": async (scene) => {
    const page = await scene.open("hosted");
    const took = await page.evaluate(async () => {
      const begun = performance.now();
      document.dispatchEvent(new KeyboardEvent("keydown", { key: "k", ctrlKey: true, bubbles: true }));
      while (!document.querySelector(".palette[open] [role=option]")) await new Promise(requestAnimationFrame);
      return performance.now() - begun;
    });
    scene.say(`${took.toFixed(0)} ms to the open palette`);
    assert.ok(took < 200, `${took} ms`);
  },

  "the palette acts, on a phone and in English too": async (scene) => {
    const page = await scene.open("hosted", { hash: "/?lang=en", width: 390, height: 844, scheme: "dark" });
    await page.getByTestId("open-palette").click();
    await page.getByTestId("palette-field").fill("light");
    await scene.picture(page, "palette-390");
    await scene.accessible(page, "the palette on a phone");
    await page.getByTestId("palette-option").first().click();
    await page.waitForFunction(() => document.documentElement.dataset.theme === "light");
    await page.getByTestId("undo").click();
    await page.waitForFunction(() => !document.documentElement.hasAttribute("data-theme"));
    await scene.fits(page, "the page with something said");
  },

  "steps are said and taken back": async (scene) => {
    const filtered = "#/observations?place=川汇区&measure=growth";
    const page = await scene.open("hosted", { hash: filtered.slice(1) });
    await page.getByTestId("clear-all").click();
    await hashIs(page, "#/observations");
    assert.match(await page.getByTestId("told").innerText(), /2 个条件/);
    await scene.accessible(page, "a step that can be taken back");
    await page.getByTestId("undo").click();
    await hashIs(page, filtered);
    assert.equal(await page.getByTestId("undo").count(), 0);
    await page.getByTestId("clear-all").click();
    await hashIs(page, "#/observations");
    await page.keyboard.press("z");
    await hashIs(page, filtered);
    await page.getByTestId("facet-measure-growth").uncheck();
    await hashIs(page, "#/observations?place=川汇区");
    await page.keyboard.press("Control+z");
    await hashIs(page, filtered);
    // The browser's way back is one too: nothing is left to take back after it.
    await page.getByTestId("clear-all").click();
    await hashIs(page, "#/observations");
    await page.goBack();
    await hashIs(page, filtered);
    assert.equal(await page.getByTestId("undo").count(), 0);
    await page.getByTestId("switch-language").click();
    await page.getByTestId("undo").click();
    await page.waitForFunction(() => document.documentElement.lang === "zh-CN");
  },

  "single keys can be switched off, and stay off": async (scene) => {
    const page = await scene.open("hosted", { hash: "/observations" });
    await page.keyboard.press("?");
    await page.getByTestId("keys-switch").uncheck();
    await page.keyboard.press("Escape");
    await page.reload();
    await page.getByTestId("row").first().waitFor();
    for (const key of ["?", "2", "j", "v", "/"]) await page.keyboard.press(key);
    assert.equal(address(page), "#/observations");
    assert.equal(await page.getByTestId("keys").isVisible(), false);
    await typed(page, "快捷键");
    await page.getByTestId("palette-option").filter({ hasText: "启用" }).click();
    await page.keyboard.press("j");
    await page.getByTestId("fact-panel").waitFor();
  },

  "keys pressed within one frame all act": async (scene) => {
    const page = await scene.open("hosted", { hash: "/observations" });
    const pressed = (keys) =>
      page.evaluate((keys) => {
        for (const key of keys) document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
      }, keys);
    const ids = await page.locator("[data-testid=row] a[id^=row-]").evaluateAll((links) => links.slice(0, 3).map((link) => link.id.replace("row-", "")));
    await pressed(["j", "j", "j", "k"]);
    await hashIs(page, `#/observations?fact=${ids[1]}`);
    await page.getByTestId("fact-panel").waitFor();
  },

  "the slash leads to a search field from every page": async (scene) => {
    for (const hash of PAGES) {
      const page = await scene.open("hosted", { hash });
      await page.keyboard.press("/");
      await page.waitForFunction(() => document.activeElement?.matches("main input"));
    }
  },
};

for (const hash of PAGES) {
  cases[`twice the size, nothing is lost: ${hash}`] = async (scene) => {
    const zoomed = await scene.open("hosted", { hash, width: 720, height: 450, context: { deviceScaleFactor: 2 } });
    await scene.fits(zoomed, `${hash} at 200 %`);
    const narrow = await scene.open("hosted", { hash, width: 320, height: 640 });
    await scene.fits(narrow, `${hash} at 320 px`);
    await scene.picture(zoomed, `zoomed-${slug(hash)}`);
    assert.deepEqual(await zoomed.evaluate(cut), [], `${hash} at 200 %`);
  };

  cases[`the system's colours and no motion: ${hash}`] = async (scene) => {
    const page = await scene.open("hosted", { hash, context: { forcedColors: "active", reducedMotion: "reduce" } });
    await scene.picture(page, `forced-${slug(hash)}`);
    await scene.accessible(page, `${hash} in the system's colours`);
    const moving = await page.evaluate(() =>
      document.getAnimations().filter((a) => a.effect.getComputedTiming().duration > 10).map((a) => a.animationName));
    assert.deepEqual(moving, []);
  };

  cases[`in English, what is Chinese is marked so: ${hash}`] = async (scene) => {
    const page = await scene.open("hosted", { hash: hash.includes("?") ? `${hash}&lang=en` : `${hash}?lang=en` });
    assert.deepEqual(await unmarked(page), [], hash);
    const title = await page.title();
    assert.doesNotMatch(title.replace(/川汇区/g, ""), /[\u4e00-\u9fff]/, "the page's title");
  };

  cases[`the Tab key reaches what can be seen: ${hash}`] = async (scene) => {
    const page = await scene.open("hosted", { hash });
    assert.deepEqual(await page.evaluate(headings), [], `headings of ${hash}`);
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
    const faults = [];
    for (let n = 0; n < 45; n += 1) {
      await page.keyboard.press("Tab");
      const fault = await page.evaluate(unseen);
      if (fault === "end") break;
      if (fault) faults.push(fault);
    }
    assert.deepEqual(faults, [], hash);
  };
}

/** Texts of controls and headings that do not fit their boxes and cannot be scrolled to. */
function cut() {
  return [...document.querySelectorAll("button, .button, h1, h2, h3, .nav a, .chip")]
    .filter((e) => e.getClientRects().length > 0 && !e.closest(".visually-hidden, [hidden]") && !e.matches(".visually-hidden"))
    .filter((e) => {
      const style = getComputedStyle(e);
      return style.overflowX !== "visible" && style.overflowX !== "auto" && e.scrollWidth > e.clientWidth + 1;
    })
    .map((e) => `${e.tagName} ${e.className}: ${e.innerText.slice(0, 20)}`);
}

/** What is wrong with the page's headings: not one of the first level, or a level left out. */
function headings() {
  const levels = [...document.querySelectorAll("main h1, main h2, main h3, main h4, main h5")].map((h) => Number(h.tagName[1]));
  const faults = [];
  if (levels.filter((level) => level === 1).length !== 1) faults.push(`${levels.filter((level) => level === 1).length} of the first level`);
  levels.forEach((level, n) => {
    if (n > 0 && level > levels[n - 1] + 1) faults.push(`h${level} after h${levels[n - 1]}`);
  });
  return faults;
}

/** What is wrong with the element in focus: out of sight, covered, or without a sign of the focus. */
function unseen() {
  const e = document.activeElement;
  if (!e || e === document.body) return "end";
  const name = `${e.tagName.toLowerCase()}.${e.className?.baseVal ?? e.className} ${e.textContent.trim().slice(0, 16)}`;
  const box = e.getBoundingClientRect();
  if (box.width === 0 || box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) return `${name} is out of sight`;
  const signs = [e, e.parentElement, e.parentElement?.parentElement].some((one) => {
    if (!one) return false;
    const style = getComputedStyle(one);
    return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || (one !== e && one.matches(":focus-within") && style.boxShadow !== "none");
  });
  // A mark of a chart has a frame of its own, which is drawn for the one in focus only.
  const framed = e.ownerSVGElement && [...e.children].some((own) => own.matches(".mark-box") && getComputedStyle(own).stroke !== "none");
  if (!signs && !framed) return `${name} shows no focus`;
  const header = document.querySelector(".header");
  if (!header.contains(e) && getComputedStyle(header).position === "sticky" && box.bottom <= header.getBoundingClientRect().bottom) return `${name} is under the header`;
  return null;
}
