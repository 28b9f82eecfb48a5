import type { Spread } from "../../model/index.ts";
import { wrongUsage } from "./exit.ts";
import { words } from "./words.ts";

const mostMultiple = 1_000;

/** Three multiples in ascending order. */
export function spreadIn(text: string): Spread {
  const [low = -1, likely = -1, high = -1, ...rest] = text.split(/[,，]/).map((part) => (part.trim() === "" ? -1 : Number(part)));
  const isSpread = low >= 0 && low <= likely && likely <= high && high <= mostMultiple && rest.length === 0;
  if (!isSpread) throw wrongUsage(words.wrongCommand.badValue(text, "--spread", words.risk.badSpread));
  return { low, likely, high };
}
