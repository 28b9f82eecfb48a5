import { type Bilingual, formatDays } from "../model/index.ts";

/** A number of working days as a sentence has it. */
export function formatWorkdayCount(days: number): Bilingual {
  const shown = formatDays(days);
  return { zh: `${shown} 个工作日`, en: `${shown} working day${shown === "1" ? "" : "s"}` };
}
