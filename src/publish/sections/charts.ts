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
export function chart({ title, svg, id, sheets }: ReportPicture, lang: Language): Markup {
  const whole = html`<div class="${sheets.length > 0 ? "scroll whole" : "scroll"}">${trusted(svg)}</div>`;
  const onPaper = sheets.map(({ x, y, width, height, above, below }, index) => {
    const [before, after] = [above, below].map((connectors) =>
      Math.max(0, ...connectors.map(({ away }) => away + connectorRadius + 2)),
    ) as [number, number];
    const view = [x, y - before, width, before + height + after].map(formatDays).join(" ");
    const part = [x, y, width, height].map(formatDays);
    const count = sheets.length > 1 ? words.inBrackets(`${index + 1}/${sheets.length}`)[lang] : "";
    return html`<div class="sheet" aria-hidden="true"><p>${title}${count}</p><svg viewBox="${view}" width="${formatDays(width)}"><svg x="${part[0]}" y="${part[1]}" width="${part[2]}" height="${part[3]}" viewBox="${part.join(" ")}"><use href="#${id}"/></svg>${above.map((each) => connector(each, -1))}${below.map((each) => connector(each, 1))}</svg></div>\n`;
  });
  return html`<figure><figcaption>${title}</figcaption>${whole}${onPaper}</figure>`;
}

/** Where a line is cut: a circle with the mark that stands at both ends. */
function connector({ x, y, mark, away }: CutConnector, side: 1 | -1): Markup {
  const [left, cut, middle, baseline] = [x, y, y + side * away, y + side * away + 3.5].map(formatDays) as [string, string, string, string];
  return html`<path d="M ${left} ${cut} V ${middle}" stroke="#000"/><circle cx="${left}" cy="${middle}" r="${connectorRadius}" fill="#fff" stroke="#000"/><text x="${left}" y="${baseline}" font-size="10" text-anchor="middle">${mark}</text>`;
}
