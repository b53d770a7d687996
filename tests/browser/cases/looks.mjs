// Every page in every width and scheme: it fits, axe finds nothing, and a picture is kept to be looked at.

const firstDocument = (page) => page.locator('main a[href^="#/documents/"]').first().click();
const firstRow = (page) => page.getByTestId("row").first().locator(".value").click();
const lastDocument = (page) => page.locator('main a[href^="#/documents/"]').last().click();

/** Name of the picture, address after `#`, and options: what is done before looking, what shows that it is ready. */
const PAGES = [
  ["overview", "/"],
  ["overview-en", "/?lang=en"],
  ["observations", "/observations"],
  ["doubted", "/observations?confidence=medium,low", { act: firstRow }],
  ["chart", "/observations?indicator=地区生产总值&measure=growth&view=chart"],
  ["documents", "/documents"],
  ["document", "/documents", { act: firstDocument }],
  ["document-with-text", "/documents", { act: lastDocument }],
  ["about", "/about", { ready: "main h1" }],
  ["not-found", "/nowhere", { ready: "main h1" }],
];

const WIDTHS = [1440, 390];
const SCHEMES = ["light", "dark"];

export const cases = {};

for (const [name, hash, { act, ready } = {}] of PAGES) {
  for (const width of WIDTHS) {
    for (const scheme of SCHEMES) {
      const what = `${name}-${width}-${scheme}`;
      cases[what] = async (scene) => {
        const page = await scene.open("hosted", { hash, width, scheme, ready });
        if (act) {
          await act(page);
          await page.waitForURL((url) => decodeURIComponent(url.hash) !== `#${hash}`);
        }
        await scene.picture(page, what);
        await scene.fits(page, what);
        await scene.accessible(page, what);
      };
    }
  }
}
