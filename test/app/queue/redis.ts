import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Redis } from "ioredis";

/** Whether this machine has a Redis for tests: Debian's package redis-server. */
export const hasRedis = spawnSync("redis-server", ["--version"]).status === 0;

/** A Redis on a free port of this machine, which is gone when it is ended. */
export interface TestRedis {
  readonly port: number;
  readonly url: string;
  readonly folder: string;
  /** Ends it and waits until it has. */
  readonly end: () => Promise<void>;
  /** Starts it again on the same port and folder. */
  readonly start: () => Promise<void>;
  /** Asks it something. */
  readonly ask: <T>(question: (redis: Redis) => Promise<T>) => Promise<T>;
}

export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}

/** Starts a Redis, without persistence unless `more` says otherwise. */
export async function startRedis(more: readonly string[] = [], password?: string): Promise<TestRedis> {
  const port = await findFreePort();
  const folder = mkdtempSync(join(tmpdir(), "leadpath-redis-"));
  let server: ChildProcess | undefined;
  const ask = async <T>(question: (redis: Redis) => Promise<T>): Promise<T> => {
    const redis = new Redis({ port, host: "127.0.0.1", ...(password !== undefined && { password }), maxRetriesPerRequest: 40 });
    redis.on("error", () => undefined);
    try {
      return await question(redis);
    } finally {
      redis.disconnect();
    }
  };
  const start = async () => {
    const secret = password === undefined ? [] : ["--requirepass", password];
    const args = ["--port", String(port), "--bind", "127.0.0.1", "--dir", folder, "--save", "", ...secret, ...more];
    server = spawn("redis-server", args, { stdio: "ignore" });
    await ask((redis) => redis.ping());
  };
  const end = async () => {
    const ended = server;
    server = undefined;
    if (!ended) return;
    const gone = once(ended, "exit");
    ended.kill("SIGTERM");
    await Promise.race([gone, wait(5_000).then(() => ended.kill("SIGKILL"))]);
  };
  await start();
  return {
    port,
    url: `redis://127.0.0.1:${port}`,
    folder,
    start,
    end: async () => {
      await end();
    },
    ask,
  };
}

/** Whether this machine makes certificates, for a Redis that speaks TLS. */
export const hasOpenSsl = spawnSync("openssl", ["version"]).status === 0;

/** Makes a key and a certificate for `localhost` that nobody has signed. */
export function createCertificate(folder: string): { readonly key: string; readonly cert: string } {
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const made = [
    "req",
    "-x509",
    "-newkey",
    "rsa:2048",
    "-nodes",
    "-days",
    "2",
    "-subj",
    "/CN=localhost",
    "-addext",
    "subjectAltName=DNS:localhost",
  ];
  const { status, stderr } = spawnSync("openssl", [...made, "-keyout", key, "-out", cert], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return { key, cert };
}

/** Ends a Redis and takes its folder away. */
export async function clearRedis(redis: TestRedis): Promise<void> {
  await redis.end();
  rmSync(redis.folder, { recursive: true, force: true });
}
