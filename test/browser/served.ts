import { mkdtempSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, extname, join } from "node:path";
import { pathToFileURL } from "node:url";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
};

/** A site at the two places from which it is read: a web server on this machine, and a folder. */
export async function served(files: ReadonlyMap<string, string | Uint8Array>) {
  const reached: string[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? "").slice(1));
    reached.push(path);
    const content = files.get(path);
    response
      .writeHead(content === undefined ? 404 : 200, { "content-type": types[extname(path)] ?? "application/octet-stream" })
      .end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const folder = mkdtempSync(join(tmpdir(), "leadpath-site-"));
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return {
    http: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    file: `${pathToFileURL(folder)}/`,
    /** Paths that the server was asked for. */
    reached,
    async end() {
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true });
    },
  };
}
