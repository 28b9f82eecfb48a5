import { type CutConnector, connectorRadius } from "../../layout/index.ts";
import { formatDays, type Language } from "../../model/index.ts";
import { html, type Markup, trusted } from "../html.ts";
import type { ReportData } from "../report-data.ts";
import type { ReportPicture } from "../report-pictures.ts";
import { words } from "../words.ts";

export function charts({ pictures, lang }: ReportData): Markup {
  return html`<div class="charts">${chart(pictures.before, lang)}${pictures.after && chart(pictures.after, lang)}</div>`;
}

/** A picture with its caption; on paper its sheets stand in for it. */
export function chart({ title, svg, id, paper: { scale, sheets } }: ReportPicture, lang: Language): Markup {
  const whole = html`<div class="${sheets.length > 0 ? "scroll whole" : "scroll"}">${trusted(svg)}</div>`;
  const onPaper = sheets.map(({ x, y, width, height, connectors }, index) => {
    const ys = connectors.map(({ middle }) => middle.y);
    const top = Math.min(y, ...ys.map((middle) => middle - connectorRadius - 2));
    const bottom = Math.max(y + height, ...ys.map((middle) => middle + connectorRadius + 2));
    const view = [x, top, width, bottom - top].map(formatDays).join(" ");
    const part = [x, y, width, height].map(formatDays);
    const count = sheets.length > 1 ? words.inBrackets(`${index + 1}/${sheets.length}`)[lang] : "";
    return html`<div class="sheet" aria-hidden="true"><p>${title}${count}</p><svg viewBox="${view}" width="${formatDays(width * scale)}"><svg x="${part[0]}" y="${part[1]}" width="${part[2]}" height="${part[3]}" viewBox="${part.join(" ")}"><use href="#${id}"/></svg>${connectors.map(connector)}</svg></div>\n`;
  });
  return html`<figure><figcaption>${title}</figcaption>${whole}${onPaper}</figure>`;
}

/** Where a line is cut: a circle with the mark that stands at both ends. */
function connector({ mark, cut, middle }: CutConnector): Markup {
  const [x, from, to, baseline] = [middle.x, cut.y, middle.y, middle.y + 3.5].map(formatDays) as [string, string, string, string];
  return html`<path d="M ${x} ${from} V ${to}" stroke="#000"/><circle cx="${x}" cy="${to}" r="${connectorRadius}" fill="#fff" stroke="#000"/><text x="${x}" y="${baseline}" font-size="10" text-anchor="middle">${mark}</text>`;
}
