// Search: hits in context with their strip, export and keyboard; facts where no text is held; what to do when nothing is found.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";

const hits = (page) => page.getByTestId("hit");
const facts = (page) => page.getByTestId("named-fact");

export const cases = {
  "from the first page to a passage in three clicks": async (scene) => {
    const page = await scene.open("hosted");
    await page.getByTestId("nav-search").click();
    await page.locator("[data-testid=examples] section:last-child a").first().click();
    await hits(page).first().waitFor();
    const words = await hits(page).first().locator("a").innerText();
    await hits(page).first().locator("a").click();
    await page.locator(".reading .passage").first().waitFor();
    assert.equal((await page.locator(".reading .passage").allInnerTexts()).join(""), words);
  },

  "typing searches at once and leaves no steps behind": async (scene) => {
    const page = await scene.open("hosted", { hash: "/search" });
    const before = await page.evaluate(() => history.length);
    await page.keyboard.press("/");
    assert.equal(await page.evaluate(() => document.activeElement.id), "search");
    await page.keyboard.type("ＧＤＰ");
    await facts(page).first().waitFor();
    assert.equal(decodeURIComponent(new URL(page.url()).hash), "#/search?q=ＧＤＰ");
    assert.equal(await page.evaluate(() => history.length), before);
  },

  "facts of reports without text are found by any name, place and number": async (scene) => {
    const page = await scene.open("hosted", { hash: "/search?q=GDP%20凤泉区" });
    const rows = await facts(page).allInnerTexts();
    assert.ok(rows.length > 0 && rows.every((row) => row.includes("凤泉区")), rows.join("\n"));
    assert.ok(rows.some((row) => row.includes("5.1")), rows.join("\n"));
    await facts(page).first().locator("td a").focus();
    await page.keyboard.press("ArrowDown");
    assert.ok(await facts(page).nth(1).locator("td a").evaluate((link) => link === document.activeElement));
    await page.keyboard.press("Enter");
    await page.locator(".sheet").waitFor();
    await page.goto(scene.address("hosted", "/search?q=13.6%25"));
    await facts(page).first().waitFor();
    assert.ok((await facts(page).first().innerText()).includes("川汇区"));
  },

  "hits stand in the order asked for, and the address says it": async (scene) => {
    const page = await scene.open("hosted", { hash: "/search?q=增长" });
    const right = () => page.locator(".kwic-right").allInnerTexts();
    const before = await right();
    await page.getByTestId("sort-right").click();
    await page.locator('[data-testid="sort-right"][aria-current]').waitFor();
    const after = await right();
    assert.deepEqual([...after].sort(), [...before].sort());
    assert.notDeepEqual(after, before);
    assert.ok(decodeURIComponent(page.url()).endsWith("?q=增长&sort=right"));
    await page.goBack();
    await page.locator('[data-testid="sort-position"][aria-current]').waitFor();
  },

  "several terms have their signs and counts, and may be asked to stand together": async (scene) => {
    const page = await scene.open("hosted", { hash: "/search?q=增长%20完成" });
    assert.equal(await page.getByTestId("term").count(), 2);
    assert.equal(await page.getByTestId("strip").first().locator(".strip-ticks").count(), 2);
    const all = await hits(page).count();
    await page.getByTestId("within").selectOption("20");
    await page.waitForFunction((all) => document.querySelectorAll("[data-testid=hit]").length < all, all);
    assert.ok(decodeURIComponent(page.url()).endsWith("&within=20"));
    await page.getByTestId("term").first().locator("a").click();
    await page.waitForFunction(() => document.querySelectorAll("[data-testid=term]").length === 1);
  },

  "the arrow keys move from hit to hit and Enter opens the passage": async (scene) => {
    const page = await scene.open("hosted", { hash: "/search?q=增长" });
    await hits(page).first().locator("a").focus();
    await page.keyboard.press("ArrowDown");
    assert.ok(await hits(page).nth(1).locator("a").evaluate((link) => link === document.activeElement));
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await page.locator(".reading .passage").first().waitFor();
    assert.match(page.url(), /#\/documents\/[^?]+\?at=\d+-\d+$/);
  },

  "hits are saved and copied as a table": async (scene) => {
    const page = await scene.open("hosted", {
      hash: "/search?q=增长",
      context: { permissions: ["clipboard-read", "clipboard-write"] },
    });
    const count = await hits(page).count();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByTestId("save-hits").click()]);
    const csv = await readFile(await download.path(), "utf8");
    assert.ok(csv.startsWith("\ufeffdocument,place,date,start,end,left,hit,right,term,sample\r\n"));
    assert.equal(csv.trimEnd().split("\r\n").length, count + 1);
    await page.getByTestId("copy-hits").click();
    await page.locator(".exports [role=status]", { hasText: String(count) }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied.trimEnd().split("\n").length, count + 1);
  },

  "the sample is marked wherever its hits stand": async (scene) => {
    const page = await scene.open("hosted", { hash: "/search?q=增长" });
    const marked = await page.locator("[data-testid=hit] .badge.sample, [data-testid=strip] .badge.sample").count();
    assert.equal(marked, (await hits(page).count()) + (await page.getByTestId("strip").count()));
  },

  "a search in vain says what was searched and what to try": async (scene) => {
    const page = await scene.open("hosted", { hash: "/search?q=没有这个词%20也没有那个&within=10" });
    assert.match(await page.getByTestId("empty").innerText(), /已检索 1 份带原文的文档/);
    await page.getByTestId("empty").locator("a").first().click();
    await page.waitForFunction(() => document.querySelectorAll("[data-testid=term]").length === 1);
    await page.waitForURL((url) => decodeURIComponent(url.hash) === "#/search?q=也没有那个&within=10");
  },
};
