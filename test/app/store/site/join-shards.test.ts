import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runMerge } from "../../../../src/app/cli/commands/list/merge.ts";
import { CommandFailure } from "../../../../src/app/host/exit.ts";
import { hashContent } from "../../../../src/app/host/hash-content.ts";
import type { Terminal } from "../../../../src/app/host/terminal.ts";
import { putBlob } from "../../../../src/app/store/release/blobs.ts";
import { createManifest } from "../../../../src/app/store/release/manifest.ts";
import type { SiteFile } from "../../../../src/app/store/release/part-result.ts";
import { hashResults, readResults, replaceResults } from "../../../../src/app/store/release/results.ts";
import { computeShardNumber, writeShard } from "../../../../src/app/store/site/shards.ts";
import { seeded } from "../../../support/random.ts";
import { countCases } from "../../../support/sample.ts";
import { wholeRelease } from "../../cli/publish/site-list.ts";

const count = 3;
/** Edits are the same each time; another seed tries others. */
const randomSeed = Number(process.env.LEADPATH_SEED ?? 1) * 1_000;
let root = "";
/** Id of the release that one run makes. */
let sound = "";
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "leadpath-"));
  sound = await writeShards(join(root, "sound"), "of today");
  await writeShards(join(root, "older"), "of yesterday");
  await mkdir(join(root, "canary"));
  await writeFile(join(root, "canary", "x.html"), "canary");
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** Shards of a list of twelve parts; answers the id of the release that they make. */
async function writeShards(folder: string, state: string): Promise<string> {
  const parts = Array.from({ length: 12 }, (_, index) => ({
    key: hashContent(`${state} ${index}`),
    contents: new Map([
      [`zh/items/A-${index}.html`, `<!doctype html>${state} ${index}`],
      ...(index % 3 === 0 ? [[`items/A-${index}.yaml`, `code: ${index}`] as const] : []),
      ...(index === 0 ? [["index.html", "<!doctype html>"] as const] : []),
    ]),
  }));
  const keys = parts.map(({ key }) => key);
  const all: SiteFile[] = [];
  for (let number = 1; number <= count; number++) {
    const workshop = join(folder, String(number), ".leadpath");
    const store = join(workshop, "store");
    await mkdir(store, { recursive: true });
    const own = parts.filter(({ key }) => computeShardNumber(count, key) === number);
    const results = new Map(
      own.map(({ key, contents }) => [key, [...contents].map(([path, content]) => ({ path, ...putBlob(store, content) }))]),
    );
    all.push(...[...results.values()].flat());
    await replaceResults(join(workshop, "results.jsonl"), results);
    const options = { since: false, baseline: false, png: false, internal: false };
    const [program, inputs] = [hashContent("program"), hashContent(state)];
    await writeShard(workshop, { number, of: count, version: "1.0.0", program, options, inputs, keys, results: hashResults(results) });
  }
  return createManifest(all).id;
}

const silent: Terminal = { lang: "en", width: 80, print: () => undefined, warn: () => undefined } as unknown as Terminal;

/** What a merge tells of why it refuses; undefined when it does not. */
async function merge(folders: readonly string[], site: string): Promise<CommandFailure | undefined> {
  try {
    await runMerge(folders, { output: site }, silent);
    return undefined;
  } catch (error) {
    if (error instanceof CommandFailure) return error;
    throw error;
  }
}

/** Everything outside the site and the shards under edit: a write there changes it. */
function listSurroundings(): string[] {
  const names = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => !/^(?:site|case)(?:\/|$)/.test(name));
  return names.sort().map((name) => {
    const { ino, mtimeMs, ctimeMs, nlink } = statSync(join(root, name));
    return `${name} ${ino} ${mtimeMs} ${ctimeMs} ${nlink}`;
  });
}

const hostilePaths = [
  "../../../x.html",
  "/tmp/x.html",
  "zh\\..\\..\\x.html",
  "C:/x.html",
  "zh/con.html",
  "zh/index.html\0",
  "ZH/items/A-0.html",
  "zh/items/a-1.html",
  "zh/items/A-1.html/index.html",
  "manifest.json",
  "../canary/x.html",
  `zh/${"x".repeat(5_000)}.html`,
];

/** As JSON, since one is too deep to be written by JavaScript. */
const hostileValues = [
  "null",
  "-1",
  "1e308",
  '""',
  `"${"x".repeat(100_000)}"`,
  "[]",
  "{}",
  '{"__proto__": {"number": 1}}',
  `${"[".repeat(50_000)}${"]".repeat(50_000)}`,
];

/** One edit of the shards under `folder`. What it says is told when it is not noticed. */
async function editShards(folder: string, seed: number): Promise<{ readonly edit: string; readonly numbers: readonly number[] }> {
  const random = seeded(seed);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const all = [1, 2, 3];
  const number = pick(all);
  const other = pick(all.filter((each) => each !== number));
  const at = (of: number, ...names: readonly string[]) => join(folder, String(of), ".leadpath", ...names);
  const listBlobs = (of: number) =>
    readdirSync(at(of, "store"), { recursive: true, encoding: "utf8" })
      .filter((name) => name.length > 60)
      .map((name) => at(of, "store", name));
  const anyFile = () => pick([at(number, "shard.json"), at(number, "results.jsonl"), ...listBlobs(number)]);
  const swap = (one: string, two: string) => {
    renameSync(one, `${one}.swap`);
    renameSync(two, one);
    renameSync(`${one}.swap`, two);
  };
  const edits: Readonly<Record<string, () => unknown>> = {
    "flips a bit": () => {
      const file = anyFile();
      const bytes = readFileSync(file);
      const place = Math.floor(random() * bytes.length);
      bytes[place] = (bytes[place] ?? 0) ^ (1 << Math.floor(random() * 8));
      writeFileSync(file, bytes);
    },
    "cuts a file off": () => {
      const file = anyFile();
      truncateSync(file, Math.floor(random() * statSync(file).size));
    },
    "lengthens a file": () => appendFileSync(anyFile(), pick([" ", "x", "\n{}\n", "\n[]\n"])),
    "leads a path elsewhere, under a new hash": async () => {
      const file = at(number, "results.jsonl");
      const results = [...(await readResults(file))];
      const [key, files] = pick(results);
      // Its own path in other letters is one that a site may have.
      const path = pick(hostilePaths.filter((each) => each.toLowerCase() !== files[0]?.path.toLowerCase()));
      const changed = new Map(results).set(
        key,
        files.map((each, index) => (index === 0 ? { ...each, path } : each)),
      );
      await replaceResults(file, changed);
      const record = JSON.parse(readFileSync(at(number, "shard.json"), "utf8")) as object;
      writeFileSync(at(number, "shard.json"), JSON.stringify({ ...record, results: hashResults(changed) }));
    },
    "claims another size or hash, under a new hash": async () => {
      const file = at(number, "results.jsonl");
      const results = [...(await readResults(file))];
      const [key, files] = pick(results);
      const other = pick([{ size: 1 }, { size: 0 }, { hash: hashContent("other") }]);
      const changed = new Map(results).set(
        key,
        files.map((each, index) => (index === 0 ? { ...each, ...other } : each)),
      );
      await replaceResults(file, changed);
      const record = JSON.parse(readFileSync(at(number, "shard.json"), "utf8")) as object;
      writeFileSync(at(number, "shard.json"), JSON.stringify({ ...record, results: hashResults(changed) }));
    },
    "moves results to another shard": () => swap(at(number, "results.jsonl"), at(other, "results.jsonl")),
    "moves records to another shard": () => swap(at(number, "shard.json"), at(other, "shard.json")),
    "moves all content to another shard": () => swap(at(number, "store"), at(other, "store")),
    "plays an older shard again": async () => {
      rmSync(join(folder, String(number)), { recursive: true });
      await cp(join(root, "older", String(number)), join(folder, String(number)), { recursive: true });
    },
    "plays the results of an older shard again": () =>
      writeFileSync(at(number, "results.jsonl"), readFileSync(join(root, "older", String(number), ".leadpath", "results.jsonl"))),
    "adds the results of another shard": () => appendFileSync(at(number, "results.jsonl"), readFileSync(at(other, "results.jsonl"))),
    "says a line twice": () => {
      const lines = readFileSync(at(number, "results.jsonl"), "utf8")
        .split("\n")
        .filter((line) => line !== "");
      appendFileSync(at(number, "results.jsonl"), `${pick(lines)}\n`);
    },
    "drops a line": () => {
      const lines = readFileSync(at(number, "results.jsonl"), "utf8")
        .split("\n")
        .filter((line) => line !== "");
      const dropped = pick(lines);
      writeFileSync(at(number, "results.jsonl"), lines.filter((line) => line !== dropped).join("\n"));
    },
    "swaps two contents": () => {
      const blobs = listBlobs(number);
      const one = pick(blobs);
      swap(one, pick(blobs.filter((each) => each !== one)));
    },
    "puts a link in place of content": () => {
      const blob = pick(listBlobs(number));
      renameSync(blob, `${blob}.moved`);
      symlinkSync(pick([`${blob}.moved`, join(root, "canary", "x.html"), "/dev/zero", root, "nowhere"]), blob);
    },
    "takes content away": () => rmSync(pick(listBlobs(number))),
    "writes another value into the record": () => {
      const record = JSON.parse(readFileSync(at(number, "shard.json"), "utf8")) as Record<string, unknown>;
      writeFileSync(
        at(number, "shard.json"),
        JSON.stringify({ ...record, [pick(Object.keys(record))]: "@" }).replace('"@"', () => pick(hostileValues)),
      );
    },
    "leaves a shard out": () => rmSync(join(folder, String(number)), { recursive: true }),
  };
  const edit = pick(Object.keys(edits));
  await edits[edit]?.();
  return { edit, numbers: [number, other] };
}

test("shards as they were made give the site that one run makes, in any order and one of them twice", async () => {
  const folders = [3, 1, 2, 1].map((number) => join(root, "sound", String(number)));
  expect(await merge(folders, join(root, "site"))).toBeUndefined();
  expect(await wholeRelease(join(root, "site"))).toBe(sound);
  await rm(join(root, "site"), { recursive: true });
});

test("an edited shard is refused by number and place, or the site is the same; nothing else is written", async () => {
  const [folder, site] = [join(root, "case"), join(root, "site")];
  const before = listSurroundings();
  const outcomes = { refused: 0, same: 0 };
  for (let round = 0; round < countCases(1_000); round++) {
    await cp(join(root, "sound"), folder, { recursive: true });
    const { edit, numbers } = await editShards(folder, randomSeed + round);
    const failure = await merge(
      [1, 2, 3].map((number) => join(folder, String(number))),
      site,
    );
    const label = `seed ${randomSeed + round}: ${edit} ${numbers.join()}`;
    if (failure) {
      outcomes.refused++;
      expect([1, 2], label).toContain(failure.exitCode);
      const told = failure.words?.en ?? "";
      expect(
        numbers.some((number) => told.includes(`hard ${number}`) || told.includes(join(folder, String(number)))),
        `${label}\n${told}`,
      ).toBe(true);
      expect(existsSync(site), `${label}\n${told}`).toBe(false);
    } else {
      outcomes.same++;
      expect(await wholeRelease(site), label).toBe(sound);
      await rm(site, { recursive: true });
    }
    await rm(folder, { recursive: true });
  }
  expect(listSurroundings()).toEqual(before);
  expect(outcomes.refused).toBeGreaterThan(outcomes.same);
}, 600_000);

test("all that is wrong is told at once: missing, foreign, double and mixed up shards by their numbers", async () => {
  const folder = join(root, "case");
  await cp(join(root, "sound"), folder, { recursive: true });
  await cp(join(root, "older", "2"), join(folder, "old"), { recursive: true });
  await rm(join(folder, "3"), { recursive: true });
  const results = join(folder, "1", ".leadpath", "results.jsonl");
  appendFileSync(results, readFileSync(join(root, "sound", "2", ".leadpath", "results.jsonl")));
  const failure = await merge(
    ["1", "2", "old"].map((name) => join(folder, name)),
    join(root, "site"),
  );
  expect(failure?.exitCode).toBe(1);
  const told = failure?.words?.en.split("\n") ?? [];
  expect(told).toContainEqual(expect.stringMatching(/^Shard 1 .* has results of shard 2\.$/));
  expect(told).toContainEqual(
    expect.stringMatching(/^Shard 2 \(".*old"\) .* not shards of the same list, program and number: they differ in the list, the parts\.$/),
  );
  expect(told).toContainEqual(expect.stringMatching(/missing: shard 3\.$/));
  await rm(folder, { recursive: true });
});

test("a shard in which the site would lie is refused, over links too", async () => {
  const folder = join(root, "case");
  await cp(join(root, "sound"), folder, { recursive: true });
  symlinkSync(join(folder, "1"), join(folder, "link"));
  for (const site of [join(folder, "1", "site"), join(folder, "link", "new", "site"), folder]) {
    expect(
      (
        await merge(
          ["1", "2", "3"].map((name) => join(folder, name)),
          site,
        )
      )?.exitCode,
    ).toBe(2);
  }
  expect(readdirSync(join(folder, "1"))).toEqual([".leadpath"]);
  await rm(folder, { recursive: true });
});
