import { type Language, nameOf, type Process, plannedMinutes, type Step, textIn } from "../../model/index.ts";
import type { StepMark } from "../../process/reform/index.ts";
import { measure, singleLine, widestStretch, wrap } from "../text/index.ts";
import type { Size, TextRole } from "./picture.ts";
import { unitName } from "./unit-name.ts";
import { daysInWords, markInWords, notCounted } from "./words.ts";

/** A piece of text of one look, not yet placed. */
export interface Run {
  readonly text: string;
  readonly role: TextRole;
  readonly size: number;
  readonly bold: boolean;
  readonly width: number;
}

/** Runs side by side. */
export interface Row {
  readonly runs: readonly Run[];
  readonly width: number;
  /** Line height in pixels. */
  readonly height: number;
}

/** Rows above one another, centred. */
export interface Block extends Size {
  readonly rows: readonly Row[];
}

/** A paragraph before it is wrapped. */
export interface Paragraph {
  readonly text: string;
  readonly role: TextRole;
  readonly size: number;
  readonly bold: boolean;
}

const lineHeight = 1.42;
const runGap = 5;

/** What stands in the box of a step: mark of change, unit, name, days. The texts of one row stand in one list. In a lane the unit is not said again. */
export function paragraphsOf(
  step: Step,
  mark: StepMark | undefined,
  process: Process,
  lang: Language,
  inLane: boolean,
): readonly (readonly Paragraph[])[] {
  return [
    ...(mark ? [[paragraph("mark", markInWords(mark, lang))]] : []),
    ...unitOf(step, mark, process, inLane, lang),
    [paragraph("name", nameOf(step, lang))],
    ...daysOf(step, mark, lang),
  ];
}

/** The unit, and the one before where a reform moved the step. */
function unitOf(
  step: Step,
  mark: StepMark | undefined,
  process: Process,
  inLane: boolean,
  lang: Language,
): readonly (readonly Paragraph[])[] {
  const former = mark?.aspects.includes("unit") ? mark.before?.unit : undefined;
  const row = [
    ...(former === undefined ? [] : [paragraph("old-unit", unitName(former, process, lang))]),
    ...(inLane || step.unit === undefined ? [] : [paragraph("unit", unitName(step.unit, process, lang), former !== undefined)]),
  ];
  return row.length === 0 ? [] : [row];
}

function daysOf(step: Step, mark: StepMark | undefined, lang: Language): readonly (readonly Paragraph[])[] {
  const before = mark?.before;
  if (step.passThrough) return before && plannedMinutes(before) > 0 ? [[paragraph("old-days", daysInWords(before, lang))]] : [];
  const changed = before !== undefined && plannedMinutes(before) !== plannedMinutes(step);
  if (plannedMinutes(step) === 0 && !changed) return [];
  const now = paragraph("days", daysInWords(step, lang) || daysInWords({ days: 0 }, lang), changed);
  const old = changed ? [paragraph("old-days", daysInWords(before, lang) || daysInWords({ days: 0 }, lang))] : [];
  const clock = step.clock === "counted" ? [] : [paragraph("days", textIn(notCounted, lang))];
  return old.length === 0 ? [[now, ...clock]] : [[...old, now], ...(clock.length === 0 ? [] : [clock])];
}

const looks: Readonly<Record<TextRole, { size: number; bold: boolean }>> = {
  mark: { size: 11, bold: true },
  unit: { size: 11.5, bold: false },
  name: { size: 14, bold: true },
  days: { size: 12, bold: false },
  "old-days": { size: 12, bold: false },
  "old-unit": { size: 11.5, bold: false },
  detail: { size: 11, bold: false },
  figure: { size: 12, bold: true },
  outcome: { size: 12, bold: false },
  limit: { size: 12, bold: true },
  title: { size: 22, bold: true },
  heading: { size: 14, bold: false },
  lane: { size: 14, bold: true },
  phase: { size: 13, bold: true },
};

/** A paragraph in the look of its role. */
export function paragraph(role: TextRole, text: string, bold = looks[role].bold): Paragraph {
  return { role, text, size: looks[role].size, bold };
}

/** A line may be so much wider than is wished for, rather than that a word is torn. */
const stretch = 1.75;

/** Paragraphs wrapped to `maxWidth` pixels; those of one row side by side when they fit, else below one another. A long word is let stand out. */
export function blockOf(rows: readonly (readonly Paragraph[])[], maxWidth: number): Block {
  const wrapped = rows.flatMap((row) => rowsOf(row, maxWidth));
  return {
    rows: wrapped,
    width: Math.max(0, ...wrapped.map((row) => row.width)),
    height: wrapped.reduce((sum, row) => sum + row.height, 0),
  };
}

function rowsOf(paragraphs: readonly Paragraph[], maxWidth: number): readonly Row[] {
  const together = rowOf(paragraphs.map((each) => runOf({ ...each, text: singleLine(each.text) })));
  if (together.width <= maxWidth) return [together];
  return paragraphs.flatMap((each) => {
    const widest = widestStretch(each.text, each.size, each.bold);
    const width = widest > maxWidth * stretch ? maxWidth : Math.max(maxWidth, widest);
    return wrap(each.text, width, each.size, each.bold).map((text) => rowOf([runOf({ ...each, text })]));
  });
}

function runOf(from: Paragraph): Run {
  return { ...from, width: measure(from.text, from.size, from.bold) };
}

function rowOf(runs: readonly Run[]): Row {
  // A full-width bracket brings its own space.
  const gaps = runs.slice(1).filter((run) => !run.text.startsWith("（")).length;
  return {
    runs,
    width: runs.reduce((sum, run) => sum + run.width, 0) + runGap * gaps,
    height: Math.round(Math.max(...runs.map((run) => run.size)) * lineHeight),
  };
}
