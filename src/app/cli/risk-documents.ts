import { z } from "zod";
import { limitKinds } from "../../model/index.ts";
import { date, days, estimate, ids, leadpath, route, share } from "./document-values.ts";
import { limit } from "./limit-document.ts";

const daysSpread = z.strictObject({
  mean: estimate,
  sd: days,
  least: days,
  most: days,
  quantiles: z.array(z.strictObject({ share, days: estimate })).describe("Working days within which a share of the cases is done"),
});

const curve = z.array(z.strictObject({ share, days })).describe("The S-curve");
const histogram = z
  .strictObject({ from: days, width: days, counts: z.array(z.int()) })
  .describe("counts[i] cases take from + i × width or more, and less than width more");

const limitRisk = z.strictObject({
  kind: z.enum(limitKinds),
  from: z.string().optional(),
  to: z.string().optional(),
  written: limit.shape.written,
  days,
  cases: z.int().describe("In so many cases both of its steps are done"),
  chance: estimate.nullable().describe("The share of these that keeps it"),
  extension: z.strictObject({ days, chance: estimate.nullable() }).optional(),
  counted: daysSpread.extend({ curve, histogram }).nullable().describe("What its clock counts"),
});

const stepRisk = z.strictObject({
  id: z.string(),
  chance: share.describe("The share of cases in which it is done"),
  times: z.number().describe("How often it is done in a case, on average"),
  mean: days.describe("Of all its rounds, 0 where it is not done"),
  sd: days,
  criticality: share.describe("The share of cases in which it is critical"),
  sensitivity: z.number().describe("criticality × sd ÷ the sd of the total"),
  cruciality: z.number().min(-1).max(1).describe("Rank correlation with the total"),
  swing: z
    .strictObject({ short: days, long: days })
    .nullable()
    .describe("Mean total of the tenth of cases in which it is shortest, and longest"),
});

const risk = z.strictObject({
  process: z.string(),
  scenario: z.string().optional(),
  measures: ids,
  route: route.optional().describe("Absent: outcomes are drawn"),
  runs: z.int(),
  seed: z.int(),
  planned: days,
  withinPlan: estimate.describe("The share of cases that take no longer than planned"),
  days: daysSpread,
  dates: z
    .strictObject({
      startDate: date,
      finishes: z.array(
        z.strictObject({
          share,
          finishDate: date,
          provisional: z.boolean().describe("It rests on days for which the days off are not known"),
        }),
      ),
    })
    .optional()
    .describe("With --start: when these shares of cases are done"),
  curve,
  histogram,
  limits: z.array(limitRisk),
  steps: z.array(stepRisk),
  ranked: z.int().describe("cruciality and swing are of so many cases"),
  cut: z.int().describe("So many cases returned 1,000 times and were then let on"),
  approximate: z.boolean(),
});

const unitLoad = z.strictObject({
  id: z.string(),
  staff: z.int().nullable().describe("Null: nobody waits for an officer"),
  offered: estimate.describe("Officers whom the cases would keep at work all the time"),
  grows: z.boolean().describe("Its queue grows without bound"),
  utilisation: estimate.nullable().describe("The share of open time in which an officer works"),
  queue: estimate.describe("Visits that wait for an officer, on average over time"),
  wait: estimate.describe("Working days for which a visit waits for an officer"),
  delays: z
    .strictObject({ queue: estimate, offHours: estimate, batch: estimate })
    .describe("Working days that a case waits here on the chain that its end waited for, on average"),
  visits: estimate.describe("Visits a working day"),
});

const load = z
  .strictObject({
    process: z.string(),
    scenario: z.string().optional(),
    measures: ids,
    cases: z.int().describe("Cases of a replication that count"),
    warmUp: z.int().describe("Cases before them that do not"),
    replications: z.int(),
    seed: z.int(),
    stable: z.boolean().describe("Every unit can do its work in the long run"),
    precise: z.boolean().describe("The mean is known as well as asked"),
    cycle: z.strictObject({ mean: estimate, quantiles: z.array(z.strictObject({ share, days: estimate })) }),
    parts: z
      .strictObject({
        work: estimate,
        outside: estimate,
        queue: estimate,
        offHours: estimate,
        batch: estimate,
        return: estimate,
        applicant: estimate,
        excluded: estimate,
        lag: estimate,
      })
      .describe("What the cycle time goes to, on average; the parts sum to it"),
    throughput: estimate.describe("Cases that end a working day"),
    underWay: estimate.describe("Cases under way, on average over time"),
    limits: z.array(limitRisk.omit({ extension: true, counted: true })),
    units: z.array(unitLoad),
    course: z
      .array(
        z.strictObject({
          day: days,
          units: z.array(z.strictObject({ id: z.string(), utilisation: z.number().nullable(), queue: z.number() })),
        }),
      )
      .describe("The units in stretches of time that end on these days"),
    approximate: z.boolean(),
  })
  .describe("With --load");

const loadComparison = z
  .strictObject({
    leadpath,
    process: z.string(),
    scenario: z.string().optional(),
    saved: estimate.describe("Working days that a case saves on average"),
    gained: z.array(estimate.nullable()).describe("Of each limit, by how much the share that keeps it grows"),
    baseline: load,
    reformed: load,
  })
  .describe("With --load, and measures or changes");

const staffPlan = z.strictObject({
  leadpath,
  process: z.string(),
  meet: share.describe("The share of cases that keep each promised limit, as asked"),
  status: z.enum(["met", "unreachable"]),
  proven: z.boolean().describe("No plan with fewer officers in all meets it, as far as the cases tell"),
  units: z.array(
    z.strictObject({
      id: z.string(),
      before: z.int(),
      staff: z.int(),
      needed: z.int().describe("Whatever the other units have"),
    }),
  ),
  chance: estimate,
  load,
});

const riskComparison = z
  .strictObject({
    leadpath,
    process: z.string(),
    scenario: z.string().optional(),
    runs: z.int(),
    seed: z.int(),
    saved: estimate.describe("Working days that a case saves on average"),
    savings: daysSpread.extend({ histogram }).describe("What single cases save"),
    shorter: estimate.describe("The share of cases that become shorter"),
    gained: z.array(estimate.nullable()).describe("Of each limit, by how much the share that keeps it grows"),
    baseline: risk,
    reformed: risk,
  })
  .describe("With measures or changes");

/** The documents of simulations: of single cases, of many at once, and of the officers that they need. */
export const riskDocuments = {
  staff: staffPlan,
  simulate: z.union([
    z.strictObject({ leadpath, ...risk.shape }),
    riskComparison,
    z.strictObject({ leadpath, ...load.shape }),
    loadComparison,
  ]),
} as const;
