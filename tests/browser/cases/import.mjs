// What can be opened: every form and encoding in both editions, many files at once, and files that mean harm.
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zip } from "../harness/archive.mjs";
import { HOSTILE } from "../harness/hostile.mjs";
import { plain, texts } from "../harness/reading.mjs";
import { files as generated } from "../harness/reports.mjs";

const fixture = (name) => readFileSync(new URL(`../../intake/${name}`, import.meta.url));
const CORPUS = new URL("../../../../shared/corpus/", import.meta.url);

/** One report, the facts that must be read in it whatever its form: GDP and its growth. */
const TEXT = "云泽县2024年政府工作报告\n\n2024年，云泽县地区生产总值达到286.4亿元，同比增长5.6%，固定资产投资增长9.1%。\n";
const ROW = /云泽县.*地区生产总值.*5\.6/;

const PAGE = `<!doctype html><html><head><meta charset="gb2312"><title>云泽县人民政府</title></head><body>
<div class="nav"><a href="/">首页</a><a href="/x">政务公开</a></div><div id="zoom"><h1>云泽县2024年政府工作报告</h1>
<p>2024年，云泽县地区生产总值达到286.4亿元，同比增长5.6%，固定资产投资增长9.1%。</p></div>
<div class="footer">主办：云泽县人民政府办公室 备案号12345678号</div></body></html>`;

/** Text in an encoding that Node does not write itself: GBK by the browser's table read backwards. */
function gbk(text) {
  const decoder = new TextDecoder("gbk");
  const table = new Map();
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const char = decoder.decode(new Uint8Array([high, low]));
      if (char.length === 1 && !table.has(char)) table.set(char, [high, low]);
    }
  }
  return Buffer.from([...text].flatMap((char) => (char < "\u0080" ? [char.charCodeAt(0)] : table.get(char))));
}

const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(TEXT, "utf16le")]);
const file = (name, buffer) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(buffer) });

const FORMS = () => [
  file("报告.txt", TEXT),
  file("报告-gbk.txt", gbk(`${TEXT}一、工业\n`)),
  file("报告-16.txt", Buffer.concat([utf16, Buffer.from("二、农业\n", "utf16le")])),
  file("报告.md", `# 云泽县2024年政府工作报告\n\n2024年，云泽县**地区生产总值**达到286.4亿元，同比增长5.6%，固定资产投资增长9.1%。\n`),
  file("网页.html", gbk(PAGE)),
];

async function opened(scene, edition, options = {}) {
  const page = await scene.open(edition, { hash: "/open", ...options });
  await page.locator("[data-testid=storage]:not([data-storage=opening])").waitFor();
  return page;
}

const choose = (page, list) => page.getByTestId("choose-files").setInputFiles(list);
const ended = (page, timeout = 60_000) => page.getByTestId("import-ended").waitFor({ timeout });
const stages = (page) => page.getByTestId("import-row").evaluateAll((rows) => rows.map((row) => row.dataset.stage));

/** The rows that state the growth of GDP of the place that the forms are about. */
async function growth(page) {
  const query = "#/observations?place=云泽县&indicator=地区生产总值&measure=growth";
  await page.evaluate((hash) => (location.hash = hash), query);
  await page.locator('[data-testid="row"]').first().waitFor();
  return (await texts(page.locator('[data-testid="row"]'))).map(plain);
}

export const cases = {};

for (const edition of ["hosted", "single"]) {
  cases[`every form and encoding is read, alone and packed, ${edition}`] = async (scene) => {
    const page = await opened(scene, edition);
    const list = [...FORMS(), file("报告.docx", fixture("libreoffice.docx")), file("另一份.docx", fixture("python-docx.docx")), file("报告.pdf", fixture("pdf/report.pdf"))];
    await choose(page, list);
    await ended(page);
    // The two documents say the same, and the second is told to be held.
    assert.deepEqual(await stages(page), list.map(({ name }) => (name === "另一份.docx" ? "held" : "done")));
    const rows = await growth(page);
    assert.ok(rows.filter((row) => ROW.test(row)).length >= FORMS().length, rows.join("\n"));
    // From the table to the characters it came from.
    await page.locator('[data-testid="row"]').first().click();
    await page.locator(".sheet a[href*='#/documents/']").first().click();
    await page.locator("mark[aria-current], .mark[aria-current], [data-testid=mark]").first().waitFor();
    assert.match(await page.locator(".reading").innerText(), /增长5\.6/);
    const packed = zip([
      ...FORMS().map(({ name, buffer }) => ({ name: `目录/${name}`, data: Buffer.concat([buffer]) })),
      { name: "目录/另一份.txt", data: TEXT.replaceAll("云泽县", "石桥县") },
    ]);
    await page.evaluate(() => (location.hash = "#/open"));
    await choose(page, [file("全部.zip", packed)]);
    await ended(page);
    assert.equal((await stages(page)).at(-1), "done");
  };
}

cases["the source reports join the facts that came without their text"] = async (scene) => {
  if (!existsSync(CORPUS)) return scene.say("skipped: the source reports do not lie beside the project");
  const page = await opened(scene, "single");
  const before = await page.locator(".footer").innerText();
  await choose(page, readdirSync(CORPUS).filter((name) => name.endsWith(".txt")).map((name) => file(name, readFileSync(new URL(name, CORPUS)))));
  await ended(page);
  await page.waitForTimeout(500);
  assert.equal(await page.locator(".footer").innerText(), before, "the same documents, the same facts");
  await page.evaluate(() => (location.hash = "#/observations?place=红旗区&indicator=地区生产总值"));
  await page.locator('[data-testid="row"]').first().click();
  await page.locator(".sheet a[href*='#/documents/']").first().click();
  await page.locator(".reading [data-testid=mark]").first().waitFor();
};

cases["three hundred files are read while the page answers"] = async (scene) => {
  const page = await opened(scene, "hosted");
  // From a disk, as people have them: handing them over through the test's own channel would keep the page busy.
  const folder = mkdtempSync(join(tmpdir(), "fangzhi-many-"));
  const list = generated(300, 10_000).map(({ name, buffer }) => {
    writeFileSync(join(folder, name), buffer);
    return join(folder, name);
  });
  await page.evaluate(() => {
    globalThis.__long = [];
    new PerformanceObserver((found) => found.getEntries().forEach((task) => globalThis.__long.push(Math.round(task.duration)))).observe({ type: "longtask" });
  });
  const begun = Date.now();
  await choose(page, list);
  await page.locator("[data-testid=import] progress").waitFor();
  await ended(page, 180_000);
  await page.waitForFunction(() => /5\d,\d{3}|6\d,\d{3}/.test(document.querySelector(".footer").innerText), null, { timeout: 60_000 });
  const took = Date.now() - begun;
  const long = await page.evaluate(() => globalThis.__long);
  rmSync(folder, { recursive: true });
  scene.say(`${list.length} files in ${took} ms, tasks over 50 ms: ${long.join(", ") || "none"}`);
  assert.deepEqual(new Set(await stages(page)), new Set(["done"]));
};

cases["an import is stopped at any point, and keeps what is done"] = async (scene) => {
  for (const wait of [0, 40, 400]) {
    const page = await opened(scene, "single");
    await choose(page, generated(120, 10_000));
    await page.getByTestId("stop").waitFor();
    await page.waitForTimeout(wait);
    if (await page.getByTestId("stop").isVisible()) await page.getByTestId("stop").click();
    await ended(page);
    const done = (await stages(page)).filter((stage) => stage === "done").length;
    scene.say(`stopped after ${wait} ms: ${done} read`);
    if (done > 0) await page.waitForFunction((n) => document.querySelector("[data-testid=shelf-count]")?.innerText.includes(n), `${done}`);
    await choose(page, [file("再来.txt", TEXT)]);
    const last = page.getByTestId("import-row").filter({ hasText: "再来.txt" });
    await last.and(page.locator("[data-stage=done]")).waitFor();
  }
};

cases["a text of two hundred megabytes is refused without being read"] = async (scene) => {
  const folder = mkdtempSync(join(tmpdir(), "fangzhi-large-"));
  const large = join(folder, "很大.txt");
  writeFileSync(large, Buffer.alloc(200 << 20, "云泽县2024年地区生产总值增长5.6%。"));
  const page = await opened(scene, "single");
  await choose(page, [large]);
  await ended(page);
  rmSync(folder, { recursive: true });
  assert.equal(await page.locator("[data-reason]").getAttribute("data-reason"), "too_large");
  assert.match(await page.getByTestId("refusal").innerText(), /MB/);
  await choose(page, [file("好的.txt", TEXT)]);
  await page.locator("[data-stage=done]").waitFor();
};

cases["files that mean harm are named, and disturb nothing"] = async (scene) => {
  const page = await opened(scene, "single");
  await choose(page, [file("好的.txt", TEXT), ...HOSTILE.map(({ name, buffer }) => file(name, buffer)), file("也好.txt", TEXT.replaceAll("云泽县", "石桥县"))]);
  await ended(page, 240_000);
  const rows = await page.getByTestId("import-row").evaluateAll((rows) =>
    rows.map((row) => ({ name: row.querySelector(".import-name").innerText, stage: row.dataset.stage, reasons: [...row.querySelectorAll("[data-reason]")].map((one) => one.dataset.reason), text: row.innerText })),
  );
  assert.equal(rows.length, HOSTILE.length + 2);
  const [first, ...rest] = rows;
  const last = rest.pop();
  assert.deepEqual([first.stage, last.stage], ["done", "done"], "good files beside them are read");
  const wrong = HOSTILE.flatMap(({ name, reason, reads, any }, n) => {
    const row = rest[n];
    scene.say(`${name}: ${row.stage} ${row.reasons.slice(0, 3).join(", ")}`);
    if (any) return row.stage === "reading" || row.stage === "waiting" ? [`${name}: ${row.stage}`] : [];
    if (reads) return row.stage === "done" ? [] : [`${name}: ${row.stage} ${row.reasons}`];
    return row.reasons.length > 0 && row.reasons.every((found) => found === reason) ? [] : [`${name}: ${row.reasons} instead of ${reason}`];
  });
  assert.deepEqual(wrong, []);
  assert.equal(await page.evaluate(() => globalThis.__ran), undefined, "nothing of theirs runs");
  const rowsOfGrowth = await growth(page);
  assert.ok(rowsOfGrowth.some((row) => ROW.test(row)), rowsOfGrowth.join("\n"));
};
