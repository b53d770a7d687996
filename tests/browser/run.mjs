// Runs the browser cases: `node run.mjs [--only TEXT] [--report FILE]`; every file in cases/ exports `cases`, from the
// name of a case to a function that takes a Scene.
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { startEditions } from "./harness/editions.mjs";
import { Scene } from "./harness/scene.mjs";

const FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const here = dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({ options: { only: { type: "string" }, report: { type: "string" } } });

const output = join(here, "output");
await rm(output, { recursive: true, force: true });
await mkdir(output, { recursive: true });

const editions = await startEditions(join(here, "../.."));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  // Its own sandbox starts neither for root nor in most containers, and it sees nothing but this project's pages.
  chromiumSandbox: false,
  args: FLAGS,
});

let passed = 0;
let failed = 0;
try {
  for (const file of (await readdir(join(here, "cases"))).filter((name) => name.endsWith(".mjs")).sort()) {
    const { cases } = await import(pathToFileURL(join(here, "cases", file)).href);
    for (const [name, run] of Object.entries(cases)) {
      const title = `${file.replace(/\.mjs$/, "")}: ${name}`;
      if (options.only && !title.includes(options.only)) continue;
      if (await perform(title, run)) passed += 1;
      else failed += 1;
    }
  }
} finally {
  await browser.close();
  await editions.close();
}
// Whoever asks for a report prints the count itself.
if (options.report) await writeFile(options.report, `${passed} ${failed}\n`);
else console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function perform(title, run) {
  const lines = [];
  const scene = new Scene(browser, editions, output, (line) => lines.push(line));
  const begun = performance.now();
  let fault;
  try {
    await run(scene);
    await scene.end();
  } catch (error) {
    fault = error;
    lines.push(...(await scene.abandon()));
  }
  console.log(`  ${fault ? "FAILED" : "ok"}  ${title} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
  if (fault) lines.unshift(...String(fault.stack ?? fault).split("\n"));
  for (const line of lines) console.log(`        ${line}`);
  return !fault;
}
