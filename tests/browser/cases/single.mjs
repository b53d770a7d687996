// The single file does what the hosted edition does, from `file://`, and the hosted edition hands it out.
import assert from "node:assert/strict";
import { plain } from "../harness/reading.mjs";

/** GDP growth as the bundled reports state it, per cent. */
const GDP_GROWTH = { 示范区: "6.3", 红旗区: "5.5", 凤泉区: "5.1", 商州区: "4.6" };

/** Places whose reports do not state it. */
const NOT_STATED = ["源汇区", "川汇区"];

const rows = (page) => page.locator('[data-testid="row"]');

/** From the overview to the growth of GDP across places, by clicking. */
async function lineUpGrowth(page) {
  await page.locator('[data-testid="matrix"] th[scope="row"] a', { hasText: "地区生产总值" }).click();
  await page.locator('[data-testid="rows"]').waitFor();
  await page.locator('[data-testid="facet-measure-growth"]').check();
  await page.waitForURL(/measure=growth/);
}

/** The rows on screen, each as one line of text. */
async function lines(page) {
  return (await rows(page).allInnerTexts()).map(plain);
}

export const cases = {
  "lining up the growth of GDP": async (scene) => {
    const page = await scene.open("single");
    for (const place of NOT_STATED) {
      const cell = page.locator(`[data-testid="cell-地区生产总值-${place}"]`);
      assert.match(await cell.innerText(), /未提及/, place);
    }
    await lineUpGrowth(page);
    const seen = await lines(page);
    for (const [place, growth] of Object.entries(GDP_GROWTH)) {
      const line = seen.find((line) => line.startsWith(place) && line.includes("实际"));
      assert.ok(line?.includes(`${growth}`), `${place}: ${line}`);
    }
    for (const place of NOT_STATED) assert.ok(!seen.some((line) => line.startsWith(place)), place);
  },

  "a link opens the same view": async (scene) => {
    const page = await scene.open("single");
    await lineUpGrowth(page);
    const seen = await lines(page);
    assert.ok(seen.length > 0);
    const other = await scene.open("single", { hash: decodeURIComponent(new URL(page.url()).hash.slice(1)) });
    assert.deepEqual(await lines(other), seen);
    await other.reload();
    await other.locator('[data-testid="rows"]').waitFor();
    assert.deepEqual(await lines(other), seen);
  },

  "back and forward": async (scene) => {
    const page = await scene.open("single");
    await lineUpGrowth(page);
    const [there, seen] = [page.url(), await lines(page)];
    await page.goBack();
    await page.waitForURL((url) => !url.hash.includes("growth"));
    await eventually(async () => assert.ok((await rows(page).count()) > seen.length, "the filter is gone"));
    await page.goBack();
    await page.locator('[data-testid="matrix"]').waitFor();
    await page.goForward();
    await page.goForward();
    await page.waitForURL(there);
    await eventually(async () => assert.deepEqual(await lines(page), seen));
  },

  "a row and a mark open the same fact": async (scene) => {
    const page = await scene.open("single");
    await lineUpGrowth(page);
    const panel = page.locator('[data-testid="fact-panel"]');
    await rows(page).filter({ hasText: "红旗区" }).first().click();
    await panel.waitFor();
    const fromRow = plain(await panel.locator("dl").innerText());
    const id = /fact=([^&]+)/.exec(page.url())[1];
    assert.match(plain(await panel.innerText()), /红旗区.*5\.5/);
    await scene.accessible(page, "the fact panel");
    await page.locator('[data-testid="fact-close"]').click();
    await panel.waitFor({ state: "detached" });

    await page.goto(page.url().replace(/$/, "&view=chart"));
    await page.locator('[data-testid="chart"]').waitFor();
    await page.locator(`#mark-${id}`).click();
    await panel.waitFor();
    assert.equal(plain(await panel.locator("dl").innerText()), fromRow);
  },

  "a choice of language and theme lasts": async (scene) => {
    const page = await scene.open("single");
    await page.locator('[data-testid="switch-language"]').click();
    await page.locator("h1", { hasText: /[A-Za-z]{3}/ }).waitFor();
    assert.match(await page.locator("html").getAttribute("lang"), /^en/);
    await page.locator('[data-testid="switch-scheme"]').click();
    const chosen = await page.locator("html").getAttribute("data-theme");
    assert.match(chosen, /^(light|dark)$/);
    await page.goto(scene.address("single"));
    await page.reload();
    await page.locator("[data-ready]").first().waitFor();
    assert.match(await page.locator("html").getAttribute("lang"), /^en/);
    assert.equal(await page.locator("html").getAttribute("data-theme"), chosen);
  },

  "the hosted edition offers the single file": async (scene) => {
    const page = await scene.open("hosted", { hash: "/about", ready: "main h1" });
    const waiting = page.waitForEvent("download");
    await page.locator('[data-testid="download-single"]').click();
    const download = await waiting;
    assert.equal(download.suggestedFilename(), "fangzhi.html");
    const single = await scene.open("single", { hash: "/about", ready: "main h1" });
    assert.equal(await single.locator('[data-testid="download-single"]').count(), 0);
  },
};

// The address changes at once, the page a moment later: a check is made again until it holds, for five seconds.
async function eventually(check) {
  for (let tries = 0; ; tries += 1) {
    try {
      return await check();
    } catch (fault) {
      if (tries === 50) throw fault;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}
