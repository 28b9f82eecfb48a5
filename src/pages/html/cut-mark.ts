import { formatDays } from "../../model/index.ts";
import { type CutConnector, connectorRadius } from "../../picture/layout/index.ts";
import { html, type Markup } from "./html.ts";

/** Where a line is cut: a circle with the mark that stands at both ends. In SVG, in pixels of the drawing. */
export function drawCutMark({ mark, cut, middle }: CutConnector): Markup {
  const [x, from, to, baseline] = [middle.x, cut.y, middle.y, middle.y + 3.85].map(formatDays) as [string, string, string, string];
  return html`<path d="M ${x} ${from} V ${to}" stroke="#000"/><circle cx="${x}" cy="${to}" r="${connectorRadius}" fill="#fff" stroke="#000"/><text x="${x}" y="${baseline}" font-size="11" text-anchor="middle">${mark}</text>`;
}
