// What a person does, from the overview by clicking: the true answers are read from the page, in Chinese and in English.
import assert from "node:assert/strict";
import { clicking, plain, texts } from "../harness/reading.mjs";

const LOCALES = { zh: "zh-CN", en: "en-GB" };

const rows = (page) => texts(page.getByTestId("compare-row"));
const verdict = async (page) => plain(await page.getByTestId("judgement").innerText());

/** The places without such a figure, each with the word for why. */
const absent = (page) => texts(page.getByTestId("compare-absent"));

/** The entries of a section of the checks. */
const checks = (page, kind) => texts(page.getByTestId(`checks-${kind}`).getByTestId("check"));

/** A question of the overview: its answer, its verdict, and what must be kept in mind. */
async function question(page, key) {
  const section = page.getByTestId(`question-${key}`);
  const [answer, judged, caveat] = await Promise.all(
    [".answer", ".verdict", ".caveat"].map(async (part) => plain(await section.locator(part).innerText())),
  );
  return { section, answer, judged, caveat };
}

/** Asserts that each text is matched, in this order, and that there are no others. */
function lined(found, patterns) {
  assert.equal(found.length, patterns.length, found.join("\n"));
  patterns.forEach((pattern, n) => assert.match(found[n], pattern));
}

/** Does a journey in both languages, of which `words` has what is read, and says how many clicks it takes. */
const journey = (limit, words, walk) => async (scene) => {
  for (const [lang, locale] of Object.entries(LOCALES)) {
    const page = await scene.open("hosted", { locale });
    const clicks = clicking();
    await walk({ scene, page, clicks, says: words[lang] });
    scene.say(`${clicks.count} clicks (${lang})`);
    assert.ok(clicks.count <= limit, `${clicks.count} clicks`);
  }
};

const INDUSTRY = {
  zh: {
    verdict: /需谨慎.*时段不同.*2024年.*2024年1—11月/,
    rows: [
      /^川汇区 \+13\.6% 2024年1—11月 同比 ● ?实际 全市 ?第1位 ?按增速 高于全市3\.5个百分点/,
      /^凤泉区 \+6\.2% 2024年 同比 ● ?实际/,
      /^商州区 ≥6% 2025年 同比 ◎ ?目标/,
    ],
    absent: [/^示范区.*未提及/, /^红旗区.*未提及/, /^源汇区.*未提及/],
    alike: /工业投资.*商州区 \+98\.2%/,
  },
  en: {
    verdict: /with care.*Periods differ: 2024 and Jan–Nov 2024/,
    rows: [
      /^川汇区 \+13\.6% Jan–Nov 2024 year on year ● ?Actual #1 in the city ?by growth 3\.5 pp above the city/,
      /^凤泉区 \+6\.2% 2024 year on year ● ?Actual/,
      /^商州区 ≥6% 2025 year on year ◎ ?Target/,
    ],
    absent: [/^示范区.*Not stated/, /^红旗区.*Not stated/, /^源汇区.*Not stated/],
    alike: /Industrial investment.*商州区 \+98\.2%/,
  },
};

const OUTPUT = {
  zh: {
    verdict: /需谨慎.*时段不同.*前三季度/,
    rows: [
      /^示范区 \+6\.3% 2024年前三季度 同比 ● ?实际 全市 ?第1位 ?按增速/,
      /^红旗区 \+5\.5% 2024年 同比 ● ?实际 全市 ?第4位 ?按总量 297\.6亿元/,
      /^凤泉区 \+5\.1% 2024年 同比 ● ?实际 四个主城区 ?第2位（共 4 个） ?按增速/,
      /^商州区 \+4\.6% 2024年 同比 ● ?实际/,
      /^商州区 ≥5\.8% 2025年 同比 ◎ ?目标/,
    ],
    absent: [/^源汇区.*未提及/, /^川汇区.*未提及/],
    way: /只比 ?2024年（3 个地区）.*可比/,
    alone: [/示范区.*别的时段/, /源汇区/, /川汇区/],
    comparable: /^= ?可比/,
    refused: /红旗区2024年地区生产总值为297\.6亿元、增长5\.5%，推不出上年数：增速按不变价计算/,
  },
  en: {
    verdict: /with care.*Periods differ: Q1–Q3 2024 and 2024/,
    rows: [
      /^示范区 \+6\.3% Q1–Q3 2024 year on year ● ?Actual #1 in the city ?by growth/,
      /^红旗区 \+5\.5% 2024 year on year ● ?Actual #4 in the city ?by level 29\.76 bn yuan/,
      /^凤泉区 \+5\.1% 2024 year on year ● ?Actual #2 of 4 in the four main urban districts ?by growth/,
      /^商州区 \+4\.6% 2024 year on year ● ?Actual/,
      /^商州区 ≥5\.8% 2025 year on year ◎ ?Target/,
    ],
    absent: [/^源汇区.*Not stated/, /^川汇区.*Not stated/],
    way: /Only 2024 \(3 places\).*comparable/,
    alone: [/示范区/, /源汇区/, /川汇区/],
    comparable: /^= ?comparable/,
    refused: /红旗区, 2024: gross regional product was 29\.76 bn yuan, \+5\.5%.*does not follow: the growth is at constant prices/,
  },
};

const GOALS = {
  zh: {
    pairs: [
      /^地区生产总值 增速 \+4\.6% 2024年 ≥5\.8% 2025年 .*高1\.2个百分点/,
      /^固定资产投资 增速 \+21\.8% 2024年 ≥10% 2025年 .*低11\.8个百分点/,
      /^社会消费品零售总额 增速 \+4\.8% 2024年 ≥6% 2025年 .*高1\.2个百分点/,
      /^城镇居民人均可支配收入 增速 \+4\.8% 2024年 ≥6% 2025年 .*高1\.2个百分点/,
      /^农村居民人均可支配收入 增速 \+7\.3% 2024年 ≥8% 2025年 .*高0\.7个百分点/,
      /^规模以上工业增加值 增速 未写结果 ≥6% 2025年/,
    ],
    lost: /^规模以上工业总产值 增速 ✕? ?原文缺失/,
    misprint: /疑似误印 “海州区”疑为“商州区”之误。.*商州区/,
  },
  en: {
    pairs: [
      /^Gross regional product growth \+4\.6% 2024 ≥5\.8% 2025 .*1\.2 points above/,
      /^Investment in fixed assets growth \+21\.8% 2024 ≥10% 2025 .*11\.8 points below/,
      /^Total retail sales of consumer goods growth \+4\.8% 2024 ≥6% 2025 .*1\.2 points above/,
      /^Per capita disposable income of urban households growth \+4\.8% 2024 ≥6% 2025 .*1\.2 points above/,
      /^Per capita disposable income of rural households growth \+7\.3% 2024 ≥8% 2025 .*0\.7 points above/,
      /^Value added of industry above designated size growth no result stated ≥6% 2025/,
    ],
    lost: /^Gross output of industry above designated size growth ✕? ?Lost in the source/,
    misprint: /suspected misprint “海州区” looks like a misprint of “商州区”/,
  },
};

const SIGNED = {
  zh: {
    answer: /示范区平均≈6\.27亿元（项目总投资 294\.8亿元，47个）；凤泉区平均≈3\.4亿元（项目计划总投资 142\.7亿元，42个）；红旗区平均≈1\.12亿元（签约项目总投资 191亿元，170个）/,
    caveat: /平均数只是总额除以个数；各地的项目种类、总额口径.*不相同/,
    verdict: /不可比.*实际与预计.*项目总投资、签约项目总投资与项目计划总投资/,
    rows: [/^示范区 项目总投资 294\.8亿元/, /^凤泉区 项目计划总投资 142\.7亿元/, /^红旗区 签约项目总投资 191亿元/],
  },
  en: {
    answer: /示范区 ≈627 m yuan each \(项目总投资 29\.48 bn yuan over 47 projects\); 凤泉区 ≈340 m yuan each \(项目计划总投资 14\.27 bn yuan over 42 projects\); 红旗区 ≈112 m yuan each \(签约项目总投资 19\.1 bn yuan over 170 projects\)/,
    caveat: /An average is a total divided by a count; .* differ between places/,
    verdict: /not comparable.*actual and estimate; different indicators/,
    rows: [/^示范区 项目总投资 29\.48 bn yuan/, /^凤泉区 项目计划总投资 14\.27 bn yuan/, /^红旗区 签约项目总投资 19\.1 bn yuan/],
  },
};

const LEAD = {
  zh: {
    answer: /红旗区在新乡市四个主城区居第1位：它的5\.5%高于第2位的凤泉区（5\.1%）/,
    caveat: /前提：红旗区属于新乡市四个主城区；各份报告口径相同/,
    proof: [/^红旗区 地区生产总值 \+5\.5% 2024年/, /^凤泉区 地区生产总值 \+5\.1% 2024年/, /^凤泉区 地区生产总值 第2位 2024年/],
  },
  en: {
    answer: /红旗区 is 1st in 新乡市四个主城区 by growth of gross regional product, 2024: its 5\.5% is above that of the 2nd, 凤泉区 \(5\.1%\)/,
    caveat: /(Provided that|Holds if): 红旗区 is one of 新乡市四个主城区; the reports use the same definition/,
    proof: [/^红旗区 Gross regional product \+5\.5% 2024/, /^凤泉区 Gross regional product \+5\.1% 2024/, /^凤泉区 Gross regional product #2 2024/],
  },
};

export const cases = {
  "1: which place grew industrial output most, and is it comparable": journey(2, INDUSTRY, async ({ scene, page, clicks, says }) => {
    await clicks.on(page.getByTestId("compare-规模以上工业增加值"));
    await clicks.on(page.getByTestId("as-table"));
    await page.getByTestId("compare-table").waitFor();
    assert.match(await verdict(page), says.verdict);
    lined(await rows(page), says.rows);
    lined(await absent(page), says.absent);
    // What catches the eye is another indicator, and stands apart.
    assert.match(plain(await page.getByTestId("alike").innerText()), says.alike);
    await scene.accessible(page, "industrial output compared");
  }),

  "2: growth of output is lined up, and last year's level refused": journey(4, OUTPUT, async ({ page, clicks, says }) => {
    await clicks.on(page.getByTestId("compare-地区生产总值"));
    await clicks.on(page.getByTestId("as-table"));
    await page.getByTestId("compare-table").waitFor();
    assert.match(await verdict(page), says.verdict);
    lined(await rows(page), says.rows);
    lined(await absent(page), says.absent);
    const way = page.getByTestId("way").first();
    assert.match(plain(await way.locator("xpath=..").innerText()), says.way);
    await clicks.on(way);
    await page.waitForFunction(() => location.hash.includes("period=2024"));
    await page.getByTestId("compare-absent").filter({ hasText: "示范区" }).waitFor();
    assert.match(await verdict(page), says.comparable);
    lined(await absent(page), says.alone);
    await clicks.on(page.getByTestId("to-checks"));
    await page.getByTestId("checks-refused").waitFor();
    const refused = await checks(page, "refused");
    assert.ok(refused.some((text) => says.refused.test(text)), refused.join("\n"));
  }),

  "3: a place's promise against its outcome, and the misprint of its name": journey(3, GOALS, async ({ scene, page, clicks, says }) => {
    await clicks.on(page.getByTestId("goals-商州区"));
    await clicks.on(page.getByTestId("as-table"));
    await page.getByTestId("compare-table").waitFor();
    const found = await rows(page);
    for (const pattern of [...says.pairs, says.lost]) assert.ok(found.some((row) => pattern.test(row)), `${pattern} in\n${found.join("\n")}`);
    await scene.accessible(page, "goals beside results");
    await clicks.on(page.getByTestId("nav-checks"));
    await page.getByTestId("checks-misread").waitFor();
    const misread = await checks(page, "misread");
    assert.ok(misread.some((text) => says.misprint.test(text)), misread.join("\n"));
  }),

  "4: who brings most per project signed, and why that is not one measure": journey(2, SIGNED, async ({ page, clicks, says }) => {
    const { section, answer, judged, caveat } = await question(page, "average");
    assert.match(answer, says.answer);
    assert.match(judged, says.verdict);
    assert.match(caveat, says.caveat);
    await clicks.on(section.locator(".onward a"));
    await clicks.on(page.getByTestId("as-table"));
    await page.getByTestId("compare-table").waitFor();
    assert.match(await verdict(page), says.verdict);
    lined(await rows(page), says.rows);
  }),

  "5: a lead is verified from another report, with its proof": journey(2, LEAD, async ({ scene, page, clicks, says }) => {
    const { section, answer, caveat } = await question(page, "lead");
    assert.match(answer, says.answer);
    assert.match(caveat, says.caveat);
    await clicks.on(section.locator(".onward a"));
    const entry = page.getByTestId("checks-inferred").getByTestId("check").filter({ hasText: says.answer });
    assert.match(plain(await entry.innerText()), says.caveat);
    const proof = entry.getByTestId("proof");
    lined(await texts(proof), says.proof);
    await clicks.on(proof.first());
    const panel = page.getByTestId("fact-panel");
    await panel.waitFor();
    assert.match(plain(await panel.innerText()), /红旗区.*5\.5/);
    await scene.accessible(page, "the proof of an inference");
  }),

  // Files of one's own come with the import; until then the journey begins with the places held.
  "6: the file alone, on a closed network: a place compared, and its brief on one page": async (scene) => {
    for (const [lang, locale] of Object.entries(LOCALES)) {
      const page = await scene.open("single", { locale });
      const clicks = clicking();
      await clicks.on(page.getByTestId("goals-商州区"));
      await page.getByTestId("pick-place").fill("红旗");
      await page.getByTestId("pick-place").press("Enter");
      const output = page.getByTestId("compare-row").filter({ hasText: /地区生产总值|Gross regional product/ }).first();
      await output.filter({ hasText: "5.5" }).waitFor();
      assert.match(plain(await output.innerText()), /\+4\.6%.*\+5\.5%/);
      await clicks.on(page.getByTestId("nav-overview"));
      await clicks.on(page.getByTestId("brief-of-商州区"));
      await page.getByTestId("brief-promises").waitFor();
      const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
      assert.equal((pdf.toString("latin1").match(/\/Type\s*\/Page(?![a-zA-Z])/g) ?? []).length, 1, "pages of the brief");
      assert.equal(page.requested.length, 1, "nothing but the file itself");
      scene.say(`${clicks.count} clicks (${lang})`);
      assert.ok(clicks.count <= 3);
    }
  },
};
