import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Outcome } from "./victim.ts";

/** What became of a command line: its outcome, or how the process that ran it ended. */
export type Ending = Outcome | { readonly died: string };

export interface Victim {
  readonly run: (argv: readonly string[]) => Promise<Ending>;
  readonly end: () => void;
}

/** Wall-clock seconds after which a command line hangs: far above what any takes on a machine with much to do. */
const patience = 120;
/** Above this a process makes place for a fresh one, so that the memory of one command line is not that of another. */
const freshMegabytes = 600;

/** A process that runs command lines, replaced by a new one when it dies, hangs or has grown. */
export function createVictim(env: NodeJS.ProcessEnv = {}): Victim {
  let child: ChildProcess | undefined;
  const start = () =>
    fork(fileURLToPath(new URL("victim.js", import.meta.url)), {
      env: { ...process.env, ...env },
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
  const end = () => {
    child?.kill("SIGKILL");
    child = undefined;
  };
  const run = async (argv: readonly string[]) => {
    child ??= start();
    const ending = await waitForEnding(child, argv);
    if ("died" in ending || ending.megabytes > freshMegabytes) end();
    return ending;
  };
  return { run, end };
}

function waitForEnding(child: ChildProcess, argv: readonly string[]): Promise<Ending> {
  return new Promise((resolve) => {
    let last = "";
    const listen = (chunk: Buffer) => {
      last = (last + chunk.toString()).slice(-4_000);
    };
    const settle = (ending: Ending) => {
      clearTimeout(timer);
      child.removeAllListeners("message").removeAllListeners("exit");
      child.stderr?.off("data", listen);
      resolve(ending);
    };
    const timer = setTimeout(() => settle({ died: `nothing came in ${patience} s` }), patience * 1_000);
    child.stderr?.on("data", listen);
    child.once("message", (outcome) => settle(outcome as Outcome));
    child.once("exit", (status, signal) => settle({ died: `ended with ${signal ?? status}\n${last}` }));
    child.send([...argv]);
  });
}
