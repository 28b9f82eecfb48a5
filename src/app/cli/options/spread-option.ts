import type { Spread } from "../../../model/index.ts";
import { createUsageFailure } from "../../host/index.ts";
import { simulateWords } from "../words/simulate-words.ts";
import { cliWords } from "../words/words.ts";

const maxSpreadMultiple = 1_000;

/** Three multiples in ascending order. */
export function parseSpread(text: string): Spread {
  const [low = -1, likely = -1, high = -1, ...rest] = text.split(/[,，]/).map((part) => (part.trim() === "" ? -1 : Number(part)));
  const isSpread = low >= 0 && low <= likely && likely <= high && high <= maxSpreadMultiple && rest.length === 0;
  if (!isSpread) throw createUsageFailure(cliWords.wrongCommand.badValue(text, "--spread", simulateWords.badSpread));
  return { low, likely, high };
}
