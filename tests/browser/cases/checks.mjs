// Checks: what is doubted, contradicted and inferred, each with its proof and the way to its place.
import assert from "node:assert/strict";
import { texts } from "../harness/reading.mjs";

/** The entries of a section, each as one line of text. */
const entries = (page, kind) => texts(page.getByTestId(`checks-${kind}`).getByTestId("check"));

export const cases = {
  "a lost value is listed, and nothing contradicts": async (scene) => {
    const page = await scene.open("hosted", { hash: "/checks" });
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
