import { z } from "zod";
import { formatVersion } from "../../../model/index.ts";

// What several documents that `--json` prints have in common.

export const formatVersionSchema = z.literal(formatVersion);
export const workingDaysSchema = z.number().describe("Working days");
export const bilingualSchema = z.strictObject({ zh: z.string(), en: z.string() });
export const stringListSchema = z.array(z.string());
export const changesSchema = z
  .array(z.looseObject({}))
  .describe("Changes by hand, as the file format has them: those of the scenario first");
export const dateSchema = z.iso.date();
export const routeSchema = z.union([z.enum(["main", "longest"]), z.record(z.string(), z.string())]);

export const estimateSchema = z
  .strictObject({ value: z.number(), low: z.number(), high: z.number() })
  .describe("A figure with its interval of 95 % confidence");
export const shareSchema = z.number().min(0).max(1);
