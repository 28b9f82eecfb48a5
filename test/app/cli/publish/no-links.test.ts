import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { spawnLeadpath } from "../run-cli.ts";
import { wholeRelease, writeList } from "./site-list.ts";

let root = "";
let list = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "leadpath-"));
  list = await writeList(join(root, "list"), 5);
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** Has the program run where the system refuses second names of files. */
async function refuseLinks(code: string): Promise<Readonly<Record<string, string>>> {
  const shim = join(root, `${code}.mjs`);
  await writeFile(
    shim,
    `import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
const refuse = () => { throw Object.assign(new Error("${code}: link"), { code: "${code}" }); };
fs.linkSync = refuse;
fs.promises.link = async () => refuse();
syncBuiltinESMExports();
`,
  );
  return { NODE_OPTIONS: `--import ${pathToFileURL(shim)}` };
}

async function readRelease(site: string): Promise<ReadonlyMap<string, string>> {
  const folder = join(site, "current");
  const paths = (await readdir(folder, { recursive: true })).sort();
  const files = new Map<string, string>();
  for (const path of paths) if ((await stat(join(folder, path))).isFile()) files.set(path, await readFile(join(folder, path), "base64"));
  return files;
}

test.each(["EPERM", "ENOTSUP", "EXDEV", "EMLINK"])(
  "where links end with %s, a site has the same bytes, and the next one too",
  async (code) => {
    const env = await refuseLinks(code);
    const [linked, copied] = [join(root, "linked"), join(root, "copied")];
    expect(spawnLeadpath(["publish", list, "-o", linked]).status).toBe(0);
    for (const more of [[], ["--comments-to", "office@example.org"], []]) {
      const { status, stderr } = spawnLeadpath(["publish", list, "-o", copied, ...more], env);
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    }
    expect(await wholeRelease(copied)).toBe(await wholeRelease(linked));
    expect([...(await readRelease(copied))]).toEqual([...(await readRelease(linked))]);
    expect((await stat(join(copied, "current", "assets", "site.css"))).nlink).toBe(1);
    expect(await readdir(join(copied, ".leadpath"))).not.toContain("lock");
  },
);
