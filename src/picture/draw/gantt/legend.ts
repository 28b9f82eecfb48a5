import type { Container } from "@svgdotjs/svg.js";
import { type Language, localizeText, terms } from "../../../model/index.ts";
import { layOutSampleLegend, type SampleEntry, type SampleLegend, sampleWidth } from "../canvas/sample-legend.ts";
import { drawText } from "../canvas/text-line.ts";
import type { Theme } from "../canvas/theme.ts";
import { fillBar, type UnitLook } from "../canvas/unit-look.ts";
import { ganttWords, legendWords } from "../words.ts";
import { drawBarEdge, drawDiamond, drawFloat, drawFormerBar } from "./bars.ts";
import type { GanttBar, GanttData } from "./data.ts";
import { drawElbow } from "./links.ts";
import { changeMarks } from "./rows.ts";

/** How the bars of units look, by their ids. */
export type UnitLooks = ReadonlyMap<string, UnitLook>;

/** What is explained below a chart: the units, then what else occurs in it. */
function listGanttEntries(data: GanttData, looks: UnitLooks, lang: Language): readonly SampleEntry[] {
  const bars = data.groups.flatMap((group) => group.bars);
  const drawSampleBar =
    (edge: Pick<GanttBar, "clock">, isCritical = false): SampleEntry["draw"] =>
    (on, x, middle, theme) =>
      drawBarEdge(on, { x, y: middle - 6, width: sampleWidth, height: 12 }, edge, isCritical, theme);
  const units = data.units.flatMap(({ id, name }): readonly SampleEntry[] => {
    const look = looks.get(id);
    if (look === undefined || !bars.some(({ unit, now }) => unit === id && now && now.finish > now.start)) return [];
    const draw: SampleEntry["draw"] = (on, x, middle, theme) => {
      const place = { x, y: middle - 6, width: sampleWidth, height: 12 };
      fillBar(on, place, look, theme);
      drawBarEdge(on, place, { clock: "counted" }, false, theme);
    };
    return [{ text: localizeText(name, lang), draw }];
  });
  const occurs: readonly (readonly [boolean, string, SampleEntry["draw"]])[] = [
    [bars.some(({ now }) => now?.critical), ganttWords.critical[lang], drawSampleBar({ clock: "counted" }, true)],
    [
      bars.some(({ now }) => (now?.float ?? 0) > 0),
      ganttWords.float[lang],
      (on, x, middle, theme) => drawFloat(on, x, x + sampleWidth, middle + 4, theme),
    ],
    [
      bars.some(({ now }) => now && now.start === now.finish),
      ganttWords.milestone[lang],
      (on, x, middle, theme) => drawDiamond(on, x + sampleWidth / 2, middle, theme.ink),
    ],
    [bars.some(({ clock, now }) => now && clock === "excluded"), legendWords.excluded[lang], drawSampleBar({ clock: "excluded" })],
    [bars.some(({ clock, now }) => now && clock === "applicant"), legendWords.applicant[lang], drawSampleBar({ clock: "applicant" })],
    [
      data.links.some(({ critical }) => critical),
      legendWords.criticalLink[lang],
      (on, x, middle, theme) => drawElbow(on, x, middle, true, theme),
    ],
    [
      bars.some(({ before }) => before),
      terms.before[lang],
      (on, x, middle, theme) => drawFormerBar(on, { from: x, to: x + sampleWidth }, middle - 2, theme),
    ],
    ...(["added", "changed", "removed"] as const).map(
      (change) =>
        [
          bars.some((bar) => bar.change === change),
          legendWords[change][lang],
          (on: Container, x: number, middle: number, theme: Theme) => drawChangeMark(on, change, x, middle, theme),
        ] as const,
    ),
  ];
  return [...units, ...occurs.flatMap(([does, text, draw]) => (does ? [{ text, draw }] : []))];
}

function drawChangeMark(on: Container, change: keyof typeof changeMarks, x: number, middle: number, theme: Theme): void {
  const colour = change === "removed" ? theme.removed : theme.change;
  drawText(on, changeMarks[change], { x: x + sampleWidth / 2, y: middle + 4, size: 12, bold: true, anchor: "middle", colour });
}

export function buildGanttLegend(data: GanttData, looks: UnitLooks, width: number, lang: Language): SampleLegend {
  return layOutSampleLegend(listGanttEntries(data, looks, lang), width);
}
