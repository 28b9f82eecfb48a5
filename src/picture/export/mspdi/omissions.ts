import type { Omissions } from "../../../formats/index.ts";
import {
  type Actual,
  extrasOf,
  isExtra,
  type Language,
  type Limit,
  nameOf,
  type Process,
  type Spread,
  type Step,
  type Text,
  type TimeLimit,
  textIn,
  withoutExtras,
} from "../../../model/index.ts";
import { maxName } from "./name.ts";
import type { NotExported } from "./words.ts";

/** What of a process is written, and how. */
interface Written {
  readonly process: Process;
  /** Those of the route. */
  readonly steps: readonly Step[];
  readonly lang: Language;
}

/** Notes what a process says that its plan does not. */
export function noteProcess(written: Written, omissions: Omissions<NotExported>): void {
  const { process, steps, lang } = written;
  const onRoute = new Set(steps.map(({ id }) => id));
  for (const { id, passThrough } of process.steps) if (!onRoute.has(id) && !passThrough) omissions.note("off-route", id);
  for (const step of steps) noteStep(step, written, omissions);
  if (process.spread) omissions.note("actual", process.id, `spread: ${amountsSaid(process.spread)}`);
  for (const { id, correlation } of process.units)
    if (correlation !== undefined) omissions.note("actual", id, `correlation: ${correlation}`);
  for (const limit of process.limits) omissions.note("limits", limit.kind, limitSaid(limit));
  for (const { id } of [...process.measures, ...process.scenarios]) omissions.note("measures", id);
  for (const { id, staff } of process.units) if (staff !== undefined) omissions.note("staff", id, String(staff));
  for (const named of [process, ...process.units, ...process.phases, ...steps]) {
    for (const [key] of extrasOf(named)) omissions.note("extras", named.id, key);
    for (const [tag, name] of otherLanguages(named.name, lang)) omissions.note("languages", named.id, `${tag}: ${name}`);
    if (nameOf(named, lang).length > maxName) omissions.note("long-names", named.id);
  }
}

function noteStep(step: Step, { lang }: Written, omissions: Omissions<NotExported>): void {
  const note = (kind: NotExported, isSaid: boolean, value?: string) => {
    if (isSaid) omissions.note(kind, step.id, value);
  };
  note("removed", step.passThrough === true);
  note("outcomes", step.outcomes !== undefined, step.outcomes?.map(({ id }) => id).join(", "));
  for (const { id, returnTo } of step.outcomes ?? []) note("returns", returnTo !== undefined, `${id} → ${returnTo}`);
  note("kinds", ["document", "data", "parallel", "subprocess"].includes(step.kind), step.kind);
  note("clocks", step.clock !== "counted", [step.clock, step.special].filter(Boolean).join(", "));
  note("actual", step.actual !== undefined, step.actual && amountsSaid(step.actual));
  const documents = [...(step.uses ?? []), ...(step.produces ?? [])];
  note("documents", documents.length > 0, documents.join(", "));
  note("posts", step.post !== undefined, step.post && textIn(step.post, lang));
  note("basis", step.basis !== undefined, step.basis && textIn(step.basis, lang));
}

/** How long a limit is, and between which steps. */
function limitSaid({ kind: _kind, days, calendarDays, weeks, months, from, to }: Limit): string {
  return [amountsSaid({ days, calendarDays, weeks, months }), ...(from || to ? [`${from ?? ""} → ${to ?? ""}`] : [])].join(", ");
}

function amountsSaid(amounts: Actual | Spread | TimeLimit): string {
  return Object.entries(withoutExtras(amounts))
    .flatMap(([unit, amount]) => (amount === undefined ? [] : [`${unit}: ${amount}`]))
    .join(", ");
}

function otherLanguages(name: Text | undefined, lang: Language): readonly (readonly [string, string])[] {
  if (typeof name !== "object") return [];
  const written = textIn(name, lang);
  const tags = Object.entries(name).filter(([tag]) => !isExtra(tag));
  const used = tags.findIndex(([, text]) => text === written);
  return tags.filter((_, index) => index !== used);
}
