// The brief of a place: one A4 page, targets beside outcomes, every figure with its source.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

const PLACES = ["示范区", "商州区", "红旗区", "凤泉区", "源汇区", "川汇区"];

/** How many pages a PDF has: its page objects. */
const pages = (pdf) => (pdf.toString("latin1").match(/\/Type\s*\/Page(?![a-zA-Z])/g) ?? []).length;

export const cases = {
  "the brief of every place prints on one A4 page": async (scene) => {
    for (const lang of ["zh", "en"]) {
      for (const place of PLACES) {
        const page = await scene.open("hosted", { hash: `/places/${place}?lang=${lang}` });
        await page.getByTestId("brief").waitFor();
        const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
        if (place === "商州区" || place === "川汇区") await writeFile(join(scene.output, `brief-${place}-${lang}.pdf`), pdf);
        assert.equal(pages(pdf), 1, `${place} in ${lang}`);
        await page.context().close();
      }
    }
  },

  "promise and outcome of 商州区 stand side by side": async (scene) => {
    const goals = {
      zh: [["地区生产总值", "+4.6%", "≥5.8%"], ["固定资产投资", "+21.8%", "≥10%"], ["社会消费品零售总额", "+4.8%", "≥6%"],
        ["城镇居民人均可支配收入", "+4.8%", "≥6%"], ["农村居民人均可支配收入", "+7.3%", "≥8%"]],
      en: [["Gross regional product", "+4.6%", "≥5.8%"], ["Investment in fixed assets", "+21.8%", "≥10%"],
        ["Total retail sales of consumer goods", "+4.8%", "≥6%"]],
    };
    for (const [lang, rows] of Object.entries(goals)) {
      // Two clicks: the place on the overview, and that is all; the language is the reader's own.
      const page = await scene.open("hosted", { locale: lang === "zh" ? "zh-CN" : "en-GB" });
      await page.getByTestId("brief-of-商州区").click();
      const table = page.getByTestId("brief-promises");
      await table.waitFor();
      const said = (await table.locator("tbody tr").allInnerTexts()).map((text) => text.replace(/\s+/g, " "));
      for (const [name, outcome, target] of rows) {
        const row = said.find((text) => text.startsWith(name));
        assert.ok(row, `${name} in ${said.join(" | ")}`);
        assert.ok(row.includes(outcome) && row.includes(target), row);
      }
      // The headline's misprint is said to be one.
      assert.match(await page.getByTestId("brief-doubts").innerText(), /海州区.*商州区/);
      await table.locator("a").first().click();
      await page.getByTestId("fact-panel").waitFor();
    }
  },

  "an unknown place leads to those that are held": async (scene) => {
    const page = await scene.open("hosted", { hash: "/places/无此地" });
    await page.getByTestId("brief-unknown").waitFor();
    await scene.accessible(page, "an unknown place");
    await page.getByRole("link", { name: /红旗区/ }).click();
    await page.getByTestId("brief").waitFor();
    assert.match(await page.getByTestId("brief-lines").innerText(), /297\.6\s*亿元/);
  },
};
