/** A replacement in the text. */
export interface SlipEdit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

/** A mistake in the signs and spaces of YAML that can be named. */
export interface Slip {
  readonly kind:
    | "indent"
    | "tab"
    | "deeper"
    | "colon"
    | "comma"
    | "bracket"
    | "quotes"
    | "space"
    | "dash"
    | "dash-space"
    | "colon-space"
    | "more-colons"
    | "two-entries"
    | "missing-comma"
    | "hash"
    | "open-bracket"
    | "open-quote"
    | "extra-bracket"
    | "extra-comma";
  readonly offset: number;
  /** The sign as it is written, or the key that it belongs to. */
  readonly sign: string;
  /** What certainly mends it; empty when that is for the user to say. */
  readonly edits: readonly SlipEdit[];
}
