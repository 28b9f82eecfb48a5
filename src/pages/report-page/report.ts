import { attribute } from "../../analysis/attribute/index.ts";
import { compare } from "../../analysis/compare/index.ts";
import {
  type ArgumentKinds,
  defaultLanguage,
  documentKind,
  functionKind,
  languages,
  type Process,
  requireArgument,
  requireCall,
} from "../../model/index.ts";
import { applyChoice, resolveChoice } from "../../process/reform/index.ts";
import { scheduleOptionKinds } from "../../process/schedule/index.ts";
import { computeReportFrontier } from "./frontier.ts";
import { renderReportPage } from "./page.ts";
import type { ReportOptions } from "./picture.ts";
import { drawReportPictures, listPictures } from "./pictures.ts";
import { simulateReportLoad, simulateReportRisk } from "./risk.ts";

const reportOptionKinds: ArgumentKinds<ReportOptions> = {
  ...scheduleOptionKinds,
  lang: languages,
  solver: functionKind,
  arrivals: "object",
  document: documentKind,
};

/**
 * A process and what a choice of measures makes of it, as files by name: `index.html`, which needs none of the others,
 * and the pictures.
 * @throws InputError as `compare` and `simulate` do, and with `arrivals` as `simulateLoad` does
 * @example
 * ```ts
 * import { buildProcess, createBlankDocument } from "leadpath";
 * import { writeReportFiles } from "leadpath/charts";
 * const steps = [{ id: "apply", days: 5 }, { id: "decide", days: 3, after: ["apply"] }];
 * const permit = buildProcess({ id: "permit", steps });
 * const files = await writeReportFiles(permit, { document: createBlankDocument() });
 * [...files.keys()]; // → [ "index.html", "flowchart.svg", "gantt.svg" ]
 * ```
 */
export async function writeReportFiles(process: Process, options: ReportOptions): Promise<ReadonlyMap<string, string>> {
  requireCall(process, options, reportOptionKinds);
  requireArgument("options.document", options.document, documentKind);
  const { lang = defaultLanguage, document: _, solver, arrivals, ...choice } = options;
  const comparison = compare(process, choice);
  const attribution = await attribute(process, choice);
  const { measures, changes } = resolveChoice(process, choice);
  const isReform = measures.length > 0 || changes.length > 0;
  const frontier = await computeReportFrontier(process, choice, solver);
  const risk = await simulateReportRisk(process, choice, isReform);
  const load = arrivals && (await simulateReportLoad(process, choice, arrivals, isReform));
  const pictures = await drawReportPictures(process, { comparison, frontier, attribution, risk, load, isReform }, options);
  const after = applyChoice(process, choice);
  const page = renderReportPage({ process, after, comparison, attribution, frontier, risk, load, pictures, isReform, lang });
  const files = new Map([["index.html", page]]);
  for (const picture of listPictures(pictures)) files.set(picture.file, picture.svg);
  return files;
}
