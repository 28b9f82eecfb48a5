import { type Actual, type Bilingual, buildBilingual, formatAmount, formatDays, punctuation, type Spread } from "../../model/index.ts";
import { actualTextWords } from "./words.ts";

const actualNames = {
  low: actualTextWords.actualNamesLow,
  likely: actualTextWords.actualNamesLikely,
  high: actualTextWords.actualNamesHigh,
  p50: actualTextWords.actualNamesP50,
  p90: actualTextWords.actualNamesP90,
  mean: actualTextWords.actualNamesMean,
  sd: actualTextWords.actualNamesSd,
  exponential: actualTextWords.actualNamesExponential,
} as const satisfies Record<string, Bilingual>;

const shapeNames = { pert: actualTextWords.shapeNamesPert, triangular: actualTextWords.shapeNamesTriangular } as const;

/** How long something really takes, figure by figure in working days. */
export function formatActual(actual: Actual): Bilingual {
  return formatActualFigures(actual, (value, lang) => formatAmount({ days: value }, lang));
}

/** Real days as multiples of the planned ones. */
export function formatSpread(spread: Spread): Bilingual {
  return formatActualFigures(spread, (value) => `×${formatDays(value)}`);
}

function formatActualFigures(figures: Actual | Spread, say: (value: number, lang: "zh" | "en") => string): Bilingual {
  return buildBilingual((lang) => {
    const separator = punctuation.list[lang];
    if ("samples" in figures) return figures.samples.map((value) => say(value, lang)).join(separator);
    const parts = Object.entries(actualNames).flatMap(([key, name]) => {
      const value = (figures as Readonly<Record<string, number | undefined>>)[key];
      return value === undefined ? [] : [`${name[lang]} ${say(value, lang)}`];
    });
    const shape = "shape" in figures && figures.shape ? [shapeNames[figures.shape][lang]] : [];
    return [...parts, ...shape].join(separator);
  });
}
