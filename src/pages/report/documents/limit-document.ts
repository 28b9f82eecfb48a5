import { z } from "zod";
import { expiryKinds, limitKinds } from "../../../model/index.ts";
import { dateSchema, workingDaysSchema } from "./document-values.ts";

export const pastNotices = "Past the published holiday notices, where the days off may still change";

const limitDatesSchema = z.strictObject({
  begin: dateSchema.describe("The day on which the clock begins, or begins anew; it is not counted"),
  due: dateSchema.describe("The last day of the limit, with the stops of the route"),
  extendedDue: dateSchema.optional().describe("The last day with the longest extension"),
  finish: dateSchema.describe("The day on which the last step finishes"),
  inTime: z.boolean(),
  inExtendedTime: z.boolean().optional(),
  provisional: z.array(z.enum(["begin", "due", "extendedDue", "finish"])).describe(pastNotices),
});

const amountFields = {
  days: workingDaysSchema.optional(),
  calendarDays: workingDaysSchema.optional(),
  weeks: workingDaysSchema.optional(),
  months: workingDaysSchema.optional(),
};

/** A limit of a process, as a timetable and a simulation tell it. */
export const limitSchema = z.strictObject({
  kind: z.enum(limitKinds),
  from: z.string().optional(),
  to: z.string().optional(),
  written: z
    .strictObject({ ...amountFields, extension: z.strictObject(amountFields).optional() })
    .describe("The limit as the file says it"),
  days: workingDaysSchema.describe("The limit, in working days"),
  statutory: workingDaysSchema.nullable().describe("The statutory limit between the same two steps"),
  promised: workingDaysSchema.nullable().describe("The promised limit between the same two steps"),
  longest: workingDaysSchema.nullable().describe("Longest counted time, on the longest route or the main one"),
  main: workingDaysSchema.nullable().describe("Counted time on the main route"),
  experienced: workingDaysSchema.nullable().describe("What passes on the main route, counted or not"),
  met: z.boolean().describe("No counted time exceeds the limit"),
  extension: z.strictObject({ days: workingDaysSchema, met: z.boolean() }).optional().describe("The limit with its longest extension"),
  onExpiry: z.enum(expiryKinds).optional(),
  dates: limitDatesSchema.optional().describe("With --start, where both steps are on the route"),
  undated: z.literal(true).optional().describe("It has no dates, as it runs out after 9999-12-31"),
  approximate: z.boolean(),
});
