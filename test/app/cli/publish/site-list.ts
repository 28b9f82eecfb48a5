import { appendFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { hashContent } from "../../../../src/app/host/hash-content.ts";
import { readManifest } from "../../../../src/app/store/release/manifest.ts";
import { readShownRelease } from "../../../../src/app/store/release/release.ts";

/** Writes a list of three items, whose review takes so many days, and tells its folder. */
export async function writeList(folder: string, days: number): Promise<string> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, "list.yaml");
  await writeFile(
    file,
    `leadpath: 1
illustrative: true
rules: {R01: off, R04: off, F04: off, L01: off, M01: off, D01: off}
units: [{id: applicant, name: 申请人}, {id: office, name: 更新办}]
documents: [{id: form, name: 申请表}, {id: permit, name: 许可证}]
processes:
  - id: licence
    name: 许可流程
    steps:
      - {id: apply, name: 申请, kind: start, unit: applicant, days: 0, clock: applicant, uses: [form]}
      - {id: review, name: 审查, unit: office, days: ${days}, after: [apply]}
      - {id: decide, name: 决定, kind: end, unit: office, days: 1, after: [review], produces: [permit]}
items:
  - {code: A-1, name: 更新许可, type: licence, unit: office, process: licence, materials: [form], results: [permit]}
  - {code: A-2, name: 延续许可, type: licence, unit: office, process: licence, materials: [form, permit]}
  - {code: A-3, name: 内部会商, type: other, unit: office, audience: internal}
`,
  );
  return file;
}

/** Makes the records of a site so long that a thread looks at what they name. */
export async function lengthenRecords(site: string): Promise<void> {
  await appendFile(join(site, ".leadpath", "results.jsonl"), `\n${" ".repeat(600_000)}`);
}

/** The release that is shown, after a look that it is whole; undefined when there is none yet. */
export async function wholeRelease(site: string): Promise<string | undefined> {
  const id = await readShownRelease(site);
  if (id === undefined) return undefined;
  const files = await readManifest(join(site, "current"));
  expect(files?.length).toBeGreaterThan(0);
  for (const { path, hash } of files ?? []) expect(hashContent(await readFile(join(site, "current", path))), path).toBe(hash);
  return id;
}
