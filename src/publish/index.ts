export { reportFiles } from "./report.ts";
export { type ReportOptions, waterfallOf } from "./report-pictures.ts";
