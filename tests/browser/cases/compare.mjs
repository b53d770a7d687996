// Comparisons as people make them: from the overview, from a figure, from what was collected; each with its verdict.
import assert from "node:assert/strict";
import { address, plain, texts } from "../harness/reading.mjs";

const rows = (page) => texts(page.getByTestId("compare-row"));
const verdict = async (page) => plain(await page.getByTestId("judgement").innerText());

export const cases = {
  "places stand side by side, each indicator with its verdict": async (scene) => {
    const page = await scene.open("hosted", { hash: "/compare?place=红旗区" });
    await page.getByTestId("pick-place").fill("凤泉");
    await page.getByTestId("pick-place").press("Enter");
    await page.waitForFunction(() => decodeURIComponent(location.hash).includes("place=红旗区,凤泉区"));
    const found = await rows(page);
    const gdp = found.find((row) => row.startsWith("地区生产总值"));
    assert.match(gdp, /\+5\.5%.*\+5\.1%.*可比/);
    assert.match(await verdict(page), /可比.*需谨慎.*不可比/);
    await scene.accessible(page, "places side by side");
  },

  "the indicator is picked by any of its names": async (scene) => {
    const page = await scene.open("hosted", { hash: "/compare" });
    await page.getByTestId("compare-start").waitFor();
    await page.getByTestId("pick-indicator").fill("GDP");
    await page.getByTestId("pick-indicator").press("Enter");
    await page.waitForFunction(() => decodeURIComponent(location.hash) === "#/compare?indicator=地区生产总值");
    await page.getByTestId("pick-indicator").fill("没有这个");
    await page.getByTestId("pick-indicator").press("Enter");
    await page.locator(".missed", { hasText: "没有找到" }).waitFor();
    await page.getByTestId("measure-level").click();
    await page.waitForFunction(() => location.hash.includes("measure=level"));
    assert.match(await verdict(page), /只有一个地区/);
  },

  "facts are collected by key and by button, compared, taken out, and brought back": async (scene) => {
    const page = await scene.open("hosted", { hash: "/observations?indicator=地区生产总值" });
    const row = page.getByTestId("row");
    await row.nth(0).getByRole("link").first().focus();
    await page.keyboard.press("c");
    await page.getByTestId("basket-count").waitFor();
    await row.nth(1).getByRole("link").first().click();
    await page.getByTestId("collect").click();
    await page.waitForFunction(() => document.querySelector("[data-testid=basket-count]").textContent.trim() === "2");
    assert.notEqual((await page.getByTestId("told").innerText()).trim(), "");
    await page.keyboard.press("Escape");
    await page.getByTestId("fact-panel").waitFor({ state: "detached" });
    await page.getByTestId("nav-compare").click();
    await page.getByTestId("compare-title").waitFor();
    assert.match(address(page), /^#\/compare\?facts=[0-9a-f]+,[0-9a-f]+$/);
    await page.getByTestId("as-table").click();
    await page.getByTestId("compare-table").waitFor();
    assert.equal(await page.getByTestId("compare-row").count(), 2);
    await page.getByTestId("take-out").first().click();
    await page.waitForFunction(() => document.querySelectorAll("[data-testid=compare-row]").length === 1);
    await page.getByTestId("undo").click();
    await page.waitForFunction(() => document.querySelectorAll("[data-testid=compare-row]").length === 2);
    await page.getByTestId("empty-basket").click();
    await page.getByTestId("compare-start").waitFor();
    assert.equal(await page.getByTestId("basket-count").count(), 0);
    await page.keyboard.press("z");
    await page.waitForFunction(() => document.querySelectorAll("[data-testid=compare-row]").length === 2);
    await page.reload();
    await page.getByTestId("basket-count").waitFor();
    await scene.accessible(page, "collected facts");
  },

  "a link brings facts that are not held, and says so": async (scene) => {
    const page = await scene.open("hosted", { hash: "/compare?facts=000000000000", ready: "[data-testid=not-held]" });
    assert.match(await page.getByTestId("not-held").innerText(), /000000000000/);
    await page.getByTestId("take-out").click();
    await page.getByTestId("compare-start").waitFor();
    const sample = await scene.open("hosted", { hash: "/documents" });
    await sample.getByTestId("document-row").last().getByRole("link").click();
    await sample.getByTestId("mark").first().click();
    await sample.getByTestId("fact-panel").waitFor();
    assert.equal(await sample.getByTestId("collect").count(), 0, "invented figures are not compared");
    await sample.keyboard.press("c");
    assert.equal(await sample.getByTestId("basket-count").count(), 0);
  },

  "cards mark what differs, and every form shows the same facts": async (scene) => {
    const hash = "/compare?indicator=地区生产总值";
    const page = await scene.open("hosted", { hash: `${hash}&view=cards` });
    const cards = await texts(page.getByTestId("compare-card"));
    assert.equal(cards.length, 5);
    assert.ok((await page.locator(".differing").count()) >= 5);
    await scene.accessible(page, "cards");
    await page.getByTestId("compare-card").first().getByRole("link").first().click();
    await page.getByTestId("fact-panel").waitFor();
    assert.match(await page.getByTestId("fact-panel").innerText(), /6\.3/);
    await page.getByTestId("fact-close").click();
    await page.keyboard.press("v");
    await page.waitForFunction(() => !location.hash.includes("view=cards"));
  },

  "comparison opens from a figure, a row and a cell's row": async (scene) => {
    const page = await scene.open("hosted", { hash: "/observations?indicator=固定资产投资&measure=growth" });
    await page.getByTestId("row").first().hover();
    await page.getByTestId("row-across").first().click();
    await page.getByTestId("compare-title").waitFor();
    assert.equal(address(page), "#/compare?indicator=固定资产投资&measure=growth");
    const other = await scene.open("hosted", { hash: "/observations?indicator=固定资产投资&measure=growth" });
    await other.getByTestId("row").first().getByRole("link").first().click();
    await other.getByTestId("with-others").click();
    await other.getByTestId("compare-title").waitFor();
    for (const area of ["红旗区", "凤泉区"]) assert.ok((await other.locator("main").innerText()).includes(area));
  },

  "a place nobody knows is said so": async (scene) => {
    const page = await scene.open("hosted", { hash: "/compare?indicator=地区生产总值&place=云泽县" });
    assert.match(await page.getByTestId("unknown-place").innerText(), /云泽县/);
  },
};
