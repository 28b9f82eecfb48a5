import type { Process } from "../src/model/index.ts";

/** What many cases have come to. */
export interface RiskOutcome {
  readonly median: number;
  /** By step, the share of cases in which it is critical. */
  readonly criticality: readonly number[];
}

/** A step as a plain simulation has it, in minutes. */
export interface Task {
  readonly id: string;
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly after: readonly { readonly id: string; readonly lag: number }[];
}

/** Steps whose real days are triangular, as plain objects in the order of their declaration, in minutes. */
export function tasksOf(process: Process, minutesPerDay: number): readonly Task[] {
  return process.steps.map(({ id, actual, after }) => {
    if (!actual || !("likely" in actual)) throw new Error(`${id} has no triangle`);
    const [low, likely, high] = [actual.low, actual.likely, actual.high].map((days) => days * minutesPerDay) as [number, number, number];
    return { id, low, likely, high, after: after.map((link) => ({ id: link.step, lag: link.lag * minutesPerDay })) };
  });
}

interface Draft {
  readonly task: Task;
  readonly duration: number;
  earlyStart: number;
  earlyFinish: number;
  lateStart: number;
  lateFinish: number;
}

/**
 * The simulation as one would write it down, with an object for each step of each case: forwards from what it is after,
 * backwards from what is after it, critical without float.
 */
export function plainRisk(tasks: readonly Task[], runs: number): RiskOutcome {
  const totals: number[] = [];
  const critical: Record<string, number> = Object.fromEntries(tasks.map(({ id }) => [id, 0]));
  const followers = new Map(
    tasks.map(({ id }) => [
      id,
      tasks.flatMap((task) => task.after.filter((link) => link.id === id).map(({ lag }) => ({ id: task.id, lag }))),
    ]),
  );
  for (let run = 0; run < runs; run++) {
    const drafts = tasks.map(
      (task): Draft => ({ task, duration: triangular(task), earlyStart: 0, earlyFinish: 0, lateStart: 0, lateFinish: 0 }),
    );
    const byId = new Map(drafts.map((draft) => [draft.task.id, draft]));
    for (const draft of drafts) {
      draft.earlyStart = Math.max(0, ...draft.task.after.map(({ id, lag }) => (byId.get(id) as Draft).earlyFinish + lag));
      draft.earlyFinish = draft.earlyStart + draft.duration;
    }
    const total = Math.max(...drafts.map(({ earlyFinish }) => earlyFinish));
    for (const draft of drafts.toReversed()) {
      draft.lateFinish = Math.min(
        total,
        ...(followers.get(draft.task.id) ?? []).map(({ id, lag }) => (byId.get(id) as Draft).lateStart - lag),
      );
      draft.lateStart = draft.lateFinish - draft.duration;
      if (draft.lateStart === draft.earlyStart) critical[draft.task.id] = (critical[draft.task.id] ?? 0) + 1;
    }
    totals.push(total);
  }
  totals.sort((one, other) => one - other);
  return { median: totals[runs >> 1] as number, criticality: tasks.map(({ id }) => (critical[id] ?? 0) / runs) };
}

interface Times {
  readonly duration: number;
  readonly earlyStart: number;
  readonly earlyFinish: number;
  lateFinish: number;
}

/**
 * The same by somebody who watches the time: loops in place of lists, one pass over the links each way, and no object
 * but one for each step.
 */
export function carefulRisk(tasks: readonly Task[], runs: number): RiskOutcome {
  const totals: number[] = [];
  const critical = new Map(tasks.map(({ id }) => [id, 0]));
  for (let run = 0; run < runs; run++) {
    const times = new Map<string, Times>();
    let total = 0;
    for (const task of tasks) {
      const duration = triangular(task);
      let earlyStart = 0;
      for (const { id, lag } of task.after) earlyStart = Math.max(earlyStart, (times.get(id)?.earlyFinish ?? 0) + lag);
      const earlyFinish = earlyStart + duration;
      times.set(task.id, { duration, earlyStart, earlyFinish, lateFinish: Number.POSITIVE_INFINITY });
      total = Math.max(total, earlyFinish);
    }
    for (const task of tasks.toReversed()) {
      const own = times.get(task.id) as Times;
      own.lateFinish = Math.min(own.lateFinish, total);
      const lateStart = own.lateFinish - own.duration;
      for (const { id, lag } of task.after) {
        const before = times.get(id) as Times;
        before.lateFinish = Math.min(before.lateFinish, lateStart - lag);
      }
      if (lateStart === own.earlyStart) critical.set(task.id, (critical.get(task.id) ?? 0) + 1);
    }
    totals.push(total);
  }
  totals.sort((one, other) => one - other);
  return { median: totals[runs >> 1] as number, criticality: tasks.map(({ id }) => (critical.get(id) ?? 0) / runs) };
}

function triangular({ low, likely, high }: Task): number {
  const u = Math.random();
  const [width, rise] = [high - low, likely - low];
  return Math.round(u * width < rise ? low + Math.sqrt(u * width * rise) : high - Math.sqrt((1 - u) * width * (high - likely)));
}
