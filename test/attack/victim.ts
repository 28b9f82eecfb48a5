import { runCommandLine } from "../../src/app/cli/run.ts";
import { resolveLanguage, type Terminal } from "../../src/app/host/terminal.ts";

// Runs command lines, one after the other, in a process of its own: what hangs, eats the memory or dies there is seen
// from outside.

/** What a command line came to. */
export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Seconds of processor time. */
  readonly seconds: number;
  /** Most memory that the process ever had, in megabytes. */
  readonly megabytes: number;
}

async function run(argv: readonly string[]): Promise<Outcome> {
  let [stdout, stderr] = ["", ""];
  const plain = (text: string) => text;
  const terminal: Terminal = {
    lang: resolveLanguage(argv, {}),
    width: 80,
    print: (text) => {
      stdout += text;
    },
    warn: (text) => {
      stderr += text;
    },
    isWatched: false,
    style: plain,
    warnStyle: plain,
  };
  const before = process.cpuUsage();
  const status = await runCommandLine(argv, terminal, "0.0.0");
  const { user, system } = process.cpuUsage(before);
  return { status, stdout, stderr, seconds: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1024 };
}

process.on("message", async (argv: readonly string[]) => process.send?.(await run(argv)));
