import type { Link, Step } from "../../model/index.ts";
import type { DocumentFlow } from "./flow.ts";

const workKinds: ReadonlySet<Step["kind"]> = new Set(["task", "document", "data", "subprocess"]);

/**
 * Whether a step is work of an office, which a reform may arrange in another way: no decision, no event, nothing that
 * is the applicant's.
 */
export function isWork({ kind, outcomes, clock }: Step): boolean {
  return workKinds.has(kind) && outcomes === undefined && clock !== "applicant";
}

/** Whether a link only says that one step comes after another: on every route, and at once. */
export function isPlainLink({ link, lag, outcome }: Link): boolean {
  return link === "FS" && lag === 0 && outcome === undefined;
}

/** Pairs of steps of which the second comes right after the first, over a plain link. */
export function listNeighbours({ steps, numbers }: DocumentFlow): { readonly first: Step; readonly second: Step }[] {
  return steps.flatMap((second) =>
    second.after.filter(isPlainLink).flatMap((link) => {
      const first = steps[numbers.get(link.step) ?? -1];
      return first && isWork(first) && isWork(second) ? [{ first, second }] : [];
    }),
  );
}

/** Time in which the public is heard: no office may leave it out. */
const publicTime: ReadonlySet<Step["special"]> = new Set(["hearing", "public-notice"]);

/**
 * Whether a step can be left out without taking from others what they name: the target of a return, or the hearing of
 * the public.
 */
export function isRemovable({ returnTargets }: DocumentFlow, { id, special }: Step): boolean {
  return !returnTargets.has(id) && !publicTime.has(special);
}

/** Whether it is known that nobody behind a step uses what it produces, though somebody comes behind it. */
export function isIdle({ numbers, behind, position, users, isStatedBehind }: DocumentFlow, { id, produces = [] }: Step): boolean {
  const number = numbers.get(id) as number;
  const isUsed = produces.some((document) =>
    users.get(document)?.some((user) => (position[user] as number) > (position[number] as number)),
  );
  return produces.length > 0 && behind[number]?.length !== 0 && isStatedBehind[number] === true && !isUsed;
}
