import { formatDays, type Language } from "../../../model/index.ts";
import type { Rectangle } from "../../../picture/geometry/index.ts";
import { connectorRadius } from "../../../picture/layout/index.ts";
import { drawCutMark, html, type Markup, trustMarkup } from "../../html/index.ts";
import type { ReportData } from "../data.ts";
import type { ReportPicture } from "../picture.ts";
import { reportWords } from "../words.ts";

export function renderFlowcharts({ pictures, lang }: ReportData): Markup {
  return html`<div class="charts">${renderChart(pictures.before, lang)}${pictures.after && renderChart(pictures.after, lang)}</div>`;
}

/** A picture with its caption; on paper its sheets stand in for it. */
export function renderChart({ title, svg, id, paper: { scale, sheets } }: ReportPicture, lang: Language): Markup {
  const whole = html`<div class="${sheets.length > 0 ? "scroll whole" : "scroll"}">${trustMarkup(svg)}</div>`;
  const onPaper = sheets.map((sheet, index) => {
    const { x, y, connectors, foot } = sheet;
    const ys = connectors.map(({ middle }) => middle.y);
    const width = Math.max(sheet.width, foot?.width ?? 0);
    const top = Math.min(y, ...ys.map((middle) => middle - connectorRadius - 2));
    const bottom = Math.max(y + sheet.height + (foot?.height ?? 0), ...ys.map((middle) => middle + connectorRadius + 2));
    const view = [x, top, width, bottom - top].map(formatDays).join(" ");
    const count = sheets.length > 1 ? reportWords.inBrackets(`${index + 1}/${sheets.length}`)[lang] : "";
    return html`<div class="sheet" aria-hidden="true"><p>${title}${count}</p><svg viewBox="${view}" width="${formatDays(width * scale)}">${drawPicturePart(id, sheet, x)}${foot && drawPicturePart(id, foot, x)}${connectors.map(drawCutMark)}</svg></div>\n`;
  });
  return html`<figure><figcaption>${title}</figcaption>${whole}${onPaper}</figure>`;
}

/** A part of the picture, with its left edge at `left` and as far down as in the whole. */
function drawPicturePart(id: string, { x, y, width, height }: Rectangle, left: number): Markup {
  const [from, top, wide, high, at] = [x, y, width, height, left].map(formatDays) as [string, string, string, string, string];
  return html`<svg x="${at}" y="${top}" width="${wide}" height="${high}" viewBox="${from} ${top} ${wide} ${high}"><use href="#${id}"/></svg>`;
}
