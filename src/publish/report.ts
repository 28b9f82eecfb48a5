import { type Comparison, compare } from "../compare/index.ts";
import { drawFlowchart, drawWaterfall } from "../draw/index.ts";
import { layoutFlowchart } from "../layout/index.ts";
import { type Language, nameOf, type Process } from "../model/index.ts";
import { reformed } from "../reform/index.ts";
import type { ScheduleOptions } from "../schedule/index.ts";
import { reportPage } from "./report-page.ts";
import { words } from "./words.ts";

export interface ReportOptions extends ScheduleOptions {
  readonly lang?: Language;
  /** The DOM to draw on. */
  readonly document: Document;
}

/** One picture of a report. */
export interface ReportPicture {
  readonly file: string;
  readonly title: string;
  /** The SVG for the page; its ids are its own. */
  readonly svg: string;
}

/** Pictures by what they show; `after` and `waterfall` only where something is chosen. */
export interface ReportPictures {
  readonly before: ReportPicture;
  readonly after?: ReportPicture;
  readonly waterfall?: ReportPicture;
}

/**
 * A process and what a choice of measures makes of it, as files by name: `index.html`, which needs none of the others, and the pictures.
 * @throws InputError as `compare` does
 */
export async function reportFiles(process: Process, options: ReportOptions): Promise<ReadonlyMap<string, string>> {
  const { lang = "en", document: _, ...choice } = options;
  const comparison = compare(process, choice);
  const isReform = comparison.measures.some((measure) => measure.chosen) || (choice.changes?.length ?? 0) > 0;
  const pictures = await drawPictures(process, comparison, isReform, options);
  const after = reformed(process, choice);
  const files = new Map([["index.html", reportPage({ process, after, comparison, pictures, isReform, lang })]]);
  for (const picture of Object.values(pictures) as ReportPicture[]) files.set(picture.file, picture.svg);
  return files;
}

async function drawPictures(process: Process, comparison: Comparison, isReform: boolean, options: ReportOptions): Promise<ReportPictures> {
  const { lang = "en", document, route, scenario, measures, changes } = options;
  const before: ReportPicture = {
    file: isReform ? "before.svg" : "flowchart.svg",
    title: (isReform ? words.chartBefore : words.chart)[lang],
    svg: drawFlowchart(await layoutFlowchart(process, { lang, route }), {
      document,
      schedule: comparison.baseline,
      lang,
      idPrefix: "before",
    }),
  };
  if (!isReform) return { before };
  const after = await layoutFlowchart(process, { lang, route, scenario, measures, changes });
  return {
    before,
    after: {
      file: "after.svg",
      title: words.chartAfter[lang],
      svg: drawFlowchart(after, { document, schedule: comparison.reformed, lang, idPrefix: "after" }),
    },
    waterfall: {
      file: "waterfall.svg",
      title: words.sections.measures[lang],
      svg: drawWaterfall(waterfallOf(process, comparison), { document, lang, idPrefix: "waterfall" }),
    },
  };
}

/** What the waterfall chart shows of a comparison: the chosen measures in turn, and changes by hand as one bar. */
export function waterfallOf(process: Process, comparison: Comparison): Parameters<typeof drawWaterfall>[0] {
  const names = new Map(process.measures.map((measure) => [measure.id, measure]));
  const bars = comparison.measures.flatMap(({ id, step }) => (step === null ? [] : [{ id, name: names.get(id)?.name ?? id, days: step }]));
  return {
    title: { zh: nameOf(process, "zh"), en: nameOf(process, "en") },
    before: comparison.before,
    after: comparison.after,
    bars:
      comparison.changes === 0 ? bars : [...bars, { id: "", name: { zh: "手工改动", en: "Changes by hand" }, days: comparison.changes }],
    illustrative: process.illustrative,
  };
}
