import { type Actual, type Bilingual, formatAmount, formatDays, punctuation, type Spread } from "../../model/index.ts";
import { buildBilingual } from "./bilingual-text.ts";

const actualNames = {
  low: { zh: "最短", en: "low" },
  likely: { zh: "通常", en: "likely" },
  high: { zh: "最长", en: "high" },
  p50: { zh: "中位", en: "p50" },
  p90: { zh: "九成以内", en: "p90" },
  mean: { zh: "平均", en: "mean" },
  sd: { zh: "标准差", en: "sd" },
  exponential: { zh: "指数分布，平均", en: "exponential, mean" },
} as const satisfies Record<string, Bilingual>;

const shapeNames = { pert: { zh: "PERT 分布", en: "pert" }, triangular: { zh: "三角分布", en: "triangular" } } as const;

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
