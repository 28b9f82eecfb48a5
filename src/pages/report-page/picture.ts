import type { LinearSolver } from "../../analysis/optimize/index.ts";
import type { CaseArrivals } from "../../analysis/simulate/index.ts";
import type { Language } from "../../model/index.ts";
import type { SheetSet } from "../../picture/layout/index.ts";
import type { ScheduleOptions } from "../../process/schedule/index.ts";

export interface ReportOptions extends ScheduleOptions {
  readonly lang?: Language;
  /**
   * For what every effort reaches, where measures are entangled; without it the report has this only where they just
   * add up.
   */
  readonly solver?: LinearSolver | undefined;
  /**
   * How cases come, for what they take that share the officers of their units; the report does not tell of it when
   * absent.
   */
  readonly arrivals?: CaseArrivals | undefined;
  /** The DOM to draw on. */
  readonly document: Document;
}

/** One picture of a report. */
export interface ReportPicture {
  readonly file: string;
  readonly title: string;
  /** The SVG, with ids that no other picture of the page has; its own id is `id`. */
  readonly svg: string;
  readonly id: string;
  /** Parts of it that fit a sheet each; none where it fits as a whole. */
  readonly paper: SheetSet;
}

export const onePage: SheetSet = { scale: 1, sheets: [] };

/** Height in pixels that a drawn SVG gives itself. */
export function readSvgHeight(svg: string): number {
  return Number(/ height="([\d.]+)"/.exec(svg)?.[1] ?? 0);
}
