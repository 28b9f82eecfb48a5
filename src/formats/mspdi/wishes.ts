import { type Language, languages } from "../../model/index.ts";
import { type Element, textOf } from "./records.ts";
import { type NotImported, noteWords } from "./words.ts";

/** A date that a task is held to, or warned of, beside its links. */
interface Wish {
  readonly kind: Extract<NotImported, keyof typeof noteWords> | "as-late-as-possible";
  /** As it is written, to the minute. */
  readonly date: string | undefined;
}

/** Constraints by their code in MSPDI; 0 is as soon as possible, as everything is scheduled here. */
const constraints: readonly (Wish["kind"] | undefined)[] = [
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
  const kind = constraints[Number(textOf(element, "ConstraintType") ?? 0)];
  const isDated = kind !== undefined && kind !== "as-late-as-possible";
  const deadline = textOf(element, "Deadline");
  return [
    ...(kind === undefined ? [] : [{ kind, date: isDated ? toTheMinute(textOf(element, "ConstraintDate")) : undefined }]),
    ...(deadline === undefined || deadline === "NA" ? [] : [{ kind: "deadlines" as const, date: toTheMinute(deadline) }]),
  ];
}

function toTheMinute(text: string | undefined): string | undefined {
  return /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?/.exec(text ?? "")?.[0].replace("T", " ");
}

/** The note of a step with the dates that its task is held to, which nothing else in a catalog says; one that has them already stays. */
export function noteWithDates(note: string | undefined, element: Element, lang: Language): string | undefined {
  const dates = wishesOf(element).flatMap(({ kind, date }) => {
    if (kind === "as-late-as-possible" || date === undefined) return [];
    const said = noteWords[kind](date);
    return languages.some((each) => note?.includes(said[each])) ? [] : [said[lang]];
  });
  return dates.length === 0 ? note : [...(note === undefined ? [] : [note]), dates.join("; ")].join("\n");
}
