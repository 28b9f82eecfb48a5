import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { spawnLeadpath } from "../run-cli.ts";
import { wholeRelease } from "./site-list.ts";

let root = "";
let fresh = 0;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "leadpath-"));
  await mkdir(join(root, "list"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const shared = `leadpath: 1
name: 清单
rules: {R04: off, F04: off, L01: off, M01: off, D01: off, F02: off}
units: [{id: applicant, name: 申请人}, {id: office, name: 更新办}, {id: bureau, name: 规划局}]
documents: [{id: form, name: 申请表}, {id: permit, name: 许可证}, {id: notice, name: 通知书}]
`;
const water = `leadpath: 1
processes:
  - id: licence
    name: 许可流程
    steps:
      - {id: apply, name: 申请, kind: start, unit: applicant, days: 0, clock: applicant, uses: [form]}
      - {id: review, name: 审查, unit: office, post: 审查岗, days: 5, after: [apply]}
      - {id: decide, name: 决定, kind: end, unit: office, post: 决定岗, days: 1, after: [review], produces: [permit]}
items:
  - {code: W-1, name: 取水许可, type: licence, unit: office, process: licence, materials: [form], results: [permit]}
`;
/** Its first item has a process of another file, its second one a parent there. */
const works = `leadpath: 1
processes:
  - id: filing
    name: 备案流程
    steps:
      - {id: file, name: 备案, unit: bureau, post: 备案岗, days: 2}
items:
  - {code: B-1, name: 开工许可, type: licence, unit: bureau, process: licence, materials: [form], results: [notice]}
  - {code: B-2, name: 竣工备案, type: filing, unit: bureau, process: filing, parent: P-1, variants: [{id: small, name: 小型, changes: [{step: file, days: 1}]}]}
`;
const parents = `leadpath: 1
items:
  - {code: P-1, name: 工程事项, type: other, unit: bureau}
`;

async function write(files: Readonly<Record<string, string | undefined>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const path = join(root, "list", `${name}.yaml`);
    if (text === undefined) await rm(path);
    else await writeFile(path, text);
  }
}

interface Told {
  readonly made: number;
  readonly parts: number;
  readonly heldBack: readonly string[];
}

async function published(folder: string, ...more: readonly string[]): Promise<Told & { readonly release: string | undefined }> {
  const { stdout, stderr, status } = spawnLeadpath(["publish", join(root, "list"), "-o", join(root, folder), "--json", ...more]);
  expect(status, stderr).toBe(0);
  const { made, parts, heldBack } = JSON.parse(stdout) as Told;
  return { made, parts, heldBack, release: await wholeRelease(join(root, folder)) };
}

/** What a run tells that goes on from the one before, after a look that one from nothing gives the same. */
async function publishedOn(): Promise<Told> {
  const { made, ...on } = await published("site");
  const { made: _, ...anew } = await published(`fresh-${fresh++}`, "--threads", "1");
  expect(on).toEqual(anew);
  return { made, ...on };
}

test("after any change of some files the site is that which is made of the whole list from nothing", async () => {
  await write({ shared, water, works, parents });
  const { made, parts } = await publishedOn();
  expect(made).toBe(parts);

  // A step that items of two files share, then one of a file alone.
  const slower = water.replace("days: 5", "days: 7");
  await write({ water: slower });
  expect((await publishedOn()).heldBack).toEqual([]);
  await write({ works: works.replace("days: 2}", "days: 3}") });
  expect((await publishedOn()).made).toBeLessThan(6);

  // What rules find in a process that others name, and what is found in an item: told while it holds, and no longer.
  await write({ water: slower.replace(", post: 审查岗", "") });
  expect((await publishedOn()).heldBack).toEqual(["W-1", "B-1"]);
  await write({ parents: parents.replace("工程事项", "工程") });
  expect((await publishedOn()).heldBack).toEqual(["W-1", "B-1"]);
  await write({ water: slower, works: works.replace("materials: [form]", "materials: [form, permt]") });
  expect((await publishedOn()).heldBack).toEqual(["B-1"]);
  await write({ works });
  expect((await publishedOn()).heldBack).toEqual([]);

  // What rules find in a process for one item alone keeps no other back: B-1 says itself at which desk the step is.
  const own = works.replace("process: licence,", "process: licence, posts: [{step: review, post: 二科}],");
  await write({ water: slower.replace(", post: 审查岗", ""), works: own });
  expect((await publishedOn()).heldBack).toEqual(["W-1"]);
  await write({ water: slower });
  expect((await publishedOn()).heldBack).toEqual([]);

  // Two items of two files require each other, until one of them does not.
  await write({
    water: slower.replace("materials: [form]", "materials: [form, notice]"),
    works: works.replace("materials: [form]", "materials: [permit]"),
  });
  expect((await publishedOn()).heldBack).not.toEqual([]);
  await write({ water });
  expect((await publishedOn()).heldBack).toEqual([]);

  // A second process and a second item of the same name, with errors, and without them again.
  const twins = works
    .slice(works.indexOf("items:"))
    .replace("process: filing, ", "")
    .replace(/, variants: .*}/, "}");
  await write({ twins: `${water.slice(0, water.indexOf("items:")).replace(", post: 决定岗", "")}${twins}` });
  expect((await publishedOn()).heldBack).not.toEqual([]);
  await write({ twins: undefined });
  expect((await publishedOn()).heldBack).toEqual([]);

  // A second item of the name of one that was known to have an error, in a file before.
  const second = water.slice(water.indexOf("items:")).replace("process: licence, ", "").replace("type: licence", "type: other");
  await write({ water: water.replace(", post: 审查岗", ""), works: own });
  expect((await publishedOn()).heldBack).toEqual(["W-1"]);
  await write({ twins: `leadpath: 1\n${second}` });
  expect((await publishedOn()).heldBack).toEqual(["W-1", "W-1"]);
  await write({ twins: undefined, water, works });
  expect((await publishedOn()).heldBack).toEqual([]);

  // Of one file, what other items of it have is not looked at again, but what changes them is.
  await write({ works: works.replace("name: 竣工备案", "name: 竣工验收备案") });
  expect((await publishedOn()).made).toBeLessThan(9);
  await write({ works: works.replace("name: 竣工备案", "name: 竣工验收备案").replace("post: 备案岗, ", "") });
  expect((await publishedOn()).heldBack).toEqual(["B-2"]);
  await write({ works });
  expect((await publishedOn()).heldBack).toEqual([]);

  // What cannot be read hides what rules would find there, also when it is gone and the rest is as it was.
  await write({ water: slower.replace("post: 审查岗", "post: [审查岗]") });
  expect((await publishedOn()).heldBack).toEqual(["W-1", "B-1"]);
  await write({ water: slower.replace(", post: 审查岗", "") });
  expect((await publishedOn()).heldBack).toEqual(["W-1", "B-1"]);
  await write({ water });
  expect((await publishedOn()).heldBack).toEqual([]);

  // What all files share, a parent that is shown no longer, files that come and go.
  await write({ shared: shared.replace("申请表", "申请书") });
  await publishedOn();
  await write({ parents: parents.replace("unit: bureau", "unit: bureau, audience: internal") });
  await publishedOn();
  await write({ another: parents.replace("P-1", "A-1"), works });
  await publishedOn();
  await write({ another: undefined, parents });
  await publishedOn();
}, 240_000);

test("what is kept of files may be damaged or gone", async () => {
  await write({ shared, water, works, parents });
  await publishedOn();
  const known = join(root, "site", ".leadpath", "known.json");
  for (const damage of [() => writeFile(known, "[]"), () => rm(known)]) {
    await damage();
    await write({ works: works.replace("days: 2}", `days: ${4 + fresh}}`) });
    expect((await publishedOn()).made).toBeLessThan(6);
  }
}, 120_000);
