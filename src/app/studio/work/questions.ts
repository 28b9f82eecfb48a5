import type { StepExplanation } from "../../../analysis/explain/index.ts";
import type { Frontier, MeasureSet, Optimum } from "../../../analysis/optimize/index.ts";
import type { Bilingual, Change, IntervalEstimate, Language, Limit, Measure, Process, Spread, Text } from "../../../model/index.ts";
import type { Rectangle } from "../../../picture/layout/index.ts";
import type { Route } from "../../../process/graph/index.ts";

/** A process with what is chosen and changed by hand. */
export interface ChosenProcess {
  readonly process: Process;
  readonly measures: readonly string[];
  readonly changes: readonly Change[];
  readonly route: Route;
  /** As in 2026-03-02; what has dates has those of a case that begins then. */
  readonly start?: string | undefined;
}

/** How pictures look: on a light or a dark screen; told apart without colours where a reader has set those. */
export interface PictureLook {
  readonly lang: Language;
  readonly theme: "paper" | "night" | "print";
}

export const pictureNames = ["swimlane", "flowchart", "gantt", "overview"] as const;
export type PictureName = (typeof pictureNames)[number];

/** The pictures, and the steps as a list. */
export const viewNames = [...pictureNames, "list"] as const;
export type ViewName = (typeof viewNames)[number];

export interface PictureQuestion extends ChosenProcess, PictureLook {
  readonly kind: "picture";
  readonly view: PictureName;
}

/** Where a step stands in a picture, in its pixels. */
export interface StepPlace extends Rectangle {
  readonly id: string;
}

/** What stays in sight while a picture is scrolled, where it has that. */
export interface PictureHeads {
  /** The names of the lanes, or the axis of a Gantt chart. */
  readonly top?: Rectangle | undefined;
  /** The names of the rows. */
  readonly side?: Rectangle | undefined;
}

export interface PictureAnswer {
  readonly view: PictureName;
  readonly svg: string;
  readonly heads: PictureHeads;
  /** In an overview steps stand where their phase does. */
  readonly places: readonly StepPlace[];
  /** Size of the smallest letters, in pixels of the picture. */
  readonly smallestText: number;
}

/** One of several choices that are seen side by side. */
export interface ColumnQuestion extends Pick<ChosenProcess, "measures" | "changes" | "start"> {
  /** Working days. */
  readonly target?: number | undefined;
}

/** What several choices come to on one route. */
export interface ColumnsQuestion extends Pick<ChosenProcess, "process" | "route"> {
  readonly kind: "columns";
  readonly columns: readonly ColumnQuestion[];
}

/** How likely cases of several choices keep to their targets. */
export interface ChancesQuestion extends Pick<ChosenProcess, "process"> {
  readonly kind: "chances";
  readonly columns: readonly ColumnQuestion[];
  readonly runs: number;
  readonly spread: Spread | undefined;
}

/** What measures save, what cases take, and why a step stands where it does. */
export type ReckoningQuestion = ChosenProcess &
  PictureLook &
  (
    | { readonly kind: "savings" }
    | { readonly kind: "risk"; readonly runs: number; readonly spread: Spread | undefined }
    | { readonly kind: "step"; readonly step: string }
  );

/**
 * What a measure saves in working days, on the route and with the changes by hand for `now`; null where it cannot
 * stand.
 */
export interface Saving {
  readonly id: string;
  /** It with the measures that it requires, and nothing else. */
  readonly alone: number | null;
  /** What the total would fall by if it were switched on now, or has fallen by because it is on. */
  readonly now: number | null;
}

/** A limit on one of the clocks, with the share of simulated cases that keeps it; null where no case has it. */
export interface LimitChance {
  readonly of: Text;
  readonly name: Text;
  /** In working days. */
  readonly days: number;
  readonly chance: IntervalEstimate | null;
}

/** What simulated cases take, in working days. */
export interface RiskAnswer {
  readonly kind: "risk";
  /** The S-curve as SVG. */
  readonly curve: string;
  readonly runs: number;
  /** Days within which half of the cases are done, and nine of ten. */
  readonly half: IntervalEstimate | undefined;
  readonly nine: IntervalEstimate | undefined;
  /** All cases take the same days. */
  readonly isConstant: boolean;
  readonly limits: readonly LimitChance[];
}

/** What one of several choices comes to, or what does not let it stand. */
export type ColumnFigures =
  | {
      /** Working days as the file has it, and with the choice; without a date, as the total on the page. */
      readonly before: number;
      readonly days: number;
      /** Where it has a start. */
      readonly finish: (Finish & { readonly start: string }) | undefined;
      readonly limits: Readonly<Record<Limit["kind"], LimitCount>>;
    }
  | { readonly fault: Bilingual };

/** How many limits are kept, and how many are not. */
export interface LimitCount {
  readonly kept: number;
  readonly exceeded: number;
}

/** How likely a case keeps to a target. */
export interface TargetChance {
  /** Whole percent of the simulated cases, rounded down; 0 also where only fewer than one in a hundred do. */
  readonly percent: number;
  /** Whether any case does. */
  readonly isPossible: boolean;
  /** All cases take the same days, as nothing says how they vary. */
  readonly isConstant: boolean;
}

export interface ColumnsAnswer {
  readonly figures: readonly ColumnFigures[];
}

export interface ChancesAnswer {
  /** Undefined where a choice has no target, or does not stand. */
  readonly chances: readonly (TargetChance | undefined)[];
}

export type ReckoningAnswer =
  | { readonly kind: "savings"; readonly savings: readonly Saving[] }
  | RiskAnswer
  | { readonly kind: "step"; readonly explanation: StepExplanation | undefined };

/** When a case ends that begins on a day. */
export interface DatesQuestion extends ChosenProcess {
  readonly kind: "dates";
  /** As in 2026-03-02. */
  readonly start: string;
}

/** An end on the calendar of the process. */
export interface Finish {
  readonly date: string;
  /** It rests on days for which the days off are not known. */
  readonly provisional: boolean;
  /** Working days from the start, which differ from those without a date where steps take calendar days. */
  readonly days: number;
}

export interface DatesAnswer {
  readonly start: string;
  /** As the file has it. */
  readonly before: Finish;
  readonly now: Finish;
}

/** The solver by which an answer is found, or one that was found before, as a shared file brings it. */
type AnswerSource = { readonly wasm: Uint8Array<ArrayBuffer> } | { readonly kept: unknown };

export type SolverQuestion = Pick<ChosenProcess, "process" | "changes" | "route" | "measures"> &
  PictureLook &
  AnswerSource & {
    readonly target?: number | undefined;
    readonly budget?: number | undefined;
    /** Guards of the measures that may be chosen. */
    readonly powers: readonly Measure["guard"][];
  };

/**
 * What is found for a goal: within the powers, and beside it without a limit of powers where that is another search.
 */
export interface GoalAnswer {
  readonly powers: readonly Measure["guard"][];
  readonly frontier: Frontier;
  readonly optimum: FoundOptimum | undefined;
  readonly widest: FoundOptimum | undefined;
}

/** Of the best set what is shown. */
export interface FoundOptimum extends Pick<Optimum, "target" | "budget" | "status" | "set"> {
  readonly reachable?: MeasureSet | undefined;
}

export interface SolverAnswer extends GoalAnswer {
  readonly chart: string;
  /** Found before, where this was shared. */
  readonly isKept: boolean;
}

/** The timetable as a workbook, or the report as a page. */
export interface ExportQuestion extends ChosenProcess, Pick<PictureLook, "lang"> {
  readonly kind: "table" | "report";
}

export type ExportAnswer = string | Uint8Array;
