import { z } from "zod";
import { maxDays } from "../time.ts";
import { days, id, map, notes } from "./values.ts";

export const limitKinds = ["statutory", "promised"] as const;
const stopEffects = ["pause", "restart", "not-started"] as const;
export const expiries = ["nothing", "deemed-approved", "deemed-refused"] as const;

const timeLimit = {
  days: days.optional(),
  calendarDays: days.optional(),
  weeks: days.optional(),
  months: z.int().min(0).max(maxDays).optional(),
};

const stop = map({
  step: id.describe("The step that stops the clock"),
  effect: z
    .enum(stopEffects)
    .describe(
      "pause: the clock rests while the step runs; restart: the full limit runs again after it; not-started: it begins only after it",
    ),
  ...notes,
});

export const limit = map({
  kind: z.enum(limitKinds),
  ...timeLimit,
  from: id.optional().describe("The time runs from the finish of this step"),
  to: id.optional().describe("to the finish of this one; without from and to: the whole process"),
  stops: z.array(stop).optional().describe("Steps that stop the clock; those that are not counted pause it without being named"),
  extension: map({ ...timeLimit, ...notes })
    .optional()
    .describe("By how much it may be extended at most"),
  onExpiry: z.enum(expiries).optional().describe("What follows in law when it runs out"),
  ...notes,
});

export type Limit = z.output<typeof limit>;
/** How long a limit is, in one of its units. A part of a day counts as a whole one. */
export type TimeLimit = Pick<Limit, keyof typeof timeLimit>;
export type StopEffect = (typeof stopEffects)[number];
