import { type Language, languages } from "../../model/index.ts";
import { clockTime } from "./moments.ts";
import { type Element, textOf } from "./records.ts";
import { type NotImported, noteWords } from "./words.ts";

/** A date that a task is held to, or warned of, beside its links. */
interface Wish {
  readonly kind: Extract<NotImported, keyof typeof noteWords> | "as-late-as-possible" | "other-constraints";
  /** As it is written, to the minute. */
  readonly date?: string | undefined;
  /** What is written where it cannot be understood. */
  readonly unread?: string | undefined;
}

/** Constraints by their code in MSPDI; 0 is as soon as possible, as everything is scheduled here. */
const constraints: readonly (Exclude<Wish["kind"], "other-constraints"> | undefined)[] = [
  undefined,
  "as-late-as-possible",
  "must-start-on",
  "must-finish-on",
  "start-no-earlier-than",
  "start-no-later-than",
  "finish-no-earlier-than",
  "finish-no-later-than",
];

/** The constraint and the deadline of a task. */
export function wishesOf(element: Element): readonly Wish[] {
  const type = textOf(element, "ConstraintType") ?? "0";
  const kind = constraints[Number(type)];
  const deadline = textOf(element, "Deadline");
  return [
    ...(kind === "as-late-as-possible" ? [{ kind }] : kind === undefined ? [] : [dated(kind, textOf(element, "ConstraintDate"))]),
    ...(kind === undefined && Number(type) !== 0 ? [{ kind: "other-constraints" as const, unread: `ConstraintType ${type}` }] : []),
    ...(deadline === undefined || deadline === "NA" ? [] : [dated("deadlines", deadline)]),
  ];
}

function dated(kind: keyof typeof noteWords, written: string | undefined): Wish {
  const date = written === undefined || clockTime(written) === undefined ? undefined : toTheMinute(written);
  return date === undefined ? { kind, unread: written } : { kind, date };
}

function toTheMinute(text: string): string | undefined {
  return /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?/.exec(text)?.[0].replace("T", " ");
}

/** The note of a step with the dates that its task is held to, which nothing else in a catalog says; one that has them already stays. */
export function noteWithDates(note: string | undefined, element: Element, lang: Language): string | undefined {
  const dates = wishesOf(element).flatMap(({ kind, date }) => {
    if (kind === "as-late-as-possible" || kind === "other-constraints" || date === undefined) return [];
    const said = noteWords[kind](date);
    return languages.some((each) => note?.includes(said[each])) ? [] : [said[lang]];
  });
  return dates.length === 0 ? note : [...(note === undefined ? [] : [note]), dates.join("; ")].join("\n");
}
