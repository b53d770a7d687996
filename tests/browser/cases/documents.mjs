// One document: what stands out, repairs and doubts in place, search inside, links that last, two side by side.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { address } from "../harness/reading.mjs";

const read = (name) => JSON.parse(readFileSync(join(import.meta.dirname, `../../../static/data/${name}.json`), "utf8"));
const sample = read("sample");
const corpus = read("corpus");
const key = (document) => document.hash.slice(0, 8);
const sampled = `/documents/${key(sample.documents[0])}`;
/** Longer reports of two places. */
const [one, other] = corpus.documents
  .map((document, n) => ({ document, facts: corpus.observations.filter((observation) => observation.doc === n) }))
  .sort((a, b) => b.facts.length - a.facts.length);

export const cases = {
  "observations stand out by theme and status": async (scene) => {
    const page = await scene.open("hosted", { hash: sampled });
    const all = await page.getByTestId("fact").count();
    await page.getByTestId("filter-工业").click();
    await page.locator(".mark.dimmed").first().waitFor();
    const listed = await page.getByTestId("fact").count();
    assert.ok(listed > 0 && listed < all);
    assert.equal(listed, sample.observations.filter(({ theme }) => theme === "工业").length);
    assert.ok(address(page).endsWith("theme=工业"), address(page));
    await page.getByTestId("filter-target").click();
    await page.waitForFunction((listed) => document.querySelectorAll("[data-testid=fact]").length < listed, listed);
    await scene.accessible(page, "a text with what stands out");
    await page.getByTestId("show-all").click();
    await page.waitForFunction((all) => document.querySelectorAll("[data-testid=fact]").length === all, all);
  },

  "text and margin point at each other": async (scene) => {
    const page = await scene.open("hosted", { hash: sampled });
    const entry = page.getByTestId("fact").nth(3);
    const id = (await entry.getAttribute("id")).slice("fact-".length);
    await entry.hover();
    await page.locator(`#mark-${id}[data-pointed]`).waitFor();
    await page.locator(`#mark-${id}`).hover();
    await page.locator(`#fact-${id}[data-pointed]`).waitFor();
    await page.evaluate(() => scrollTo(0, document.querySelector(".reading").offsetHeight * 0.6));
    const here = page.locator("[data-here]");
    await here.waitFor();
    const seen = await here.evaluate((element) => {
      const [entry, frame] = [element, element.closest(".frame")].map((one) => one.getBoundingClientRect());
      return entry.top >= frame.top - 1 && entry.bottom <= frame.bottom + 1;
    });
    assert.ok(seen, "the entry of what is read stands in sight");
  },

  "keys step through figures and doubts": async (scene) => {
    const page = await scene.open("hosted", { hash: sampled });
    await page.keyboard.press("j");
    await page.locator(".mark.open").waitFor();
    const first = address(page);
    await page.keyboard.press("j");
    await page.waitForFunction((first) => decodeURIComponent(location.hash) !== first, first);
    await page.keyboard.press("k");
    await page.waitForFunction((first) => decodeURIComponent(location.hash) === first, first);
    await page.keyboard.press("Escape");
    await page.getByTestId("fact-panel").waitFor({ state: "detached" });
    const stops = new Set();
    for (let n = 0; n < 60; n += 1) {
      await page.keyboard.press("d");
      stops.add(address(page));
    }
    const { span } = sample.diagnostics.find(({ kind }) => kind === "misprint");
    assert.ok(stops.has(`#${sampled}?at=${span.start}-${span.end}`), [...stops].join(" "));
  },

  "repairs are shown on demand": async (scene) => {
    const page = await scene.open("hosted", { hash: sampled });
    const { span } = sample.diagnostics.find(({ kind }) => kind === "inserted");
    const caption = [...sample.documents[0].text].slice(span.start, span.end).join("");
    const texts = () => page.locator(".reading p").allInnerTexts();
    const opened = await texts();
    assert.ok(opened.some((text) => text.includes(caption)));
    await page.getByTestId("form-read").click();
    await page.waitForFunction((n) => document.querySelectorAll(".reading p").length < n, opened.length);
    assert.ok(address(page).endsWith("form=read"));
    const whole = await texts();
    assert.equal(whole.length, opened.length - 1, "the halves of the broken sentence are one paragraph");
    assert.ok((await page.locator(".reading .set-aside").innerText()).includes(caption));
    assert.ok((await page.locator(".rewritten").allInnerTexts()).includes("种"));
    assert.ok(whole.some((text) => text.includes("61.5万亩")));
    await scene.picture(page, "as-read");
    await scene.accessible(page, "a text as read");
  },

  "doubts stand in the text": async (scene) => {
    const page = await scene.open("hosted", { hash: sampled });
    const signs = page.getByTestId("doubt-sign");
    assert.equal(await signs.count(), sample.diagnostics.length);
    const misprint = sample.diagnostics.find(({ kind }) => kind === "misprint");
    const sign = page.locator(`.doubt-sign[data-note*="${misprint.suggestion}"]`);
    await sign.focus();
    assert.ok((await sign.getAttribute("aria-label")).includes(misprint.suggestion));
    await page.keyboard.press("Enter");
    await page.locator(".reading mark.passage").first().waitFor();
    assert.equal((await page.locator(".reading mark.passage").allInnerTexts()).join(""), misprint.subject);
    await scene.accessible(page, "a doubt in the text");
  },

  "words are found inside, in any script and across breaks": async (scene) => {
    const page = await scene.open("hosted", { hash: sampled });
    await page.keyboard.press("/");
    await page.keyboard.type("亿元以上項目");
    await page.getByTestId("found").waitFor();
    const count = Number((await page.getByTestId("found").innerText()).match(/\d+/)[0]);
    assert.ok(count >= 2, `${count} found`);
    await page.keyboard.press("Enter");
    await page.locator("mark.hit.passage").first().waitFor();
    assert.match(await page.getByTestId("found").innerText(), new RegExp(`1 处，共 ${count} 处`));
    await page.keyboard.press("Shift+Enter");
    await page.waitForFunction((count) => document.querySelector("[data-testid=found]").innerText.includes(`第 ${count} 处`), count);
    assert.equal(await page.getByTestId("find").evaluate((field) => field === document.activeElement), true);
    await scene.accessible(page, "what was found in a text");
  },

  "a link lands when the identifiers are others": async (scene) => {
    const fact = sample.observations.find(({ indicator, measure }) => indicator === "签约项目" && measure === "level");
    const words = encodeURIComponent(`${fact.indicator} ${fact.printed}`);
    const { start, end } = fact.span;
    const renamed = await scene.open("hosted", { hash: `${sampled}?fact=000000000000&at=${start + 9}-${end + 9}&words=${words}` });
    await renamed.getByTestId("link-notice").waitFor();
    assert.equal(await renamed.locator(".mark.open").innerText(), fact.printed);
    await scene.accessible(renamed, "a link that landed elsewhere");
    const split = await scene.open("hosted", { hash: `/documents/00000000?at=3-9&words=${encodeURIComponent("规模以上工业增加值增长7.6%")}` });
    await split.getByTestId("link-notice").waitFor();
    assert.ok((await split.locator(".reading .passage").allInnerTexts()).length > 0);
    const unsure = await scene.open("hosted", { hash: `${sampled}?at=3-9&words=增长` });
    await unsure.getByTestId("link-notice").waitFor();
    const lost = await scene.open("hosted", { hash: "/documents/00000000?at=3-9&words=云泽县" });
    await lost.getByTestId("document-unknown").waitFor();
  },

  "links to facts and to selected words are copied": async (scene) => {
    const page = await scene.open("hosted", { hash: sampled, context: { permissions: ["clipboard-read", "clipboard-write"] } });
    // What is copied says over which corpus it was made; that is told apart from where it leads.
    const copied = async () => {
      const link = await page.evaluate(async () => decodeURIComponent(new URL(await navigator.clipboard.readText()).hash));
      assert.match(link, /[?&]c=[0-9a-f]{8}$/);
      return link.replace(/[?&]c=[0-9a-f]{8}$/, "");
    };
    await page.getByTestId("mark").first().click();
    await page.getByTestId("copy-link").click();
    const fact = sample.observations[0];
    assert.equal(
      await copied(),
      `#${sampled}?fact=${fact.id}&at=${fact.span.start}-${fact.span.end}&words=${fact.indicator} ${fact.printed}`,
    );
    await page.getByTestId("fact-close").click();
    await page.evaluate(() => {
      const paragraph = [...document.querySelectorAll(".reading p")].find((p) => p.innerText.startsWith("全年规模以上"));
      const text = paragraph.firstChild;
      getSelection().setBaseAndExtent(text, 2, text, 8);
      document.dispatchEvent(new Event("selectionchange"));
    });
    await page.getByTestId("copy-passage").click();
    await page.getByTestId("said").getByText("链接已复制").waitFor();
    const [, start, end, words] = (await copied()).match(/at=(\d+)-(\d+)&words=(.*)$/);
    assert.equal([...sample.documents[0].text].slice(start, end).join(""), words);
    assert.equal(words, "规模以上工业");
  },

  "a report without its text is filtered too": async (scene) => {
    const page = await scene.open("hosted", { hash: `/documents/${key(one.document)}` });
    const { theme } = one.facts[0];
    await page.getByTestId(`filter-${theme}`).click();
    const count = one.facts.filter((fact) => fact.theme === theme).length;
    await page.waitForFunction((count) => document.querySelectorAll("[data-testid=fact]").length === count, count);
    await page.getByTestId("show-all").click();
    await page.getByTestId("find").fill(one.facts[0].indicator);
    const named = one.facts.filter(({ indicator }) => indicator.includes(one.facts[0].indicator)).length;
    await page.waitForFunction((named) => document.querySelectorAll("[data-testid=fact]").length >= named, named);
    await scene.accessible(page, "the facts of a report without its text");
  },

  "two reports stand side by side": async (scene) => {
    for (const [lang, word] of [["zh", /可比|需谨慎|不可比/], ["en", /comparable|with care/]]) {
      const page = await scene.open("hosted", { hash: `/documents/${key(one.document)}?lang=${lang}` });
      await page.getByTestId("beside-picker").locator("summary").click();
      await page.getByTestId("beside-picker").locator(`a[href*="beside=${key(other.document)}"]`).click();
      await page.getByTestId("beside").waitFor();
      const names = (side) => new Set(side.facts.map(({ indicator }) => indicator));
      const shared = [...names(one)].filter((name) => names(other).has(name));
      assert.ok((await page.getByTestId("shared").count()) <= shared.length);
      if (await page.getByTestId("verdict").count()) assert.match(await page.getByTestId("verdict").first().innerText(), word);
      await scene.accessible(page, `two reports side by side in ${lang}`);
    }
  },

  "the list is narrowed down and sorted": async (scene) => {
    const page = await scene.open("hosted", { hash: "/documents" });
    const rows = page.getByTestId("document-row");
    await page.getByRole("columnheader").getByRole("link", { name: "数据" }).click();
    await page.waitForFunction(() => location.hash.includes("sort=-facts"));
    const counts = (await rows.locator(".number").evaluateAll((cells) => cells.map((cell) => cell.innerText)))
      .filter((_, n) => n % 3 === 0)
      .map(Number);
    assert.deepEqual(counts, [...counts].sort((a, b) => b - a));
    await page.getByTestId("find-document").fill("临江");
    await page.waitForFunction(() => document.querySelectorAll("[data-testid=document-row]").length === 1);
    await page.getByTestId("find-document").fill("无此地");
    await page.getByTestId("no-documents").waitFor();
    await scene.accessible(page, "an empty list of documents");
  },
};
