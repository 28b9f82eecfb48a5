import type { Language } from "../../model/index.ts";
import type { FrontierData } from "./frontier-data.ts";
import { drawSymbol, isOptimum, type MarkKind } from "./frontier-marks.ts";
import { frontierWords } from "./frontier-words.ts";
import { round } from "./round.ts";
import { type SampleEntry, type SampleLegend, sampleLegend, sampleWidth } from "./sample-legend.ts";
import { shape } from "./shape.ts";

/** What of a chart of effort against days is explained below it: what occurs. */
export function frontierLegend(data: FrontierData, width: number, lang: Language): SampleLegend {
  const { legend } = frontierWords;
  const symbol =
    (kind: MarkKind): SampleEntry["draw"] =>
    (on, x, middle, theme) =>
      drawSymbol(on, kind, x + sampleWidth / 2, middle, theme);
  const step: SampleEntry["draw"] = (on, x, middle, theme) => {
    shape(on, "path", {
      d: `M ${x} ${middle - 4} h ${sampleWidth / 2} v 8 h ${sampleWidth / 2}`,
      fill: "none",
      stroke: theme.ink,
      "stroke-width": 2,
    });
    shape(on, "circle", { cx: x + sampleWidth / 2, cy: middle + 4, r: 2.6, fill: theme.ink });
  };
  const broken: SampleEntry["draw"] = (on, x, middle, theme) =>
    shape(on, "path", {
      d: `M ${x} ${round(middle)} h ${sampleWidth}`,
      fill: "none",
      stroke: theme.critical,
      "stroke-width": 1.4,
      "stroke-dasharray": "6 4",
    });
  const entries: readonly (readonly [boolean, string, SampleEntry["draw"]])[] = [
    [data.points.length > 0, legend.point[lang], step],
    [data.optimum !== undefined, frontierWords.optimum(data.target !== undefined)[lang], symbol("optimum")],
    [data.sets.some((set) => !isOptimum(set, data)), legend.set[lang], symbol("set")],
    [data.points.some(({ knee }) => knee), legend.knee[lang], symbol("knee")],
    [data.target !== undefined, legend.target[lang], broken],
    [data.budget !== undefined, legend.budget[lang], broken],
  ];
  return sampleLegend(
    entries.flatMap(([occurs, text, draw]) => (occurs ? [{ text, draw }] : [])),
    width,
  );
}
