import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readShownRelease } from "../../../src/app/store/release/release.ts";
import { wholeRelease } from "../cli/publish/site-list.ts";
import { main, spawnLeadpath } from "../cli/run-cli.ts";
import { endAll, type Running, startLeadpath, startWorker } from "./programs.ts";
import { clearRedis, createCertificate, findFreePort, hasOpenSsl, hasRedis, startRedis, type TestRedis } from "./redis.ts";

const list = "fixtures/list";
let folder = "";
let running: Running[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "leadpath-queue-"));
});

afterEach(async () => {
  await endAll(running);
  running = [];
  rmSync(folder, { recursive: true, force: true });
});

function start(argv: readonly string[], env: Readonly<Record<string, string>> = {}, program = main): Running {
  const started = startLeadpath(argv, env, program);
  running.push(started);
  return started;
}

async function startWorkers(url: string, count: number, more: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
  const workers = await Promise.all(Array.from({ length: count }, () => startWorker(url, more, env)));
  running.push(...workers);
  return workers;
}

function publish(name: string, url: string, more: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Running {
  return start(["publish", list, "-o", join(folder, name), "--queue", url, ...more], env);
}

describe.runIf(hasRedis)("over a Redis", () => {
  let redis: TestRedis;
  let plain: string | undefined;

  beforeAll(async () => {
    redis = await startRedis();
    const site = mkdtempSync(join(tmpdir(), "leadpath-plain-"));
    expect(spawnLeadpath(["publish", list, "-o", site]).status).toBe(0);
    plain = await readShownRelease(site);
    rmSync(site, { recursive: true, force: true });
  });
  afterAll(async () => clearRedis(redis));
  beforeEach(async () => {
    await redis.ask((each) => each.flushall());
  });

  test.each([1, 2, 4])("a list has the same bytes with %i workers", async (count) => {
    await startWorkers(redis.url, count);
    const { status, stderr } = await publish("site", redis.url).outcome;
    expect(status).toBe(0);
    // What is told of more than ten seconds of work is progress.
    expect(stderr.replace(/^[\d,]+ \/ [\d,]+ parts, .*\n/gm, "")).toBe("");
    expect(await wholeRelease(join(folder, "site"))).toBe(plain);
  });

  test("a shared folder takes results of every size, and nothing stays in it or in Redis", async () => {
    const shared = mkdtempSync(join(folder, "shared-"));
    await startWorkers(redis.url, 2, ["--shared", shared]);
    const { status } = await publish("site", redis.url, ["--shared", shared]).outcome;
    expect(status).toBe(0);
    expect(await wholeRelease(join(folder, "site"))).toBe(plain);
    expect(readdirSync(shared)).toEqual([]);
    const keys = await redis.ask((each) => each.keys("*"));
    expect(keys.filter((key) => /:run:|:answers:|:list:/.test(key) || /orders-[0-9a-f]+:[0-9a-f]{16}-/.test(key))).toEqual([]);
  });

  test("a shard may be made over a queue, too", async () => {
    await startWorkers(redis.url, 1);
    for (const shard of ["1/2", "2/2"]) {
      expect((await publish(`shard-${shard[0]}`, redis.url, ["--shard", shard]).outcome).status).toBe(0);
    }
    expect(spawnLeadpath(["merge", join(folder, "shard-1"), join(folder, "shard-2"), "-o", join(folder, "site")]).status).toBe(0);
    expect(await wholeRelease(join(folder, "site"))).toBe(plain);
  });

  test.each<{ readonly argv: readonly string[] }>([
    { argv: ["check", "fixtures/list", "--json"] },
    { argv: ["draw", "fixtures/licence.yaml"] },
    { argv: ["draw", "fixtures/licence.yaml", "-s", "none"] },
    { argv: ["draw", "fixtures/urban-renewal.yaml", "--view", "gantt", "--start", "2026-03-02", "-o", "OUT"] },
    { argv: ["report", "fixtures/urban-renewal.yaml", "-s", "reform", "-o", "OUT"] },
    { argv: ["simulate", "fixtures/licence.yaml", "--runs", "2000", "--start", "2026-03-02", "--json"] },
    { argv: ["simulate", "fixtures/permit-office.yaml", "--load", "2", "--cases", "300"] },
    { argv: ["optimize", "fixtures/urban-renewal.yaml", "--target", "586", "--lang", "zh"] },
    { argv: ["optimize", "fixtures/urban-renewal.yaml", "--target", "1"] },
    { argv: ["suggest", "fixtures/licence.yaml", "-o", "OUT/suggested.yaml"] },
  ])("$argv says and writes the same over a queue as without", async ({ argv }) => {
    await startWorkers(redis.url, 1);
    const own = join(folder, "own");
    const handed = join(folder, "handed");
    const without = spawnLeadpath(argv.map((word) => word.replace("OUT", own)));
    const over = await start([...argv.map((word) => word.replace("OUT", handed)), "--queue", redis.url]).outcome;
    const rename = (text: string) => text.replaceAll(handed, own);
    expect({ ...over, stdout: rename(over.stdout), stderr: rename(over.stderr) }).toEqual(without);
    expect(readTree(handed)).toEqual(readTree(own));
  });

  test("a worker ends on SIGTERM when it has done what it has", async () => {
    const [worker] = await startWorkers(redis.url, 1);
    const run = publish("site", redis.url);
    await wait(1_500);
    worker?.child.kill("SIGTERM");
    expect(await worker?.outcome).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Worker ended: \d+ orders? done\n$/) });
    await startWorkers(redis.url, 1);
    expect((await run.outcome).status).toBe(0);
    expect(await wholeRelease(join(folder, "site"))).toBe(plain);
  });

  test("what a killed worker had is done by another", async () => {
    const [worker] = await startWorkers(redis.url, 2);
    const run = publish("site", redis.url);
    await wait(1_200);
    worker?.child.kill("SIGKILL");
    expect((await run.outcome).status).toBe(0);
    expect(await wholeRelease(join(folder, "site"))).toBe(plain);
  });

  test("the next run takes up what a killed one had made", async () => {
    await startWorkers(redis.url, 1);
    const first = publish("site", redis.url);
    const results = join(folder, "site/.leadpath/results.jsonl");
    for (let tries = 0; tries < 400 && !hasLines(results); tries++) await wait(20);
    first.child.kill("SIGKILL");
    await first.outcome;
    const { status, stdout } = await publish("site", redis.url).outcome;
    expect(status).toBe(0);
    expect(stdout).not.toMatch(/ 0 taken from before/);
    expect(await wholeRelease(join(folder, "site"))).toBe(plain);
  });

  test("two runs never hand out one list at once", async () => {
    const first = publish("one", redis.url);
    await first.said(/No worker/);
    const second = await publish("other", redis.url).outcome;
    expect(second.status).toBe(2);
    expect(second.stderr.replace(/\s+/g, " ")).toMatch(new RegExp(`process ${first.child.pid} on .* hands out this list`));
  });

  test("a Redis that forgets everything is given the work again", async () => {
    await startWorkers(redis.url, 1);
    const run = publish("site", redis.url);
    await wait(1_500);
    await redis.end();
    await run.said(/is away/);
    await redis.start();
    const { status, stderr } = await run.outcome;
    expect(status).toBe(0);
    expect(stderr.match(/is away/g)).toHaveLength(1);
    expect(await wholeRelease(join(folder, "site"))).toBe(plain);
  });

  test("a Redis that stays away ends the run with what was done", async () => {
    const own = await startRedis();
    const env = { LEADPATH_QUEUE_WAIT: "2" };
    const [worker] = await startWorkers(own.url, 1, [], env);
    const run = publish("site", own.url, [], env);
    await wait(1_500);
    await clearRedis(own);
    const { status, stderr } = await run.outcome;
    expect(status).toBe(3);
    expect(stderr.replace(/\s+/g, " ")).toMatch(/away for 2 seconds and is waited for no longer/);
    expect((await worker?.outcome)?.status).toBe(3);
  });

  test("a worker of another version gets nothing to do, and both sides say so", async () => {
    const copy = join(folder, "package");
    cpSync(join(dirname(main), "../.."), copy, {
      recursive: true,
      filter: (path) => !/\/(node_modules|\.git|src|test|output)$/.test(path),
    });
    symlinkSync(join(dirname(main), "../../node_modules"), join(copy, "node_modules"));
    appendFileSync(join(copy, "dist/cli/main.js"), "\n// another version\n");
    const worker = start(["work", "--queue", redis.url], {}, join(copy, "dist/cli/main.js"));
    await worker.said(/Worker at/);
    const run = publish("site", redis.url);
    await run.said(/1 worker is of another version/);
    await worker.said(/is of another version of leadpath and is not done here/);
    await startWorkers(redis.url, 1);
    expect((await run.outcome).status).toBe(0);
  });

  test("an answer that is not what it should be is thrown away, and the work is done again", async () => {
    const run = publish("site", redis.url);
    await run.said(/No worker/);
    const [key = ""] = await redis.ask((each) => each.keys("leadpath:run:*"));
    const answers = key.replace(":run:", ":answers:");
    const hash = "0".repeat(64);
    const files = (path: string, content: string) =>
      JSON.stringify({
        leadpath: 1,
        number: 0,
        host: "evil",
        outcome: { kind: "files", files: Array.from({ length: 8 }, () => [{ path, hash, size: 1, content }]) },
      });
    await redis.ask((each) => each.rpush(answers, "{", "[]", files("../../x.html", "eA=="), files("x.html", "eA==")));
    await run.said(/thrown away/);
    await startWorkers(redis.url, 1);
    const { status, stderr } = await run.outcome;
    expect(status).toBe(0);
    expect(stderr).toMatch(/path \.\.\/\.\.\/x\.html/);
    expect(await wholeRelease(join(folder, "site"))).toBe(plain);
    expect(readdirSync(folder)).toEqual(["site"]);
  });

  test("a Redis whose memory is full slows the work down and stops nothing", async () => {
    const small = await startRedis(["--maxmemory", "3mb", "--maxmemory-policy", "noeviction"]);
    try {
      await startWorkers(small.url, 2);
      const { status } = await publish("site", small.url).outcome;
      expect(status).toBe(0);
      expect(await wholeRelease(join(folder, "site"))).toBe(plain);
    } finally {
      await clearRedis(small);
    }
  });

  test("a password comes from the address or the environment, and is in no message", async () => {
    const secret = "s3cret-word";
    const own = await startRedis([], secret);
    try {
      const env = { LEADPATH_QUEUE: `redis://:${secret}@127.0.0.1:${own.port}` };
      const worker = start(["work", "--queue", "env"], env);
      await worker.said(/Worker at/);
      const run = await publish("site", own.url, [], { LEADPATH_QUEUE_PASSWORD: secret }).outcome;
      expect(run.status).toBe(0);
      const refused = await publish("other", own.url).outcome;
      expect(refused.status).toBe(2);
      expect(refused.stderr).toMatch(/refuses/);
      const wrong = await publish("other", `redis://:${secret}x@127.0.0.1:${own.port}`).outcome;
      expect(wrong.status).toBe(2);
      for (const text of [worker.stderr(), worker.stdout(), run.stderr, run.stdout, refused.stderr, wrong.stderr])
        expect(text).not.toContain(secret);
    } finally {
      await clearRedis(own);
    }
  });

  test.runIf(hasOpenSsl)("TLS is spoken with a certificate that is trusted, and with no other", async () => {
    const { key, cert } = createCertificate(folder);
    const port = await findFreePort();
    const secure = ["--tls-port", String(port), "--tls-cert-file", cert, "--tls-key-file", key, "--tls-auth-clients", "no"];
    const own = await startRedis(secure);
    try {
      const url = `rediss://localhost:${port}`;
      const trust = { NODE_EXTRA_CA_CERTS: cert };
      await startWorkers(url, 1, [], trust);
      expect((await publish("site", url, [], trust).outcome).status).toBe(0);
      expect(await wholeRelease(join(folder, "site"))).toBe(plain);
      const stranger = await publish("other", url, [], { LEADPATH_QUEUE_WAIT: "2" }).outcome;
      expect(stranger.status).toBe(2);
      expect(stranger.stderr).toMatch(/self-signed certificate/);
    } finally {
      await clearRedis(own);
    }
  });
});

function hasLines(file: string): boolean {
  try {
    return readFileSync(file, "utf8").length > 0;
  } catch {
    return false;
  }
}

function readTree(path: string): Readonly<Record<string, string>> {
  try {
    return Object.fromEntries(readdirSync(path).map((name) => [name, readFileSync(join(path, name), "base64")]));
  } catch {
    return {};
  }
}

test("an address of another scheme is refused without being repeated", () => {
  const { status, stderr } = spawnLeadpath(["work", "--queue", "http://me:hidden@127.0.0.1:1"]);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^--queue takes redis:\/\//);
  expect(stderr).not.toContain("hidden");
});

test("a port where nothing listens ends the command", async () => {
  const { status, stderr } = spawnLeadpath(["draw", "fixtures/licence.yaml", "--queue", `redis://127.0.0.1:${await findFreePort()}`], {
    LEADPATH_QUEUE_WAIT: "1",
  });
  expect(status).toBe(2);
  expect(stderr).toMatch(/cannot be reached/);
});

test("a shared folder without a queue is refused", () => {
  const { status, stderr } = spawnLeadpath(["publish", list, "-o", join(folder, "site"), "--shared", folder]);
  expect({ status, stderr }).toEqual({ status: 2, stderr: "--shared goes with --queue\n" });
});
