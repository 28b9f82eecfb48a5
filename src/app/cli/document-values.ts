import { z } from "zod";
import { formatVersion } from "../../model/index.ts";

// What several documents that `--json` prints have in common.

export const leadpath = z.literal(formatVersion);
export const days = z.number().describe("Working days");
export const ids = z.array(z.string());
export const date = z.iso.date();
export const route = z.union([z.enum(["main", "longest"]), z.record(z.string(), z.string())]);

export const estimate = z
  .strictObject({ value: z.number(), low: z.number(), high: z.number() })
  .describe("A figure with its interval of 95 % confidence");
export const share = z.number().min(0).max(1);
