import type { Clock, Language, LinkType, StepKind } from "../../model/index.ts";
import type { Point, Rectangle, Size } from "../geometry/index.ts";

export type { Point, Rectangle, Size };

/** What a piece of text is, so that drawing can style it. */
export type TextRole =
  | "name"
  | "unit"
  | "days"
  | "old-days"
  | "old-unit"
  | "mark"
  | "detail"
  | "figure"
  | "outcome"
  | "limit"
  | "title"
  | "heading"
  | "lane"
  | "phase";

/**
 * One line of text at its final place; nothing is wrapped later. `x` is its middle, so that a substituted font stays
 * centred; `y` is its baseline.
 */
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

/** The symbol of a step as SVG path data in picture coordinates, after GB/T 1526-1989 (ISO 5807:1985). */
export interface SymbolShape {
  /** Closed border; everything else lies inside. */
  readonly outline: string;
  /** The part of the border that is drawn in full; all of it when absent. */
  readonly borders?: string;
  /** Closed strip along the left border, to be filled where a step stands out. */
  readonly edge: string;
  /** Open lines inside: the bars of a predefined process. */
  readonly bars?: string;
}

/** What a box is drawn as. */
export type SymbolKind = StepKind | "off-page";

/** A step, a phase of an overview, or an off-page connector. */
export interface Box extends Rectangle {
  readonly id: string;
  readonly kind: SymbolKind;
  readonly clock: Clock;
  readonly change?: ChangeMark;
  /** The id of the lane that it belongs to, in a picture with lanes. */
  readonly lane?: string;
  readonly shape: SymbolShape;
  readonly lines: readonly TextLine[];
  /** The step in words, for screen readers. */
  readonly description: string;
  /** Ids of the steps that it stands for, where it is not a step itself. */
  readonly steps?: readonly string[];
  /** The name of the page that shows what it stands for. */
  readonly page?: string;
}

/** From which step to which a link runs. */
export interface WireEnds {
  readonly from: string;
  readonly to: string;
}

/** A line from one box to another: horizontal and vertical legs from border to border. */
export interface Wire {
  readonly from: string;
  readonly to: string;
  /** `return`: against the flow, over an outcome that returns. `former`: to or from a removed step, or dropped. */
  readonly kind: "link" | "return" | "former";
  readonly change?: "added";
  /** Lines of one decision with the same number leave it as one, until they branch. */
  readonly exit?: number;
  /** Where it is not a finish-to-start. */
  readonly link?: Exclude<LinkType, "FS">;
  /** The links that it stands for, where its ends are not their steps. */
  readonly links?: readonly WireEnds[];
  readonly points: readonly Point[];
  readonly label?: Label;
}

/** The name of an outcome, or link type and lag, beside or on its wire. */
export interface Label extends Rectangle {
  readonly lines: readonly TextLine[];
}

/**
 * A limit beside the chart, as an annotation: broken lines along the time that it bounds and to an open bracket, with
 * text in it.
 */
export interface Note extends Rectangle {
  readonly leaders: readonly (readonly Point[])[];
  readonly bracket: readonly Point[];
  readonly lines: readonly TextLine[];
  /** The same in words, for screen readers. */
  readonly words: string;
}

/** A strip of a chart with its title in a heading at one end. */
export interface Strip extends Rectangle {
  readonly id: string;
  /** Inside the strip; no box stands there. */
  readonly heading: Rectangle;
  readonly lines: readonly TextLine[];
}

/** A unit's strip of a swimlane chart; the id is empty for steps without a unit. */
export type Lane = Strip;

/** A phase's strip across the lanes. */
export type Band = Strip;

/**
 * What a picture shows: the flow alone, with a lane for each unit, with a band for each phase across the lanes, or one
 * box for each phase.
 */
export type ChartView = "flowchart" | "swimlane" | "phases" | "overview";

/** Where the flow of a picture with lanes runs. */
export type Direction = "down" | "right";

/** A way to another page: its name, and the words that are to be followed. */
export interface Home {
  readonly page: string;
  readonly line: TextLine;
}

/** Geometry of a flowchart, ready to be drawn: boxes in reading order, wires, labels, lanes, bands. No colours. */
export interface Picture extends Size {
  readonly view: ChartView;
  readonly direction: Direction;
  readonly lang: Language;
  /** The id of the process. */
  readonly process: string;
  readonly title: string;
  /** The chart in a sentence or two, for screen readers. */
  readonly description: string;
  /** The figures are invented. */
  readonly illustrative: boolean;
  readonly headings: readonly TextLine[];
  /** On the page of a phase: what leads back to the overview, and its page. */
  readonly home?: Home;
  readonly boxes: readonly Box[];
  readonly wires: readonly Wire[];
  readonly lanes: readonly Lane[];
  readonly bands: readonly Band[];
  readonly notes: readonly Note[];
  /** Pixels that the foot below the chart may take across. */
  readonly footWidth: number;
}
