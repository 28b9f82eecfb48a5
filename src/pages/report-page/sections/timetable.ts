import { html, type Markup } from "../../html/index.ts";
import type { ReportData } from "../data.ts";
import { renderChart } from "./charts.ts";

/** When each step stands: the Gantt chart. */
export function renderTimetable({ pictures, lang }: ReportData): Markup {
  return html`<div class="charts">${pictures.gantt.map((picture) => renderChart(picture, lang))}</div>`;
}
