import type { Process } from "../../../model/index.ts";
import { isSoundCatalog, type OpenedCatalog, resolveWay } from "../source/open-files.ts";
import type { ChosenProcess } from "../work/questions.ts";
import type { SharedState } from "../work/shared-page.ts";
import { parseStudioChoice, parseWayIds } from "./address.ts";
import type { StudioGoal } from "./choice/choice.ts";

type AskedGoal = Pick<ChosenProcess, "process" | "changes" | "route"> & { readonly goal: StudioGoal };

/** A goal with the answer that was found before this was shared. */
export interface KeptGoal extends AskedGoal {
  readonly answer: unknown;
}

/** The goal of a shared file, where it has an answer. */
export function findKeptGoal(opened: OpenedCatalog | undefined, { address, answer }: SharedState): KeptGoal | undefined {
  if (answer === undefined || !opened || !isSoundCatalog(opened)) return undefined;
  const { process } = resolveWay(opened, parseWayIds(address));
  const { changes, route, goal } = parseStudioChoice(address, process);
  return { process, changes, route, goal, answer };
}

/** Whether a goal is asked for as it was then; measures that are switched on make no other of it. */
export function isAskedAsKept(kept: KeptGoal, { process, changes, route, goal }: AskedGoal): boolean {
  const format = (asked: Omit<AskedGoal, "process">) => JSON.stringify([asked.changes, asked.route, asked.goal]);
  return format(kept) === format({ changes, route, goal }) && isSameProcess(kept.process, process);
}

function isSameProcess(one: Process, other: Process): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
