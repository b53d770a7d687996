// One's own documents: opening in every way, how far it is, what is refused, what is held, the report, one's own words.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { report } from "../harness/reports.mjs";
import { plain, texts } from "../harness/reading.mjs";

const sample = JSON.parse(readFileSync(new URL("../../../static/data/sample.json", import.meta.url), "utf8"));
const PLAIN = "青石市2024年工作总结\n2025年2月3日\n2024年，全市地区生产总值完成520.4亿元，同比增长6.1%。规模以上工业增加值增长8.2%。新建学校12所。\n";
const OPEN = "/open";

const text = (name, content = report(name.length, 3_000).text) => ({ name, mimeType: "text/plain", buffer: Buffer.from(content) });

/** Opens the page and waits until the storage was asked. */
const opened = async (scene, options = {}) => {
  const page = await scene.open(options.edition ?? "hosted", { hash: OPEN, ...options });
  await page.locator("[data-testid=storage]:not([data-storage=opening])").waitFor();
  return page;
};

/** Chooses files and waits until all are done with and listed. */
const choose = async (page, files) => {
  await page.getByTestId("choose-files").setInputFiles(files);
  await ended(page);
};

const ended = (page) => page.getByTestId("import-ended").waitFor({ timeout: 60_000 });

const stages = (page) => page.getByTestId("import-row").evaluateAll((rows) => rows.map((row) => row.dataset.stage));

const shelf = (page) => page.getByTestId("shelf-row");

const count = (page, n) => page.waitForFunction((n) => document.querySelectorAll("[data-testid=shelf-row]").length === n, n);

/** Drops files on the page as a reader's hand does: hovering first. */
const drop = (page, files, release = true) =>
  page.evaluate(
    ([files, release]) => {
      const data = new DataTransfer();
      for (const { name, text } of files) data.items.add(new File([text], name, { type: "text/plain" }));
      const send = (kind) => document.body.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data }));
      send("dragover");
      if (release) send("drop");
    },
    [files, release],
  );

/** Pastes text while no field has the focus. */
const paste = (page, content) =>
  page.evaluate((content) => {
    const data = new DataTransfer();
    data.setData("text/plain", content);
    document.body.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData: data }));
  }, content);

export const cases = {};

for (const edition of ["hosted", "single"]) {
  cases[`files are chosen, read, listed and kept, ${edition}`] = async (scene) => {
    const page = await opened(scene, { edition });
    await page.getByTestId("shelf-empty").waitFor();
    await choose(page, [text("青石市.txt", PLAIN), text("一.txt"), text("又一份.txt", PLAIN)]);
    assert.deepEqual(await stages(page), ["done", "done", "held"]);
    assert.ok((await page.getByTestId("held-before").innerText()).includes("青石市2024年工作总结"));
    await count(page, 2);
    await page.getByTestId("report-link").first().click();
    await page.getByTestId("report").waitFor();
    assert.equal(await page.locator("main h1").innerText(), "青石市2024年工作总结");
    await page.getByTestId("read-document").click();
    await page.getByTestId("document-text").waitFor();
    assert.ok((await page.locator(".mark").allInnerTexts()).some((mark) => mark.includes("520.4")));
    await page.getByTestId("own-report").click();
    await page.getByTestId("report").waitFor();
    await page.reload();
    await page.getByTestId("report").waitFor();
    await page.goto(page.url().replace(/#.*/, "#/open"));
    await count(page, 2);
    assert.match(await page.getByTestId("storage").innerText(), /保存在这个浏览器里/);
  };
}

Object.assign(cases, {
  "files are dropped on any page": async (scene) => {
    const page = await scene.open("hosted", { hash: "/documents" });
    await drop(page, [{ name: "青石市.txt", text: PLAIN }], false);
    await page.locator(".drop-here").waitFor({ state: "visible" });
    await scene.picture(page, "open-dropping");
    await drop(page, [{ name: "青石市.txt", text: PLAIN }]);
    await page.getByTestId("open-page").waitFor();
    await page.locator(".drop-here").waitFor({ state: "hidden" });
    await ended(page);
    await count(page, 1);
    await page.goto(page.url().replace(/#.*/, "#/documents?own=only"));
    await page.waitForFunction(() => document.querySelectorAll("[data-testid=document-row]").length === 1);
    assert.equal(await page.locator(".badge.own").count(), 1);
  },

  "a folder is opened with the way to each file": async (scene) => {
    const page = await opened(scene);
    await page.getByTestId("choose-folder").evaluate((input, content) => {
      const file = new File([content], "青石市.txt");
      Object.defineProperty(file, "webkitRelativePath", { value: "报告/2024/青石市.txt" });
      const hidden = new File(["x"], ".DS_Store");
      Object.defineProperty(hidden, "webkitRelativePath", { value: "报告/.DS_Store" });
      const data = new DataTransfer();
      for (const one of [file, hidden]) data.items.add(one);
      const list = data.files;
      // The browser hands out files of its own for those of a list; the ways are put back.
      Object.defineProperty(list[0], "webkitRelativePath", { value: "报告/2024/青石市.txt" });
      Object.defineProperty(list[1], "webkitRelativePath", { value: "报告/.DS_Store" });
      Object.defineProperty(input, "files", { value: list, configurable: true });
      Object.defineProperty(input, "value", { set() {}, configurable: true });
      input.dispatchEvent(new Event("change", { bubbles: true }));
    }, PLAIN);
    await ended(page);
    assert.deepEqual(await texts(page.locator(".import-name")), ["报告/2024/青石市.txt"]);
  },

  "pasted text is guessed at, changed and read": async (scene) => {
    const page = await opened(scene);
    await paste(page, PLAIN);
    await page.getByTestId("paste-form").waitFor();
    await page.waitForFunction(() => document.querySelector("[data-testid=said-date]").value === "2025-02-03");
    assert.equal(await page.getByTestId("said-place").inputValue(), "青石市");
    assert.equal(await page.getByTestId("said-year").inputValue(), "2024");
    await page.getByTestId("said-date").fill("去年冬天");
    await page.getByTestId("paste-add").click();
    await page.locator(".fault").waitFor();
    await scene.accessible(page, "pasted text with a date that is none");
    await page.getByTestId("said-date").fill("2025年3月");
    await page.getByTestId("paste-add").click();
    await ended(page);
    await count(page, 1);
    await page.getByTestId("shelf-report").click();
    await page.waitForFunction(() => document.querySelector("[data-testid=said-date]")?.value === "2025-03");
    assert.equal(await page.getByTestId("said-place").inputValue(), "", "what was guessed is left to the engine");
    assert.equal(plain(await page.getByTestId("source-form").innerText()), "粘贴的文本");
  },

  "what is refused is said in plain words": async (scene) => {
    const page = await opened(scene);
    const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
    await choose(page, [
      text("青石市.txt", PLAIN),
      { name: "空.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) },
      { name: "图.png", mimeType: "image/png", buffer: png },
    ]);
    assert.deepEqual(await stages(page), ["done", "refused", "refused"]);
    const refused = page.getByTestId("refusal");
    assert.deepEqual(await refused.evaluateAll((all) => all.map((one) => one.dataset.reason)), ["empty", "image"]);
    assert.match(await refused.nth(1).innerText(), /OCR/);
    await page.getByTestId("only-troubles").click();
    await page.waitForFunction(() => document.querySelectorAll("[data-testid=import-row]").length === 2);
    await scene.picture(page, "open-refused");
    await scene.accessible(page, "refused files");
  },

  "stopping keeps what was read": async (scene) => {
    const page = await opened(scene);
    const many = Array.from({ length: 60 }, (_, n) => text(`${n}.txt`, report(n, 60_000).text));
    await page.getByTestId("choose-files").setInputFiles(many);
    await page.locator("[data-stage=done]").first().waitFor({ timeout: 60_000 });
    await page.getByTestId("stop").click();
    await ended(page);
    const done = (await stages(page)).filter((stage) => stage === "done").length;
    assert.ok(done > 0 && done < 60, `${done} read`);
    await page.waitForFunction(() => document.querySelectorAll("[data-testid=shelf-row]").length > 0);
    assert.match(await page.getByTestId("import-ended").innerText(), /停止时还有/);
  },

  "a sign says on other pages that files are being opened": async (scene) => {
    const page = await opened(scene);
    const many = Array.from({ length: 40 }, (_, n) => text(`${n}.txt`, report(n, 60_000).text));
    await page.getByTestId("choose-files").setInputFiles(many);
    await page.getByTestId("nav-documents").click();
    await page.getByTestId("import-sign").waitFor();
    await page.getByTestId("import-sign").click();
    await page.getByTestId("open-page").waitFor();
    await ended(page);
  },

  "settings by hand change the facts, and can be undone": async (scene) => {
    const page = await opened(scene);
    await choose(page, [text("青石市.txt", PLAIN)]);
    await page.getByTestId("shelf-report").click();
    await page.getByTestId("report").waitFor();
    assert.equal(await page.getByTestId("said-place").getAttribute("placeholder"), "青石市");
    await page.getByTestId("said-place").fill("白鹭县");
    await page.getByTestId("said-year").fill("2021");
    await page.getByTestId("apply").click();
    await page.waitForFunction(() => /[1-9]/.test(document.querySelector("[data-testid=change]").innerText));
    await page.waitForFunction(() => document.querySelector(".source .eyebrow").innerText.includes("白鹭县"));
    await page.waitForFunction(() => document.querySelector(".source-settings").innerText.includes("程序读出：青石市"));
    await scene.accessible(page, "a report with settings");
    await page.getByTestId("undo").click();
    await page.waitForFunction(() => document.querySelector("[data-testid=said-place]").value === "");
    await page.waitForFunction(() => document.querySelector(".source .eyebrow").innerText === "青石市");
  },

  "another encoding is tried, and taken": async (scene) => {
    const page = await opened(scene);
    await choose(page, [text("青石市.txt", PLAIN)]);
    await page.getByTestId("shelf-report").click();
    const form = page.getByTestId("source-form");
    const take = async (encoding, sign) => {
      await page.getByTestId("encodings").locator("summary").click();
      await page.waitForFunction(() => document.querySelector("[data-testid=preview]").innerText.length > 20);
      const before = await page.getByTestId("preview").innerText();
      await page.getByTestId("encoding").selectOption(encoding);
      await page.waitForFunction((before) => document.querySelector("[data-testid=preview]").innerText !== before, before);
      const address = page.url();
      await page.getByTestId("open-as").click();
      await page.waitForFunction((address) => location.href !== address, address);
      await form.getByText(sign).waitFor();
    };
    await take("gb18030", "GB18030");
    assert.notEqual(await page.locator("main h1").innerText(), "青石市2024年工作总结");
    await take("utf-8", "UTF-8");
    assert.equal(await page.locator("main h1").innerText(), "青石市2024年工作总结");
    await page.goto(page.url().replace(/#.*/, "#/open"));
    await count(page, 1);
  },

  "what was understood and doubted leads to its place": async (scene) => {
    const page = await opened(scene);
    await choose(page, [text("样本.txt", sample.documents[0].text)]);
    await page.getByTestId("shelf-report").click();
    await page.getByTestId("report").waitFor();
    const facts = Number((await page.getByTestId("count-facts").innerText()).match(/\d+/)[0]);
    assert.equal(facts, sample.observations.length);
    await page.getByTestId("count-doubted").click();
    assert.ok(await page.locator("#doubted").evaluate((heading) => heading === document.activeElement));
    await page.getByTestId("group").locator("summary").first().click();
    await page.getByTestId("found").first().locator("a").first().click();
    await page.locator(".mark.open").waitFor();
  },

  "a document is deleted, once asked, and brought back": async (scene) => {
    const page = await opened(scene);
    await choose(page, [text("青石市.txt", PLAIN), text("一.txt"), text("二二.txt")]);
    await count(page, 3);
    await page.getByTestId("find-own").fill("青石市2024");
    await count(page, 1);
    await page.getByTestId("choose").check();
    await page.getByTestId("delete-chosen").click();
    await scene.accessible(page, "the question before deleting");
    await page.getByTestId("delete-no").click();
    await count(page, 1);
    await page.getByTestId("delete-chosen").click();
    await page.getByTestId("delete-yes").click();
    await page.getByTestId("shelf-no-match").waitFor();
    await page.getByTestId("undo").click();
    await count(page, 1);
    await page.reload();
    await count(page, 1);
    await page.getByTestId("find-own").fill("");
    await count(page, 3);
  },

  "the list is sorted": async (scene) => {
    const page = await opened(scene);
    await choose(page, [text("青石市.txt", PLAIN), text("一.txt"), text("二二.txt")]);
    await count(page, 3);
    await page.getByRole("columnheader").getByRole("link", { name: "数据" }).click();
    await page.waitForFunction(() => location.hash.includes("sort=-facts"));
    const facts = (await texts(shelf(page).locator(".number[data-label=数据]"))).map((cell) => Number(cell.replaceAll(",", "")));
    assert.deepEqual(facts, [...facts].sort((a, b) => b - a));
  },

  "words of one's own are read at once": async (scene) => {
    const page = await opened(scene);
    await choose(page, [text("青石市.txt", `${PLAIN}全市应税开票销售增长9.4%。\n`)]);
    await page.getByTestId("words-link").click();
    await page.getByTestId("add-indicators").click();
    await page.locator(".fault").waitFor();
    await page.getByTestId("new-indicators-0").fill("应税开票销售");
    await page.getByTestId("new-indicators-1").fill("工业应税销售");
    await page.getByTestId("add-indicators").click();
    await page.getByTestId("word").waitFor();
    await page.waitForFunction(() => document.querySelector("[data-testid=words-change]").innerText.includes("已重新读取"));
    await scene.accessible(page, "one's own words");
    await page.reload();
    await page.getByTestId("word").waitFor();
    await page.getByRole("button", { name: "删去“应税开票销售”" }).click();
    await page.getByTestId("word").waitFor({ state: "detached" });
    await page.getByTestId("undo").click();
    await page.getByTestId("word").waitFor();
  },

  "what comes with the app can be left out": async (scene) => {
    const page = await opened(scene);
    await page.getByTestId("show-base").uncheck();
    await page.getByTestId("nav-overview").click();
    await page.getByTestId("nothing-held").waitFor();
    await scene.accessible(page, "an overview without data");
    await page.getByRole("button", { name: "显示自带的数据" }).click();
    await page.getByTestId("coverage").or(page.locator(".places")).first().waitFor();
  },

  "where storage is refused, it is said, and a file saved instead": async (scene) => {
    for (const refuse of [
      () => Object.defineProperty(globalThis, "indexedDB", { value: undefined }),
      () => {
        IDBFactory.prototype.open = () => {
          throw new DOMException("denied", "SecurityError");
        };
      },
    ]) {
      const page = await opened(scene, { before: (page) => page.addInitScript(refuse) });
      await choose(page, [text("青石市.txt", PLAIN)]);
      await page.locator("[data-storage=refused]").waitFor();
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByTestId("save-all").click()]);
      const saved = JSON.parse(readFileSync(await download.path(), "utf8"));
      assert.equal(saved.format, "fangzhi-collection");
      assert.equal(saved.sources[0].text, PLAIN);
      await scene.accessible(page, "a page without storage");
      // What was saved is opened again, in another visit.
      const later = await opened(scene, { before: (page) => page.addInitScript(refuse) });
      await choose(later, [{ name: "备份.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(saved)) }]);
      await count(later, 1);
    }
  },

  "commands lead to one's own documents": async (scene) => {
    const page = await scene.open("hosted", { hash: "/documents" });
    await page.keyboard.press("Control+k");
    await page.getByTestId("palette-field").fill("我的词典");
    await page.keyboard.press("Enter");
    await page.getByTestId("words").waitFor();
  },
});

/** States of the pages, looked at in both languages, widths and schemes. */
const STATES = {
  empty: async () => {},
  pasting: async (page) => {
    await page.getByTestId("press-paste").click();
    await page.getByTestId("paste-text").fill(PLAIN);
    await page.waitForFunction(() => document.querySelector("[data-testid=said-date]").value !== "");
  },
  opened: async (page) => {
    await choose(page, [
      text("样本.txt", sample.documents[0].text),
      text("青石市.txt", PLAIN),
      { name: "图.png", mimeType: "image/png", buffer: Buffer.from("89504e470d0a1a0a0000000d49484452", "hex") },
    ]);
    await page.getByTestId("choose").first().check();
  },
  report: async (page) => {
    await choose(page, [text("样本.txt", sample.documents[0].text)]);
    await page.getByTestId("shelf-report").click();
    await page.getByTestId("report").waitFor();
    for (const group of await page.getByTestId("group").locator("summary").all()) await group.click();
    await page.getByTestId("encodings").locator("summary").click();
    await page.waitForFunction(() => document.querySelector("[data-testid=preview]").innerText.length > 20);
  },
  words: async (page) => {
    await page.getByTestId("words-link").click();
    for (const [id, words] of Object.entries({ indicators: ["工业开票销售", "工业应税销售"], places: ["云泽新区", "青石市", "海石省"], units: ["蒸吨"] })) {
      for (const [n, word] of words.entries()) await page.getByTestId(`new-${id}-${n}`).fill(word);
      await page.getByTestId(`add-${id}`).click();
    }
    await page.getByTestId("word").nth(2).waitFor();
  },
};

const LOOKS = [[1440, "light"], [1440, "dark"], [390, "light"], [390, "dark"]];

for (const [name, act] of Object.entries(STATES)) {
  for (const locale of ["zh-CN", "en-GB"]) {
    cases[`looks: ${name}, ${locale}`] = async (scene) => {
      const page = await opened(scene, { locale });
      await act(page);
      for (const [width, colorScheme] of LOOKS) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        const what = `open-${name}-${width}-${colorScheme}-${locale.slice(0, 2)}`;
        await scene.picture(page, what);
        await scene.fits(page, what);
        await scene.accessible(page, what);
      }
    };
  }
}
