import type { Language } from "../../../model/index.ts";
import { roundCoordinate } from "../canvas/round.ts";
import { layOutSampleLegend, type SampleEntry, type SampleLegend, sampleWidth } from "../canvas/sample-legend.ts";
import { drawShape } from "../canvas/shape.ts";
import type { FrontierData } from "./data.ts";
import { drawSymbol, isOptimum, type MarkKind } from "./marks.ts";
import { frontierWords } from "./words.ts";

/** What of a chart of effort against days is explained below it: what occurs. */
export function buildFrontierLegend(data: FrontierData, width: number, lang: Language): SampleLegend {
  const { legend } = frontierWords;
  const drawMarkSymbol =
    (kind: MarkKind): SampleEntry["draw"] =>
    (on, x, middle, theme) =>
      drawSymbol(on, kind, x + sampleWidth / 2, middle, theme);
  const drawCurveStep: SampleEntry["draw"] = (on, x, middle, theme) => {
    drawShape(on, "path", {
      d: `M ${x} ${middle - 4} h ${sampleWidth / 2} v 8 h ${sampleWidth / 2}`,
      fill: "none",
      stroke: theme.ink,
      "stroke-width": 2,
    });
    drawShape(on, "circle", { cx: x + sampleWidth / 2, cy: middle + 4, r: 2.6, fill: theme.ink });
  };
  const drawBrokenLine: SampleEntry["draw"] = (on, x, middle, theme) =>
    drawShape(on, "path", {
      d: `M ${x} ${roundCoordinate(middle)} h ${sampleWidth}`,
      fill: "none",
      stroke: theme.critical,
      "stroke-width": 1.4,
      "stroke-dasharray": "6 4",
    });
  const entries: readonly (readonly [boolean, string, SampleEntry["draw"]])[] = [
    [data.points.length > 0, legend.point[lang], drawCurveStep],
    [data.optimum !== undefined, frontierWords.optimum(data.target !== undefined)[lang], drawMarkSymbol("optimum")],
    [data.sets.some((set) => !isOptimum(set, data)), legend.set[lang], drawMarkSymbol("set")],
    [data.points.some(({ knee }) => knee), legend.knee[lang], drawMarkSymbol("knee")],
    [data.target !== undefined, legend.target[lang], drawBrokenLine],
    [data.budget !== undefined, legend.budget[lang], drawBrokenLine],
  ];
  return layOutSampleLegend(
    entries.flatMap(([occurs, text, draw]) => (occurs ? [{ text, draw }] : [])),
    width,
  );
}
