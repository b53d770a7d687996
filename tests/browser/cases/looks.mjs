// Every page and state in both languages, every width and scheme: it fits, axe finds nothing, and a picture is kept to be
// looked at. One page is loaded for each, and changes its window and scheme as a reader's does.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { unmarked } from "../harness/reading.mjs";
import { READY } from "../harness/scene.mjs";

const read = (name) => JSON.parse(readFileSync(new URL(`../../../static/data/${name}.json`, import.meta.url), "utf8"));
const address = (document) => `/documents/${document.hash.slice(0, 8)}`;
const [corpus, sample] = [read("corpus"), read("sample")];
/** The two reports with most facts. */
const [one, other] = corpus.documents
  .map((document, n) => ({ at: address(document), facts: corpus.observations.filter(({ doc }) => doc === n).length }))
  .sort((a, b) => b.facts - a.facts);
const text = address(sample.documents[0]);

/** Opens the first row of a table and waits for its fact. */
const openRow = async (page) => {
  await page.getByTestId("row").first().locator(".value").click();
  await page.getByTestId("fact-panel").waitFor();
};

const GDP = "indicator=地区生产总值";

/** Name of the picture, address after `#`, and perhaps what is done before looking. */
const STATES = [
  ["overview", "/"],
  ["observations", "/observations"],
  ["observations-nothing", "/observations?q=没有这样的指标"],
  ["chart", `/observations?${GDP}&measure=growth&view=chart`],
  ["chart-ranks", "/observations?measure=rank&view=chart"],
  ["fact", `/observations?${GDP}`, openRow],
  ["fact-doubted", "/observations?confidence=medium,low", openRow],
  ["compare", "/compare"],
  ["compare-indicator", `/compare?${GDP}`],
  ["compare-indicator-table", `/compare?${GDP}&view=table`],
  ["compare-indicator-cards", `/compare?${GDP}&view=cards`],
  ["compare-place", "/compare?place=商州区"],
  ["compare-place-table", "/compare?place=商州区&view=table"],
  ["compare-place-cards", "/compare?place=商州区&view=cards"],
  ["compare-places", "/compare?place=红旗区,凤泉区"],
  ["compare-places-chart", "/compare?place=红旗区,凤泉区&view=chart"],
  ["compare-places-cards", "/compare?place=红旗区,凤泉区&view=cards"],
  ["compare-basket", "/", (page) => page.getByTestId("question-average").locator(".onward a").click()],
  ["register-projects", "/registers"],
  ["register-honours", "/registers?kind=honour"],
  ["register-initiatives", "/registers?kind=initiative"],
  ["register-organisations", "/registers?kind=organisation"],
  ["brief", "/places/商州区"],
  ["brief-unknown", "/places/云泽县"],
  ["documents", "/documents"],
  ["document-text", text],
  ["document-text-read", `${text}?form=read&theme=工业`],
  ["document-facts", one.at],
  ["document-correcting", one.at, async (page) => {
    await page.getByTestId("fact").first().click();
    await page.getByTestId("correct").click();
    await page.locator("#correct-value").fill("12.5亿");
    await page.locator("#correct-period").fill("2024-13");
    await page.getByTestId("field-period").getByTestId("fault").waitFor();
  }],
  ["document-corrected", one.at, async (page) => {
    await page.getByTestId("fact").first().click();
    await page.getByTestId("correct").click();
    await page.locator("#correct-value").fill("12.5亿");
    await page.keyboard.press("Enter");
    await page.getByTestId("corrected").waitFor();
  }],
  ["corrections", "/corrections"],
  ["document-beside", `${one.at}?beside=${other.at.split("/").at(-1)}`],
  ["search", "/search"],
  ["search-hits", "/search?q=增长%20完成"],
  ["search-facts", "/search?q=工业"],
  ["search-nothing", "/search?q=没有这个词%20也没有那个&within=10"],
  ["checks", "/checks"],
  ["checks-inferred", "/checks?kind=inferred"],
  ["about", "/about"],
  ["not-found", "/nowhere"],
  ["palette", "/", async (page) => {
    await page.keyboard.press("Control+k");
    await page.getByTestId("palette-field").fill("gdp");
  }],
  ["keys", "/", async (page) => {
    await page.keyboard.press("?");
    await page.getByTestId("keys").waitFor();
  }],
  ["undo", `/observations?${GDP}`, async (page) => {
    await page.getByTestId("clear-all").click();
    await page.getByTestId("undo").waitFor();
  }],
];

/** Pages that hold no data, and so nothing that says it is there. */
const UNMARKED = new Set(["about", "not-found"]);

const LOCALES = { zh: "zh-CN", en: "en-GB" };
const [WIDE, NARROW] = [{ width: 1440, height: 900 }, { width: 390, height: 844 }];
/** In English each width and each scheme once: what tells them apart was seen in Chinese. */
const LOOKS = {
  zh: [[WIDE, "light"], [WIDE, "dark"], [NARROW, "dark"], [NARROW, "light"]],
  en: [[WIDE, "light"], [NARROW, "dark"]],
};

export const cases = {};

for (const [name, hash, act] of STATES) {
  for (const [lang, locale] of Object.entries(LOCALES)) {
    cases[`${name}, ${lang}`] = async (scene) => {
      const page = await scene.open("hosted", { hash, locale, ready: UNMARKED.has(name) ? "main h1" : READY });
      await act?.(page);
      for (const [size, colorScheme] of LOOKS[lang]) {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme });
        await settled(page);
        const what = `${name}-${size.width}-${colorScheme}-${lang}`;
        await scene.picture(page, what);
        await scene.fits(page, what);
        await scene.accessible(page, what);
      }
      if (lang === "en") assert.deepEqual(await unmarked(page), [], "Chinese in English");
    };
  }
}

/** Drawings follow the width a frame or two later. */
const settled = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
