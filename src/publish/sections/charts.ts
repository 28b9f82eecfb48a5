import { formatDays, type Language } from "../../model/index.ts";
import { html, type Markup, trusted } from "../html.ts";
import type { ReportData } from "../report-data.ts";
import type { ReportPicture } from "../report-pictures.ts";
import { words } from "../words.ts";

export function charts({ pictures, lang }: ReportData): Markup {
  return html`<div class="charts">${chart(pictures.before, lang)}${pictures.after && chart(pictures.after, lang)}</div>`;
}

/** A picture with its caption; on paper its sheets stand in for it. */
export function chart({ title, svg, id, sheets }: ReportPicture, lang: Language): Markup {
  const whole = html`<div class="${sheets.length > 0 ? "scroll whole" : "scroll"}">${trusted(svg)}</div>`;
  const onPaper = sheets.map(({ x, y, width, height }, index) => {
    const view = [x, y, width, height].map(formatDays).join(" ");
    const count = sheets.length > 1 ? words.inBrackets(`${index + 1}/${sheets.length}`)[lang] : "";
    return html`<div class="sheet" aria-hidden="true"><p>${title}${count}</p><svg viewBox="${view}" width="${formatDays(width)}"><use href="#${id}"/></svg></div>\n`;
  });
  return html`<figure><figcaption>${title}</figcaption>${whole}${onPaper}</figure>`;
}
