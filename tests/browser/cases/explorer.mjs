// The explorer: filters, sorting, the fact panel, back and forward, and addresses that open the same view.
import assert from "node:assert/strict";
import { address } from "../harness/reading.mjs";

const GDP = "/observations?indicator=地区生产总值&measure=growth";

/** Growth rates of the table's rows, as printed, sorted. */
const figures = async (page) =>
  (await page.getByTestId("row").locator(".value").allInnerTexts()).map((text) => text.trim()).sort();

export const cases = {
  "GDP growth is lined up by clicking": async (scene) => {
    const page = await scene.open("hosted");
    await page.getByTestId("nav-observations").click();
    await page.getByTestId("search").fill("GDP");
    await page.getByTestId("facet-indicator-地区生产总值").check();
    await page.getByTestId("facet-measure-growth").check();
    await page.getByTestId("facet-status-actual").check();
    await page.waitForFunction(() => location.hash.includes("status=actual"));
    const shown = await figures(page);
    for (const rate of ["6.3", "5.5", "5.1", "4.6"]) {
      assert.ok(shown.some((text) => text === `+${rate}%`), `${rate} in ${shown}`);
    }
    await page.getByTestId("tab-chart").click();
    const marks = page.getByTestId("chart-mark");
    await marks.first().waitFor();
    assert.match(await marks.first().getAttribute("aria-label"), /示范区.*前三季度.*6\.3/);
    assert.equal(await marks.count(), shown.length);
    await scene.accessible(page, "the chart of GDP growth");
  },

  "a deep link opens the same view": async (scene) => {
    const page = await scene.open("hosted", { hash: GDP });
    await page.getByTestId("row").first().click();
    await page.getByTestId("fact-panel").waitFor();
    const link = address(page);
    const title = await page.locator("#fact-title").innerText();
    const rows = await figures(page);
    for (const edition of ["hosted", "nested", "single"]) {
      const other = await scene.open(edition, { hash: link.slice(1) });
      await other.getByTestId("fact-panel").waitFor();
      assert.equal(await other.locator("#fact-title").innerText(), title, edition);
      assert.deepEqual(await figures(other), rows, edition);
      assert.equal(address(other), link, edition);
    }
  },

  "back and forward walk through the views": async (scene) => {
    const page = await scene.open("hosted");
    await page.getByTestId("nav-observations").click();
    await page.getByTestId("row").first().waitFor();
    const all = await page.getByTestId("count").innerText();
    await page.getByTestId("facet-measure-growth").check();
    await page.waitForFunction((all) => document.querySelector("[data-testid=count]").innerText !== all, all);
    const some = await page.getByTestId("count").innerText();
    await page.getByTestId("tab-chart").click();
    await page.waitForFunction(() => location.hash.includes("view=chart"));
    await page.goBack();
    await page.getByTestId("row").first().waitFor();
    assert.equal(await page.getByTestId("count").innerText(), some);
    await page.goBack();
    await page.waitForFunction((all) => document.querySelector("[data-testid=count]").innerText === all, all);
    assert.equal(await page.getByTestId("facet-measure-growth").isChecked(), false);
    await page.goBack();
    await page.getByTestId("matrix").waitFor();
    await page.goForward();
    await page.getByTestId("row").first().waitFor();
  },

  "the fact panel opens from the table, by mouse and by keyboard": async (scene) => {
    const page = await scene.open("hosted", { hash: GDP });
    await page.getByTestId("row").first().locator(".value").click();
    const panel = page.getByTestId("fact-panel");
    await panel.waitFor();
    const text = await panel.innerText();
    for (const word of ["地区生产总值", "原文写法", "抽取规则", "原文位置", "引用"]) assert.ok(text.includes(word), word);
    await scene.accessible(page, "the fact panel");
    const first = address(page);
    await page.keyboard.press("j");
    await page.waitForFunction((first) => decodeURIComponent(location.hash) !== first, first);
    // The address changes at once, the page that listens for the next key a moment later.
    await page.waitForFunction((text) => document.querySelector("[data-testid=fact-panel]").innerText !== text, text);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await page.keyboard.press("k");
    await page.waitForFunction((first) => decodeURIComponent(location.hash) === first, first);
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    await page.getByTestId("row").first().getByRole("link").first().focus();
    await page.keyboard.press("Enter");
    await panel.waitFor();
    assert.equal(address(page), first);
    await page.getByTestId("fact-close").click();
    await panel.waitFor({ state: "detached" });
    assert.equal(address(page), `#${GDP}`);
  },

  "the fact panel opens from the chart, by mouse and by keyboard": async (scene) => {
    const page = await scene.open("hosted", { hash: `${GDP}&status=actual&view=chart` });
    const mark = page.getByTestId("chart-mark").first();
    await mark.click();
    const panel = page.getByTestId("fact-panel");
    await panel.waitFor();
    assert.match(await panel.innerText(), /6\.3/);
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    await mark.focus();
    await page.keyboard.press("Enter");
    await panel.waitFor();
    await page.getByTestId("fact-document").click();
    await page.getByTestId("facts").waitFor();
    assert.match(address(page), /^#\/documents\/.+\?fact=/);
    assert.match(await panel.innerText(), /6\.3/);
  },

  "a cell of the matrix leads to its facts": async (scene) => {
    const page = await scene.open("hosted");
    const cell = page.getByTestId("cell-地区生产总值-红旗区");
    assert.match(await cell.innerText(), /5\.5/);
    await cell.getByRole("link").click();
    await page.getByTestId("row").first().waitFor();
    assert.deepEqual([...new Set(await page.getByTestId("row").locator(".place").allInnerTexts())], ["红旗区"]);
  },

  "filters include, exclude and clear, each with its count": async (scene) => {
    const page = await scene.open("hosted", { hash: "/observations" });
    const count = async () => Number((await page.getByTestId("count").locator("strong").innerText()).replace(/\D/g, ""));
    const all = await count();
    const growth = Number(await page.locator("[data-testid=facet-measure] li", { hasText: "增速" }).locator(".facet-count").innerText());
    await page.getByTestId("facet-measure-growth").check();
    await page.waitForFunction(() => location.hash.includes("measure=growth"));
    assert.equal(await count(), growth);
    await page.getByTestId("facet-measure-growth").uncheck();
    await page.waitForFunction(() => !location.hash.includes("measure"));
    await page.getByRole("button", { name: "排除“增速”" }).click();
    await page.waitForFunction(() => location.hash.includes("measure=-growth"));
    assert.equal(await count(), all - growth);
    await page.getByTestId("search").fill("没有这样的指标");
    await page.getByTestId("empty").waitFor();
    await page.getByTestId("clear-all").click();
    await page.getByTestId("row").first().waitFor();
    assert.equal(await count(), all);
  },

  "the table draws only what is in sight, and all of it": async (scene) => {
    const page = await scene.open("hosted", { hash: "/observations" });
    const held = Number(await page.getByTestId("rows").getAttribute("aria-rowcount")) - 1;
    const drawn = await page.getByTestId("row").count();
    assert.ok(drawn < held && drawn < 80, `${drawn} of ${held}`);
    await page.locator(".rows").evaluate((frame) => frame.scrollTo(0, frame.scrollHeight));
    await page.locator(`[data-row="${held - 1}"]`).waitFor();
    const gap = await page.locator(".rows").evaluate((frame) => {
      const last = frame.querySelector("[data-testid=row]:last-of-type, tr[data-row]:last-child");
      return Math.abs(frame.getBoundingClientRect().bottom - last.getBoundingClientRect().bottom);
    });
    assert.ok(gap < 24, `${gap} px between the last row and the frame`);
  },

  "sorting is part of the address": async (scene) => {
    const page = await scene.open("hosted", { hash: GDP });
    await page.getByTestId("sort-value").click();
    await page.waitForFunction(() => location.hash.includes("sort=value"));
    await page.getByTestId("sort-value").click();
    await page.waitForFunction(() => location.hash.includes("sort=-value"));
    assert.equal(await page.locator("th.value").getAttribute("aria-sort"), "descending");
    const values = (await page.getByTestId("row").locator(".figure-number").allInnerTexts()).map(Number);
    assert.deepEqual(values, [...values].sort((a, b) => b - a));
  },

  "the sample shows text and figures linked both ways": async (scene) => {
    const page = await scene.open("hosted", { hash: "/documents" });
    await page.getByTestId("document-row").last().getByRole("link").click();
    await page.getByTestId("document-text").waitFor();
    assert.ok((await page.locator("main").innerText()).includes("示例"));
    const mark = page.getByTestId("mark").first();
    const printed = await mark.innerText();
    await mark.click();
    await page.getByTestId("fact-panel").waitFor();
    assert.ok((await page.getByTestId("fact-panel").innerText()).includes(printed));
    await page.getByTestId("fact-close").click();
    await page.getByTestId("fact").nth(1).click();
    await page.locator(".mark.open").waitFor();
    assert.equal(await page.locator(".mark.open").count(), 1);
    await scene.accessible(page, "the sample with an open fact");
  },

  "the language follows the button, the address and the storage": async (scene) => {
    const page = await scene.open("hosted");
    assert.equal(await page.locator("html").getAttribute("lang"), "zh-CN");
    await page.getByTestId("switch-language").click();
    await page.getByText("Coverage of headline indicators").first().waitFor();
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
    await page.reload();
    await page.getByText("Coverage of headline indicators").first().waitFor();
    const other = await scene.open("hosted", { hash: "/about?lang=en" });
    await other.getByRole("heading", { name: "About Fangzhi" }).waitFor();
  },

  "the keys work": async (scene) => {
    const page = await scene.open("hosted");
    await page.keyboard.press("?");
    await page.getByTestId("keys").waitFor({ state: "visible" });
    await scene.accessible(page, "the keys");
    await page.keyboard.press("Escape");
    await page.getByTestId("keys").waitFor({ state: "hidden" });
    await page.keyboard.press("/");
    await page.waitForFunction(() => document.activeElement?.id === "search");
    await page.keyboard.type("粮食");
    await page.waitForFunction(() => decodeURIComponent(location.hash).includes("q=粮食"));
  },

  "on a phone the filters are a drawer and a fact fills the screen": async (scene) => {
    const page = await scene.open("hosted", { hash: "/observations", width: 390, height: 844 });
    assert.equal(await page.locator("#filters").isVisible(), false);
    await page.getByTestId("open-filters").click();
    await page.getByTestId("facet-measure-growth").check();
    await scene.picture(page, "drawer-390");
    await page.keyboard.press("Escape");
    assert.equal(await page.locator("#filters").isVisible(), false);
    await page.getByTestId("row").first().click();
    const box = await page.getByTestId("fact-panel").boundingBox();
    assert.equal(Math.round(box.width), 390);
    await scene.accessible(page, "a fact on a phone");
  },
};
