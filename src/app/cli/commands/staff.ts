import { leastStaff, mostSeed } from "../../../analysis/simulate/index.ts";
import { type ChoiceOptions, choiceOf } from "../choice.ts";
import { CommandFailure, exitCodes, wrongUsage } from "../exit.ts";
import { soundInput } from "../input.ts";
import { printJson } from "../json.ts";
import { type LoadOptions, loadIn, partIn, wholeIn } from "../load-options.ts";
import { withLoadThreads } from "../load-threads.ts";
import { withProgress } from "../progress.ts";
import { staffText } from "../staff-text.ts";
import type { Terminal } from "../terminal.ts";
import { words } from "../words.ts";

export interface StaffOptions extends ChoiceOptions, LoadOptions {
  readonly meet?: string;
  readonly seed?: string;
  readonly json?: true;
}

/** Prints the least officers with which cases keep their limits. */
export async function staff(files: readonly string[], options: StaffOptions, terminal: Terminal): Promise<void> {
  const { meet, seed } = options;
  const asked = {
    ...choiceOf(options),
    meet: meet === undefined ? usualMeet : partIn("--meet", meet, 0),
    seed: seed === undefined ? 1 : wholeIn("--seed", seed, 0, mostSeed),
  };
  const { process } = await soundInput(files, options.process, terminal);
  if (process.limits.length === 0) throw wrongUsage(words.load.noLimit);
  const load = await loadIn(process, options);
  const plan = await withProgress("plans", terminal, (onProgress) =>
    withLoadThreads(process, load.cases, (crew) => leastStaff(process, { ...asked, ...load, crew, onProgress })),
  );
  if (options.json) printJson(plan, terminal);
  else terminal.print(staffText(process, plan, terminal));
  if (plan.status === "unreachable") throw new CommandFailure(exitCodes.noSolution);
}

const usualMeet = 0.9;
