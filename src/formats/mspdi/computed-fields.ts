/**
 * What Project works out from the rest of a task: dates, slack, variances, work, earned value. Start, finish and breaks
 * are looked at.
 */
export const computedFields: ReadonlySet<string> = new Set(
  (
    "ManualStart ManualFinish ManualDuration EarlyStart EarlyFinish LateStart LateFinish Critical FreeSlack TotalSlack " +
    "StartSlack FinishSlack StartVariance FinishVariance WorkVariance ResumeValid Work RegularWork OvertimeWork " +
    "ActualDuration ActualWork ActualOvertimeWork ActualOvertimeCost ActualWorkProtected ActualOvertimeWorkProtected RemainingDuration " +
    "RemainingWork RemainingCost RemainingOvertimeWork RemainingOvertimeCost OvertimeCost ACWP BCWP BCWS CV OverAllocated " +
    "PreLeveledStart PreLeveledFinish TimephasedData"
  ).split(" "),
);
