// Every page in every width and scheme: it fits, axe finds nothing, and a picture is kept to be looked at.

/** Name of the picture and address after `#`. */
const PAGES = [["home", ""]];

const WIDTHS = [1440, 390];
const SCHEMES = ["light", "dark"];

export const cases = Object.fromEntries(
  PAGES.map(([name, hash]) => [
    name,
    async (scene) => {
      for (const width of WIDTHS) {
        for (const scheme of SCHEMES) {
          const what = `${name}-${width}-${scheme}`;
          const page = await scene.open("hosted", { hash, width, scheme });
          await scene.picture(page, what);
          await scene.fits(page, what);
          await scene.accessible(page, what);
        }
      }
    },
  ]),
);
