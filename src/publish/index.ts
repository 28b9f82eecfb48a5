export { type ReportOptions, reportFiles, waterfallOf } from "./report.ts";
