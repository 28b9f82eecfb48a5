import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { seeded } from "../../../support/random.ts";
import { main, spawnLeadpath } from "../run-cli.ts";
import { lengthenRecords, wholeRelease, writeList } from "./site-list.ts";

test("killed at 40 random moments, the site is always the old release or the new one, and the next run finishes", async () => {
  const root = await mkdtemp(join(tmpdir(), "leadpath-"));
  try {
    // Three, so that the folder of the release before last becomes that of the new one.
    const lists = await Promise.all([5, 6, 7].map((days) => writeList(join(root, `list-${days}`), days)));
    const expected: (string | undefined)[] = [];
    let longest = 0;
    for (const [index, list] of lists.entries()) {
      const begun = performance.now();
      expect(spawnLeadpath(["publish", list, "-o", join(root, `clean-${index}`)]).status).toBe(0);
      longest = Math.max(longest, performance.now() - begun);
      expected.push(await wholeRelease(join(root, `clean-${index}`)));
    }
    const site = join(root, "site");
    const random = seeded(Number(process.env.LEADPATH_SEED ?? 1));
    let killed = 0;
    for (let round = 0; round < 40; round++) {
      // The content of the release before last is gone each time, so that there is always something to do.
      if (round % 8 === 7) await rm(site, { recursive: true, force: true });
      const before = await wholeRelease(site);
      // With long records a thread looks at the folder while the list is read.
      if (before !== undefined && round % 2 === 1) await lengthenRecords(site);
      const run = spawn(process.execPath, [main, "publish", lists[round % 3] as string, "-o", site], { stdio: "ignore" });
      const timer = setTimeout(() => run.kill("SIGKILL"), random() * longest);
      const [, signal] = (await once(run, "exit")) as [number | null, string | null];
      clearTimeout(timer);
      if (signal === "SIGKILL") killed++;
      expect([before, expected[round % 3]]).toContain(await wholeRelease(site));
    }
    expect(killed).toBeGreaterThan(10);
    for (const [index, list] of lists.entries()) {
      expect(spawnLeadpath(["publish", list, "-o", site]).status).toBe(0);
      expect(await wholeRelease(site)).toBe(expected[index]);
    }
    const left = [...(await readdir(join(site, ".leadpath"), { recursive: true })), ...(await readdir(join(site, "releases")))];
    expect(left.filter((name) => name.endsWith(".draft") || name.startsWith("lock"))).toEqual([]);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}, 600_000);
