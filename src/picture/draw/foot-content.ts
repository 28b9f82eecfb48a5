import { type Language, textIn } from "../../model/index.ts";
import type { Schedule } from "../../process/schedule/index.ts";
import type { Picture } from "../layout/index.ts";
import { type Critical, type Criticality, criticalOf } from "./critical.ts";
import { checkCode } from "./fingerprint.ts";
import { legendOf } from "./legend.ts";
import { totalInWords } from "./total.ts";
import { criticalityWords, illustrative, type LegendWord, phaseInLane, sourceInWords, workingDays } from "./words.ts";

/** What stands below a chart. */
export interface FootContent {
  readonly critical: Critical;
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

export function footContent(picture: Picture, lang: Language, { schedule, before, criticality }: FootOptions): FootContent {
  const critical = criticalOf(schedule, criticality);
  const total = schedule ? totalInWords(schedule, lang, before) : "";
  const painted = criticality ? [[...criticality.shares], criticality.runs, criticality.seed] : [];
  const code = checkCode([picture, lang, total, schedule?.criticalSteps, schedule?.criticalLinks, ...painted]);
  const hasPhasesInLanes = picture.view === "overview" && picture.lanes.length > 1;
  const notes = [
    ...(hasPhasesInLanes ? [textIn(phaseInLane, lang)] : []),
    ...(criticality ? [criticalityWords.note(criticality.runs, criticality.seed)[lang]] : []),
    `${textIn(workingDays, lang)} ${sourceInWords(picture.process, code, lang)}`,
    ...(picture.illustrative ? [textIn(illustrative, lang)] : []),
  ];
  return { critical, total, legend: legendOf(picture, critical), notes, code };
}
