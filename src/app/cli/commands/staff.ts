import { findLeastStaff, maxSeed } from "../../../analysis/simulate/index.ts";
import { formatStaffPlan, type StaffPlanDocument } from "../../../pages/report/index.ts";
import { CommandFailure, createUsageFailure, exitCodes, printJson, type Terminal, withProgress } from "../../host/index.ts";
import { withLoadThreads } from "../../node/index.ts";
import { readSoundProcess } from "../input.ts";
import { type ChoiceOptions, readChoice } from "../options/choice.ts";
import { type LoadCommandOptions, parseShareOption, parseWholeOption, readLoadOptions } from "../options/load-options.ts";
import { simulateWords } from "../words/simulate-words.ts";

export interface StaffCommandOptions extends ChoiceOptions, LoadCommandOptions {
  readonly meet?: string;
  readonly seed?: string;
  readonly json?: true;
}

/** Prints the least officers with which cases keep their limits. */
export async function runStaff(files: readonly string[], options: StaffCommandOptions, terminal: Terminal): Promise<void> {
  const { meet, seed } = options;
  const asked = {
    ...readChoice(options),
    meet: meet === undefined ? usualMeet : parseShareOption("--meet", meet, 0),
    seed: seed === undefined ? 1 : parseWholeOption("--seed", seed, 0, maxSeed),
  };
  const { process } = await readSoundProcess(files, options.process, terminal);
  if (process.limits.length === 0) throw createUsageFailure(simulateWords.noLimit);
  const load = await readLoadOptions(process, options);
  const plan = await withProgress("plans", terminal, (onProgress) =>
    withLoadThreads(process, load.cases, (crew) => findLeastStaff(process, { ...asked, ...load, crew, onProgress })),
  );
  if (options.json) printJson<StaffPlanDocument>(plan, terminal);
  else terminal.print(formatStaffPlan(process, plan, terminal));
  if (plan.status === "unreachable") throw new CommandFailure(exitCodes.noSolution);
}

const usualMeet = 0.9;
