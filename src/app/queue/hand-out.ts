import type { Queue } from "bullmq";
import type { Redis } from "ioredis";
import { type LongWork, say } from "../../model/index.ts";
import { sanitizeText } from "../../pages/report/index.ts";
import { CommandFailure, exitCodes } from "../host/index.ts";
import { getAnswersKey, getQueueName, keyPrefix } from "./keys.ts";
import type { Master } from "./master.ts";
import { type Answer, type Order, type OrderKind, type OrderOutcome, packPiece, readAnswer } from "./orders.ts";
import { queueWords } from "./queue-words.ts";

/** Work that is handed out in pieces. */
export interface HandedWork<Piece> {
  readonly kind: OrderKind;
  readonly pieces: Iterable<Piece>;
  /** Pieces that a worker gets at once. */
  readonly perOrder: number;
  /** Of how many pieces, for who watches. */
  readonly of: number;
  /** JSON of a piece. */
  readonly write: (piece: Piece) => string;
  /** What to call a piece that cannot be made. */
  readonly name: (piece: Piece) => string;
  /**
   * Takes what came of some pieces, after proving it.
   * @throws UntrustedAnswer
   */
  readonly take: (pieces: readonly Piece[], outcome: OrderOutcome) => Promise<void>;
  /** Does what no worker can hand back. */
  readonly doHere: (pieces: readonly Piece[]) => Promise<void>;
  readonly onProgress?: LongWork["onProgress"];
}

/** An answer that is not what was asked for; the reason is shown. */
export class UntrustedAnswer extends Error {}

/** Tries after which a piece is given up. */
export const maxTries = 3;

/** Pieces that are with a worker, or on the way there or back. */
interface OpenOrder<Piece> {
  readonly number: number;
  readonly pieces: readonly Piece[];
  readonly kills: number;
  readonly failures: number;
  /** Bytes in the queue. */
  readonly size: number;
  readonly job: string;
  /** It was in no state when it was last looked for. */
  isMissing: boolean;
}

type Attempt<Piece> = Pick<OpenOrder<Piece>, "pieces" | "kills" | "failures"> & { readonly number?: number };

/** Bytes of orders that stand in the queue at once, and their number for each thread. */
const maxOpenBytes = 32 * 2 ** 20;
const ordersPerThread = 3;
const minOpenOrders = 8;
/** Milliseconds between two looks at what Redis still has, and seconds for which an answer is waited for meanwhile. */
const sweepInterval = 1_000;
const answerWait = 1;
/** In what Redis says of its memory, in bytes: what is taken, and how much may be; 0 where there is no bound. */
const usedMemoryPattern = /\bused_memory:(\d{1,18})/;
const maxMemoryPattern = /\bmaxmemory:(\d{1,18})/;
/** Share of the memory of Redis that may be taken. */
const maxMemoryShare = 0.9;

/**
 * Hands out pieces and takes what comes of them, until each is done or given up.
 * @throws CommandFailure that names what was given up, when all others are done
 */
export async function handOut<Piece>(master: Master, work: HandedWork<Piece>): Promise<void> {
  const { bull, redis, duplicate } = master.connection;
  const queue = new bull.Queue(getQueueName(master.program), {
    connection: redis,
    prefix: keyPrefix,
    // Nobody listens to events.
    streams: { events: { maxLen: 10 } },
    defaultJobOptions: { removeOnComplete: true, removeOnFail: true, attempts: 1 },
  });
  queue.on("error", () => undefined);
  const handed = new HandedOrders(master, work, queue);
  const listener = duplicate();
  try {
    await Promise.race([master.connection.gone, master.lost, handed.finish(listener)]);
  } finally {
    listener.disconnect();
    if (redis.status === "ready") await handed.withdrawAll().catch(() => undefined);
  }
}

/** The orders of one work, from the first that is given to the last answer. */
class HandedOrders<Piece> {
  readonly #master: Master;
  readonly #work: HandedWork<Piece>;
  readonly #queue: Queue;
  readonly #open = new Map<number, OpenOrder<Piece>>();
  readonly #again: Attempt<Piece>[] = [];
  readonly #fresh: Iterator<Piece>;
  readonly #lost: { readonly name: string; readonly detail: string | undefined }[] = [];
  #isAllGiven = false;
  #numbers = 0;
  #jobs = 0;
  #done = 0;
  #openBytes = 0;
  /** Most orders that stand in the queue, less while its memory is full. */
  #window = minOpenOrders;
  #fullSince: number | undefined;
  #nextSweep = 0;
  #isToldLarge = false;

  constructor(master: Master, work: HandedWork<Piece>, queue: Queue) {
    this.#master = master;
    this.#work = work;
    this.#queue = queue;
    this.#fresh = work.pieces[Symbol.iterator]();
  }

  async finish(listener: Redis): Promise<void> {
    this.#work.onProgress?.({ done: 0, of: this.#work.of });
    for (;;) {
      await this.#give();
      if (this.#open.size === 0 && this.#again.length === 0 && this.#isAllGiven) break;
      for (const text of await this.#receive(listener)) await this.#settle(text);
      await this.#sweep();
    }
    if (this.#lost.length > 0) throw this.#createLossFailure();
  }

  /** Takes back what no worker has yet. */
  async withdrawAll(): Promise<void> {
    await Promise.all([...this.#open.values()].map(({ job }) => this.#queue.remove(job).catch(() => 0)));
    await this.#master.connection.redis.del(getAnswersKey(this.#master.run));
  }

  async #give(): Promise<void> {
    const wanted = Math.max(minOpenOrders, ordersPerThread * this.#master.countThreads());
    const isFull = this.#fullSince !== undefined;
    while (this.#open.size < (isFull ? this.#window : wanted) && this.#openBytes < maxOpenBytes) {
      const next = this.#again.shift() ?? this.#collectFresh();
      if (!next) return;
      if (!(await this.#add(next))) return;
    }
  }

  #collectFresh(): Attempt<Piece> | undefined {
    const pieces: Piece[] = [];
    while (pieces.length < this.#work.perOrder) {
      const next = this.#fresh.next();
      if (next.done) {
        this.#isAllGiven = true;
        break;
      }
      pieces.push(next.value);
    }
    return pieces.length === 0 ? undefined : { pieces, kills: 0, failures: 0 };
  }

  /** Whether Redis took it. */
  async #add(attempt: Attempt<Piece>): Promise<boolean> {
    const { run } = this.#master;
    const number = attempt.number ?? this.#numbers++;
    const pieces = packPiece(JSON.stringify(attempt.pieces.map(this.#work.write)));
    const order: Order = { leadpath: 1, run, number, kind: this.#work.kind, kills: attempt.kills, pieces };
    const job = `${run}-${this.#jobs++}`;
    try {
      await this.#queue.add(this.#work.kind, order, { jobId: job });
    } catch (error) {
      if (!isMemoryFull(error)) throw error;
      this.#again.unshift({ ...attempt, number });
      await this.#makeRoom();
      return false;
    }
    this.#open.set(number, { ...attempt, number, size: pieces.length, job, isMissing: false });
    this.#openBytes += pieces.length;
    return true;
  }

  async #receive(listener: Redis): Promise<readonly string[]> {
    const key = getAnswersKey(this.#master.run);
    const first = await listener.blpop(key, answerWait);
    if (!first) return [];
    return [first[1], ...((await this.#master.connection.redis.lpop(key, 100)) ?? [])];
  }

  async #settle(text: string): Promise<void> {
    const answer = readAnswer(text);
    const order = answer && this.#open.get(answer.number);
    if (!answer) this.#tellBadAnswer("?", "schema");
    // A second answer to the same order says the same.
    if (!answer || !order) return;
    const { pieces, kills, failures } = order;
    const { outcome } = answer;
    this.#close(order);
    if (outcome.kind === "failed") this.#retry({ pieces, kills, failures: failures + 1 }, outcome.detail);
    else if (outcome.kind === "killed") this.#retry({ pieces, kills: Math.max(outcome.kills, kills + 1), failures }, undefined);
    else if (outcome.kind === "too-large") await this.#doHere(pieces, outcome.bytes);
    else await this.#take(order, answer);
  }

  async #take({ pieces, kills, failures }: OpenOrder<Piece>, { outcome, host }: Answer): Promise<void> {
    try {
      await this.#work.take(pieces, outcome);
    } catch (error) {
      if (!(error instanceof UntrustedAnswer)) throw error;
      this.#tellBadAnswer(host, error.message);
      this.#retry({ pieces, kills, failures: failures + 1 }, error.message);
      return;
    }
    this.#tellDone(pieces.length);
  }

  async #doHere(pieces: readonly Piece[], bytes: number): Promise<void> {
    const { terminal } = this.#master;
    if (!this.#isToldLarge) terminal.warn(`${say(terminal, queueWords.tooLarge(bytes))}\n`);
    this.#isToldLarge = true;
    await this.#work.doHere(pieces);
    this.#tellDone(pieces.length);
  }

  /** Several pieces by themselves, to see which it is; one again, until it has been tried too often. */
  #retry({ pieces, kills, failures }: Attempt<Piece>, detail: string | undefined): void {
    const [only, ...more] = pieces;
    if (only !== undefined && more.length === 0 && kills + failures >= maxTries) {
      this.#lost.push({ name: this.#work.name(only), detail });
      this.#tellDone(1);
    } else for (const piece of pieces) this.#again.push({ pieces: [piece], kills, failures });
  }

  #close({ number, size }: OpenOrder<Piece>): void {
    this.#open.delete(number);
    this.#openBytes -= size;
  }

  #tellDone(pieces: number): void {
    this.#done += pieces;
    this.#work.onProgress?.({ done: this.#done, of: this.#work.of });
  }

  #tellBadAnswer(host: string, reason: string): void {
    const { terminal } = this.#master;
    terminal.warn(`${say(terminal, queueWords.badAnswer(sanitizeText(host), sanitizeText(reason)))}\n`);
  }

  /** Now and then: what Redis has forgotten is given again, and its memory is looked at. */
  async #sweep(): Promise<void> {
    if (performance.now() < this.#nextSweep) return;
    this.#nextSweep = performance.now() + sweepInterval;
    const open = [...this.#open.values()];
    // Not the job itself: what it carries is long.
    const found = await Promise.all(open.map(({ job }) => this.#master.connection.redis.exists(this.#queue.toKey(job))));
    const missing = open.filter((_, index) => found[index] === 0);
    // An answer may be on its way: it is missing only when it still is at the next look.
    const lost = missing.filter((order) => order.isMissing);
    for (const order of missing) order.isMissing = true;
    for (const order of lost) {
      this.#close(order);
      this.#again.push({ pieces: order.pieces, kills: order.kills, failures: order.failures, number: order.number });
    }
    const { terminal } = this.#master;
    if (lost.length > 0) terminal.warn(`${say(terminal, queueWords.lostParts(lost.length))}\n`);
    await this.#watchMemory();
  }

  async #watchMemory(): Promise<void> {
    // Who may not ask hears of it when Redis refuses.
    const info = await this.#master.connection.redis.info("memory").catch(() => "");
    const used = Number(usedMemoryPattern.exec(info)?.[1] ?? 0);
    const most = Number(maxMemoryPattern.exec(info)?.[1] ?? 0);
    const isFull = most > 0 && used > most * maxMemoryShare;
    if (isFull && this.#open.size > 1) await this.#makeRoom();
    else if (!isFull && this.#again.length === 0) this.#fullSince = undefined;
  }

  /** Takes back half of what stands in the queue, and gives less at once from now on. */
  async #makeRoom(): Promise<void> {
    const { terminal, connection } = this.#master;
    const now = performance.now();
    if (this.#fullSince === undefined) terminal.warn(`${say(terminal, queueWords.memoryFull)}\n`);
    this.#fullSince ??= now;
    if (now - this.#fullSince > connection.patience * 1_000 && this.#open.size === 0)
      throw new CommandFailure(exitCodes.noSolution, queueWords.memoryFullForGood(connection.patience));
    const waiting = [...this.#open.values()].slice(Math.ceil(this.#open.size / 2));
    this.#window = Math.max(1, Math.floor(this.#open.size / 2));
    for (const order of waiting) {
      // One that a worker has stays with it.
      if ((await this.#queue.remove(order.job).catch(() => 0)) !== 1) continue;
      this.#close(order);
      this.#again.unshift({ pieces: order.pieces, kills: order.kills, failures: order.failures, number: order.number });
    }
    if (this.#open.size === 0) await new Promise((resolve) => setTimeout(resolve, 200));
  }

  #createLossFailure(): CommandFailure {
    const names = this.#lost.map(({ name }) => sanitizeText(name)).join(", ");
    const detail = this.#lost.find((each) => each.detail !== undefined)?.detail?.slice(0, 2_000);
    const said = detail === undefined ? queueWords.killedWorkers : { zh: sanitizeText(detail), en: sanitizeText(detail) };
    return new CommandFailure(exitCodes.inputErrors, {
      zh: queueWords.deadlyParts(names, `${said.zh}。`).zh,
      en: queueWords.deadlyParts(names, `${said.en}. `).en,
    });
  }
}

/** How Redis says that it has no room. */
export function isMemoryFull(error: unknown): boolean {
  return error instanceof Error && /\bOOM\b/.test(error.message);
}
