// How cases read a page: its address and its texts as a person reads them, and clicks with their count.

/** The hash of a page's address as a person reads it. */
export const address = (page) => decodeURIComponent(new URL(page.url()).hash);

/** Waits until the address has this hash. */
export const hashIs = (page, hash) => page.waitForFunction((hash) => decodeURIComponent(location.hash) === hash, hash);

/** Text as it is read: runs of blanks are one. */
export const plain = (text) => text.replace(/\s+/g, " ").trim();

/** The texts of all elements of a locator. */
export const texts = async (locator) => (await locator.allInnerTexts()).map(plain);

/** A hand that clicks and counts its clicks. */
export const clicking = () => {
  const clicks = { count: 0 };
  clicks.on = async (locator) => {
    clicks.count += 1;
    await locator.click();
  };
  return clicks;
};

/** Texts that an English page does not mark as Chinese, at most twelve; drawings are told by their sentence and table. */
export const unmarked = (page) =>
  page.evaluate(() => {
    const han = /[\u4e00-\u9fff]/;
    const found = new Set();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode;
      const parent = text.parentElement;
      if (!han.test(text.data) || parent.closest("script, style, noscript, svg, #boot-failure")) continue;
      if (parent.closest("[lang]").lang !== "zh-CN") found.add(`${parent.className.baseVal ?? parent.className}: ${text.data.slice(0, 24)}`);
    }
    return [...found].slice(0, 12);
  });
