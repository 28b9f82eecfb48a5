import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { setTimeout } from "node:timers/promises";
import { createUsageFailure, hashContent, isProcessThere } from "../../host/index.ts";
import { storeWords } from "../store-words.ts";
import { unlinkableCodes } from "./blobs.ts";
import { runOnDisk } from "./disk.ts";
import { findProcessStart } from "./process-start.ts";

/** What a lock says of who made it. */
interface Holder {
  /** Differs from lock to lock. */
  readonly id: string;
  readonly pid: number;
  readonly host: string;
  /** When the process began, as `findProcessStart` says it; absent where the system does not tell. */
  readonly began?: string | undefined;
  /** The name under which it was written, unlike any other. */
  readonly own?: string | undefined;
}

/**
 * Locks that this program has or is taking: another with its number is that of a program that had the number before.
 */
const ownLocks = new Set<string>();

const markName = "unclean";

/** Has the next run believe nothing of what is there. */
export async function markUnclean(folder: string): Promise<void> {
  await writeFile(join(folder, markName), "");
}

/**
 * Does something while no other run may touch the folder. `unclean` tells that a run was killed, or the machine
 * stopped, and that none has come to its end since.
 * @throws CommandFailure when another run has the folder, or the disk does not take the lock
 */
export async function withLock<T>(folder: string, work: (unclean: boolean) => Promise<T>): Promise<T> {
  const lock = join(folder, "lock");
  const mark = join(folder, markName);
  const own = `${lock}.${randomBytes(8).toString("hex")}`;
  const release = () => {
    rmSync(own, { force: true });
    if (isLockOwner(own, lock)) rmSync(lock, { force: true });
  };
  // A signal ends the program without coming back here, at whatever moment.
  process.once("exit", release);
  try {
    const unclean = await runOnDisk(async () => {
      if (await takeLock(lock, own, folder)) await markUnclean(folder);
      return existsSync(mark);
    });
    const result = await work(unclean);
    if (unclean) rmSync(mark, { force: true });
    return result;
  } finally {
    process.off("exit", release);
    release();
  }
}

function isLockOwner(own: string, lock: string): boolean {
  try {
    return (JSON.parse(readFileSync(lock, "utf8")) as Partial<Holder>).own === own;
  } catch {
    return false;
  }
}

/** Makes the lock. Whether one was in its place whose run is no more. */
async function takeLock(lock: string, own: string, folder: string): Promise<boolean> {
  ownLocks.add(own);
  await writeFile(own, JSON.stringify({ pid: process.pid, host: hostname(), began: findProcessStart(process.pid), own }));
  try {
    for (;;) {
      if (await linkLock(own, lock)) return false;
      const dead = await findDeadHolder(lock, folder);
      if (dead && (await replaceDeadLock(dead, own, lock, folder))) return true;
    }
  } finally {
    await rm(own, { force: true });
  }
}

/**
 * Puts a lock of ours in the place of a dead one. A dead lock has one successor: who makes the file of that name may
 * replace it, after a look whether it is still there, and nobody else may. A successor that died before it came to that
 * has a successor in turn.
 */
async function replaceDeadLock(dead: Holder, own: string, lock: string, folder: string): Promise<boolean> {
  const before: string[] = [];
  let last = dead;
  let claim = buildClaimName(lock, last);
  while (!(await linkLock(own, claim))) {
    const other = await findDeadHolder(claim, folder);
    if (!other) return false;
    before.push(claim);
    last = other;
    claim = buildClaimName(lock, last);
  }
  if ((await readHolder(lock))?.id !== dead.id) {
    await rm(claim, { force: true });
    return false;
  }
  await rename(claim, lock);
  for (const each of before) await rm(each, { force: true });
  return true;
}

function buildClaimName(lock: string, { id }: Holder): string {
  return `${lock}.after-${id}`;
}

/**
 * A second name for the file of our lock, if that name is free: so a lock is never seen half written. Where the file
 * system has no second names, a file of its own, which is seen empty or whole.
 */
async function linkLock(own: string, name: string): Promise<boolean> {
  const make = () =>
    link(own, name).catch(async (error: NodeJS.ErrnoException) => {
      if (!unlinkableCodes.has(error.code ?? "")) throw error;
      await writeFile(name, await readFile(own), { flag: "wx" });
    });
  try {
    await make();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/**
 * Who made a lock and is no more; undefined when the lock is gone.
 * @throws CommandFailure when the run is alive
 */
async function findDeadHolder(file: string, folder: string): Promise<Holder | undefined> {
  const holder = await readHolder(file);
  if (holder && isAlive(holder)) throw createUsageFailure(storeWords.locked(folder, holder.pid, holder.host, file));
  return holder;
}

/** A lock that says nothing of its holder is damaged; its run is no more. */
async function readHolder(file: string): Promise<Holder | undefined> {
  const text = await readLock(file);
  if (text === undefined) return undefined;
  const id = hashContent(text).slice(0, 16);
  try {
    const { pid, host, began, own } = JSON.parse(text) as Partial<Holder>;
    if (typeof pid === "number" && typeof host === "string") return { id, pid, host, began, own };
  } catch {
    // Damaged.
  }
  return { id, pid: 0, host: hostname() };
}

/** An empty lock may be about to be written: it counts only when it stays so for two seconds. */
async function readLock(file: string): Promise<string | undefined> {
  for (let looks = 0; ; looks++) {
    const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return undefined;
      throw error;
    });
    if (text !== "" || looks === 40) return text;
    await setTimeout(50);
  }
}

/**
 * A run on another machine cannot be looked at: it counts as alive. A process with the number that began at another
 * time is another program.
 */
function isAlive({ pid, host, began, own }: Holder): boolean {
  if (host !== hostname()) return true;
  if (pid === process.pid) return own !== undefined && ownLocks.has(own);
  return pid > 0 && isProcessThere(pid) && (began === undefined || (findProcessStart(pid) ?? began) === began);
}
