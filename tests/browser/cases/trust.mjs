// How far a figure can be trusted, what a report names, and what became of every numeral in it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

const read = (name) => JSON.parse(readFileSync(new URL(`../../../static/data/${name}.json`, import.meta.url), "utf8"));
const corpus = read("corpus");
const sample = read("sample");

const confidence = (observation) => observation.confidence ?? "high";
const held = (level) => corpus.observations.filter((observation) => confidence(observation) === level).length;
const key = (document) => document.hash.slice(0, 8);
const number = (text) => Number(text.replace(/\D/g, ""));

/** What belongs to a document, by its position. */
const of = (things, n) => things.filter((thing) => thing.doc === n);
/** How many names a list of records has, each counted once for its kind. */
const names = (records) => new Set(records.map(({ kind, name }) => `${kind} ${name}`)).size;
/** How many numerals an account has. */
const runs = (account) => Object.values(account ?? {}).reduce((sum, count) => sum + count, 0);

const shown = async (page) => number(await page.getByTestId("count").locator("strong").innerText());
const marks = (page, level) => page.locator(`.rows .sureness.${level}`).count();

export const cases = {
  "confidence is a filter like any other": async (scene) => {
    const page = await scene.open("hosted", { hash: "/observations" });
    for (const level of ["high", "medium", "low"].filter(held)) {
      const value = page.locator("[data-testid=facet-confidence] li", { has: page.getByTestId(`facet-confidence-${level}`) });
      assert.equal(number(await value.locator(".facet-count").innerText()), held(level), level);
    }
    await page.getByTestId("facet-confidence-high").check();
    await page.waitForFunction(() => location.hash.includes("confidence=high"));
    assert.equal(await shown(page), held("high"));
    assert.equal(await page.locator(".rows .sureness").count(), 0);
    assert.match(await page.getByTestId("chips").innerText(), /可信度\s*高/);
  },

  "an address asks for a confidence": async (scene) => {
    const sure = await scene.open("hosted", { hash: "/observations?confidence=-low" });
    assert.equal(await shown(sure), held("high") + held("medium"));
    assert.equal(await marks(sure, "low"), 0);
    const doubtful = await scene.open("hosted", { hash: "/observations?confidence=low" });
    assert.equal(await shown(doubtful), held("low"));
    const rows = await doubtful.getByTestId("row").count();
    assert.equal(await marks(doubtful, "low"), rows);
    const label = await doubtful.locator(".rows .sureness").first().getAttribute("aria-label");
    assert.equal(label, "可信度：低");
  },

  "the panel says every doubt in words": async (scene) => {
    const doubted = corpus.observations.reduce((a, b) => ((b.doubts ?? []).length > (a.doubts ?? []).length ? b : a));
    const doubts = doubted.doubts ?? [];
    const plain = corpus.observations.find((observation) => confidence(observation) === "high");
    for (const lang of ["zh", "en"]) {
      const page = await scene.open("hosted", { hash: `/observations?lang=${lang}&fact=${doubted.id}` });
      const field = page.getByTestId("confidence");
      const said = await field.locator("li").allInnerTexts();
      assert.equal(said.length, doubts.length);
      for (const sentence of said) assert.match(sentence, lang === "zh" ? /。$/ : /\.$/);
      await scene.accessible(page, `the doubts of a fact in ${lang}`);
    }
    const page = await scene.open("hosted", { hash: `/observations?fact=${plain.id}` });
    assert.match(await page.getByTestId("confidence").innerText(), /^高/);
    assert.equal(await page.getByTestId("confidence").locator("li").count(), 0);
  },

  "a passage of the text is shown where the text is held": async (scene) => {
    const fact = sample.observations.at(-1);
    const document = sample.documents[fact.doc];
    const page = await scene.open("hosted", { hash: `/documents/${key(document)}?fact=${fact.id}` });
    await page.getByTestId("confidence").getByTestId("passage").click();
    await page.getByTestId("fact-panel").waitFor({ state: "detached" });
    const passage = page.locator(".reading .passage").first();
    await passage.waitFor();
    assert.equal(await passage.evaluate((element) => element === globalThis.document.activeElement), true);
    const { top, bottom } = await passage.evaluate((element) => element.getBoundingClientRect().toJSON());
    assert.ok(top > 0 && bottom < 900, `the passage is from ${top} to ${bottom}`);
    await scene.accessible(page, "a passage of the text");

    const start = document.span.start;
    const words = [...document.text].slice(10, 14).join("").replace(/\s/g, "");
    const other = await scene.open("hosted", { hash: `/documents/${key(document)}?at=${start + 10}-${start + 14}` });
    assert.equal((await other.locator(".reading .passage").allInnerTexts()).join("").replace(/\s/g, ""), words);
    const nowhere = await scene.open("hosted", { hash: `/documents/${key(document)}?at=999998-999999` });
    assert.equal(await nowhere.locator(".reading .passage").count(), 0);
  },

  "a document's page lists what the report names": async (scene) => {
    for (const bundle of [corpus, sample]) {
      const counts = bundle.documents.map((_, n) => names(of(bundle.records, n)));
      const richest = counts.indexOf(Math.max(...counts));
      for (const n of new Set([richest, counts.indexOf(0)])) {
        if (n < 0) continue;
        const page = await scene.open("hosted", { hash: `/documents/${key(bundle.documents[n])}` });
        assert.equal(await page.getByTestId("record").count(), counts[n]);
        assert.equal(await page.getByTestId("records").count(), counts[n] > 0 ? 1 : 0);
      }
    }
    const page = await scene.open("hosted", { hash: "/documents" });
    const listed = await page.getByTestId("document-row").locator(".named").allInnerTexts();
    const sum = (text) => (text.match(/\d+/g) ?? []).reduce((total, count) => total + Number(count), 0);
    assert.deepEqual(
      listed.map(sum),
      [corpus, sample].flatMap((bundle) => bundle.documents.map((_, n) => names(of(bundle.records, n)))),
    );
  },

  "a project says how far it has come and leads to its investment": async (scene) => {
    const invested = ({ investment }) => investment !== undefined;
    const bundle = [sample, corpus].find(({ records }) => records.some(invested));
    if (!bundle) return;
    const record = bundle.records.find(invested);
    const page = await scene.open("hosted", { hash: `/documents/${key(bundle.documents[record.doc])}` });
    const entry = page.getByTestId("records-project").getByTestId("record").filter({ hasText: record.name }).first();
    if (record.stage) assert.ok((await entry.innerText()).includes(record.stage));
    await entry.locator(`a[href$="fact=${record.investment.observation}"]`).click();
    const named = page.getByTestId("named-with");
    await named.waitFor();
    assert.ok((await named.innerText()).includes(record.name));
    await scene.accessible(page, "an investment with its project");
  },

  "what a report names near a figure stands in the panel": async (scene) => {
    const gap = (a, b) => Math.max(0, Math.max(a.start, b.start) - Math.min(a.end, b.end));
    const near = (observation) =>
      of(corpus.records, observation.doc).filter((record) => gap(record.span, observation.span) <= 20);
    const beside = corpus.observations.find((observation) => near(observation).length > 0);
    if (!beside) return;
    const page = await scene.open("hosted", { hash: `/observations?fact=${beside.id}` });
    const said = await page.getByTestId("named-with").innerText();
    assert.ok(said.includes(near(beside)[0].name), said);
  },

  "a document's page accounts for every numeral": async (scene) => {
    for (const bundle of [corpus, sample]) {
      const shares = bundle.documents.map(({ account }) => account?.not_understood ?? 0);
      const n = shares.indexOf(Math.max(...shares));
      const { account = {} } = bundle.documents[n];
      const page = await scene.open("hosted", { hash: `/documents/${key(bundle.documents[n])}` });
      for (const [name, count] of Object.entries(account)) {
        assert.equal(number(await page.getByTestId(`class-${name}`).locator(".number").first().innerText()), count, name);
      }
      const sentence = await page.getByTestId("account-sentence").innerText();
      assert.ok(sentence.includes(runs(account).toLocaleString("en")), sentence);
      assert.equal(/均已读懂/.test(sentence), shares[n] === 0, sentence);
      const unread = of(bundle.diagnostics, n).filter(({ kind }) => kind === "not_understood").length;
      assert.equal(await page.getByTestId("unread").count(), unread);
      await scene.accessible(page, "a document with its account");
    }
  },

  "the way down to the account is a button": async (scene) => {
    const [document] = corpus.documents;
    const page = await scene.open("hosted", { hash: `/documents/${key(document)}` });
    await page.getByTestId("contents").getByRole("button").last().press("Enter");
    await page.waitForFunction(() => globalThis.document.activeElement.id === "account-title");
  },
};
