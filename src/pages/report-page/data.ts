import type { Attribution } from "../../analysis/attribute/index.ts";
import type { Comparison } from "../../analysis/compare/index.ts";
import type { LoadComparison, LoadResult, Risk, RiskComparison } from "../../analysis/simulate/index.ts";
import type { Language, Process } from "../../model/index.ts";
import type { FrontierData } from "../../picture/draw/index.ts";
import type { ReportPictures } from "./pictures.ts";

/** What a report page is made from. */
export interface ReportData {
  readonly process: Process;
  /** The process after the choice, with removed steps as pass-throughs. */
  readonly after: Process;
  readonly comparison: Comparison;
  /** What every effort reaches; absent where there is nothing to choose. */
  readonly frontier: FrontierData | undefined;
  readonly attribution: Attribution;
  /** What many cases take, and what cases take that share the officers of their units. */
  readonly risk: Risk | RiskComparison;
  readonly load: LoadResult | LoadComparison | undefined;
  readonly pictures: ReportPictures;
  /** Something is chosen, so that there is a before and an after. */
  readonly isReform: boolean;
  readonly lang: Language;
}
