import { type LoadOptions as AskedFor, listWorkingWeekdays } from "../../../analysis/simulate/index.ts";
import type { Process } from "../../../model/index.ts";
import { createUsageFailure } from "../../host/index.ts";
import { simulateWords } from "../words/simulate-words.ts";
import { cliWords } from "../words/words.ts";
import { isArrivalsFile, readArrivals } from "./arrivals-file.ts";

/** What the command line says of cases that come. */
export interface LoadCommandOptions {
  readonly load: string;
  readonly urgent?: string;
  readonly cases?: string;
}

/** @throws CommandFailure when a value is out of its range, or the file of a list cannot be read */
export async function readLoadOptions(
  process: Process,
  { load, urgent, cases }: LoadCommandOptions,
): Promise<Pick<AskedFor, "arrivals" | "cases">> {
  const served = urgent === undefined ? {} : { urgent: parseShareOption("--urgent", urgent, 0) };
  if (isArrivalsFile(load)) {
    if (cases !== undefined) throw createUsageFailure(simulateWords.withRates("--cases"));
    return { arrivals: { days: await readArrivals(load, process.calendar), ...served } };
  }
  return {
    arrivals: { perDay: parseRates(load, listWorkingWeekdays(process.calendar).length), ...served },
    ...(cases !== undefined && { cases: parseWholeOption("--cases", cases, 100, 1_000_000) }),
  };
}

/** One rate, or one for each day of the working week. */
function parseRates(text: string, week: number): number | readonly number[] {
  const rates = text.split(/[,，]/).map((part) => (part.trim() === "" ? -1 : Number(part)));
  const areRates = rates.every((rate) => rate >= 0 && rate <= maxRatePerDay) && rates.some((rate) => rate >= minRatePerDay);
  const isWeek = rates.length === 1 || rates.length === week;
  if (!areRates || !isWeek) throw createUsageFailure(cliWords.wrongCommand.badValue(text, "--load", simulateWords.badArrivals));
  return rates.length === 1 ? (rates[0] as number) : rates;
}

const maxRatePerDay = 100_000;
const minRatePerDay = 0.001;

export function parseShareOption(option: string, text: string, least: number): number {
  const value = Number(text);
  if (text.trim() === "" || !(value >= least && value <= 1))
    throw createUsageFailure(cliWords.wrongCommand.badValue(text, option, least > 0 ? "0.01, 0.05, 1" : "0–1"));
  return value;
}

export function parseWholeOption(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most)
    throw createUsageFailure(cliWords.wrongCommand.badValue(text, option, `${least}–${most}`));
  return value;
}
