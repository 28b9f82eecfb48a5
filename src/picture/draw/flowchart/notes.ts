import type { Container } from "@svgdotjs/svg.js";
import type { Point } from "../../geometry/index.ts";
import type { Picture } from "../../layout/index.ts";
import type { Theme } from "../canvas/theme.ts";
import { drawTextLine } from "./boxes.ts";
import { writeWirePath } from "./wire-path.ts";

/** The limits beside a chart, each as an annotation: broken lines to an open bracket around its text. */
export function drawNotes(on: Container, { notes }: Picture, theme: Theme): void {
  if (notes.length === 0) return;
  for (const note of notes) {
    const group = on.group().attr({ role: "graphics-symbol img", "aria-label": note.words });
    const line = { fill: "none", stroke: theme.quiet, "stroke-width": 1 };
    const writeStraightPath = (points: readonly Point[]) => writeWirePath(points, 0);
    group.path(note.leaders.map(writeStraightPath).join(" ")).attr({ ...line, "stroke-dasharray": "2 3" });
    group.path(writeStraightPath(note.bracket)).attr(line);
    for (const each of note.lines) drawTextLine(group, each, theme);
  }
}
