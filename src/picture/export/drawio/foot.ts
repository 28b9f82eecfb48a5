import type { Language } from "../../../model/index.ts";
import {
  type FootContent,
  getBoxLook,
  getWireLook,
  type LegendEntry,
  legendSampleSize,
  placeLegendEntries,
  type Theme,
} from "../../draw/index.ts";
import type { Point } from "../../geometry/index.ts";
import type { Picture } from "../../layout/index.ts";
import { measureText, wrapText } from "../../text/index.ts";
import { escapeMarkup } from "../escape-markup.ts";
import {
  bareStyle,
  type DrawioStyle,
  drawioSymbols,
  getBorderStyle,
  getLinkStyle,
  roundThousandths,
  writeMxPoint,
  writeStyle,
  writeVertex,
} from "./cells.ts";

const drawioFootMargin = 28;
const drawioLineSize = { size: 12, height: 18 };

/** What stands below a picture as cells of draw.io, and where it ends: total, legend, notes. */
export function writeDrawioFoot(
  picture: Picture,
  { total, legend, notes }: FootContent,
  lang: Language,
  theme: Theme,
): { readonly cells: readonly string[]; readonly bottom: number } {
  const width = picture.footWidth - 2 * drawioFootMargin;
  const words = wrapText(total, width, drawioLineSize.size, true);
  const top = picture.height + 12;
  const middle = top + words.length * drawioLineSize.height + 4;
  const { entries, height } = placeLegendEntries(legend, width, lang);
  const lines = notes.flatMap((note) => wrapText(note, width, drawioLineSize.size));
  const cells = [
    ...(words.length === 0 ? [] : [writeTextCell("total", words, { x: drawioFootMargin, y: top }, { fontColor: theme.ink, fontStyle: 1 })]),
    ...entries.flatMap((entry) => writeEntryCells(entry, { x: drawioFootMargin, y: middle }, theme)),
    writeTextCell("notes", lines, { x: drawioFootMargin, y: middle + height + 6 }, { fontColor: theme.quiet }),
  ];
  return { cells, bottom: middle + height + 6 + lines.length * drawioLineSize.height + drawioFootMargin / 2 };
}

function writeTextCell(id: string, lines: readonly string[], { x, y }: Point, look: DrawioStyle): string {
  const width = Math.max(...lines.map((each) => measureText(each, drawioLineSize.size, look.fontStyle === 1))) + 20;
  const place = { x, y, width, height: lines.length * drawioLineSize.height };
  const style = writeStyle(
    { ...bareStyle, align: "left", verticalAlign: "top", spacing: 0, fontSize: drawioLineSize.size, ...look },
    "text",
  );
  return writeVertex(id, lines.map(escapeMarkup).join("<br>"), style, place);
}

/** A small box with its words beside it, or a line and its words. */
function writeEntryCells({ word, text, sample, x, middle, textX, size }: LegendEntry, at: Point, theme: Theme): readonly string[] {
  const id = `legend-${word}`;
  const [left, centre] = [at.x + x, at.y + middle];
  const words = { fontColor: theme.ink, fontSize: size, align: "left", verticalAlign: "middle" };
  if (sample === undefined || "wire" in sample) {
    const place = {
      x: at.x + textX,
      y: centre - drawioLineSize.height / 2,
      width: measureText(text, size) + 8,
      height: drawioLineSize.height,
    };
    const label = writeVertex(`${id}/words`, escapeMarkup(text), writeStyle({ ...bareStyle, ...words, spacing: 0 }, "text"), place);
    return sample === undefined
      ? [label]
      : [label, writeLineCell(id, left, centre, getLinkStyle(getWireLook(sample.wire, sample.critical === true, theme)))];
  }
  const [name, symbol] = drawioSymbols[sample.box.kind];
  const look = getBoxLook(sample.box, sample.critical === true, theme, sample.grade);
  const beside = {
    ...words,
    labelPosition: "right",
    spacingLeft: roundThousandths(textX - x - legendSampleSize.width),
    fillColor: look.fill,
  };
  const place = { x: left, y: centre - legendSampleSize.height / 2, ...legendSampleSize };
  const said = sample.sign === undefined ? text : `${sample.sign} ${text}`;
  return [writeVertex(id, escapeMarkup(said), writeStyle({ ...symbol, ...beside, ...getBorderStyle(look) }, name), place)];
}

function writeLineCell(id: string, x: number, y: number, look: DrawioStyle): string {
  const style = writeStyle({ endArrow: "block", endFill: 1, ...look });
  const ends = `${writeMxPoint({ x, y }, "sourcePoint")}${writeMxPoint({ x: x + legendSampleSize.width, y }, "targetPoint")}`;
  return `<mxCell id="${id}" style="${style}" edge="1" parent="1"><mxGeometry relative="1" as="geometry">${ends}</mxGeometry></mxCell>`;
}
