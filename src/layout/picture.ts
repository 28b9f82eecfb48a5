import type { Clock, Language, StepKind } from "../model/index.ts";

/** Pixels; x to the right, y down. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rectangle extends Point {
  readonly width: number;
  readonly height: number;
}

/** What a piece of text is, so that drawing can style it. */
export type TextRole = "name" | "unit" | "days" | "old-days" | "outcome" | "title" | "heading" | "note";

/** One line of text at its final place: `x` is its left edge, `y` its baseline. Nothing is wrapped later. */
export interface TextLine extends Point {
  readonly text: string;
  readonly role: TextRole;
  /** Font size in pixels. */
  readonly size: number;
  readonly bold: boolean;
  /** Measured advance width in pixels. */
  readonly width: number;
}

/** How a step or link differs from the baseline. */
export type ChangeMark = "added" | "removed" | "changed";

/** A step as a symbol; the symbol follows from `kind`. */
export interface Box extends Rectangle {
  readonly id: string;
  readonly kind: StepKind;
  readonly clock: Clock;
  readonly change?: ChangeMark;
  readonly lines: readonly TextLine[];
  /** The step in words, for screen readers. */
  readonly description: string;
}

/** A line from one box to another: horizontal and vertical legs from border to border. */
export interface Wire {
  readonly from: string;
  readonly to: string;
  /** `return`: against the flow, over an outcome that returns. `former`: to or from a removed step. */
  readonly kind: "link" | "return" | "former";
  readonly change?: "added";
  /** Link type and lag when not a plain finish-to-start. */
  readonly points: readonly Point[];
  readonly label?: Label;
}

export interface Label extends Rectangle {
  readonly lines: readonly TextLine[];
}

/** A unit's strip of a swimlane chart. */
export interface Lane extends Rectangle {
  readonly id: string;
  readonly lines: readonly TextLine[];
}

/** A phase's strip across the lanes. */
export interface Band extends Rectangle {
  readonly id: string;
  readonly lines: readonly TextLine[];
}

/** Geometry of a flowchart, ready to be drawn: boxes, wires, labels, lanes, bands. No colours. */
export interface Picture {
  readonly view: "flowchart";
  readonly lang: Language;
  readonly title: string;
  /** The chart in a sentence or two, for screen readers. */
  readonly description: string;
  readonly illustrative: boolean;
  readonly width: number;
  readonly height: number;
  readonly headings: readonly TextLine[];
  readonly boxes: readonly Box[];
  readonly wires: readonly Wire[];
  readonly lanes: readonly Lane[];
  readonly bands: readonly Band[];
}
