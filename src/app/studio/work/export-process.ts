import { writeWorkbook } from "../../../formats/index.ts";
import { localizeName, type Process, terms } from "../../../model/index.ts";
import { writeReportFiles } from "../../../pages/report-page/index.ts";
import { createBlankDocument } from "../../../picture/draw/index.ts";
import { reformProcess } from "../../../process/reform/index.ts";
import { type Schedule, schedule } from "../../../process/schedule/index.ts";
import { loadCaseStart } from "./case-start.ts";
import type { ExportAnswer, ExportQuestion } from "./questions.ts";
import { workWords } from "./words.ts";

/** What is taken away from the studio: the timetable as a workbook, or the report as one page. */
export async function exportProcess({ kind, process, measures, changes, route, start: date, lang }: ExportQuestion): Promise<ExportAnswer> {
  const choice = { measures, changes, route, start: await loadCaseStart(process, date) };
  if (kind === "table") return writeTimetable(process, reformProcess(process, choice), schedule(process, choice), lang);
  return (await writeReportFiles(process, { ...choice, lang, document: createBlankDocument() })).get("index.html") ?? "";
}

function writeTimetable(
  { units, phases }: Process,
  { steps }: Process,
  { steps: timed, days }: Schedule,
  lang: ExportQuestion["lang"],
): Uint8Array {
  const stepOf = new Map(steps.map((step) => [step.id, step]));
  const getName = (things: readonly { readonly id: string; readonly name?: Process["name"] }[], id: string | undefined) => {
    const found = things.find((each) => each.id === id);
    return found ? localizeName(found, lang) : id;
  };
  const heads = [terms.id, terms.step, terms.unit, terms.phase, terms.days, terms.start, terms.finish, terms.float].map(
    (each) => each[lang],
  );
  const critical = workWords.critical[lang];
  const dates = timed.some((each) => each.dates) ? [workWords.startDate[lang], workWords.finishDate[lang]] : [];
  const rows = timed.map((each) => {
    const step = stepOf.get(each.id);
    return [
      each.id,
      step ? localizeName(step, lang) : each.id,
      getName(units, step?.unit),
      getName(phases, step?.phase),
      each.days,
      each.earlyStart,
      each.earlyFinish,
      each.totalFloat,
      each.critical ? "✓" : undefined,
      ...(each.dates ? [each.dates.earlyStart, each.dates.earlyFinish] : []),
    ];
  });
  const total = [terms.total[lang], undefined, undefined, undefined, days];
  return writeWorkbook([{ name: terms.step[lang], rows: [[...heads, critical, ...dates], ...rows, total] }]);
}
