import type { Container } from "@svgdotjs/svg.js";
import type { Box, ChangeMark, Picture, Wire } from "../layout/index.ts";
import { type Language, textIn } from "../model/index.ts";
import { measure } from "../text/index.ts";
import { entry, inLines } from "./in-lines.ts";
import { boxLook, wireLook } from "./looks.ts";
import { textLine } from "./text-line.ts";
import type { Theme } from "./theme.ts";
import { drawLine } from "./wires.ts";
import { type LegendWord, legendWords } from "./words.ts";

/** Which boxes and wires of a picture are critical. */
export interface Critical {
  readonly isStep: (box: Box) => boolean;
  readonly isLink: (wire: Wire) => boolean;
}

const sampleWidth = 34;

/** What of the legend occurs in a picture, in the order of the legend. */
export function legendOf(picture: Picture, critical: Critical): readonly LegendWord[] {
  const box = (test: (box: Box) => boolean) => picture.boxes.some(test);
  const wire = (test: (wire: Wire) => boolean) => picture.wires.some(test);
  const step = (wanted: ChangeMark) => box(({ change, steps }) => change === wanted && steps === undefined);
  const phase = (wanted: ChangeMark) => box(({ change, steps }) => change === wanted && steps !== undefined);
  const occurs: Readonly<Record<LegendWord, boolean>> = {
    document: box(({ kind }) => kind === "document"),
    data: box(({ kind }) => kind === "data"),
    milestone: box(({ kind }) => kind === "milestone"),
    parallel: box(({ kind }) => kind === "parallel"),
    subprocess: box(({ kind, steps }) => kind === "subprocess" && steps === undefined),
    offPage: box(({ kind }) => kind === "off-page"),
    critical: box((each) => each.steps === undefined && critical.isStep(each)),
    criticalPhase: box((each) => each.steps !== undefined && critical.isStep(each)),
    criticalLink: wire((each) => each.change === undefined && critical.isLink(each)),
    excluded: box(({ clock, change }) => clock === "excluded" && change !== "removed"),
    applicant: box(({ clock, change }) => clock === "applicant" && change !== "removed"),
    added: step("added"),
    changed: step("changed"),
    removed: step("removed"),
    addedPhase: phase("added"),
    changedPhase: phase("changed"),
    removedPhase: phase("removed"),
    formerLink: wire(({ kind }) => kind === "former"),
    newLink: wire((each) => each.change === "added" && !critical.isLink(each)),
    newCriticalLink: wire((each) => each.change === "added" && critical.isLink(each)),
    return: wire(({ kind }) => kind === "return"),
    SS: wire(({ link }) => link === "SS"),
    FF: wire(({ link }) => link === "FF"),
    SF: wire(({ link }) => link === "SF"),
  };
  return (Object.keys(legendWords) as LegendWord[]).filter((word) => occurs[word]);
}

/** Draws the legend from the left edge `x`, `width` wide, its top at `y`; answers its height. */
export function drawLegend(
  on: Container,
  words: readonly LegendWord[],
  place: { x: number; y: number; width: number },
  lang: Language,
  theme: Theme,
): number {
  const entries = words.map((word) => {
    const text = textIn(legendWords[word], lang);
    const sample = sampleOf(word) === undefined ? 0 : sampleWidth + entry.gap;
    return { word, text, sample, width: sample + measure(text, entry.size) };
  });
  const { at, height } = inLines(
    entries.map(({ width }) => width),
    place.width,
  );
  entries.forEach(({ word, text, sample }, index) => {
    const { x: right = 0, y: down = 0 } = at[index] ?? {};
    const [x, middle] = [place.x + right, place.y + down + entry.height / 2];
    drawSample(on, word, x, middle, theme);
    textLine(on, text, { x: x + sample, y: middle + entry.size * 0.37, size: entry.size, colour: theme.ink });
  });
  return height;
}

type Sample =
  | { readonly box: Pick<Box, "kind" | "clock" | "change">; readonly critical?: true; readonly sign?: string }
  | { readonly wire: Pick<Wire, "kind" | "change">; readonly critical?: true };

function sampleOf(word: LegendWord): Sample | undefined {
  const plain = { kind: "task", clock: "counted" } as const;
  const samples: Partial<Record<LegendWord, Sample>> = {
    document: { box: { ...plain, kind: "document" } },
    data: { box: { ...plain, kind: "data" } },
    milestone: { box: { ...plain, kind: "milestone" } },
    parallel: { box: { ...plain, kind: "parallel" } },
    subprocess: { box: { ...plain, kind: "subprocess" } },
    offPage: { box: { ...plain, kind: "off-page" } },
    critical: { box: plain, critical: true },
    criticalPhase: { box: { ...plain, kind: "subprocess" }, critical: true },
    criticalLink: { wire: { kind: "link" }, critical: true },
    excluded: { box: { ...plain, clock: "excluded" } },
    applicant: { box: { ...plain, clock: "applicant" } },
    added: { box: { ...plain, change: "added" }, sign: "＋" },
    changed: { box: { ...plain, change: "changed" }, sign: "△" },
    removed: { box: { ...plain, change: "removed" }, sign: "×" },
    addedPhase: { box: { ...plain, kind: "subprocess", change: "added" }, sign: "＋" },
    changedPhase: { box: { ...plain, kind: "subprocess", change: "changed" }, sign: "△" },
    removedPhase: { box: { ...plain, kind: "subprocess", change: "removed" }, sign: "×" },
    formerLink: { wire: { kind: "former" } },
    newLink: { wire: { kind: "link", change: "added" } },
    newCriticalLink: { wire: { kind: "link", change: "added" }, critical: true },
    return: { wire: { kind: "return" } },
  };
  return samples[word];
}

function drawSample(on: Container, word: LegendWord, x: number, middle: number, theme: Theme): void {
  const sample = sampleOf(word);
  if (sample === undefined) return;
  const critical = sample.critical === true;
  if ("wire" in sample) {
    const points = [
      { x, y: middle },
      { x: x + sampleWidth, y: middle },
    ];
    drawLine(on, { points, hops: [], hasArrow: true }, wireLook(sample.wire, critical, theme), theme);
    return;
  }
  const look = boxLook(sample.box, critical, theme);
  const dash = look.dash && { "stroke-dasharray": look.dash };
  const outline = sampleOutline(sample.box.kind, x, middle);
  on.path(outline).attr({ fill: look.fill, stroke: look.colour, "stroke-width": look.width, ...dash });
  if (look.inside) on.path(outline).attr({ fill: "none", stroke: look.fill, "stroke-width": look.inside });
  if (sample.sign) {
    textLine(on, sample.sign, { x: x + sampleWidth / 2, y: middle + 4, size: 11, bold: true, anchor: "middle", colour: look.colour });
  }
  if (look.strip) on.rect(5, 16).attr({ x, y: middle - 8, fill: look.colour });
}

/** Small pictures of the symbols, 34 by 16 pixels. */
function sampleOutline(kind: Box["kind"], x: number, middle: number): string {
  const top = middle - 8;
  if (kind === "milestone") return `M ${x + 7} ${top} h 20 l 7 8 l -7 8 h -20 l -7 -8 Z`;
  if (kind === "data") return `M ${x + 7} ${top} h 27 l -7 16 h -27 Z`;
  if (kind === "parallel") return `M ${x} ${top + 4} h 34 M ${x} ${top + 12} h 34`;
  if (kind === "document") return `M ${x} ${top} h 34 v 14 q -8.5 -4 -17 0 t -17 0 Z`;
  if (kind === "off-page") return `M ${x + 4} ${top} h 26 v 11 l -13 5 l -13 -5 Z`;
  if (kind === "subprocess") return `M ${x} ${top} h 34 v 16 h -34 Z M ${x + 5} ${top} v 16 M ${x + 29} ${top} v 16`;
  return `M ${x} ${top} h 34 v 16 h -34 Z`;
}
