// Reading: the words that made a fact, the whole table on paper, and the way to the sample.
import assert from "node:assert/strict";

export const cases = {
  "an open fact underlines the words that made it": async (scene) => {
    const page = await scene.open("hosted");
    await page.locator(".sample-link a").click();
    await page.getByTestId("document-text").waitFor();
    await page.getByTestId("mark").first().click();
    await page.locator(".evidence-words").first().waitFor();
    const words = await page.locator(".evidence-words").allInnerTexts();
    assert.ok(words.some((text) => text.includes("地区生产总值")), words.join(" "));
    await scene.picture(page, "evidence");
    await scene.accessible(page, "the evidence of a fact");
  },

  "on paper the table is whole": async (scene) => {
    const page = await scene.open("hosted", { hash: "/observations" });
    const held = Number(await page.getByTestId("rows").getAttribute("aria-rowcount")) - 1;
    assert.ok((await page.getByTestId("row").count()) < held);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.waitForFunction((held) => document.querySelectorAll("[data-testid=row]").length === held, held);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await page.waitForFunction((held) => document.querySelectorAll("[data-testid=row]").length < held, held);
  },

  "a new selection starts at its first row": async (scene) => {
    const page = await scene.open("hosted", { hash: "/observations" });
    const frame = page.locator(".rows");
    await frame.evaluate((frame) => frame.scrollTo(0, 4000));
    await page.locator('[data-row="115"]').waitFor();
    await page.getByTestId("sort-value").click();
    await page.locator('[data-row="0"]').waitFor();
    assert.equal(await frame.evaluate((frame) => frame.scrollTop), 0);
  },
};
