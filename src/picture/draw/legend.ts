import { type Language, textIn } from "../../model/index.ts";
import type { Box, ChangeMark, Picture, Wire } from "../layout/index.ts";
import { measure } from "../text/index.ts";
import type { Critical, Grade } from "./critical.ts";
import { entry, inLines } from "./in-lines.ts";
import { type LegendWord, legendWords } from "./words.ts";

/** Of the small picture before the words of an entry, in pixels. */
export const sampleSize = { width: 34, height: 16 };

/** A word of the legend with what it looks like, if anything; all places from the upper left corner of the legend, in pixels. */
export interface LegendEntry {
  readonly word: LegendWord;
  readonly text: string;
  readonly sample: Sample | undefined;
  /** The left end of the sample, or else of the words. */
  readonly x: number;
  readonly middle: number;
  /** The left end of the words. */
  readonly textX: number;
  readonly size: number;
}

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
    seldomCritical: box((each) => critical.gradeOf(each) === 0),
    sometimesCritical: box((each) => critical.gradeOf(each) === 1),
    oftenCritical: box((each) => critical.gradeOf(each) === 2),
    mostlyCritical: box((each) => critical.gradeOf(each) === 3),
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

/** The entries of a legend that is so wide, and how high that makes it. */
export function legendEntries(
  words: readonly LegendWord[],
  width: number,
  lang: Language,
): { readonly entries: readonly LegendEntry[]; readonly height: number } {
  const drafts = words.map((word) => {
    const [text, sample] = [textIn(legendWords[word], lang), sampleOf(word)];
    return { word, text, sample, size: entry.size, indent: sample === undefined ? 0 : sampleSize.width + entry.gap };
  });
  const { at, height } = inLines(
    drafts.map(({ text, size, indent }) => indent + measure(text, size)),
    width,
  );
  const entries = drafts.map(({ indent, ...draft }, index) => {
    const { x = 0, y = 0 } = at[index] ?? {};
    return { ...draft, x, middle: y + entry.height / 2, textX: x + indent };
  });
  return { entries, height };
}

/** How a word of the legend looks: like such a box, or such a line. */
export type Sample =
  | { readonly box: Pick<Box, "kind" | "clock" | "change">; readonly critical?: true; readonly grade?: Grade; readonly sign?: string }
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
    seldomCritical: { box: plain, grade: 0 },
    sometimesCritical: { box: plain, grade: 1 },
    oftenCritical: { box: plain, grade: 2 },
    mostlyCritical: { box: plain, grade: 3 },
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
