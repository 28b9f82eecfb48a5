import { type Process, type Step, toMinutes } from "../../model/index.ts";
import { collectNearest } from "../../process/graph/index.ts";

/** A step that the log knows, after which another may begin. */
export interface SeenSource {
  readonly step: number;
  /** Working minutes after it. */
  readonly lag: number;
}

/** A way out of a decision, as the log shows it. */
export interface SeenExit {
  readonly id: string;
  /** The next steps that the log knows; empty where it shows nothing more. */
  readonly next: ReadonlySet<number>;
  readonly returns: boolean;
  readonly rounds: number;
}

/**
 * What the log can show of the flow of a process: steps that it does not know are walked through. Steps are numbers, in
 * their order.
 */
export interface SeenFlow {
  readonly sources: readonly (readonly SeenSource[])[];
  /** By step; empty of one that is no decision. */
  readonly exits: readonly (readonly SeenExit[])[];
  /** By step: decisions that the log does not know and that may be taken next; they are taken in no time. */
  readonly unseenDecisions: readonly (readonly number[])[];
  /** By step: whether the log has an activity for it. */
  readonly isSeen: readonly boolean[];
}

export function buildSeenFlow({ steps }: Pick<Process, "steps">, isSeen: readonly boolean[]): SeenFlow {
  const numbers = new Map(steps.map(({ id }, number) => [id, number]));
  const getNumber = (id: string) => numbers.get(id) as number;
  const following = steps.map((): { readonly to: number; readonly outcome: string | undefined }[] => []);
  for (const [to, { after }] of steps.entries())
    for (const link of after) following[getNumber(link.step)]?.push({ to, outcome: link.outcome });
  const isSeenStep = (step: number) => isSeen[step] === true;
  const collectSeenFollowers = (starts: readonly number[]) =>
    collectNearest(starts, isSeenStep, (step) => (following[step] ?? []).map(({ to }) => to));
  const collectSeenPredecessors = (start: number) =>
    collectNearest([start], isSeenStep, (step) => (steps[step]?.after ?? []).map((link) => getNumber(link.step)));
  const exits = steps.map(({ outcomes = [] }: Step, step) =>
    outcomes.map(({ id, returnTo, rounds = 1 }): SeenExit => {
      const heads = (following[step] ?? []).filter(({ outcome }) => outcome === id).map(({ to }) => to);
      return {
        id,
        next: collectSeenFollowers(returnTo === undefined ? heads : [getNumber(returnTo)]),
        returns: returnTo !== undefined,
        rounds: returnTo === undefined ? 0 : rounds,
      };
    }),
  );
  const sources = steps.map(() => new Map<number, number>());
  const note = (to: number, step: number, lag: number) => sources[to]?.set(step, Math.max(lag, sources[to].get(step) ?? lag));
  for (const [number, each] of steps.entries()) {
    for (const { step, lag } of each.after) for (const from of collectSeenPredecessors(getNumber(step))) note(number, from, toMinutes(lag));
    for (const exit of exits[number] ?? []) if (exit.returns) for (const to of exit.next) note(to, number, 0);
  }
  const unseenDecisions = steps.map((_, step) =>
    [...steps.keys()].filter((decision) => !isSeen[decision] && (exits[decision] ?? []).length > 0 && sources[decision]?.has(step)),
  );
  return { sources: sources.map((each) => [...each].map(([step, lag]) => ({ step, lag }))), exits, unseenDecisions, isSeen };
}
