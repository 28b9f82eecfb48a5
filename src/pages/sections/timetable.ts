import { html, type Markup } from "../html.ts";
import type { ReportData } from "../report-data.ts";
import { chart } from "./charts.ts";

/** When each step stands: the Gantt chart. */
export function timetable({ pictures, lang }: ReportData): Markup {
  return html`<div class="charts">${pictures.gantt.map((picture) => chart(picture, lang))}</div>`;
}
