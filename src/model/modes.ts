import type { DataPath } from "./problems/problem.ts";
import type { Measure, ProcessFile } from "./schema/file.ts";
import type { Mode, Step } from "./schema/step.ts";
import { type Language, localizeName, localizeText } from "./text.ts";
import { formatAmount } from "./words/amounts.ts";
import { punctuation } from "./words/punctuation.ts";

/**
 * The measures that the modes of steps stand for, in the order of the steps, then of the modes: the discrete time-cost
 * trade-off problem (De, Dunne, Ghosh, Wells 1995) as measures of which a step takes at most one. Each has the id of
 * its step and of its mode with `-` between.
 */
export function listModeMeasures({ steps, measures }: Pick<ProcessFile, "steps" | "measures">): Measure[] {
  const declared = steps.flatMap((step, s) => buildModeMeasures(step, ["steps", s]));
  const added = measures.flatMap(({ changes }, m) =>
    changes.flatMap((change, c) => ("add" in change ? buildModeMeasures(change.add, ["measures", m, "changes", c, "add"]) : [])),
  );
  return [...declared, ...added];
}

/** Where a measure is written in its process, of whose measures it is the one at a position. */
export function getMeasurePath({ writtenAt }: Measure, position: number): DataPath {
  return writtenAt ?? ["measures", position];
}

/** Where a change of a measure is written in the process. That of a mode is the mode itself. */
export function getChangePath(measure: Measure, position: number, change: number): DataPath {
  return measure.writtenAt ?? ["measures", position, "changes", change];
}

function buildModeMeasures(step: Step, path: DataPath): Measure[] {
  const ids = (step.modes ?? []).map((mode) => `${step.id}-${mode.id ?? formatModeId(mode)}`);
  return (step.modes ?? []).map((mode, position) => {
    const { days, calendarDays, actual, effort, guard, basis, note } = mode;
    const id = ids[position] as string;
    return {
      id,
      name: { zh: formatModeName(step, mode, "zh"), en: formatModeName(step, mode, "en") },
      kind: "compress",
      effort,
      guard,
      requires: [],
      // One of the two says it, so that a broken choice is told once.
      excludes: ids.slice(0, position).filter((other) => other !== id),
      changes: [{ step: step.id, days, calendarDays, actual }],
      basis,
      note,
      writtenAt: [...path, "modes", position],
    };
  });
}

/** An id may not have a decimal point. */
function formatModeId({ days, calendarDays = 0 }: Mode): string {
  const text = days === undefined ? `${calendarDays}c` : `${days}d`;
  return text.replace(".", "_");
}

function formatModeName(step: Step, { name, days, calendarDays }: Mode, lang: Language): string {
  const own = name === undefined ? formatAmount({ days, calendarDays }, lang) : localizeText(name, lang);
  return `${localizeName(step, lang)}${punctuation.colon[lang]}${own}`;
}
