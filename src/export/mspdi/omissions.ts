import type { Omissions } from "../../formats/index.ts";
import { isInCalendarDays, type Language, nameOf, type Process, type Step, type Text } from "../../model/index.ts";
import { maxName } from "./name.ts";
import type { NotExported } from "./words.ts";

/** What of a process is written, and how. */
interface Written {
  readonly process: Process;
  /** Those of the route. */
  readonly steps: readonly Step[];
  readonly lang: Language;
  readonly hasStart: boolean;
}

/** Notes what a process says that its plan does not. */
export function noteProcess({ process, steps, lang, hasStart }: Written, omissions: Omissions<NotExported>): void {
  const onRoute = new Set(steps.map(({ id }) => id));
  for (const { id, passThrough } of process.steps) if (!onRoute.has(id) && !passThrough) omissions.note("off-route", id);
  for (const step of steps) noteStep(step, hasStart, omissions);
  for (const { kind, from, to } of process.limits) omissions.note("limits", [kind, ...(from && to ? [`${from}–${to}`] : [])].join(" "));
  for (const { id } of [...process.measures, ...process.scenarios]) omissions.note("measures", id);
  for (const { id, staff } of process.units) if (staff !== undefined) omissions.note("staff", id);
  for (const named of [process, ...process.units, ...process.phases, ...steps]) {
    if (isInLanguages(named.name)) omissions.note("languages", named.id);
    if (nameOf(named, lang).length > maxName) omissions.note("long-names", named.id);
  }
}

function noteStep(step: Step, hasStart: boolean, omissions: Omissions<NotExported>): void {
  const note = (kind: NotExported, isSaid: boolean) => {
    if (isSaid) omissions.note(kind, step.id);
  };
  note("removed", step.passThrough === true);
  note(hasStart ? "calendar-days" : "calendar-days-converted", isInCalendarDays(step));
  note("outcomes", step.outcomes !== undefined);
  note("returns", step.outcomes?.some(({ returnTo }) => returnTo !== undefined) ?? false);
  note("kinds", ["document", "data", "parallel", "subprocess"].includes(step.kind));
  note("clocks", step.clock !== "counted");
  note("actual", step.actual !== undefined);
  note(
    "documents",
    [step.uses, step.produces].some((documents) => documents !== undefined && documents.length > 0),
  );
  note("posts", step.post !== undefined);
  note("basis", step.basis !== undefined);
}

function isInLanguages(name: Text | undefined): boolean {
  return typeof name === "object" && Object.keys(name).length > 1;
}
