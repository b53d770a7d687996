// Questions on the overview: answers read from the first page in both languages, and the ways on.
import assert from "node:assert/strict";

/** The words of a question: what is asked, what is answered, the verdict, what must be kept in mind. */
const read = async (page, key) => {
  const question = page.getByTestId(`question-${key}`);
  await question.waitFor();
  const text = async (selector) => (await question.locator(selector).innerText()).replace(/\s+/g, " ").trim();
  return { question, prompt: await text("h3"), answer: await text(".answer"), verdict: await text(".verdict") };
};

const each = (answer, parts) => {
  let from = 0;
  for (const part of parts) {
    const at = answer.indexOf(part, from);
    assert.ok(at >= 0, `“${part}” in its place in: ${answer}`);
    from = at + part.length;
  }
};

const absent = (answer, label, places) => {
  const said = answer.split(label)[1] ?? "";
  for (const place of places) assert.ok(said.includes(place), `${place} after ${label}: ${answer}`);
};

export const cases = {
  "industrial output: who grew fastest, and is it comparable": async (scene) => {
    const page = await scene.open("hosted");
    const zh = await read(page, "规模以上工业增加值");
    each(zh.answer, ["川汇区", "+13.6%", "2024年1—11月", "高于全市", "3.5", "居全市第1位", "凤泉区", "+6.2%", "2024年"]);
    each(zh.answer, ["只有目标", "商州区", "≥6%", "2025年"]);
    absent(zh.answer, "未载：", ["示范区", "红旗区", "源汇区"]);
    assert.match(zh.verdict, /需谨慎.*时段不同.*1—11月/);
    const english = await scene.open("hosted", { hash: "/?lang=en" });
    const en = await read(english, "规模以上工业增加值");
    each(en.answer, ["川汇区", "+13.6%", "Jan–Nov 2024", "3.5 points", "#1 in its city", "凤泉区", "+6.2%", "2024"]);
    each(en.answer, ["Goal only", "商州区", "≥6%", "2025"]);
    absent(en.answer, "Not stated:", ["示范区", "红旗区", "源汇区"]);
    assert.match(en.verdict, /with care.*Periods differ.*Jan–Nov 2024/);
  },

  "GDP growth is lined up with what each place says around it": async (scene) => {
    const page = await scene.open("hosted");
    const zh = await read(page, "地区生产总值");
    each(zh.answer, ["示范区", "+6.3%", "前三季度", "增速居全市第1位", "红旗区", "+5.5%", "297.6亿元", "居全市第4位"]);
    each(zh.answer, ["凤泉区", "+5.1%", "四个主城区第2位", "商州区", "+4.6%"]);
    absent(zh.answer, "未载：", ["源汇区", "川汇区"]);
    assert.match(zh.verdict, /需谨慎.*时段不同/);
    assert.match(await zh.question.locator(".caveat").innerText(), /不变价.*不能.*上年总量/);
    const english = await scene.open("hosted", { hash: "/?lang=en" });
    const en = await read(english, "地区生产总值");
    each(en.answer, ["+6.3%", "Q1–Q3 2024", "#1 in its city by growth", "+5.5%", "29.76 bn yuan", "#4 in its city by level"]);
    each(en.answer, ["+5.1%", "#2 in the four main urban districts", "+4.6%"]);
    absent(en.answer, "Not stated:", ["源汇区", "川汇区"]);
    assert.match(await en.question.locator(".caveat").innerText(), /constant prices/);
  },

  "goals stand beside what was reached, and where nothing is stated is said": async (scene) => {
    const page = await scene.open("hosted");
    const zh = await read(page, "goals");
    assert.match(zh.prompt, /商州区的目标定得比上年结果高吗/);
    each(zh.answer, ["4项更高", "+4.6% → ≥5.8%", "+4.8% → ≥6%", "+4.8% → ≥6%", "+7.3% → ≥8%"]);
    each(zh.answer, ["1项更低", "固定资产投资", "+21.8% → ≥10%", "只有目标", "规模以上工业增加值", "≥6%"]);
  },

  "each figure leads to its fact and each question on": async (scene) => {
    const page = await scene.open("hosted");
    const { question } = await read(page, "规模以上工业增加值");
    await question.locator(".answer-fact", { hasText: "13.6" }).click();
    await page.getByTestId("fact-panel").waitFor();
    assert.match(decodeURIComponent(page.url()), /place=川汇区.*fact=/);
    await page.goBack();
    await question.locator(".onward a").click();
    assert.match(decodeURIComponent(page.url()), /#\/compare\?indicator=规模以上工业增加值&measure=growth/);
  },
};
