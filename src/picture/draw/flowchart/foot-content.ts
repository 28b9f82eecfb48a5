import { type ArgumentKinds, type Language, localizeText } from "../../../model/index.ts";
import type { Schedule } from "../../../process/schedule/index.ts";
import type { Picture } from "../../layout/index.ts";
import { computeCheckCode } from "../canvas/fingerprint.ts";
import { criticalityWords, formatPictureSource, illustrativeNote, type LegendWord, phaseLaneNote, workingDaysNote } from "../words.ts";
import { buildCriticalParts, type Criticality, type CriticalParts } from "./critical.ts";
import { listLegendWords } from "./legend.ts";
import { formatScheduleTotal } from "./total.ts";

/** What stands below a chart. */
export interface FootContent {
  readonly critical: CriticalParts;
  /** The total in words; empty without a schedule. */
  readonly total: string;
  readonly legend: readonly LegendWord[];
  /** Sentences below the legend; one of them says what the chart shows and its check code. */
  readonly notes: readonly string[];
  /** Tells this picture from another version of it, and from the same in another language. */
  readonly code: string;
}

export interface FootOptions {
  /** Tells the critical steps and links, and the total. */
  readonly schedule?: Schedule | undefined;
  /** The schedule before a reform, for the total. */
  readonly before?: Schedule | undefined;
  /** Paints the steps by how often they are critical in simulated cases. */
  readonly criticality?: Criticality | undefined;
}

/** What these options are, for functions that are called from plain JavaScript. */
export const footOptionKinds = {
  schedule: "object",
  before: "object",
  criticality: "object",
} as const satisfies ArgumentKinds<FootOptions>;

export function buildFootContent(picture: Picture, lang: Language, { schedule, before, criticality }: FootOptions): FootContent {
  const critical = buildCriticalParts(schedule, criticality);
  const total = schedule ? formatScheduleTotal(schedule, lang, before) : "";
  const painted = criticality ? [[...criticality.shares], criticality.runs, criticality.seed] : [];
  const code = computeCheckCode([picture, lang, total, schedule?.criticalSteps, schedule?.criticalLinks, ...painted]);
  const hasPhasesInLanes = picture.view === "overview" && picture.lanes.length > 1;
  const notes = [
    ...(hasPhasesInLanes ? [localizeText(phaseLaneNote, lang)] : []),
    ...(criticality ? [criticalityWords.note(criticality.runs, criticality.seed)[lang]] : []),
    `${localizeText(workingDaysNote, lang)} ${formatPictureSource(picture.process, code, lang)}`,
    ...(picture.illustrative ? [localizeText(illustrativeNote, lang)] : []),
  ];
  return { critical, total, legend: listLegendWords(picture, critical), notes, code };
}
