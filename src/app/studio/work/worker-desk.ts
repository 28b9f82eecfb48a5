import { InputError, type Problem } from "../../../model/index.ts";

/** What a worker says to a question. */
export type Reply<A> = { readonly answer: A } | { readonly problems: readonly Problem[] } | { readonly fault: string };

/**
 * A worker that answers the latest question only. A question that is overtaken gets no answer: while it waits it is
 * dropped; while it is worked on, the worker goes on or, where its work is long, is ended and another takes its place.
 */
export class WorkerDesk<Q, A> {
  readonly #name: string;
  readonly #isLong: boolean;
  #worker: Promise<Worker> | undefined;
  #busy: ((reply: Reply<A> | undefined) => void) | undefined;
  #waiting: { readonly question: Q; readonly settle: (reply: Reply<A> | undefined) => void } | undefined;

  constructor(name: string, { isLong = false } = {}) {
    this.#name = name;
    this.#isLong = isLong;
  }

  /**
   * The answer, or undefined when a later question came first.
   * @throws InputError with what the worker found wrong with the question
   */
  async ask(question: Q): Promise<A | undefined> {
    this.#waiting?.settle(undefined);
    this.#waiting = undefined;
    if (this.#isLong) this.cancel();
    const reply = await new Promise<Reply<A> | undefined>((settle) => {
      this.#waiting = { question, settle };
      void this.#next();
    });
    if (reply === undefined) return undefined;
    if ("problems" in reply) throw new InputError([...reply.problems]);
    if ("fault" in reply) throw new Error(reply.fault);
    return reply.answer;
  }

  /** Ends the work on the present question. */
  cancel(): void {
    this.#waiting?.settle(undefined);
    this.#waiting = undefined;
    if (!this.#busy) return;
    this.#end();
    this.#busy(undefined);
    this.#busy = undefined;
  }

  async #next(): Promise<void> {
    if (this.#busy || !this.#waiting) return;
    const { question, settle } = this.#waiting;
    this.#waiting = undefined;
    this.#busy = settle;
    this.#worker ??= startWorker(this.#name);
    const own = this.#worker;
    const finish = (reply: Reply<A>, isOver = false) => {
      if (this.#busy !== settle) return;
      if (isOver) this.#end();
      this.#busy = undefined;
      settle(reply);
      void this.#next();
    };
    try {
      const worker = await own;
      if (this.#busy !== settle) return;
      worker.onmessage = ({ data }: MessageEvent<Reply<A>>) => finish(data);
      // One that failed outside of a question, as where it could not begin, does not answer any more.
      worker.onerror = ({ message }) => finish({ fault: message }, true);
      worker.postMessage(question);
    } catch (error) {
      finish({ fault: error instanceof Error ? error.message : String(error) }, true);
    }
  }

  #end(): void {
    void this.#worker?.then(
      (worker) => worker.terminate(),
      () => undefined,
    );
    this.#worker = undefined;
  }
}

/**
 * Of the workers by name: to make one of a text takes longer than to start a worker, and some are started with each
 * change.
 */
const workerAddresses = new Map<string, string>();

/** From text, because a page that was opened from a folder may not start a worker from a file. */
async function startWorker(name: string): Promise<Worker> {
  const known = workerAddresses.get(name);
  const address = known ?? URL.createObjectURL(new Blob([await leadpathModules.writeWorker(name)], { type: "text/javascript" }));
  workerAddresses.set(name, address);
  return new Worker(address);
}
