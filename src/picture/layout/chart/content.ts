import { getPlannedMinutes, type Language, localizeName, localizeText, type Process, type Step } from "../../../model/index.ts";
import type { StepMark } from "../../../process/reform/index.ts";
import { measureText, measureWidestStretch, toSingleLine, wrapText } from "../../text/index.ts";
import type { Size, TextRole } from "../picture.ts";
import { getUnitName } from "./unit-name.ts";
import { formatChangeMark, formatPlannedDays, notCountedWords } from "./words.ts";

/** A piece of text of one look, not yet placed. */
export interface TextRun {
  readonly text: string;
  readonly role: TextRole;
  readonly size: number;
  readonly bold: boolean;
  readonly width: number;
}

/** Runs side by side. */
export interface TextRow {
  readonly runs: readonly TextRun[];
  readonly width: number;
  /** Line height in pixels. */
  readonly height: number;
}

/** Rows above one another, centred. */
export interface TextBlock extends Size {
  readonly rows: readonly TextRow[];
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

/**
 * What stands in the box of a step: mark of change, unit, name, days. The texts of one row stand in one list. In a lane
 * the unit is not said again.
 */
export function buildStepParagraphs(
  step: Step,
  mark: StepMark | undefined,
  process: Process,
  lang: Language,
  inLane: boolean,
): readonly (readonly Paragraph[])[] {
  return [
    ...(mark ? [[createParagraph("mark", formatChangeMark(mark, lang))]] : []),
    ...buildUnitParagraphs(step, mark, process, inLane, lang),
    [createParagraph("name", localizeName(step, lang))],
    ...buildDaysParagraphs(step, mark, lang),
  ];
}

/** The unit, and the one before where a reform moved the step. */
function buildUnitParagraphs(
  step: Step,
  mark: StepMark | undefined,
  process: Process,
  inLane: boolean,
  lang: Language,
): readonly (readonly Paragraph[])[] {
  const former = mark?.aspects.includes("unit") ? mark.before?.unit : undefined;
  const row = [
    ...(former === undefined ? [] : [createParagraph("old-unit", getUnitName(former, process, lang))]),
    ...(inLane || step.unit === undefined ? [] : [createParagraph("unit", getUnitName(step.unit, process, lang), former !== undefined)]),
  ];
  return row.length === 0 ? [] : [row];
}

function buildDaysParagraphs(step: Step, mark: StepMark | undefined, lang: Language): readonly (readonly Paragraph[])[] {
  const before = mark?.before;
  if (step.passThrough)
    return before && getPlannedMinutes(before) > 0 ? [[createParagraph("old-days", formatPlannedDays(before, lang))]] : [];
  const changed = before !== undefined && getPlannedMinutes(before) !== getPlannedMinutes(step);
  if (getPlannedMinutes(step) === 0 && !changed) return [];
  const now = createParagraph("days", formatPlannedDays(step, lang) || formatPlannedDays({ days: 0 }, lang), changed);
  const old = changed ? [createParagraph("old-days", formatPlannedDays(before, lang) || formatPlannedDays({ days: 0 }, lang))] : [];
  const clock = step.clock === "counted" ? [] : [createParagraph("days", localizeText(notCountedWords, lang))];
  return old.length === 0 ? [[now, ...clock]] : [[...old, now], ...(clock.length === 0 ? [] : [clock])];
}

const roleLooks: Readonly<Record<TextRole, { size: number; bold: boolean }>> = {
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
export function createParagraph(role: TextRole, text: string, bold = roleLooks[role].bold): Paragraph {
  return { role, text, size: roleLooks[role].size, bold };
}

/** A line may be so much wider than is wished for, rather than that a word is torn. */
const mostStretch = 1.75;

/**
 * Paragraphs wrapped to `labelMaxWidth` pixels; those of one row side by side when they fit, else below one another. A
 * long word is let stand out.
 */
export function buildTextBlock(rows: readonly (readonly Paragraph[])[], maxWidth: number): TextBlock {
  const wrapped = rows.flatMap((row) => wrapParagraphRow(row, maxWidth));
  return {
    rows: wrapped,
    width: Math.max(0, ...wrapped.map((row) => row.width)),
    height: wrapped.reduce((sum, row) => sum + row.height, 0),
  };
}

function wrapParagraphRow(paragraphs: readonly Paragraph[], maxWidth: number): readonly TextRow[] {
  const together = buildTextRow(paragraphs.map((each) => measureTextRun({ ...each, text: toSingleLine(each.text) })));
  if (together.width <= maxWidth) return [together];
  return paragraphs.flatMap((each) => {
    const widest = measureWidestStretch(each.text, each.size, each.bold);
    const width = widest > maxWidth * mostStretch ? maxWidth : Math.max(maxWidth, widest);
    return wrapText(each.text, width, each.size, each.bold).map((text) => buildTextRow([measureTextRun({ ...each, text })]));
  });
}

function measureTextRun(from: Paragraph): TextRun {
  return { ...from, width: measureText(from.text, from.size, from.bold) };
}

function buildTextRow(runs: readonly TextRun[]): TextRow {
  // A full-width bracket brings its own space.
  const gaps = runs.slice(1).filter((run) => !run.text.startsWith("（")).length;
  return {
    runs,
    width: runs.reduce((sum, run) => sum + run.width, 0) + runGap * gaps,
    height: Math.round(Math.max(...runs.map((run) => run.size)) * lineHeight),
  };
}
