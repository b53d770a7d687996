// Taking away: exports of what is shown, copies, saved views and recipes, portable copies, links over another corpus.
import assert from "node:assert/strict";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { hashIs, plain, texts } from "../harness/reading.mjs";

const GDP = "/observations?indicator=地区生产总值&measure=growth";

/** Two reports of an invented county, of our own writing. */
const REPORTS = [
  ["云泽县2031年工作报告.txt", "云泽县政府工作报告\n\n2031年，全县地区生产总值达到120.5亿元，增长6.4%；规模以上工业增加值增长8.1%。新增城镇就业3200人。2032年，地区生产总值增长6%以上。\n"],
  ["青石市2031年总结.txt", "青石市2031年总结\n\n2031年，全市地区生产总值增长5.2%，“</script><!--”一类的文字也照原样保存。固定资产投资增长7.7%。\n"],
];

/** The address of the sample report, whose text is held. */
const sample = JSON.parse(await readFile(join(import.meta.dirname, "../../../static/data/sample.json"), "utf8"));
const sampled = `/documents/${sample.documents[0].hash.slice(0, 8)}`;

const dialog = (page) => page.getByTestId("export-dialog");

/** What the page saves while something is done, as a path and a name. */
async function saved(page, act) {
  const waiting = page.waitForEvent("download");
  await act();
  const download = await waiting;
  return { path: await download.path(), name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

async function exported(page, form, what = "export-shown") {
  if (!(await dialog(page).isVisible())) await page.getByTestId("export").click();
  await page.getByTestId(what).check();
  await page.getByTestId(`export-${form}`).check();
  return saved(page, () => page.getByTestId("export-save").click());
}

/** The count of a page's selection. */
const count = async (page) => Number((await page.getByTestId("count").innerText()).replace(/,/g, "").match(/\d+/)[0]);

/** Opens our own reports in a page and waits until they are held. */
async function openOwn(scene, page, reports = REPORTS) {
  const folder = await mkdtemp(join(tmpdir(), "fangzhi-own-"));
  const paths = reports.map(([name]) => join(folder, name));
  await Promise.all(reports.map(([, text], n) => writeFile(paths[n], text)));
  const before = await documents(page);
  await page.getByTestId("choose-files").setInputFiles(paths);
  await page.waitForFunction(
    (wanted) => Number(document.querySelector("footer").innerText.replace(/,/g, "").match(/(\d+) (份文档|documents)/)?.[1]) === wanted,
    before + reports.length,
  );
}

/** How many documents the foot of the page says are held. */
const documents = (page) =>
  page.evaluate(() => Number(document.querySelector("footer").innerText.replace(/,/g, "").match(/(\d+) (份文档|documents)/)[1]));

/** Chooses a command in the palette. */
async function command(page, words) {
  await page.keyboard.press("Control+k");
  await page.locator("#palette-field").fill(words);
  await page.getByTestId("palette-option").first().waitFor();
  await page.keyboard.press("Enter");
}

const rows = async (page) => (await texts(page.getByTestId("row"))).sort();

/** Saves the present page as a portable copy and names it as an edition of its own. */
async function portable(scene, page, name) {
  await command(page, "便携副本");
  await page.getByTestId("copy-dialog").waitFor();
  const file = await saved(page, () => page.getByTestId("copy-save").click());
  await page.keyboard.press("Escape");
  assert.match(file.name, /^方志-便携副本-\d{4}-\d\d-\d\d\.html$/);
  const path = join(await mkdtemp(join(tmpdir(), "fangzhi-copy-")), `${name}.html`);
  await writeFile(path, file.bytes);
  scene.editions[name] = { base: pathToFileURL(path).href };
  return file;
}

export const cases = {
  "what is shown as CSV, from the page the hosted edition opens with": async (scene) => {
    const page = await scene.open("hosted", { hash: GDP });
    const shown = await count(page);
    const file = await exported(page, "csv");
    assert.deepEqual([...file.bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    const lines = file.bytes.toString("utf8").trimEnd().split("\r\n");
    assert.equal(lines.length - 1, shown);
    assert.ok(lines[0].includes("指标") && lines[0].includes("引文"), lines[0]);
    assert.ok(lines.slice(1).every((line) => line.includes("地区生产总值")));
    assert.match(file.name, new RegExp(`^方志_.*地区生产总值.*_${shown}条_[0-9a-f]{8}\\.csv$`));
    await page.getByTestId("export-heads").selectOption("plain");
    const again = await exported(page, "csv");
    assert.ok(again.bytes.toString("utf8").startsWith("\ufeffdoc,id,area,"));
    const all = await exported(page, "csv", "export-all");
    assert.ok(all.bytes.toString("utf8").split("\r\n").length > shown * 3);
    assert.match(all.name, /^方志_全部_/);
    await scene.accessible(page, "the export dialog");
    await scene.picture(page, "taking-export-hosted");
  },

  "what is shown as lines of JSON and as annotations": async (scene) => {
    const page = await scene.open("single", { hash: GDP });
    const shown = await count(page);
    const lines = (await exported(page, "jsonl")).bytes.toString("utf8").trimEnd().split("\n");
    assert.equal(lines.length, shown);
    assert.ok(lines.every((line) => JSON.parse(line).indicator === "地区生产总值"));
    const notes = JSON.parse((await exported(page, "jsonld")).bytes.toString("utf8"));
    assert.equal(notes.items.length, shown);
    assert.equal(notes.partOf.total, shown);
  },

  "a workbook and a package": async (scene) => {
    for (const edition of ["hosted", "single"]) {
      const page = await scene.open(edition, { hash: GDP });
      for (const [form, inside] of [["xlsx", "xl/workbook.xml"], ["zip", "datapackage.json"]]) {
        const file = await exported(page, form);
        assert.equal(file.bytes.subarray(0, 2).toString(), "PK", form);
        assert.ok(file.bytes.includes(inside), `${form} holds ${inside}`);
      }
    }
  },

  "what was exported is opened again as the same facts": async (scene) => {
    const page = await scene.open("single", { hash: "/open" });
    await openOwn(scene, page);
    await page.goto(scene.address("single", "/observations?place=云泽县"));
    await page.getByTestId("rows").waitFor();
    const seen = await rows(page);
    assert.ok(seen.length >= 4, seen.join("\n"));
    for (const form of ["csv", "xlsx", "zip"]) {
      const file = await exported(page, form);
      const other = await scene.open("single", { hash: "/open" });
      const buffer = { name: file.name, mimeType: "application/octet-stream", buffer: file.bytes };
      await other.getByTestId("choose-files").setInputFiles([buffer]);
      await other.locator("[data-testid=import-row][data-stage=done]").waitFor();
      await other.goto(scene.address("single", "/observations?place=云泽县"));
      await other.getByTestId("row").nth(seen.length - 1).waitFor();
      assert.deepEqual(await rows(other), seen, form);
    }
  },

  "a program that cannot be fetched is said so": async (scene) => {
    const page = await scene.open("hosted", { hash: "/registers", faults: true });
    await page.context().route(/sheets-/, (route) => route.abort());
    await page.getByTestId("export").click();
    await page.getByTestId("export-xlsx").check();
    await page.getByTestId("export-save").click();
    await page.getByTestId("export-trouble").waitFor();
    assert.match(await page.getByTestId("export-trouble").innerText(), /没有载入/);
    // What needs no program still works.
    const file = await exported(page, "csv");
    const lines = file.bytes.toString("utf8").trimEnd().split("\r\n");
    assert.ok(lines.length > 1 && lines[0].includes("阶段"), lines[0]);
  },

  "the whole program that cannot be fetched is said so, and the page comes back": async (scene) => {
    const page = await scene.open("hosted", { hash: GDP, faults: true });
    await page.context().route(/app-.*\.(js|wasm)/, (route) => route.abort());
    await page.getByTestId("export").click();
    await page.getByRole("alert").waitFor();
    await page.getByTestId("nav-overview").click();
    await page.getByTestId("matrix").waitFor();
  },

  "a table is copied, with links that name the corpus": async (scene) => {
    const page = await scene.open("hosted", { hash: GDP, context: { permissions: ["clipboard-read", "clipboard-write"] } });
    const shown = await count(page);
    await page.getByTestId("export").click();
    await page.getByTestId("export-copy").click();
    await page.getByTestId("export-said").filter({ hasText: String(shown) }).waitFor();
    const [lines, html] = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return Promise.all(["text/plain", "text/html"].map(async (kind) => (await item.getType(kind)).text()));
    });
    const [head, ...body] = lines.trimEnd().split("\n").map((line) => line.split("\t"));
    assert.equal(body.length, shown);
    assert.ok(body.every((row) => row.length === head.length && /[?&]c=[0-9a-f]{8}$/.test(row.at(-1))), body[0]?.at(-1));
    assert.ok(html.includes("<table"));
  },

  "what the browser does not copy can be selected": async (scene) => {
    const page = await scene.open("single", {
      hash: GDP,
      before: (page) => page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined })),
    });
    await page.getByTestId("export").click();
    await page.getByTestId("export-copy").click();
    const field = page.getByTestId("copy-fallback");
    await field.waitFor();
    const [value, selected] = await field.evaluate((field) => [field.value, field.selectionEnd - field.selectionStart]);
    assert.ok(value.includes("地区生产总值"));
    assert.equal(selected, value.length);
    await scene.accessible(page, "what could not be copied");
  },

  "citations and quotes are copied with a link that names the corpus": async (scene) => {
    const allowed = { context: { permissions: ["clipboard-read", "clipboard-write"] } };
    const page = await scene.open("hosted", { hash: sampled, ...allowed });
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    const copied = async (test) => {
      await page.getByTestId(test).click();
      await page.getByTestId("cite-said").filter({ hasText: "已复制" }).first().waitFor();
      return clipboard();
    };
    await page.locator(".cite summary").click();
    assert.match(await copied("copy-gb"), /\[[A-Z/]+\]\..*#\/documents\/.*[?&]c=[0-9a-f]{8}/s);
    assert.match(await copied("copy-bibtex"), /^@\w+\{fangzhi-[^]*url = \{.*c=[0-9a-f]{8}\}/);
    await page.locator(".cite summary").click();

    await page.getByTestId("fact").first().click();
    const panel = page.getByTestId("fact-panel");
    await panel.getByTestId("copy-quote").click();
    await panel.getByTestId("cite-said").filter({ hasText: "已复制" }).waitFor();
    assert.match(await clipboard(), /^“[^]+”\n.*c=[0-9a-f]{8}/);
    await scene.accessible(page, "the ways to cite a fact");
    await scene.picture(page, "taking-fact");
    await page.getByTestId("fact-close").click();

    await page.locator(".reading [data-at]").nth(2).evaluate((paragraph) => getSelection().selectAllChildren(paragraph));
    await page.getByTestId("copy-passage-quote").click();
    await page.getByTestId("said").filter({ hasText: /./ }).waitFor();
    assert.match(await clipboard(), /^“[^]+”\n.*at=\d+-\d+.*c=[0-9a-f]{8}/);
  },

  "a picture is copied": async (scene) => {
    const page = await scene.open("single", {
      hash: `${GDP}&view=chart`,
      context: { permissions: ["clipboard-read", "clipboard-write"] },
    });
    await page.getByTestId("copy-picture").click();
    await page.getByTestId("picture-said").filter({ hasText: "已复制" }).waitFor();
    const size = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item.getType("image/png")).size;
    });
    assert.ok(size > 2000, `${size} bytes`);
  },

  "a link over another corpus says so": async (scene) => {
    for (const edition of ["hosted", "single"]) {
      const page = await scene.open(edition, { hash: `${GDP}&c=00000000` });
      const notice = page.getByTestId("corpus-notice");
      await notice.waitFor();
      assert.match(plain(await notice.innerText()), /00000000.*[0-9a-f]{8}/);
      const [, held] = (await notice.innerText()).match(/是 ([0-9a-f]{8})/);
      await scene.accessible(page, "a link over another corpus");
      await notice.getByRole("button").click();
      await notice.waitFor({ state: "detached" });
      const same = await scene.open(edition, { hash: `${GDP}&c=${held}` });
      await same.waitForTimeout(300);
      assert.equal(await same.getByTestId("corpus-notice").count(), 0);
      assert.equal(await count(same), await count(page));
    }
  },

  "a saved view and a recipe say whether the result is the same": async (scene) => {
    const page = await scene.open("single", { hash: GDP });
    await page.getByTestId("save-view").click();
    await page.getByTestId("view-name").fill("各地增速");
    await page.getByTestId("view-keep").click();
    await page.getByTestId("view").filter({ hasText: "各地增速" }).waitFor();
    await scene.accessible(page, "saved views");
    const recipe = await saved(page, () => page.getByTestId("recipe-save").click());
    assert.equal(JSON.parse(recipe.bytes.toString("utf8")).format, "fangzhi-recipe");
    await page.keyboard.press("Escape");
    await page.goto(scene.address("single", "/open"));
    await page.reload();
    await page.getByTestId("choose-files").waitFor({ state: "attached" });
    await command(page, "已存视图");
    await page.getByTestId("view").getByRole("link", { name: "各地增速" }).click();
    await hashIs(page, `#${GDP}`);
    const notice = page.getByTestId("recipe-notice");
    await notice.filter({ hasText: "相同" }).waitFor();

    await page.goto(scene.address("single", "/open"));
    await openOwn(scene, page);
    await command(page, "已存视图");
    await page.getByTestId("recipe-open").setInputFiles({ name: "recipe.json", mimeType: "application/json", buffer: recipe.bytes });
    await notice.filter({ hasText: "不同：" }).waitFor();
    assert.match(plain(await notice.innerText()), /当时 \d+ 条，现在 \d+ 条.*语料不同/);

    // A recipe is a file like any other that is opened.
    await page.goto(scene.address("single", "/open"));
    await page.getByTestId("choose-files").setInputFiles({ name: "recipe.json", mimeType: "application/json", buffer: recipe.bytes });
    await hashIs(page, `#${GDP}`);
    await notice.filter({ hasText: "不同：" }).waitFor();

    // From the palette a view opens at once; that it was seen over another corpus is said all the same.
    await page.goto(scene.address("single", "/about"));
    await command(page, "各地增速");
    await page.getByTestId("corpus-notice").waitFor();

    await command(page, "已存视图");
    await page.getByTestId("view-delete").click();
    await page.getByTestId("no-views").waitFor();
    await page.keyboard.press("Escape");
    await page.getByTestId("undo").click();
    await command(page, "已存视图");
    await page.getByTestId("view").waitFor();
  },

  "a portable copy shows the same view, works, and is saved again": async (scene) => {
    for (const edition of ["single", "hosted"]) {
      const page = await scene.open(edition, { hash: "/open" });
      await openOwn(scene, page);
      await page.goto(scene.address(edition, "/observations?place=云泽县"));
      await page.getByTestId("rows").waitFor();
      const seen = await rows(page);
      assert.ok(seen.length >= 4, seen.join("\n"));
      await portable(scene, page, `${edition}-copy`);

      const copy = await scene.open(`${edition}-copy`);
      await hashIs(copy, "#/observations?place=云泽县");
      await copy.getByTestId("row").nth(seen.length - 1).waitFor();
      assert.deepEqual(await rows(copy), seen);
      assert.match(await copy.getByTestId("copy-of").innerText(), /便携副本/);
      assert.match(await copy.title(), /便携副本/);
      assert.equal(copy.requested.length, 1, "the page itself and nothing else");
      await copy.goto(scene.address(`${edition}-copy`, "/documents"));
      await copy.getByTestId("document-row").filter({ hasText: "含原文" }).nth(1).waitFor();

      // More is opened in the copy, which is then saved from itself.
      await copy.goto(scene.address(`${edition}-copy`, "/open"));
      await openOwn(scene, copy, [["临江区2031年总结.txt", "临江区2031年总结\n\n2031年，全区地区生产总值增长4.9%。\n"]]);
      await copy.goto(scene.address(`${edition}-copy`, "/observations?place=临江区"));
      await copy.getByTestId("row").first().waitFor();
      const further = await rows(copy);
      await portable(scene, copy, `${edition}-again`);
      const again = await scene.open(`${edition}-again`);
      await hashIs(again, "#/observations?place=临江区");
      await again.getByTestId("row").first().waitFor();
      assert.deepEqual(await rows(again), further);
      assert.equal(await documents(again), await documents(copy));
      assert.equal(again.requested.length, 1);
    }
  },

  "a copy without texts and without the app's own corpus holds facts only": async (scene) => {
    const page = await scene.open("single", { hash: "/open" });
    await openOwn(scene, page);
    await command(page, "便携副本");
    await page.getByTestId("copy-base").uncheck();
    await page.getByTestId("copy-texts").uncheck();
    await scene.accessible(page, "the portable copy");
    await scene.picture(page, "taking-copy");
    const file = await saved(page, () => page.getByTestId("copy-save").click());
    const held = /<script id="held"[^>]*>([^]*?)<\/script>/.exec(file.bytes.toString("utf8"))[1];
    assert.ok(!held.includes("一类的文字") && !held.includes("新增城镇就业3200人"));
    const path = join(await mkdtemp(join(tmpdir(), "fangzhi-copy-")), "facts.html");
    await writeFile(path, file.bytes);
    scene.editions.facts = { base: pathToFileURL(path).href };
    const copy = await scene.open("facts", { hash: "/documents" });
    await copy.waitForFunction(() => /(^|\D)2 份文档/.test(document.querySelector("footer").innerText));
  },

  "a backup is opened again": async (scene) => {
    const page = await scene.open("single", { hash: "/open" });
    await openOwn(scene, page);
    const held = await documents(page);
    await command(page, "便携副本");
    const file = await saved(page, () => page.getByTestId("backup-save").click());
    assert.match(file.name, /^方志-备份-.*\.json$/);
    const other = await scene.open("hosted", { hash: "/open", ready: '[data-testid="choose-files"]' });
    await other.getByTestId("choose-files").setInputFiles({ name: file.name, mimeType: "application/json", buffer: file.bytes });
    await other.waitForFunction((held) => document.querySelector("footer").innerText.includes(`${held} 份文档`), held);
  },

  "dialogs look right in every form": async (scene) => {
    for (const [width, scheme, locale] of [[1440, "light", "zh-CN"], [1440, "dark", "en-GB"], [390, "light", "en-GB"], [390, "dark", "zh-CN"]]) {
      const page = await scene.open("single", { hash: `${GDP}&c=00000000`, width, scheme, locale });
      const name = `taking-${width}-${scheme}-${locale.slice(0, 2)}`;
      await page.getByTestId("corpus-notice").waitFor();
      await scene.fits(page, name);
      await scene.picture(page, `${name}-page`);
      for (const [button, test] of [["export", "export-dialog"], ["save-view", "views-dialog"]]) {
        await page.getByTestId(button).click();
        await page.getByTestId(test).waitFor();
        await scene.fits(page, `${name} ${test}`);
        await page.screenshot({ path: join(scene.output, `${name}-${test}.png`) });
        await page.keyboard.press("Escape");
      }
    }
  },
};

