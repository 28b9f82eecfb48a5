/** What Project works out from the rest of a task: dates, slack, variances, work, earned value. */
export const workedOut: ReadonlySet<string> = new Set(
  (
    "Start Finish ManualStart ManualFinish ManualDuration EarlyStart EarlyFinish LateStart LateFinish Critical FreeSlack TotalSlack " +
    "StartSlack FinishSlack StartVariance FinishVariance WorkVariance Stop Resume ResumeValid Work RegularWork OvertimeWork " +
    "ActualDuration ActualWork ActualOvertimeWork ActualOvertimeCost ActualWorkProtected ActualOvertimeWorkProtected RemainingDuration " +
    "RemainingWork RemainingCost RemainingOvertimeWork RemainingOvertimeCost OvertimeCost ACWP BCWP BCWS CV OverAllocated " +
    "PreLeveledStart PreLeveledFinish TimephasedData"
  ).split(" "),
);
