/// <reference lib="dom" preserve="true" />

import type { Container } from "@svgdotjs/svg.js";
import { capitalizeText, formatChance, formatDays, formatPercent, type Language, localizeText } from "../../../model/index.ts";

import type { ChartDrawOptions } from "../canvas/chart/options.ts";
import { roundCoordinate } from "../canvas/round.ts";
import { drawShape } from "../canvas/shape.ts";
import type { Theme } from "../canvas/theme.ts";
import { getBarLook } from "../risk/bars.ts";
import { drawLineOverBars } from "../risk/line-over-bars.ts";
import type { LoadData, LoadOffice, LoadUnit } from "./data.ts";
import { drawUnitPage, requireLoadCall } from "./unit-page.ts";
import type { UnitBar } from "./unit-rows.ts";
import { loadChartWords } from "./words.ts";

/**
 * How busy officers are as one SVG: for each unit the share of its open time in which an officer works, with its
 * interval of 95 % confidence, its staff and the officers whom the work would keep busy; before and after one below the
 * other.
 * @throws RangeError when the theme has something else than colours in it
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { readProcess, simulateLoad } from "leadpath";
 * import { buildLoadData, createBlankDocument, drawUtilisation } from "leadpath/charts";
 * const permit = readProcess(await readFile("fixtures/permit-office.yaml", "utf8"));
 * const load = await simulateLoad(permit, { arrivals: { perDay: 2 }, cases: 200, replications: 2 });
 * drawUtilisation(buildLoadData(permit, load), { document: createBlankDocument() }).startsWith("<svg "); // → true
 * ```
 */
export function drawUtilisation(data: LoadData, options: ChartDrawOptions): string {
  const lang = requireLoadCall(data, options);
  const rows = data.units.map((unit) => ({ name: localizeText(unit.name, lang), bars: buildUtilisationBars(unit, lang) }));
  const scale = {
    name: loadChartWords.busyAxis[lang],
    ticks: [0, 0.2, 0.4, 0.6, 0.8, 1],
    write: formatPercent,
    columns: [loadChartWords.staff[lang], loadChartWords.needed[lang]],
  };
  const { utilisation: title, whisker: reading, nobody: nothing } = loadChartWords;
  return drawUnitPage(data, { title, rows, scale, reading, nothing }, options);
}

function buildUtilisationBars({ name, now, before }: LoadUnit, lang: Language): readonly UnitBar[] {
  const buildBar = (office: LoadOffice, tag: string, kind: "now" | "before"): UnitBar => {
    const words = formatChance(office.utilisation);
    return {
      tag,
      end: Math.min(1, office.utilisation.high),
      words: office.grows ? loadChartWords.grows[lang] : words,
      columns: [String(office.staff), formatDays(office.offered)],
      alternative: [localizeText(name, lang), tag, words, office.grows ? loadChartWords.grows[lang] : ""]
        .filter((part) => part !== "")
        .join(" "),
      draw: (on, { y, height }, across, theme) => {
        const { value, low, high } = office.utilisation;
        const width = roundCoordinate(across(Math.min(1, value)) - across(0));
        drawShape(on, "rect", { x: roundCoordinate(across(0)), y, width, height, ...getBarLook(office.grows ? "longer" : kind, theme) });
        drawInterval(on, [across(Math.max(0, low)), across(Math.min(1, high))], y + height / 2, theme);
      },
    };
  };
  if (before === undefined) return [buildBar(now, "", "now")];
  return [
    buildBar(before, capitalizeText(loadChartWords.before[lang]), "before"),
    buildBar(now, capitalizeText(loadChartWords.after[lang]), "now"),
  ];
}

function drawInterval(on: Container, [from, to]: readonly [number, number], y: number, theme: Theme): void {
  const d = `M ${roundCoordinate(from)} ${roundCoordinate(y - 4)} v 8 M ${roundCoordinate(from)} ${roundCoordinate(y)} H ${roundCoordinate(to)} M ${roundCoordinate(to)} ${roundCoordinate(y - 4)} v 8`;
  drawLineOverBars(on, d, 1.2, theme);
}
