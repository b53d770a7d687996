// The app as people get it: from `cargo xtask serve`, from a plain host under a sub-path, and as one file.
import { spawn } from "node:child_process";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { host } from "./server.mjs";

/**
 * Starts every edition of the site built in `root`/dist.
 *
 * `hosted` is served by `cargo xtask serve`, `nested` by a plain host under `/a/b/`, `single` lies alone in a folder.
 * Each has a `base`, the address of its page.
 */
export async function startEditions(root) {
  const dist = join(root, "dist");
  const served = await serve(root);
  const nested = await host(dist, "/a/b/");
  const alone = await mkdtemp(join(tmpdir(), "fangzhi-single-"));
  await copyFile(join(dist, "fangzhi.html"), join(alone, "fangzhi.html"));
  return {
    hosted: { base: served.base },
    nested: { base: nested.base, requests: nested.requests },
    single: { base: pathToFileURL(join(alone, "fangzhi.html")).href },
    async close() {
      served.close();
      await nested.close();
      await rm(alone, { recursive: true });
    },
  };
}

/** Starts the project's own server and waits for the address that it prints. */
async function serve(root) {
  const [program, ...before] = process.env.XTASK ? [process.env.XTASK] : ["cargo", "xtask"];
  const child = spawn(program, [...before, "serve", "--port", "0"], { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(line);
    if (address) return { base: address[0], close: () => child.kill() };
  }
  throw new Error(`${program} serve ended without an address`);
}
