// Checks: what is doubted, contradicted and inferred, each with its proof and the way to its place.
import assert from "node:assert/strict";

/** Text with runs of white space made one space. */
const plain = (text) => text.replace(/\s+/g, " ").trim();

/** The entries of a section, each as one line of text. */
const entries = async (page, kind) =>
  (await page.getByTestId(`checks-${kind}`).getByTestId("check").allInnerTexts()).map(plain);

export const cases = {
  "the lead that a report leaves out is inferred, with its proof": async (scene) => {
    const page = await scene.open("hosted");
    await page.getByTestId("nav-checks").click();
    await page.getByTestId("kind-inferred").click();
    const entry = page.getByTestId("check").filter({ hasText: "四个主城区居第1位" });
    const text = plain(await entry.innerText());
    assert.match(text, /地区生产总值.*红旗区.*5\.5%高于第2位的凤泉区（5\.1%）/);
    assert.match(text, /前提：红旗区属于新乡市四个主城区/);
    const proof = entry.getByTestId("proof");
    assert.equal(await proof.count(), 3);
    await proof.first().click();
    const panel = page.getByTestId("fact-panel");
    await panel.waitFor();
    assert.match(plain(await panel.innerText()), /红旗区.*5\.5/);
  },

  "last year of gross product is refused with its reason": async (scene) => {
    const page = await scene.open("hosted", { hash: "/checks?kind=refused" });
    const refused = await entries(page, "refused");
    assert.ok(refused.some((text) => /红旗区.*297\.6亿元.*增长5\.5%.*不变价/.test(text)), refused.join("\n"));
  },

  "the misprint and the lost value are listed, and nothing contradicts": async (scene) => {
    const page = await scene.open("hosted", { hash: "/checks" });
    assert.ok((await entries(page, "misread")).some((text) => /海州区.*商州区/.test(text)));
    assert.ok((await entries(page, "lost")).some((text) => text.includes("规模以上工业总产值")));
    assert.equal((await entries(page, "contradiction")).length, 0);
    assert.equal((await entries(page, "sum")).length, 0);
    await page.getByTestId("kind-agrees").click();
    const agrees = await entries(page, "agrees");
    assert.ok(agrees.some((text) => /第5位凤泉区15\.2%，第6位红旗区15%/.test(text)), agrees.join("\n"));
  },

  "a place narrows the checks, and the address keeps it": async (scene) => {
    const page = await scene.open("hosted", { hash: "/checks?kind=inferred" });
    await page.getByTestId("check-place").selectOption("川汇区");
    await page.waitForURL((url) => decodeURIComponent(url.hash).includes("place=川汇区"));
    const found = await entries(page, "inferred");
    assert.ok(found.some((text) => /周口市.*规模以上工业增加值增速约10\.1%/.test(text)), found.join("\n"));
    assert.ok(!found.some((text) => text.includes("商州区")));
    await page.goBack();
    await page.waitForFunction(() => document.querySelector("[data-testid=check-place]").value === "");
  },

  "in English too": async (scene) => {
    const page = await scene.open("hosted", { hash: "/checks?kind=inferred&lang=en" });
    const found = await entries(page, "inferred");
    assert.ok(found.some((text) => /红旗区 is 1st in 新乡市四个主城区/.test(text)), found.join("\n"));
    assert.ok(found.some((text) => /about 10\.1%.*3\.5 pp/.test(text)));
  },
};

for (const [name, hash] of [
  ["checks", "/checks"],
  ["checks-inferred", "/checks?kind=inferred"],
  ["checks-en", "/checks?lang=en"],
]) {
  for (const width of [1440, 390]) {
    for (const scheme of ["light", "dark"]) {
      const what = `${name}-${width}-${scheme}`;
      cases[`how ${what} looks`] = async (scene) => {
        const page = await scene.open("hosted", { hash, width, scheme });
        await scene.picture(page, what);
        await scene.fits(page, what);
        await scene.accessible(page, what);
      };
    }
  }
}
