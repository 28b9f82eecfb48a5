import type { Container } from "@svgdotjs/svg.js";
import type { Language } from "../../../model/index.ts";
import type { Point, Rectangle } from "../../geometry/index.ts";
import { measureText } from "../../text/index.ts";
import { roundCoordinate } from "../canvas/round.ts";
import { drawShape } from "../canvas/shape.ts";
import { drawText } from "../canvas/text-line.ts";
import type { Theme } from "../canvas/theme.ts";
import type { FrontierData } from "./data.ts";
import { findFreePlace, hasBoxOverlap, type LabelPlace } from "./free-place.ts";
import { type FrontierMark, labelTextSize } from "./marks.ts";
import { type FrontierPlot, listCurveSteps } from "./plot.ts";
import { frontierWords } from "./words.ts";

/** Words on a chart and where they stand. */
export interface FrontierLabel extends LabelPlace {
  readonly lines: readonly { readonly text: string; readonly bold: boolean }[];
  readonly tone: "ink" | "quiet" | "critical";
  readonly at: Point;
}

type LabelLines = FrontierLabel["lines"];

/**
 * Labels of the bounds and marks as far as each finds a free place, what matters most first; no two overlap, and none
 * covers the curve.
 */
export function placeFrontierLabels(
  data: FrontierData,
  marks: readonly FrontierMark[],
  plot: FrontierPlot,
  lang: Language,
): readonly FrontierLabel[] {
  const room = { x: plot.x + 3, y: plot.y, width: plot.width - 3, height: plot.height - 3 };
  const taken = [
    ...listCurveBoxes(data, plot),
    ...listFrontierBoundBoxes(plot),
    ...marks.map(({ effort, days }) => getMarkBox(plot, effort, days)),
  ];
  const disliked = listGridBoxes(plot);
  const labels: FrontierLabel[] = [];
  const put = (label: FrontierLabel | undefined) => {
    if (label === undefined) return;
    labels.push(label);
    taken.push(growRectangle(label.box, 3), ...listLeaderBoxes(label));
  };
  const putMark = (mark: FrontierMark) => {
    const at = { x: plot.across(mark.effort), y: plot.down(mark.days) };
    const lines = [...mark.nameLines.map((text) => ({ text, bold: true })), { text: mark.figures, bold: false }];
    const wish = { side: mark.kind === "optimum" || mark.kind === "knee" ? "below" : "above", near: mark.kind === "knee" } as const;
    const place = findFreePlace(at, measureLabelLines(lines), { room, taken, disliked, labels: labels.map(({ box }) => box) }, wish);
    if (place) put({ ...place, lines, tone: "ink", at });
  };
  const isFirst = ({ kind }: FrontierMark) => kind !== "knee";
  for (const mark of marks.filter(isFirst)) putMark(mark);
  put(placeBoundLabel(plot, [...taken, ...disliked], room, lang) ?? placeBoundLabel(plot, taken, room, lang));
  for (const mark of marks.filter((each) => !isFirst(each))) putMark(mark);
  put(placeRegionLabel(data, plot, taken, lang));
  return labels;
}

function listCurveBoxes(data: FrontierData, plot: FrontierPlot): readonly Rectangle[] {
  const steps = listCurveSteps(data, plot);
  const legs = steps.slice(1).map((to, index) => computeCurveLegBox(steps[index] as Point, to, 3));
  return [
    ...legs,
    ...data.points.map(({ effort, days }) => growRectangle({ x: plot.across(effort), y: plot.down(days), width: 0, height: 0 }, 4)),
  ];
}

function listFrontierBoundBoxes({ x, y, width, height, target, budget, down, across }: FrontierPlot): readonly Rectangle[] {
  return [
    ...(target === undefined ? [] : [{ x, y: down(target) - 2, width, height: 4 }]),
    ...(budget === undefined ? [] : [{ x: across(budget) - 2, y, width: 4, height }]),
  ];
}

function listGridBoxes({ x, width, days, down }: FrontierPlot): readonly Rectangle[] {
  return days.map((tick) => ({ x, y: down(tick) - 1, width, height: 2 }));
}

function getMarkBox(plot: FrontierPlot, effort: number, days: number): Rectangle {
  return growRectangle({ x: plot.across(effort), y: plot.down(days), width: 0, height: 0 }, 7);
}

/** Small boxes along a line that leads to a label. */
function listLeaderBoxes({ at, leader }: FrontierLabel): readonly Rectangle[] {
  if (leader === undefined) return [];
  return [0.25, 0.5, 0.75].map((part) =>
    growRectangle({ x: at.x + (leader.x - at.x) * part, y: at.y + (leader.y - at.y) * part, width: 0, height: 0 }, 4),
  );
}

/** The name of the target or the budget along its line, at the first free place from the right or the top. */
function placeBoundLabel(plot: FrontierPlot, taken: readonly Rectangle[], room: Rectangle, lang: Language): FrontierLabel | undefined {
  const { target, budget } = plot;
  if (target === undefined && budget === undefined) return undefined;
  const text = (target === undefined ? frontierWords.budget(budget as number) : frontierWords.target(target))[lang];
  const lines = [{ text, bold: true }];
  const { width, height } = measureLabelLines(lines);
  const parts = [1, 0.85, 0.7, 0.55, 0.4, 0.25, 0.1, 0];
  const places = parts.flatMap((part): readonly Point[] => {
    if (target !== undefined) {
      const x = room.x + (room.width - width - 4) * part;
      return [-height - 3, 4].map((down) => ({ x, y: plot.down(target) + down }));
    }
    const y = room.y + (room.height - height) * (1 - part);
    return [5, -width - 5].map((right) => ({ x: plot.across(budget as number) + right, y }));
  });
  const box = places
    .map((place) => ({ ...place, width, height }))
    .find((each) => each.x >= room.x && each.x + width <= room.x + room.width && !taken.some((other) => hasBoxOverlap(each, other)));
  return box && { box, lines, tone: "critical", at: { x: box.x, y: box.y } };
}

/** Says what lies below the curve, in its lower left corner. */
function placeRegionLabel(
  { points, proven }: FrontierData,
  plot: FrontierPlot,
  taken: readonly Rectangle[],
  lang: Language,
): FrontierLabel | undefined {
  const lines = [{ text: frontierWords.outOfReach[lang], bold: false }];
  const box = { x: plot.x + 12, y: plot.y + plot.height - 30, ...measureLabelLines(lines) };
  const isFree =
    points.length > 1 &&
    proven &&
    !taken.some((each) => hasBoxOverlap(growRectangle(box, 6), each)) &&
    box.x + box.width < plot.x + plot.width;
  return isFree ? { box, lines, tone: "quiet", at: { x: box.x, y: box.y } } : undefined;
}

function measureLabelLines(lines: LabelLines): { readonly width: number; readonly height: number } {
  return {
    width: Math.max(...lines.map(({ text, bold }) => measureText(text, labelTextSize.size, bold))),
    height: lines.length * labelTextSize.line,
  };
}

function computeCurveLegBox(from: Point, to: Point, beside: number): Rectangle {
  const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
  return growRectangle({ x, y, width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) }, beside);
}

function growRectangle({ x, y, width, height }: Rectangle, by: number): Rectangle {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

export function drawLabels(on: Container, labels: readonly FrontierLabel[], theme: Theme): void {
  const group = on.group().attr("aria-hidden", "true");
  for (const { lines, box, at, leader, tone } of labels) {
    if (leader) {
      const d = `M ${roundCoordinate(at.x)} ${roundCoordinate(at.y)} L ${roundCoordinate(leader.x)} ${roundCoordinate(leader.y)}`;
      drawShape(group, "path", { d, fill: "none", stroke: theme.quiet, "stroke-width": 1 });
    }
    lines.forEach(({ text, bold }, index) => {
      const y = roundCoordinate(box.y + index * labelTextSize.line + labelTextSize.size);
      drawText(group, text, { x: roundCoordinate(box.x), y, size: labelTextSize.size, bold, colour: theme[tone] });
    });
  }
}
