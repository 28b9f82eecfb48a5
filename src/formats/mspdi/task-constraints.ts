import { type Language, languages } from "../../model/index.ts";
import { parseClockTime } from "./calendar/moments.ts";
import { findXmlText, type XmlElement } from "./file/records.ts";
import { constraintNotes, type PlanOmission } from "./words.ts";

/** A date that a task is held to, or warned of, beside its links. */
interface TaskConstraint {
  readonly kind: Extract<PlanOmission, keyof typeof constraintNotes> | "as-late-as-possible" | "other-constraints";
  /** As it is written, to the minute. */
  readonly date?: string | undefined;
  /** What is written where it cannot be understood. */
  readonly unread?: string | undefined;
}

/** Constraints by their code in MSPDI; 0 is as soon as possible, as everything is scheduled here. */
const constraintCodes: readonly (Exclude<TaskConstraint["kind"], "other-constraints"> | undefined)[] = [
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
export function listTaskConstraints(element: XmlElement): readonly TaskConstraint[] {
  const type = findXmlText(element, "ConstraintType") ?? "0";
  const kind = constraintCodes[Number(type)];
  const deadline = findXmlText(element, "Deadline");
  return [
    ...(kind === "as-late-as-possible"
      ? [{ kind }]
      : kind === undefined
        ? []
        : [createDatedConstraint(kind, findXmlText(element, "ConstraintDate"))]),
    ...(kind === undefined && Number(type) !== 0 ? [{ kind: "other-constraints" as const, unread: `ConstraintType ${type}` }] : []),
    ...(deadline === undefined || deadline === "NA" ? [] : [createDatedConstraint("deadlines", deadline)]),
  ];
}

function createDatedConstraint(kind: keyof typeof constraintNotes, written: string | undefined): TaskConstraint {
  const date = written === undefined || parseClockTime(written) === undefined ? undefined : formatMinute(written);
  return date === undefined ? { kind, unread: written } : { kind, date };
}

function formatMinute(text: string): string | undefined {
  return /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?/.exec(text)?.[0].replace("T", " ");
}

/**
 * The note of a step with the dates that its task is held to, which nothing else in a catalog says; one that has them
 * already stays.
 */
export function addConstraintDates(note: string | undefined, element: XmlElement, lang: Language): string | undefined {
  const dates = listTaskConstraints(element).flatMap(({ kind, date }) => {
    if (kind === "as-late-as-possible" || kind === "other-constraints" || date === undefined) return [];
    const said = constraintNotes[kind](date);
    return languages.some((each) => note?.includes(said[each])) ? [] : [said[lang]];
  });
  return dates.length === 0 ? note : [...(note === undefined ? [] : [note]), dates.join("; ")].join("\n");
}
