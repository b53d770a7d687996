// The plainest host there is: the files of one folder under a path, no compression, every request on record.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";

const KINDS = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

/** Serves `folder` below `prefix` (such as `/a/b/`) on a free port of this machine. */
export async function host(folder, prefix) {
  const requests = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://host").pathname);
    const answered = (status) => requests.push({ path, status });
    const relative = path.startsWith(prefix) ? path.slice(prefix.length) || "index.html" : null;
    const file = relative === null ? null : normalize(join(folder, relative));
    try {
      if (file === null || !file.startsWith(folder + sep)) throw new Error("outside");
      const body = await readFile(file);
      answered(200);
      response.writeHead(200, { "Content-Type": KINDS[extname(file)] ?? "application/octet-stream" });
      response.end(body);
    } catch {
      answered(404);
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    base: `http://127.0.0.1:${server.address().port}${prefix}`,
    requests,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
