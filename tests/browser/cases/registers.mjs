// Registers: facets change the counts and the sums, rows lead to their source, all of it stands in the address.
import assert from "node:assert/strict";
import { address } from "../harness/reading.mjs";

const count = async (page) => Number((await page.getByTestId("count").locator("strong").innerText()).replace(/\D/g, ""));
const changed = (page, before) =>
  page.waitForFunction((n) => document.querySelector("[data-testid=count] strong").innerText.replace(/\D/g, "") !== String(n), before);

export const cases = {
  "facets change counts and sums": async (scene) => {
    const page = await scene.open("hosted");
    await page.getByTestId("nav-registers").click();
    await page.getByTestId("register").waitFor();
    const all = await count(page);
    assert.equal(await page.getByTestId("entry").count(), all);
    assert.match(await page.getByTestId("sum-stating").innerText(), new RegExp(`${all} 项中有 \\d+ 项`));
    // 100 + 7.5 + 2.7 + 1.5 亿元 as stated; what is planned stays apart.
    assert.match(await page.getByTestId("sum-actual").innerText(), /111\.7\s*亿元/);
    await page.getByTestId("facet-place-示范区").check();
    await changed(page, all);
    const some = await count(page);
    assert.ok(some > 0 && some < all);
    assert.match(await page.getByTestId("sum-actual").innerText(), /100\s*亿元/);
    assert.equal(await page.getByTestId("sum-estimate").count(), 0);
    await page.getByTestId("facet-invested-yes").check();
    await changed(page, some);
    assert.equal(await count(page), 1);
    assert.equal(address(page), "#/registers?invested=yes&place=示范区");
    await page.goBack();
    await changed(page, 1);
    assert.equal(await count(page), some);
    await page.getByTestId("clear-all").click();
    await changed(page, some);
    assert.equal(await count(page), all);
  },

  "a column sorts, and an amount leads to its source": async (scene) => {
    const page = await scene.open("hosted", { hash: "/registers" });
    await page.getByTestId("sort-investment").click();
    await page.waitForFunction(() => location.hash.includes("sort=-investment"));
    const amounts = await page.getByTestId("entry").locator(".money .figure-number").allInnerTexts();
    const numbers = amounts.map(Number);
    assert.deepEqual(numbers, numbers.toSorted((a, b) => b - a), "the greatest first");
    await page.getByTestId("entry").first().locator(".money a").click();
    await page.waitForFunction(() => location.hash.startsWith("#/documents/") && location.hash.includes("fact="));
    await page.getByTestId("fact-panel").waitFor();
    assert.ok((await page.getByTestId("fact-panel").innerText()).includes(amounts[0]), amounts[0]);
  },

  "honours and initiatives have registers of their own": async (scene) => {
    const page = await scene.open("hosted", { hash: "/registers" });
    await page.getByTestId("tab-honour").click();
    await page.waitForFunction(() => location.hash === "#/registers?kind=honour");
    const honours = await count(page);
    await page.getByTestId("facet-level-国家级").check();
    await changed(page, honours);
    for (const text of await page.getByTestId("entry").locator(".level").allInnerTexts()) assert.equal(text, "国家级");
    await page.getByTestId("tab-initiative").click();
    await page.waitForFunction(() => location.hash === "#/registers?kind=initiative");
    await page.getByTestId("search").fill("三个一批");
    await page.waitForFunction(() => document.querySelectorAll("[data-testid=entry]").length === 1);
    assert.match(await page.getByTestId("entry").first().locator(".place").innerText(), /红旗区.*川汇区|川汇区.*红旗区/);
    await page.getByTestId("search").fill("没有这样的提法");
    await page.getByTestId("empty").waitFor();
    await scene.accessible(page, "an empty register");
  },
};
