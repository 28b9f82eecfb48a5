export type { ReportOptions } from "./picture.ts";
export { writeReportFiles } from "./report.ts";
