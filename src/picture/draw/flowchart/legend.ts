import { type Language, localizeText } from "../../../model/index.ts";
import type { Box, ChangeMark, Picture, Wire } from "../../layout/index.ts";
import { measureText } from "../../text/index.ts";
import { entrySize, placeEntries } from "../canvas/entry-lines.ts";
import { type LegendWord, legendWords } from "../words.ts";
import type { CriticalParts, Grade } from "./critical.ts";

/** Of the small picture before the words of an entry, in pixels. */
export const legendSampleSize = { width: 34, height: 16 };

/**
 * A word of the legend with what it looks like, if anything; all places from the upper left corner of the legend, in
 * pixels.
 */
export interface LegendEntry {
  readonly word: LegendWord;
  readonly text: string;
  readonly sample: LegendSample | undefined;
  /** The left end of the sample, or else of the words. */
  readonly x: number;
  readonly middle: number;
  /** The left end of the words. */
  readonly textX: number;
  readonly size: number;
}

/** What of the legend occurs in a picture, in the order of the legend. */
export function listLegendWords(picture: Picture, critical: CriticalParts): readonly LegendWord[] {
  const hasBox = (test: (box: Box) => boolean) => picture.boxes.some(test);
  const hasWire = (test: (wire: Wire) => boolean) => picture.wires.some(test);
  const hasChangedStep = (wanted: ChangeMark) => hasBox(({ change, steps }) => change === wanted && steps === undefined);
  const hasChangedPhase = (wanted: ChangeMark) => hasBox(({ change, steps }) => change === wanted && steps !== undefined);
  const occurs: Readonly<Record<LegendWord, boolean>> = {
    document: hasBox(({ kind }) => kind === "document"),
    data: hasBox(({ kind }) => kind === "data"),
    milestone: hasBox(({ kind }) => kind === "milestone"),
    parallel: hasBox(({ kind }) => kind === "parallel"),
    subprocess: hasBox(({ kind, steps }) => kind === "subprocess" && steps === undefined),
    offPage: hasBox(({ kind }) => kind === "off-page"),
    critical: hasBox((each) => each.steps === undefined && critical.isStep(each)),
    criticalPhase: hasBox((each) => each.steps !== undefined && critical.isStep(each)),
    criticalLink: hasWire((each) => each.change === undefined && critical.isLink(each)),
    seldomCritical: hasBox((each) => critical.gradeOf(each) === 0),
    sometimesCritical: hasBox((each) => critical.gradeOf(each) === 1),
    oftenCritical: hasBox((each) => critical.gradeOf(each) === 2),
    mostlyCritical: hasBox((each) => critical.gradeOf(each) === 3),
    excluded: hasBox(({ clock, change }) => clock === "excluded" && change !== "removed"),
    applicant: hasBox(({ clock, change }) => clock === "applicant" && change !== "removed"),
    added: hasChangedStep("added"),
    changed: hasChangedStep("changed"),
    removed: hasChangedStep("removed"),
    addedPhase: hasChangedPhase("added"),
    changedPhase: hasChangedPhase("changed"),
    removedPhase: hasChangedPhase("removed"),
    formerLink: hasWire(({ kind }) => kind === "former"),
    newLink: hasWire((each) => each.change === "added" && !critical.isLink(each)),
    newCriticalLink: hasWire((each) => each.change === "added" && critical.isLink(each)),
    return: hasWire(({ kind }) => kind === "return"),
    SS: hasWire(({ link }) => link === "SS"),
    FF: hasWire(({ link }) => link === "FF"),
    SF: hasWire(({ link }) => link === "SF"),
  };
  return (Object.keys(legendWords) as LegendWord[]).filter((word) => occurs[word]);
}

/** The entries of a legend that is so wide, and how high that makes it. */
export function placeLegendEntries(
  words: readonly LegendWord[],
  width: number,
  lang: Language,
): { readonly entries: readonly LegendEntry[]; readonly height: number } {
  const drafts = words.map((word) => {
    const [text, sample] = [localizeText(legendWords[word], lang), findLegendSample(word)];
    return { word, text, sample, size: entrySize.size, indent: sample === undefined ? 0 : legendSampleSize.width + entrySize.gap };
  });
  const { at, height } = placeEntries(
    drafts.map(({ text, size, indent }) => ({ width: indent + measureText(text, size), height: entrySize.height })),
    width,
  );
  const entries = drafts.map(({ indent, ...draft }, index) => {
    const { x = 0, y = 0 } = at[index] ?? {};
    return { ...draft, x, middle: y + entrySize.height / 2, textX: x + indent };
  });
  return { entries, height };
}

/** How a word of the legend looks: like such a box, or such a line. */
export type LegendSample =
  | { readonly box: Pick<Box, "kind" | "clock" | "change">; readonly critical?: true; readonly grade?: Grade; readonly sign?: string }
  | { readonly wire: Pick<Wire, "kind" | "change">; readonly critical?: true };

function findLegendSample(word: LegendWord): LegendSample | undefined {
  const plain = { kind: "task", clock: "counted" } as const;
  const samples: Partial<Record<LegendWord, LegendSample>> = {
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
