import { addGroupEntry, type Language, localizeText, punctuation, terms } from "../../../model/index.ts";
import { wrapText } from "../../text/index.ts";
import { computeCheckCode } from "../canvas/fingerprint.ts";
import { formatPictureSource, ganttWords, illustrativeNote, workingDaysNote } from "../words.ts";
import type { GanttBar, GanttData, GanttLink } from "./data.ts";
import type { UnitLooks } from "./legend.ts";
import type { GanttSheet } from "./rows.ts";

/** Sizes in pixels. */
export const ganttNoteSize = { size: 12, height: 17 };

/** The lines of notes below a sheet. */
export type GanttNotes = (sheet: GanttSheet, isLast: boolean) => readonly string[];

/**
 * What is said below each sheet: links that leave it, and what must not be missed there. The last one has all that
 * holds for the chart, each on a line of its own.
 */
export function createGanttNotes(data: GanttData, looks: UnitLooks, width: number, lang: Language): GanttNotes {
  const linksAt = groupLinksByStep(data.links);
  const bars = data.groups.flatMap((group) => group.bars);
  const invented = data.illustrative ? [localizeText(illustrativeNote, lang)] : [];
  const forAll = [
    `${localizeText(workingDaysNote, lang)} ${formatPictureSource(data.process, computeCheckCode([data, lang]), lang)}`,
    ...(hasAlikeUnits(bars, looks) ? [ganttWords.unitsAlike[lang]] : []),
    ...(bars.some(isCriticalWithFloat) ? [ganttWords.criticalWithFloat[lang]] : []),
    ...(hasMarkedTotal(data) || bars.some(hasMarkedDate) ? [terms.provisional[lang]] : []),
    ...invented,
  ];
  return (sheet, isLast) => {
    const here = sheet.flatMap(({ bar }) => bar ?? []);
    const links = formatOffSheetLinks(here, linksAt, lang);
    if (isLast) return [...links, ...forAll].flatMap((text) => wrapText(text, width, ganttNoteSize.size));
    const marked = hasMarkedTotal(data) || here.some(hasMarkedDate) ? [terms.provisional[lang]] : [];
    return wrapText(
      [...links, ...invented, ...marked, ganttWords.legend[lang]].join(punctuation.sentence[lang]),
      width,
      ganttNoteSize.size,
    );
  };
}

function groupLinksByStep(links: readonly GanttLink[]): ReadonlyMap<string, readonly GanttLink[]> {
  const at = new Map<string, GanttLink[]>();
  for (const link of links) {
    for (const id of [link.from, link.to]) addGroupEntry(at, id, link);
  }
  return at;
}

/** Links between a step of this sheet and one of another, in a sentence; none without any. */
function formatOffSheetLinks(
  bars: readonly GanttBar[],
  linksAt: ReadonlyMap<string, readonly GanttLink[]>,
  lang: Language,
): readonly string[] {
  const here = new Set(bars.map(({ id }) => id));
  const links = bars
    .flatMap(({ id }) => linksAt.get(id) ?? [])
    .filter(({ from, to }) => here.has(from) !== here.has(to))
    .map(({ from, to }) => `${from} → ${to}`);
  const listed = [...new Set(links)].join(punctuation.list[lang]);
  return listed === "" ? [] : [ganttWords.offSheet(listed)[lang]];
}

function hasAlikeUnits(bars: readonly GanttBar[], looks: UnitLooks): boolean {
  return bars.some(({ unit, now }) => unit !== undefined && now !== undefined && now.finish > now.start && !looks.has(unit));
}

function isCriticalWithFloat({ now }: GanttBar): boolean {
  return now?.critical === true && now.float > 0;
}

function hasMarkedDate({ now }: GanttBar): boolean {
  return (now?.provisional ?? []).length > 0;
}

function hasMarkedTotal({ dates }: GanttData): boolean {
  return dates?.provisional === true || dates?.before?.provisional === true;
}
