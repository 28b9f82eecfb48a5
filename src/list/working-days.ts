import { type Bilingual, formatDays } from "../model/index.ts";
import { workingDaysWords } from "./words.ts";

/** A number of working days as a sentence has it. */
export function formatWorkdayCount(days: number): Bilingual {
  const shown = formatDays(days);
  return workingDaysWords.text(shown);
}
