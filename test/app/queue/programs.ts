import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { main, type Outcome } from "../cli/run-cli.ts";

/** A program that runs beside the test. */
export interface Running {
  readonly child: ChildProcess;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** When it has ended. */
  readonly outcome: Promise<Outcome>;
  /** Waits until it has said something. */
  readonly said: (pattern: RegExp) => Promise<void>;
}

/** Starts the built program. */
export function startLeadpath(argv: readonly string[], env: Readonly<Record<string, string>> = {}, program = main): Running {
  const child = spawn(process.execPath, [program, ...argv], { env: { PATH: process.env.PATH, LEADPATH_CACHE: "off", ...env } });
  let stdout = "";
  let stderr = "";
  const listeners = new Set<() => void>();
  const hear = () => {
    for (const each of listeners) each();
  };
  child.stdout.on("data", (piece) => {
    stdout += String(piece);
    hear();
  });
  child.stderr.on("data", (piece) => {
    stderr += String(piece);
    hear();
  });
  const outcome = once(child, "close").then(([status]) => ({ status: typeof status === "number" ? status : -1, stdout, stderr }));
  const said = (pattern: RegExp) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (!pattern.test(stdout + stderr)) return;
        listeners.delete(look);
        resolve();
      };
      listeners.add(look);
      void outcome.then(() => reject(new Error(`ended without ${pattern}: ${stdout}${stderr}`)));
      look();
    });
  return { child, stdout: () => stdout, stderr: () => stderr, outcome, said };
}

/** Starts a worker and waits until it is at the queue. */
export async function startWorker(url: string, more: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Promise<Running> {
  const worker = startLeadpath(["work", "--queue", url, "--threads", "1", ...more], env);
  await worker.said(/Worker at/);
  return worker;
}

/** Ends programs that a test started. */
export async function endAll(running: readonly Running[]): Promise<void> {
  for (const { child } of running) if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
  await Promise.all(running.map(({ outcome }) => outcome));
}
