import type { Language } from "../../model/index.ts";
import { boxLook, type FootContent, type LegendEntry, legendEntries, sampleSize, type Theme, wireLook } from "../draw/index.ts";
import type { Picture, Point } from "../layout/index.ts";
import { measure, wrap } from "../text/index.ts";
import { bare, borderStyle, linkStyle, mxPoint, rounded, type Style, styleOf, symbols, vertex } from "./drawio-cells.ts";
import { escaped } from "./escaped.ts";

const margin = 28;
const line = { size: 12, height: 18 };

/** What stands below a picture as cells of draw.io, and where it ends: total, legend, notes. */
export function drawioFoot(
  picture: Picture,
  { total, legend, notes }: FootContent,
  lang: Language,
  theme: Theme,
): { readonly cells: readonly string[]; readonly bottom: number } {
  const width = picture.footWidth - 2 * margin;
  const words = wrap(total, width, line.size, true);
  const top = picture.height + 12;
  const middle = top + words.length * line.height + 4;
  const { entries, height } = legendEntries(legend, width, lang);
  const lines = notes.flatMap((note) => wrap(note, width, line.size));
  const cells = [
    ...(words.length === 0 ? [] : [textCell("total", words, { x: margin, y: top }, { fontColor: theme.ink, fontStyle: 1 })]),
    ...entries.flatMap((entry) => entryCells(entry, { x: margin, y: middle }, theme)),
    textCell("notes", lines, { x: margin, y: middle + height + 6 }, { fontColor: theme.quiet }),
  ];
  return { cells, bottom: middle + height + 6 + lines.length * line.height + margin / 2 };
}

function textCell(id: string, lines: readonly string[], { x, y }: Point, look: Style): string {
  const width = Math.max(...lines.map((each) => measure(each, line.size, look.fontStyle === 1))) + 20;
  const place = { x, y, width, height: lines.length * line.height };
  const style = styleOf({ ...bare, align: "left", verticalAlign: "top", spacing: 0, fontSize: line.size, ...look }, "text");
  return vertex(id, lines.map(escaped).join("<br>"), style, place);
}

/** A small box with its words beside it, or a line and its words. */
function entryCells({ word, text, sample, x, middle, textX, size }: LegendEntry, at: Point, theme: Theme): readonly string[] {
  const id = `legend-${word}`;
  const [left, centre] = [at.x + x, at.y + middle];
  const words = { fontColor: theme.ink, fontSize: size, align: "left", verticalAlign: "middle" };
  if (sample === undefined || "wire" in sample) {
    const place = { x: at.x + textX, y: centre - line.height / 2, width: measure(text, size) + 8, height: line.height };
    const label = vertex(`${id}/words`, escaped(text), styleOf({ ...bare, ...words, spacing: 0 }, "text"), place);
    return sample === undefined
      ? [label]
      : [label, lineCell(id, left, centre, linkStyle(wireLook(sample.wire, sample.critical === true, theme)))];
  }
  const [name, symbol] = symbols[sample.box.kind];
  const look = boxLook(sample.box, sample.critical === true, theme, sample.grade);
  const beside = { ...words, labelPosition: "right", spacingLeft: rounded(textX - x - sampleSize.width), fillColor: look.fill };
  const place = { x: left, y: centre - sampleSize.height / 2, ...sampleSize };
  const said = sample.sign === undefined ? text : `${sample.sign} ${text}`;
  return [vertex(id, escaped(said), styleOf({ ...symbol, ...beside, ...borderStyle(look) }, name), place)];
}

function lineCell(id: string, x: number, y: number, look: Style): string {
  const style = styleOf({ endArrow: "block", endFill: 1, ...look });
  const ends = `${mxPoint({ x, y }, "sourcePoint")}${mxPoint({ x: x + sampleSize.width, y }, "targetPoint")}`;
  return `<mxCell id="${id}" style="${style}" edge="1" parent="1"><mxGeometry relative="1" as="geometry">${ends}</mxGeometry></mxCell>`;
}
