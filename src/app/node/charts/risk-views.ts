/** What `simulate` can draw of many cases, and with `--load` of cases under load; the first where no view is named. */
export const caseViews = ["s-curve", "histogram", "tornado", "criticality", "criticality-lanes", "savings"] as const;
export const loadViews = ["utilisation", "waiting", "queue"] as const;

export type CaseView = (typeof caseViews)[number];
export type LoadView = (typeof loadViews)[number];

export const riskViews: readonly (CaseView | LoadView)[] = [...caseViews, ...loadViews];
