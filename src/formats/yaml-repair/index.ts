export { type MendedText, mendText } from "./mend.ts";
export { collectSlips } from "./scan.ts";
export type { Slip } from "./slip.ts";
export { describeSlip } from "./words.ts";
