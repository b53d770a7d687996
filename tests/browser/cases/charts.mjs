// Charts: what they say, how the keyboard moves among marks, and the files they leave.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";

const GROWTH = "/observations?indicator=地区生产总值&measure=growth&view=chart";
const RANKS = "/observations?measure=rank&view=chart";

const download = async (page, button) => {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByTestId(button).click()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
};

export const cases = {
  "a chart says what it shows and whether that may be compared": async (scene) => {
    for (const lang of ["zh", "en"]) {
      const page = await scene.open("hosted", { hash: `${GROWTH}&lang=${lang}` });
      await page.getByTestId("chart").waitFor();
      const sentence = await page.getByTestId("chart-sentence").innerText();
      assert.match(sentence, lang === "zh" ? /个地区的地区生产总值.*。$/ : /^Growth of .* in \d+ places.*\.$/);
      assert.match(await page.getByTestId("chart-verdict").innerText(), lang === "zh" ? /可比|谨慎/ : /ompar|care/);
      await scene.picture(page, `chart-growth-${lang}`);
    }
  },

  "arrow keys move among marks and Enter opens the fact": async (scene) => {
    const page = await scene.open("hosted", { hash: GROWTH });
    const marks = page.getByTestId("chart-mark");
    await marks.first().waitFor();
    assert.equal(await page.locator(".marks a[tabindex='0']").count(), 1);
    await marks.first().focus();
    await page.keyboard.press("ArrowDown");
    const active = () => page.evaluate(() => document.activeElement.id);
    assert.equal(await active(), await marks.nth(1).getAttribute("id"));
    await page.keyboard.press("End");
    assert.equal(await active(), await marks.last().getAttribute("id"));
    await page.keyboard.press("Home");
    assert.equal(await active(), await marks.first().getAttribute("id"));
    const described = await page.locator("svg.marks").getAttribute("aria-describedby");
    assert.equal(await page.locator(`[id="${described}"]`).count(), 1);
    await page.keyboard.press("Enter");
    await page.getByTestId("fact-panel").waitFor();
    await scene.accessible(page, "a chart beside an open fact");
  },

  "ranks are drawn in their sets": async (scene) => {
    const page = await scene.open("hosted", { hash: RANKS });
    await page.getByTestId("chart").waitFor();
    assert.ok((await page.locator(".drawing .chart-heading").count()) > 1);
  },

  "both files carry title, verdict and sources": async (scene) => {
    for (const edition of ["hosted", "single"]) {
      const page = await scene.open(edition, { hash: GROWTH });
      await page.getByTestId("chart").waitFor();
      const title = await page.getByTestId("chart-title").innerText();
      const word = (await page.getByTestId("chart-verdict").getByTestId("verdict").innerText()).replace(/[=≈≠\s]/g, "");
      const svg = await download(page, "save-svg");
      assert.equal(svg.name, `${title}.svg`);
      const text = svg.bytes.toString("utf8");
      for (const part of [title, word, "来源：", "方志", "筛选："]) assert.ok(text.includes(part), part);
      const parsed = await page.evaluate((text) => {
        const tree = new DOMParser().parseFromString(text, "image/svg+xml");
        return [tree.querySelector("parsererror")?.textContent ?? "", tree.querySelectorAll("text").length];
      }, text);
      assert.equal(parsed[0], "");
      assert.ok(parsed[1] > 10);
      const png = await download(page, "save-png");
      assert.equal(png.name, `${title}.png`);
      assert.deepEqual([...png.bytes.subarray(0, 8)], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
      assert.ok(png.bytes.readUInt32BE(16) > 600 && png.bytes.readUInt32BE(20) > 200);
      if (process.env.KEEP) {
        const { writeFile } = await import("node:fs/promises");
        await writeFile(`${scene.output}/exported-${edition}.png`, png.bytes);
      }
    }
  },
};
