import { z } from "zod";
import { expiries, limitKinds } from "../../model/index.ts";
import { date, days } from "./document-values.ts";

export const pastNotices = "Past the published holiday notices, where the days off may still change";

const limitDates = z.strictObject({
  begin: date.describe("The day on which the clock begins, or begins anew; it is not counted"),
  due: date.describe("The last day of the limit, with the stops of the route"),
  extendedDue: date.optional().describe("The last day with the longest extension"),
  finish: date.describe("The day on which the last step finishes"),
  inTime: z.boolean(),
  inExtendedTime: z.boolean().optional(),
  provisional: z.array(z.enum(["begin", "due", "extendedDue", "finish"])).describe(pastNotices),
});

const amount = { days: days.optional(), calendarDays: days.optional(), weeks: days.optional(), months: days.optional() };

/** A limit of a process, as a timetable and a simulation tell it. */
export const limit = z.strictObject({
  kind: z.enum(limitKinds),
  from: z.string().optional(),
  to: z.string().optional(),
  written: z.strictObject({ ...amount, extension: z.strictObject(amount).optional() }).describe("The limit as the file says it"),
  days: days.describe("The limit, in working days"),
  statutory: days.nullable().describe("The statutory limit between the same two steps"),
  promised: days.nullable().describe("The promised limit between the same two steps"),
  longest: days.nullable().describe("Longest counted time, on the longest route or the main one"),
  main: days.nullable().describe("Counted time on the main route"),
  experienced: days.nullable().describe("What passes on the main route, counted or not"),
  met: z.boolean().describe("No counted time exceeds the limit"),
  extension: z.strictObject({ days, met: z.boolean() }).optional().describe("The limit with its longest extension"),
  onExpiry: z.enum(expiries).optional(),
  dates: limitDates.optional().describe("With --start, where both steps are on the route"),
  undated: z.literal(true).optional().describe("It has no dates, as it runs out after 9999-12-31"),
  approximate: z.boolean(),
});
