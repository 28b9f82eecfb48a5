import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readShownRelease } from "../../../src/app/store/release/release.ts";
import { wholeRelease } from "../cli/publish/site-list.ts";
import { spawnLeadpath } from "../cli/run-cli.ts";
import { endAll, type Running, startLeadpath } from "./programs.ts";
import { clearRedis, hasRedis, startRedis, type TestRedis } from "./redis.ts";

const list = "fixtures/list";

/** The same numbers in every run. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe.runIf(hasRedis)("whatever is killed", () => {
  let redis: TestRedis;
  let folder = "";
  let plain: string | undefined;
  beforeAll(async () => {
    redis = await startRedis(["--appendonly", "yes"]);
    folder = mkdtempSync(join(tmpdir(), "leadpath-kills-"));
    expect(spawnLeadpath(["publish", list, "-o", join(folder, "plain")]).status).toBe(0);
    plain = await readShownRelease(join(folder, "plain"));
  });
  afterAll(async () => {
    await clearRedis(redis);
    rmSync(folder, { recursive: true, force: true });
  });

  /** Keeps so many workers at the queue until it is ended; one that dies is replaced. */
  function keepWorkers(count: number, env: Readonly<Record<string, string>> = {}) {
    const workers: Running[] = [];
    let isOver = false;
    const keep = async (at: number) => {
      while (!isOver) {
        const worker = startLeadpath(["work", "--queue", redis.url, "--threads", "1"], env);
        workers[at] = worker;
        await worker.outcome;
      }
    };
    const kept = Array.from({ length: count }, (_, at) => keep(at));
    const end = async () => {
      isOver = true;
      await endAll(workers);
      await Promise.all(kept);
    };
    return { workers, end };
  }

  test("40 workers and 10 runs at random moments: every site is whole and the same", { timeout: 1_800_000 }, async () => {
    const random = createRandom(20_261_202);
    for (let round = 0; round < 10; round++) {
      const site = join(folder, `site-${round}`);
      const argv = ["publish", list, "-o", site, "--queue", redis.url];
      const crew = keepWorkers(2);
      const first = startLeadpath(argv);
      for (let kills = 0; kills < 2; kills++) {
        await wait(300 + random() * 2_000);
        crew.workers[Math.floor(random() * 2)]?.child.kill("SIGKILL");
      }
      await wait(random() * 1_500);
      first.child.kill("SIGKILL");
      await first.outcome;
      // The lock of the list is free a while after its run was killed.
      let second = startLeadpath(argv);
      for (let kills = 0; kills < 2; kills++) {
        await wait(500 + random() * 2_000);
        crew.workers[Math.floor(random() * 2)]?.child.kill("SIGKILL");
      }
      let { status, stderr } = await second.outcome;
      while (status === 2 && /hands out this list/.test(stderr.replace(/\s+/g, " "))) {
        await wait(2_000);
        second = startLeadpath(argv);
        ({ status, stderr } = await second.outcome);
      }
      await crew.end();
      expect({ round, status, stderr }).toMatchObject({ round, status: 0 });
      expect(await wholeRelease(site)).toBe(plain);
      rmSync(site, { recursive: true, force: true });
    }
  });

  test("a part that ends three workers is named, and the others are made", { timeout: 600_000 }, async () => {
    const preload = join(folder, "deadly.mjs");
    writeFileSync(
      preload,
      // Around the listener of the program: one beside it would take messages before that is there.
      `import { isMainThread, parentPort } from "node:worker_threads";
if (!isMainThread && parentPort) {
  const listen = parentPort.on.bind(parentPort);
  parentPort.on = (name, hear) => listen(name, (order) => {
    if (order.pieces?.some((json) => JSON.parse(json).id === "items/MZ-02")) process.kill(process.pid, "SIGKILL");
    else hear(order);
  });
}
`,
    );
    const site = join(folder, "deadly");
    const crew = keepWorkers(2, { NODE_OPTIONS: `--import=${preload}` });
    const { status, stderr } = await startLeadpath(["publish", list, "-o", site, "--queue", redis.url]).outcome;
    await crew.end();
    expect(status).toBe(1);
    expect(stderr.replace(/\s+/g, " ")).toMatch(/These parts could not be made in three tries: items\/MZ-02\. The worker ended each time/);
    expect(await readShownRelease(site)).toBeUndefined();
    const next = spawnLeadpath(["publish", list, "-o", site]);
    expect(next).toMatchObject({ status: 0 });
    expect(next.stdout).not.toMatch(/ 0 taken from before/);
    expect(await wholeRelease(site)).toBe(plain);
  });
});
