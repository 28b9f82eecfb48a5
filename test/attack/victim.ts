import { type Outcome as CommandOutcome, leadpath } from "../app/cli/run-cli.ts";

// Runs command lines, one after the other, in a process of its own: what hangs, eats the memory or dies there is seen
// from outside.

/** What a command line came to. */
export interface Outcome extends CommandOutcome {
  /** Seconds of processor time. */
  readonly seconds: number;
  /** Most memory that the process ever had, in megabytes. */
  readonly megabytes: number;
}

async function run(argv: readonly string[]): Promise<Outcome> {
  const before = process.cpuUsage();
  const result = await leadpath(...argv);
  const { user, system } = process.cpuUsage(before);
  return { ...result, seconds: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1024 };
}

process.on("message", async (argv: readonly string[]) => process.send?.(await run(argv)));
