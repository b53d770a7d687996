// Corrections: a value is corrected and everything follows, a fact is rejected and comes back, corrections travel as files.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { address, plain } from "../harness/reading.mjs";

const corpus = JSON.parse(readFileSync(join(import.meta.dirname, "../../../static/data/corpus.json"), "utf8"));
const key = (document) => document.hash.slice(0, 8);
const grouped = (n) => n.toLocaleString("en-US");

/** A growth of an indicator that is compared across places, and the document it stands in. */
const fact = corpus.observations.find(
  ({ indicator, measure, status, value }) =>
    indicator === "地区生产总值" && measure === "growth" && status === "actual" && value > 0,
);
const document = corpus.documents[fact.doc];
const inDocument = `/documents/${key(document)}?fact=${fact.id}`;
const inTable = `/observations?indicator=${fact.indicator}&measure=growth&fact=${fact.id}`;

/** A short report of an invented county, held with its text. */
const REPORT = [
  "云泽县2024年政府工作报告",
  "2025年1月20日",
  "2024年，云泽县地区生产总值完成186.4亿元，同比增长6.1%。规模以上工业增加值增长7.8%。",
  "全年新增城镇就业4200人，新建口袋公园12个。",
].join("\n");

const panel = (page) => page.getByTestId("fact-panel");
const footer = (page) => page.locator(".footer").innerText();
const footerSays = (page, count) =>
  page.waitForFunction((count) => document.querySelector(".footer").innerText.includes(count), grouped(count));

/** Opens the form and puts a text into one of its fields. */
async function correct(page, field, text, reason) {
  await page.getByTestId("correct").click();
  await page.getByTestId("correct-form").waitFor();
  await page.locator(`#correct-${field}`).fill(text);
  if (reason) await page.getByTestId("correct-reason").fill(reason);
}

/** Opens files by the corrections page, and waits until they are read. */
async function bringIn(page, name, mimeType, text) {
  await page.evaluate(() => (location.hash = "#/corrections"));
  await page.getByTestId("import-corrections").waitFor({ state: "attached" });
  await page.getByTestId("import-corrections").setInputFiles({ name, mimeType, buffer: Buffer.from(text) });
}

/** The bytes of a file that a click saves. */
async function saved(page, testid) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByTestId(testid).click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

export const cases = {};

for (const edition of ["hosted", "single"]) {
  cases[`a corrected value is followed by everything, ${edition}`] = async (scene) => {
    const page = await scene.open(edition, { hash: inTable });
    await panel(page).waitFor();
    // The program the hosted edition opens with leads to the report; the whole one corrects in place.
    await correct(page, "value", "九点九");
    await page.getByTestId("field-value").getByTestId("fault").waitFor();
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => globalThis.document.activeElement.id), "correct-value");
    await page.locator("#correct-value").fill("9.9");
    await page.getByTestId("field-value").getByTestId("revert").waitFor();
    await scene.accessible(page, "the form of a correction");
    await page.getByTestId("correct-reason").fill("公报为准");
    await page.keyboard.press("Enter");
    const note = page.getByTestId("corrected");
    await note.getByText("公报为准").waitFor();
    assert.match(plain(await note.innerText()), new RegExp(`已更正.*数值 \\+${fact.value}%→?\\s*→ ?\\+9.9%`));
    assert.match(await panel(page).locator(".sheet-figure").innerText(), /9\.9/);
    await scene.accessible(page, "a corrected fact");
    await page.evaluate((hash) => (location.hash = hash), inTable);
    const row = page.locator(`tr:has(#row-${fact.id})`);
    await row.getByTestId("corrected-sign").waitFor();
    assert.match(await row.innerText(), /9\.9/);
    await page.getByTestId("with-others").click();
    await page.locator(".compare").waitFor();
    await page.getByText("9.9").first().waitFor();
    await page.reload();
    await page.getByText("9.9").first().waitFor();
    await page.evaluate((hash) => (location.hash = hash), inDocument);
    await page.getByTestId("corrected").waitFor();
    await page.getByTestId("restore").click();
    await page.getByTestId("corrected").waitFor({ state: "detached" });
    assert.ok((await panel(page).locator(".sheet-figure").innerText()).includes(String(fact.value)));
    await page.getByTestId("undo").click();
    await page.getByTestId("corrected").waitFor();
  };
}

cases["a rejected fact is gone and comes back"] = async (scene) => {
  const page = await scene.open("hosted", { hash: inDocument });
  const before = await page.getByTestId("fact").count();
  await page.getByTestId("reject").click();
  await page.getByTestId("reject-reason").fill("并非该地区的数");
  await scene.accessible(page, "the form that rejects");
  await page.keyboard.press("Enter");
  await page.getByTestId("rejected").getByText("并非该地区的数").waitFor();
  await footerSays(page, corpus.observations.length - 1);
  assert.equal(await page.getByTestId("fact").count(), before - 1);
  await page.getByTestId("rejected-list").locator("summary").click();
  await scene.accessible(page, "a rejected fact");
  await page.keyboard.press("z");
  await footerSays(page, corpus.observations.length);
  await page.getByTestId("rejected").waitFor({ state: "detached" });
  await page.getByTestId("reject").click();
  await page.keyboard.press("Enter");
  await page.getByTestId("rejected").waitFor();
  await page.reload();
  await page.getByTestId("rejected").waitFor();
  await footerSays(page, corpus.observations.length - 1);
  await page.getByTestId("rejected").getByTestId("restore").click();
  await footerSays(page, corpus.observations.length);
};

cases["one's own text shows what was corrected and rejected"] = async (scene) => {
  const page = await scene.open("hosted", { hash: "/corrections" });
  await bringIn(page, "云泽县.txt", "text/plain", REPORT);
  await page.waitForFunction((count) => !globalThis.document.querySelector(".footer").innerText.includes(count), grouped(corpus.observations.length));
  await page.evaluate(() => (location.hash = "#/documents?q=云泽县"));
  await page.getByTestId("document-row").filter({ hasText: "云泽县" }).locator("a").first().click();
  const marks = page.getByTestId("mark");
  await marks.first().waitFor();
  const count = await marks.count();
  await marks.filter({ hasText: "186.4亿元" }).click();
  await correct(page, "value", "168.4亿");
  assert.match(await page.getByTestId("field-value").getByTestId("reads").innerText(), /168\.4亿元/);
  await page.getByTestId("correct-save").click();
  await page.locator(".mark.corrected").filter({ hasText: "186.4亿元" }).waitFor();
  assert.match(await page.locator(".fact-list .open").innerText(), /168\.4/);
  await marks.filter({ hasText: "12个" }).click();
  await page.getByTestId("reject").click();
  await page.getByTestId("reject-save").click();
  const rejected = page.getByTestId("rejected-mark");
  await rejected.waitFor();
  assert.equal(await marks.count(), count - 1);
  await rejected.focus();
  assert.match(await rejected.innerText(), /已排除/);
  await scene.picture(page, "corrected-text");
  await scene.accessible(page, "a text with a corrected and a rejected fact");
  await page.getByTestId("fact-close").click();
  await rejected.click();
  await page.getByTestId("rejected").getByTestId("restore").click();
  await rejected.waitFor({ state: "detached" });
};

cases["what was typed is not lost by leaving"] = async (scene) => {
  const page = await scene.open("hosted", { hash: `${inDocument}&edit=1` });
  await page.getByTestId("correct-form").waitFor();
  await page.locator("#correct-period").fill("2024年前三季度");
  await page.keyboard.press("Escape");
  await page.getByTestId("unsaved").waitFor();
  assert.ok(!address(page).includes("edit"), address(page));
  assert.equal(await page.evaluate(() => globalThis.document.activeElement.id), "correct-fact");
  await page.keyboard.press("Enter");
  await page.getByTestId("correct-form").waitFor();
  assert.equal(await page.locator("#correct-period").inputValue(), "2024年前三季度");
  await page.keyboard.press("Escape");
  await page.getByTestId("discard").click();
  await page.getByTestId("unsaved").waitFor({ state: "detached" });
};

cases["a fact is corrected with the keyboard alone"] = async (scene) => {
  const page = await scene.open("hosted", { hash: `/documents/${key(document)}` });
  await page.keyboard.press("j");
  await panel(page).waitFor();
  const focused = () => page.evaluate(() => globalThis.document.activeElement.id);
  for (let n = 0; n < 400 && (await focused()) !== "correct-fact"; n += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByTestId("correct-form").waitFor();
  await page.waitForFunction(() => globalThis.document.activeElement.id === "correct-value");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("42");
  await page.keyboard.press("Enter");
  await page.getByTestId("corrected").waitFor();
  await page.waitForFunction(() => globalThis.document.activeElement.id === "correct-fact");
  await page.keyboard.press("Control+z");
  await page.getByTestId("corrected").waitFor({ state: "detached" });
};

cases["corrections go out as a file and come in again"] = async (scene) => {
  const page = await scene.open("hosted", { hash: inDocument });
  await correct(page, "value", "9.9", "公报为准");
  await page.keyboard.press("Enter");
  await page.getByTestId("corrected").waitFor();
  await page.evaluate(() => (location.hash = "#/corrections"));
  const rows = page.getByTestId("correction");
  await rows.first().waitFor();
  assert.match(plain(await rows.first().innerText()), /9\.9%.*公报为准/);
  await scene.accessible(page, "the list of corrections");
  const file = await saved(page, "export-corrections");
  assert.match(file.name, /^fangzhi-corrections-\d{8}\.json$/);
  const held = JSON.parse(file.text);
  assert.deepEqual([held.format, held.corrections.length, held.sources.length], ["fangzhi-collection", 1, 0]);
  const table = await saved(page, "export-table");
  assert.match(table.text, new RegExp(`^\\ufeff.*\\r\\n${corpus.areas[fact.area].name},.*corrected,value,`));

  const other = await scene.open("hosted", { hash: "/corrections" });
  await other.getByTestId("no-corrections").waitFor();
  await scene.accessible(other, "an empty list of corrections");
  await bringIn(other, "同事的更正.json", "application/json", file.text);
  await other.getByTestId("correction").first().waitFor();
  assert.match(await other.getByTestId("told").innerText(), /1 条更正/);
  await other.evaluate((hash) => (location.hash = hash), inDocument);
  await other.getByTestId("corrected").getByText("公报为准").waitFor();
  await other.evaluate(() => (location.hash = "#/corrections"));
  await other.getByTestId("take-back").click();
  await other.getByTestId("no-corrections").waitFor();

  const damaged = file.text.replace("9.9", "9.8");
  await bringIn(other, "改过的.json", "application/json", damaged);
  await other.getByTestId("import-failed").getByText("改过的.json").waitFor();
};

cases["corrections wait for their document"] = async (scene) => {
  const maker = await scene.open("hosted", { hash: "/corrections" });
  await bringIn(maker, "云泽县.txt", "text/plain", REPORT);
  await maker.evaluate(() => (location.hash = "#/observations?q=云泽县"));
  await maker.getByTestId("row").filter({ hasText: "地区生产总值" }).filter({ hasText: "186.4" }).locator(".value").click();
  await correct(maker, "value", "168.4亿");
  await maker.keyboard.press("Enter");
  await maker.getByTestId("corrected").waitFor();
  await maker.evaluate(() => (location.hash = "#/corrections"));
  const file = await saved(maker, "export-corrections");

  const page = await scene.open("hosted", { hash: "/corrections" });
  await bringIn(page, "更正.json", "application/json", file.text);
  await page.getByTestId("fate").getByText("打开该文档后生效").waitFor();
  await scene.accessible(page, "a correction that waits");
  await bringIn(page, "另一个名字.txt", "text/plain", REPORT);
  await page.getByTestId("fate").waitFor({ state: "detached" });
  await page.evaluate(() => (location.hash = "#/observations?q=云泽县"));
  await page.getByTestId("corrected-sign").waitFor();
};
