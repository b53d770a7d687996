// Comparisons as people make them: from the overview, from a figure, from what was collected; each with its verdict.
import assert from "node:assert/strict";

/** The hash of a page's address as a person reads it. */
const address = (page) => decodeURIComponent(new URL(page.url()).hash);

/** Text as it is read: runs of blanks are one, and none stands before a unit. */
const plain = (text) => text.replace(/\s+/g, " ").trim();
const texts = async (locator) => (await locator.allInnerTexts()).map(plain);
const rows = (page) => texts(page.getByTestId("compare-row"));
const verdict = async (page) => plain(await page.getByTestId("judgement").innerText());

/** A page whose clicks are counted. */
const clicking = (page) => {
  const made = { count: 0 };
  made.on = async (locator) => {
    made.count += 1;
    await locator.click();
  };
  return made;
};

export const cases = {
  "journey 1: growth of industrial output, from the overview": async (scene) => {
    const page = await scene.open("hosted");
    const clicks = clicking(page);
    await clicks.on(page.getByTestId("compare-规模以上工业增加值"));
    await page.getByTestId("compare-title").waitFor();
    assert.match(await verdict(page), /需谨慎.*时段不同.*2024年.*2024年1—11月/);
    await clicks.on(page.getByTestId("as-table"));
    await page.getByTestId("compare-table").waitFor();
    const [first, second, goal] = await rows(page);
    assert.match(first, /^川汇区 \+13\.6% 2024年1—11月 同比 ● ?实际 全市 ?第1位.*高于全市3\.5个百分点/);
    assert.match(second, /^凤泉区 \+6\.2% 2024年 同比 ● ?实际/);
    assert.match(goal, /^商州区 ≥6% 2025年 同比 ◎ ?目标/);
    const absent = await texts(page.getByTestId("compare-absent"));
    assert.deepEqual(absent.map((text) => text.slice(0, 3)).sort(), ["示范区", "红旗区", "源汇区"].sort());
    for (const text of absent) assert.match(text, /未提及/);
    assert.match(plain(await page.getByTestId("alike").innerText()), /工业投资.*商州区 \+98\.2%/);
    await scene.accessible(page, "industrial output compared");
    scene.say(`${clicks.count} clicks`);
    assert.ok(clicks.count <= 2);
  },

  "journey 1 reads in English": async (scene) => {
    const page = await scene.open("hosted", { hash: "/compare?indicator=规模以上工业增加值&view=table&lang=en" });
    assert.match(await verdict(page), /with care.*Periods differ.*2024 and Jan–Nov 2024/i);
    const [first, , goal] = await rows(page);
    assert.match(first, /^川汇区 \+13\.6% Jan–Nov 2024 year on year ● ?Actual #1 in 全市.*3\.5 pp above 全市/);
    assert.match(goal, /^商州区 ≥6% 2025 .*Target/);
    const absent = await texts(page.getByTestId("compare-absent"));
    assert.equal(absent.length, 3);
    for (const text of absent) assert.match(text, /Not stated/);
    assert.match(plain(await page.getByTestId("alike").innerText()), /Industrial investment.*98\.2%/i);
    const title = await page.getByTestId("compare-title").innerText();
    assert.doesNotMatch(title, /[\u4e00-\u9fff]/);
    await scene.accessible(page, "industrial output compared, in English");
  },

  "journey 2: growth of output, and what is comparable in it": async (scene) => {
    const page = await scene.open("hosted");
    const clicks = clicking(page);
    await clicks.on(page.getByTestId("compare-地区生产总值"));
    await clicks.on(page.getByTestId("as-table"));
    await page.getByTestId("compare-table").waitFor();
    const found = await rows(page);
    assert.match(found[0], /^示范区 \+6\.3% 2024年前三季度.*全市 ?第1位/);
    assert.match(found[1], /^红旗区 \+5\.5% 2024年.*全市 ?第4位 ?按总量.*297\.6亿元/);
    assert.match(found[2], /^凤泉区 \+5\.1% 2024年.*四个主城区 ?第2位（共 4 个）/);
    assert.match(found[3], /^商州区 \+4\.6% 2024年/);
    assert.deepEqual((await texts(page.getByTestId("compare-absent"))).map((text) => text.slice(0, 3)), ["源汇区", "川汇区"]);
    assert.match(await verdict(page), /需谨慎.*前三季度/);
    const way = page.getByTestId("way").first();
    assert.match(plain(await way.innerText()), /只比 2024年（3 个地区）/);
    await clicks.on(way);
    await page.waitForFunction(() => decodeURIComponent(location.hash).includes("period=2024"));
    assert.match(await verdict(page), /可比/);
    assert.match((await texts(page.getByTestId("compare-absent"))).join(), /示范区.*别的时段/);
    // Last year's level is refused on the page of checks, to which this one leads.
    assert.match(await page.getByTestId("to-checks").getAttribute("href"), /^#\/checks/);
    scene.say(`${clicks.count} clicks`);
    assert.ok(clicks.count <= 3);
  },

  "journey 3: promise against outcome of a place": async (scene) => {
    const page = await scene.open("hosted");
    const clicks = clicking(page);
    await clicks.on(page.getByTestId("goals-商州区"));
    await clicks.on(page.getByTestId("as-table"));
    await page.getByTestId("compare-table").waitFor();
    const found = await rows(page);
    const of = (name) => found.find((row) => row.startsWith(name)) ?? assert.fail(`${name} in ${found}`);
    assert.match(of("地区生产总值"), /\+4\.6% 2024年 ≥5\.8% 2025年 .*高1\.2个百分点/);
    assert.match(of("固定资产投资"), /\+21\.8% 2024年 ≥10% 2025年 .*低11\.8个百分点/);
    assert.match(of("社会消费品零售总额"), /\+4\.8% 2024年 ≥6% 2025年/);
    assert.match(of("城镇居民人均可支配收入"), /\+4\.8% 2024年 ≥6% 2025年/);
    assert.match(of("农村居民人均可支配收入"), /\+7\.3% 2024年 ≥8% 2025年/);
    assert.match(of("规模以上工业增加值"), /未写结果 ≥6% 2025年/);
    assert.match(of("规模以上工业总产值"), /原文缺失/);
    await scene.accessible(page, "goals beside results");
    scene.say(`${clicks.count} clicks`);
    assert.ok(clicks.count <= 2);
  },

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

/** Pictures of the comparison in every width, scheme and language. */
const LOOKS = [
  ["indicator", "/compare?indicator=地区生产总值"],
  ["indicator-en", "/compare?indicator=规模以上工业增加值&lang=en"],
  ["table", "/compare?indicator=地区生产总值&view=table"],
  ["cards", "/compare?indicator=地区生产总值&view=cards"],
  ["place", "/compare?place=商州区"],
  ["places", "/compare?place=红旗区,凤泉区"],
  ["start", "/compare"],
];

for (const [name, hash] of LOOKS) {
  for (const width of [1440, 390]) {
    for (const scheme of ["light", "dark"]) {
      const what = `compare-${name}-${width}-${scheme}`;
      cases[what] = async (scene) => {
        const page = await scene.open("hosted", { hash, width, scheme });
        await scene.picture(page, what);
        await scene.fits(page, what);
        await scene.accessible(page, what);
      };
    }
  }
}
