import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { getBlobPath } from "../../../../src/app/store/release/blobs.ts";
import { readManifest } from "../../../../src/app/store/release/manifest.ts";
import { readShownRelease } from "../../../../src/app/store/release/release.ts";
import { main, spawnLeadpath } from "../run-cli.ts";
import { wholeRelease, writeList } from "./site-list.ts";

let root = "";
let site = "";
let list = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "leadpath-"));
  site = join(root, "site");
  list = await writeList(join(root, "list"), 5);
});
afterEach(() => rm(root, { recursive: true, force: true }));

function publish(...more: readonly string[]) {
  return spawnLeadpath(["publish", list, "-o", site, ...more]);
}

test("a site of a list, without what is internal", async () => {
  const { status, stdout, stderr } = publish();
  expect(stderr).toBe("");
  expect(status).toBe(0);
  expect(stdout).toContain("current/index.html");
  expect(await wholeRelease(site)).toBeDefined();
  expect(await readFile(join(site, "index.html"), "utf8")).toContain("current/index.html");
  const pages = await readdir(join(site, "current", "zh", "items"));
  expect(pages.sort()).toEqual(["A-1.html", "A-2.html"]);
});

test.each(["example.org/c", "ftp://example.org/c", "", "a b@example.org"])(
  "comments cannot go to %j: told as a wrong option",
  async (address) => {
    const { status, stdout, stderr } = publish("--comments-to", address);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(`--comments-to "${address}": it wants a mail address`);
    expect(await stat(site).catch(() => "none")).toBe("none");
  },
);

test("after a site with what is internal a public one leaves nothing of it in the folder", async () => {
  publish("--internal");
  const internal = await readShownRelease(site);
  const inside = (await readManifest(join(site, "current"))) ?? [];
  expect(inside.map(({ path }) => path)).toContain("zh/items/A-3.html");
  publish();
  expect(await readdir(join(site, "releases"))).toEqual([await wholeRelease(site)]);
  expect(await readShownRelease(site)).not.toBe(internal);
  const page = inside.find(({ path }) => path === "zh/items/A-3.html");
  await expect(stat(getBlobPath(join(site, ".leadpath", "store"), page?.hash as string))).rejects.toThrow("ENOENT");
});

test("nor after one that came of shards, whose run was killed, or to which the site was led back", async () => {
  const internalPages = async () => {
    const names = await readdir(join(site, "releases"), { recursive: true });
    return names.filter((name) => name.endsWith("A-3.html"));
  };
  for (const number of [1, 2]) {
    expect(spawnLeadpath(["publish", list, "-o", join(root, `shard-${number}`), "--shard", `${number}/2`, "--internal"]).status).toBe(0);
  }
  expect(spawnLeadpath(["merge", join(root, "shard-1"), join(root, "shard-2"), "-o", site]).status).toBe(0);
  expect(await internalPages()).not.toEqual([]);
  publish();
  expect(await internalPages()).toEqual([]);

  publish("--internal");
  await rm(join(site, ".leadpath", "inputs.json"));
  publish();
  expect(await internalPages()).toEqual([]);

  publish("--internal");
  const former = (await readShownRelease(site)) as string;
  await writeList(join(root, "list"), 6);
  publish("--internal");
  await rm(join(site, "current"));
  await symlink(join("releases", former), join(site, "current"));
  publish();
  expect(await internalPages()).toEqual([]);
});

test("with an earlier version and a register the site tells what changed and what was said, but nothing of items held back", async () => {
  const now = join(root, "list");
  const before = await writeList(join(root, "before"), 9);
  const text = await readFile(list, "utf8");
  await writeFile(list, text.replace("name: 延续许可, type: licence", "name: 延续许可, type: licence, joint: [nobody]"));
  const register = "Item,Text,Reply,Adopted\nA-1,Too long: call 13812345678,Cut,yes\n";
  await writeFile(join(now, "comments.csv"), register);
  const { status, stderr } = spawnLeadpath(["publish", now, "-o", site, "--since", before]);
  expect(stderr.replace(/\s+/g, " ")).toContain("1 item has errors");
  expect(status).toBe(0);
  const page = (path: string) => readFile(join(site, "current", "en", path), "utf8");
  expect(await page("changes/A-1.html")).toContain("10 → 6");
  expect(await page("changes.html")).not.toContain("A-2");
  const item = await page("items/A-1.html");
  expect(item).toContain("Too long: call …");
  expect(item).toContain("changes/A-1.html");
  await writeFile(join(now, "comments.csv"), "nothing\n");
  expect(spawnLeadpath(["publish", now, "-o", site]).status).toBe(1);
  expect(spawnLeadpath(["publish", now, "-o", join(root, "before", "site"), "--since", join(root, "before")]).status).toBe(2);
});

test("of items held back the process that they alone name is not told either", async () => {
  const own = async (folder: string, days: number, unit: string) => {
    const file = await writeList(join(root, folder), 5);
    const text = await readFile(file, "utf8");
    const renewal = `  - id: renewal\n    name: 延续流程\n    steps: [{id: renew, name: 延续, kind: end, unit: office, days: ${days}}]\nitems:\n`;
    const item = "name: 延续许可, type: licence, unit: office, process:";
    await writeFile(file, text.replace("items:\n", renewal).replace(`${item} licence`, `${item} renewal, joint: [${unit}]`));
  };
  await own("before", 9, "applicant");
  await own("list", 4, "nobody");
  const { stderr } = publish("--since", join(root, "before"));
  expect(stderr.replace(/\s+/g, " ")).toContain("1 item has errors");
  expect(await readFile(join(site, "current", "zh", "changes.html"), "utf8")).not.toContain("延续");
});

test("again without a change nothing is written; after one, the release before it is kept", async () => {
  publish();
  const first = await wholeRelease(site);
  const before = await stat(join(site, "current", "zh", "index.html"));
  const again = publish();
  expect(again.stdout).toContain("Nothing changed");
  expect((await stat(join(site, "current", "zh", "index.html"))).ino).toBe(before.ino);
  await writeList(join(root, "list"), 9);
  const { stdout } = publish();
  expect(stdout).toMatch(/0 files added, [1-9]\d* changed|[1-9]\d* files added/);
  const second = await wholeRelease(site);
  expect(second).not.toBe(first);
  expect((await readdir(join(site, "releases"))).sort()).toEqual([first, second].sort());
  await writeList(join(root, "list"), 11);
  publish();
  const third = await wholeRelease(site);
  expect((await readdir(join(site, "releases"))).sort()).toEqual([second, third].sort());
  publish();
  expect((await readdir(join(site, "releases"))).sort()).toEqual([second, third].sort());
  const kept = await Promise.all([second, third].map((id) => readManifest(join(site, "releases", String(id)))));
  const stored = (await readdir(join(site, ".leadpath", "store"), { recursive: true })).filter((name) => name.length > 40);
  expect(new Set(stored.map((name) => name.replace(/\W/, "")))).toEqual(
    new Set(kept.flatMap((files) => (files ?? []).map(({ hash }) => hash))),
  );
});

test("equal inputs are not read again; other options, another register or another earlier version are", async () => {
  const folder = join(root, "list");
  const before = await writeList(join(root, "before"), 9);
  const run = (...more: readonly string[]) => spawnLeadpath(["publish", folder, "-o", site, ...more]).stdout;
  const text = await readFile(list, "utf8");
  await writeFile(list, text.replace("name: 延续许可, type: licence", "name: 延续许可, type: licence, joint: [nobody]"));
  run();
  const first = await wholeRelease(site);
  const again = spawnLeadpath(["publish", folder, "-o", site, "--json"]);
  expect(again.stderr.replace(/\s+/g, " ")).toContain("1 item has errors");
  const told = JSON.parse(again.stdout) as object;
  expect(told).toMatchObject({
    release: first,
    isNew: false,
    made: 0,
    heldBack: ["A-2"],
    difference: { added: 0, changed: 0, removed: 0 },
  });
  // Without the record of its inputs the same is found by reading.
  await rm(join(site, ".leadpath", "inputs.json"));
  expect(JSON.parse(spawnLeadpath(["publish", folder, "-o", site, "--json"]).stdout)).toEqual(told);
  for (const more of [["--comments-to", "office@example.org"], ["--internal"], ["--since", before]]) {
    expect(run(...more)).toContain("Published");
    expect(run(...more)).toContain("Nothing changed");
    expect(run()).toContain("Published");
    expect(await wholeRelease(site)).toBe(first);
  }
  await writeFile(join(folder, "comments.csv"), "Item,Text,Reply,Adopted\nA-1,Too long,Cut,yes\n");
  expect(run()).toContain("Published");
  await writeList(join(root, "before"), 8);
  const since = run("--since", before);
  await writeList(join(root, "before"), 7);
  expect(run("--since", before)).not.toBe(since);
});

test("one thread, two, and four shards made in processes of their own give the same release", async () => {
  publish("--threads", "1");
  const one = await wholeRelease(site);
  await rm(site, { recursive: true });
  publish("--threads", "2");
  expect(await wholeRelease(site)).toBe(one);
  // As docs/publishing.md names the shards on each system.
  const schemes = [
    { shard: "$N/4", env: (n: number) => ({ N: String(n) }) },
    {
      shard: "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT",
      env: (n: number) => ({ SLURM_ARRAY_TASK_ID: String(n), SLURM_ARRAY_TASK_COUNT: "4" }),
    },
    { shard: "$((JOB_COMPLETION_INDEX + 1))/4", env: (n: number) => ({ JOB_COMPLETION_INDEX: String(n - 1) }) },
  ];
  for (const [index, { shard, env }] of schemes.entries()) {
    const folders = [1, 2, 3, 4].map((n) => join(root, `shard-${index}-${n}`));
    const runs = folders.map((folder, at) =>
      spawn("sh", ["-c", `"$NODE" "$MAIN" publish "$LIST" -o "$OUT" --threads 1 --shard "${shard}"`], {
        env: { PATH: process.env.PATH, NODE: process.execPath, MAIN: main, LIST: list, OUT: folder, ...env(at + 1) },
      }),
    );
    const ends = await Promise.all(runs.map(async (run) => (await once(run, "exit"))[0]));
    expect(ends).toEqual([0, 0, 0, 0]);
    const merged = join(root, `merged-${index}`);
    expect(spawnLeadpath(["merge", ...folders, "-o", merged]).status).toBe(0);
    expect(await wholeRelease(merged)).toBe(one);
  }
}, 120_000);

test("shards that do not belong together, or not all of them, are not joined", async () => {
  const folders = [1, 2].map((n) => join(root, `shard-${n}`)) as [string, string];
  for (const [at, folder] of folders.entries()) spawnLeadpath(["publish", list, "-o", folder, "--shard", `${at + 1}/2`]);
  const one = spawnLeadpath(["merge", folders[0], "-o", site]);
  expect(one.status).toBe(2);
  expect(one.stderr.replace(/\s+/g, " ")).toContain("shard 2");
  await writeList(join(root, "list"), 6);
  spawnLeadpath(["publish", list, "-o", folders[1], "--shard", "2/2"]);
  expect(spawnLeadpath(["merge", ...folders, "-o", site]).stderr.replace(/\s+/g, " ")).toContain("not shards of the same list");
  expect(spawnLeadpath(["merge", join(root, "list"), "-o", site]).stderr.replace(/\s+/g, " ")).toContain("no finished shard");
  expect(spawnLeadpath(["publish", list, "-o", site, "--shard", "3/2"]).status).toBe(2);
});

describe("hazards", () => {
  test("files of the release that are missing or damaged are put right, and its manifest and folder too", async () => {
    publish();
    const before = await wholeRelease(site);
    const page = join(site, "current", "zh", "items", "A-1.html");
    await rm(page);
    await writeFile(join(site, "current", "index.html"), "short");
    const { status, stdout } = publish();
    expect(status).toBe(0);
    expect(stdout).toContain("2 files were missing or damaged and put right");
    expect(await wholeRelease(site)).toBe(before);
    await writeFile(join(site, "current", "manifest.json"), "{}");
    expect(publish().status).toBe(0);
    expect(await wholeRelease(site)).toBe(before);
    await rm(join(site, "releases"), { recursive: true });
    expect(publish().status).toBe(0);
    expect(await wholeRelease(site)).toBe(before);
  });

  test("two runs in one folder: the second says so and stops", async () => {
    publish();
    const before = await wholeRelease(site);
    await writeFile(join(site, ".leadpath", "lock"), JSON.stringify({ pid: process.pid, host: hostname() }));
    const { status, stderr } = publish();
    expect(status).toBe(2);
    expect(stderr.replace(/\s+/g, " ")).toContain(`process ${process.pid}`);
    expect(await wholeRelease(site)).toBe(before);
  });

  test("after a run that was killed, damaged content is made anew", async () => {
    publish();
    const before = await wholeRelease(site);
    const [page] = (await readManifest(join(site, "current")))?.filter(({ path }) => path === "zh/items/A-1.html") ?? [];
    await rm(join(site, "current"));
    await rm(join(site, "releases"), { recursive: true });
    const blob = getBlobPath(join(site, ".leadpath", "store"), page?.hash ?? "");
    const bytes = await readFile(blob);
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    await writeFile(blob, bytes);
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    await writeFile(join(site, ".leadpath", "lock"), JSON.stringify({ pid, host: hostname() }));
    expect(publish().status).toBe(0);
    expect(await wholeRelease(site)).toBe(before);
  });

  test("the site may not lie in its list, nor the list in the site", async () => {
    for (const [input, output] of [
      [join(root, "list"), join(root, "list", "site")],
      [list, join(root, "list")],
      [join(root, "list"), root],
    ] as const) {
      expect(spawnLeadpath(["publish", input, "-o", output]).status).toBe(2);
    }
    expect(await readdir(join(root, "list"))).toEqual(["list.yaml"]);
  });

  test("what is not ours is neither moved nor deleted", async () => {
    await mkdir(join(site, "current"), { recursive: true });
    await writeFile(join(site, "current", "mine.txt"), "mine");
    await writeFile(join(site, "index.html"), "mine");
    const { status, stderr } = publish();
    expect(status).toBe(2);
    expect(stderr.replace(/\s+/g, " ")).toContain("not made by leadpath");
    expect(await readFile(join(site, "current", "mine.txt"), "utf8")).toBe("mine");
    await rm(join(site, "current"), { recursive: true });
    expect(publish().status).toBe(0);
    expect(await readFile(join(site, "index.html"), "utf8")).toBe("mine");
  });

  test("a disk that takes no more leaves the old release", async () => {
    publish();
    const before = await wholeRelease(site);
    await writeList(join(root, "list"), 7);
    // Files of more than half a kilobyte cannot be written.
    const { status, stderr } = spawnSync("sh", ["-c", `trap '' XFSZ; ulimit -f 1; exec "$NODE" "$MAIN" publish "$LIST" -o "$SITE"`], {
      env: { PATH: process.env.PATH, NODE: process.execPath, MAIN: main, LIST: list, SITE: site },
      encoding: "utf8",
    });
    expect(status).toBe(2);
    expect(stderr.replace(/\s+/g, " ")).toContain("It is as it was");
    expect(await wholeRelease(site)).toBe(before);
    expect(publish().status).toBe(0);
    expect(await wholeRelease(site)).not.toBe(before);
  });

  test("a list with errors that belong to no item is refused; an item with errors is held back", async () => {
    const text = await readFile(list, "utf8");
    await writeFile(list, text.replace("materials: [form, permit]", "materials: [form, permt]"));
    const { status, stderr } = publish();
    expect(status).toBe(0);
    expect(stderr.replace(/\s+/g, " ")).toContain("1 item has errors");
    expect(stderr.split("\n").filter((line) => line.length > 80)).toEqual([]);
    expect(await readdir(join(site, "current", "zh", "items"))).toEqual(["A-1.html"]);
    const before = await wholeRelease(site);
    await writeFile(list, text.replace("{id: office,", "{id: office, x: 1,"));
    expect(publish().status).toBe(1);
    expect(await wholeRelease(site)).toBe(before);
    // Of a site that there was not, nothing stays.
    expect(spawnLeadpath(["publish", join(root, "list"), "-o", join(root, "other")]).status).toBe(1);
    expect(await readdir(root)).not.toContain("other");
  });

  test.skipIf(process.platform === "win32")("a list, an earlier one and a baseline may come through pipes", async () => {
    const baseline = join(root, "accepted.json");
    await writeFile(baseline, '{"leadpath": 1, "findings": []}');
    const piped = (...words: readonly string[]) => {
      const command = `"$0" "$@" ${words.join(" ")}`;
      const { status, stderr } = spawnSync("bash", ["-c", command, process.execPath, main, "publish", "-o", site], {
        env: { PATH: process.env.PATH, LEADPATH_CACHE: "off" },
        encoding: "utf8",
      });
      expect(status, stderr).toBe(0);
    };
    piped(`<(cat ${list})`, "--since", `<(cat ${list})`);
    expect(await readdir(join(site, "current", "zh"))).toContain("changes.html");
    piped(`<(cat ${list})`, "--baseline", `<(cat ${baseline})`);
    expect(await readdir(join(site, "current", "zh"))).not.toContain("changes.html");
  });

  test("with no item to publish it says so, and leaves the site as it was", async () => {
    const text = await readFile(list, "utf8");
    publish();
    const before = await wholeRelease(site);
    const told = async (changed: string) => {
      await writeFile(list, changed);
      const { status, stderr } = publish();
      expect(status).toBe(1);
      expect(await wholeRelease(site)).toBe(before);
      return stderr.replace(/\s+/g, " ");
    };
    const withoutItems = text.slice(0, text.indexOf("items:"));
    expect(await told(withoutItems)).toContain("There are no items in the list");
    expect(await told(withoutItems.replace("after: [apply]", "after: [aply]"))).toContain("There are no items in the list");
    const faulty = text.replaceAll("process: licence,", "process: licence, joint: [nobody],");
    expect(await told(faulty)).toContain("None of 3 items can be published: 2 with errors (see leadpath check), 1 for internal use");
    const allPublic = faulty.replace(/\n.*A-3.*/, "");
    expect(await told(allPublic)).toContain("None of 2 items can be published: 2 with errors (see leadpath check). The site is as it was.");
    await writeFile(list, faulty);
    expect(spawnLeadpath(["publish", join(root, "list"), "-o", site, "--internal"]).status).toBe(0);
  });

  test("a copy of the program without the script of the pages says how to get it", async () => {
    const copy = join(root, "program");
    await cp(dirname(main), join(copy, "dist", "cli"), { recursive: true });
    await cp(join(dirname(main), "..", "..", "package.json"), join(copy, "package.json"));
    await symlink(join(dirname(main), "..", "..", "node_modules"), join(copy, "node_modules"));
    const { status, stderr } = spawnSync(process.execPath, [join(copy, "dist", "cli", "main.js"), "publish", list, "-o", site], {
      env: { PATH: process.env.PATH, LEADPATH_CACHE: "off" },
      encoding: "utf8",
    });
    expect(status, stderr).toBe(2);
    expect(stderr.replace(/\s+/g, " ")).toContain("run npm run build in the project first");
  });
});
