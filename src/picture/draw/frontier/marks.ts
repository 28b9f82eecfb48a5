import type { Container } from "@svgdotjs/svg.js";
import { type Language, localizeText } from "../../../model/index.ts";
import { wrapText } from "../../text/index.ts";
import { createNamedGroup } from "../canvas/named-group.ts";
import { roundCoordinate } from "../canvas/round.ts";
import { drawShape } from "../canvas/shape.ts";
import type { Theme } from "../canvas/theme.ts";
import type { FrontierData } from "./data.ts";
import type { FrontierPlot } from "./plot.ts";
import { formatMeasureSet, frontierWords } from "./words.ts";

export type MarkKind = "optimum" | "set" | "knee" | "end";

/** A point that is told apart, with the words beside it: the first lines bold. What matters most comes first. */
export interface FrontierMark {
  readonly kind: MarkKind;
  readonly effort: number;
  readonly days: number;
  readonly measures: readonly string[];
  readonly name: string;
  readonly nameLines: readonly string[];
  readonly figures: string;
}

export const labelTextSize = { size: 12, line: 15, width: 190, lines: 2 };

/**
 * The optimum, by the name of a set of the file that it is as well; the other sets, both ends, then knees: each point
 * once, sets beside it.
 */
export function listFrontierMarks(data: FrontierData, lang: Language): readonly FrontierMark[] {
  const { points, sets, optimum, before, target } = data;
  const createMark = (
    kind: MarkKind,
    name: string,
    { effort, days, measures }: { effort: number; days: number; measures: readonly string[] },
  ) => ({
    kind,
    effort,
    days,
    measures,
    name,
    nameLines: cutNameLines(wrapText(name, labelTextSize.width, labelTextSize.size, true)),
    figures: frontierWords.at(effort, days)[lang],
  });
  const best = optimum === undefined ? undefined : points[optimum];
  const optimumName = [
    frontierWords.optimum(target !== undefined)[lang],
    ...sets.filter((set) => isOptimum(set, data)).map(({ name }) => localizeText(name, lang)),
  ].join(" · ");
  const last = points.length - 1;
  const end = points[last];
  const start = points[0] && points[0].effort === 0 && points[0].days === before ? points[0] : { effort: 0, days: before, measures: [] };
  return [
    ...(best ? [createMark("optimum", optimumName, best)] : []),
    ...sets.filter((set) => !isOptimum(set, data)).map((set) => createMark("set", localizeText(set.name, lang), set)),
    ...(best === start ? [] : [createMark("end", frontierWords.before[lang], start)]),
    ...(end === undefined || end === best || end === start ? [] : [createMark("end", frontierWords.least[lang], end)]),
    ...points.filter((point) => point.knee && point !== best).map((point) => createMark("knee", "", point)),
  ];
}

/** Whether a set of the file is the optimum itself, whose mark would hide its own. */
export function isOptimum({ effort, days, measures }: FrontierData["sets"][number], { points, optimum }: FrontierData): boolean {
  const best = optimum === undefined ? undefined : points[optimum];
  return best !== undefined && effort === best.effort && days === best.days && measures.join() === best.measures.join();
}

function cutNameLines(lines: readonly string[]): readonly string[] {
  return lines.length <= labelTextSize.lines ? lines : [...lines.slice(0, labelTextSize.lines - 1), `${lines[labelTextSize.lines - 1]}…`];
}

/** Every point of the curve as a dot, over them the marks. Each says what it is to those who do not see it. */
export function drawFrontierMarks(
  on: Container,
  data: FrontierData,
  marks: readonly FrontierMark[],
  plot: FrontierPlot,
  lang: Language,
  theme: Theme,
): void {
  const radius = Math.min(2.6, Math.max(1, plot.width / Math.max(1, data.points.length) / 3));
  const placePoint = (effort: number, days: number) => ({ x: roundCoordinate(plot.across(effort)), y: roundCoordinate(plot.down(days)) });
  const createGroup = (words: string) => {
    const group = createNamedGroup(on, words);
    return group;
  };
  for (const { effort, days, measures } of data.points) {
    const { x, y } = placePoint(effort, days);
    drawShape(createGroup(formatMeasureSet("", effort, days, measures, lang)), "circle", {
      cx: x,
      cy: y,
      r: roundCoordinate(radius),
      fill: theme.ink,
    });
  }
  for (const { kind, name, effort, days, measures } of marks.toReversed()) {
    const { x, y } = placePoint(effort, days);
    drawSymbol(createGroup(formatMeasureSet(name, effort, days, measures, lang)), kind, x, y, theme);
  }
}

/** The symbols differ in form, too. */
export function drawSymbol(on: Container, kind: MarkKind, x: number, y: number, theme: Theme): void {
  if (kind === "optimum") {
    drawShape(on, "path", { d: `M ${x} ${y - 7} l 7 7 l -7 7 l -7 -7 Z`, fill: theme.change, stroke: theme.paper, "stroke-width": 1 });
  } else if (kind === "set") {
    drawShape(on, "path", {
      d: `M ${x} ${roundCoordinate(y - 6.5)} l 6.5 11 h -13 Z`,
      fill: theme.paper,
      stroke: theme.ink,
      "stroke-width": 1.6,
    });
  } else if (kind === "knee") {
    drawShape(on, "circle", { cx: x, cy: y, r: 4.5, fill: theme.paper, stroke: theme.ink, "stroke-width": 1.6 });
  } else {
    drawShape(on, "circle", { cx: x, cy: y, r: 3.6, fill: theme.ink });
  }
}
