import { type LoadOptions as AskedFor, workingWeek } from "../../analysis/simulate/index.ts";
import type { Process } from "../../model/index.ts";
import { arrivalsIn, isArrivalsFile } from "./arrivals-file.ts";
import { wrongUsage } from "./exit.ts";
import { words } from "./words.ts";

/** What the command line says of cases that come. */
export interface LoadOptions {
  readonly load: string;
  readonly urgent?: string;
  readonly cases?: string;
}

/** @throws CommandFailure when a value is out of its range, or the file of a list cannot be read */
export async function loadIn(process: Process, { load, urgent, cases }: LoadOptions): Promise<Pick<AskedFor, "arrivals" | "cases">> {
  const served = urgent === undefined ? {} : { urgent: partIn("--urgent", urgent, 0) };
  if (isArrivalsFile(load)) {
    if (cases !== undefined) throw wrongUsage(words.load.withRates("--cases"));
    return { arrivals: { days: await arrivalsIn(load, process.calendar), ...served } };
  }
  return {
    arrivals: { perDay: ratesIn(load, workingWeek(process.calendar).length), ...served },
    ...(cases !== undefined && { cases: wholeIn("--cases", cases, 100, 1_000_000) }),
  };
}

/** One rate, or one for each day of the working week. */
function ratesIn(text: string, week: number): number | readonly number[] {
  const rates = text.split(/[,，]/).map((part) => (part.trim() === "" ? -1 : Number(part)));
  const areRates = rates.every((rate) => rate >= 0 && rate <= mostPerDay) && rates.some((rate) => rate >= leastPerDay);
  const isWeek = rates.length === 1 || rates.length === week;
  if (!areRates || !isWeek) throw wrongUsage(words.wrongCommand.badValue(text, "--load", words.load.badArrivals));
  return rates.length === 1 ? (rates[0] as number) : rates;
}

const mostPerDay = 100_000;
const leastPerDay = 0.001;

export function partIn(option: string, text: string, least: number): number {
  const value = Number(text);
  if (text.trim() === "" || !(value >= least && value <= 1))
    throw wrongUsage(words.wrongCommand.badValue(text, option, least > 0 ? "0.01, 0.05, 1" : "0–1"));
  return value;
}

export function wholeIn(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most) throw wrongUsage(words.wrongCommand.badValue(text, option, `${least}–${most}`));
  return value;
}
