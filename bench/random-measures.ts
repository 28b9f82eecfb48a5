import type { Change, Link, Step } from "../src/model/index.ts";

/** What a measure does, and about how many days it takes away. */
export interface Proposal {
  readonly changes: Change[];
  readonly days: number;
}

type Below = (limit: number) => number;

/** One of the kinds of measures at a random step; `id` names the step that it may add. */
export function randomProposal(steps: readonly Step[], id: string, below: Below): Proposal {
  const waiting = steps.filter(({ after }) => after.length > 0);
  const step = waiting[below(waiting.length)] as Step;
  const number = steps.indexOf(step);
  const before = steps.find((each) => each.id === step.after[0]?.step) as Step;
  const kind = below(20);
  if (kind < 10) return fewerDays(steps.slice(number, number + 1 + below(3)), below);
  if (kind < 14) return sideBySide(steps, step, before);
  if (kind < 16) return { changes: [{ step: step.id, remove: true }], days: daysOf(step) };
  if (kind < 18) return joint(step, before, `n${id}`, below);
  return overlap(step, before);
}

function daysOf({ days = 0 }: Step): number {
  return days;
}

function fewerDays(steps: readonly Step[], below: Below): Proposal {
  const changes = steps.map((step) => ({ step: step.id, days: Math.ceil((daysOf(step) * (2 + below(7))) / 10) }));
  return { changes, days: steps.reduce((sum, step, index) => sum + daysOf(step) - (changes[index]?.days ?? 0), 0) };
}

/** The step waits for what the one before it waits for; what waits for it waits for both. */
function sideBySide(steps: readonly Step[], step: Step, before: Step): Proposal {
  const behind = steps.filter(({ after }) => after.some((link) => link.step === step.id));
  return {
    changes: [
      { step: step.id, after: together(without(step.after, before), before.after) },
      ...behind.map(({ id, after }) => ({ step: id, after: together(after, [link(before.id)]) })),
    ],
    days: Math.min(daysOf(step), daysOf(before)),
  };
}

/** A meeting between the two makes both shorter. */
function joint(step: Step, before: Step, id: string, below: Below): Proposal {
  const meeting: Step = { id, kind: "task", clock: "counted", days: 1 + below(3), after: [link(before.id)] };
  const shorter = [step, before].map((each) => Math.ceil(daysOf(each) / 2)) as [number, number];
  return {
    changes: [
      { add: meeting },
      { step: step.id, days: shorter[0], after: together(without(step.after, before), [link(id)]) },
      { step: before.id, days: shorter[1] },
    ],
    days: Math.max(1, daysOf(step) + daysOf(before) - shorter[0] - shorter[1] - daysOf(meeting)),
  };
}

/** The step starts when half of the one before is done, and does not finish before it. */
function overlap(step: Step, before: Step): Proposal {
  const lag = Math.ceil(daysOf(before) / 2);
  const overlapping: Link[] = [
    { step: before.id, link: "SS", lag },
    { step: before.id, link: "FF", lag: 0 },
  ];
  return { changes: [{ step: step.id, after: [...without(step.after, before), ...overlapping] }], days: daysOf(before) - lag };
}

function link(step: string): Link {
  return { step, link: "FS", lag: 0 };
}

function without(after: readonly Link[], { id }: Step): Link[] {
  return after.filter(({ step }) => step !== id);
}

/** Both lists, each step once. */
function together(one: readonly Link[], other: readonly Link[]): Link[] {
  return [...one, ...other.filter(({ step }) => !one.some((each) => each.step === step))];
}
