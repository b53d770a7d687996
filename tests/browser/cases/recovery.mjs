// What a reader sees when the program stops: a way to go on, never a blank page.
import assert from "node:assert/strict";

export const cases = {
  "a program that stops shows how to go on, never a blank page": async (scene) => {
    const page = await scene.open("hosted", { faults: true });
    // A browser that refuses to build the page makes the program's next step fail.
    await page.evaluate(() => {
      Node.prototype.insertBefore = () => {
        throw new Error("refused by the test");
      };
    });
    await page.evaluate(() => location.assign("#/documents"));
    const screen = page.locator(".recovery");
    await screen.waitFor();
    assert.match(await screen.innerText(), /页面意外停止[^]*stopped unexpectedly/);
    await scene.picture(page, "recovery");
    await page.getByRole("button", { name: "重新载入" }).click();
    await page.getByTestId("documents").waitFor();
  },
};
