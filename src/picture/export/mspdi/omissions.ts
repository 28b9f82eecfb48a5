import type { Omissions } from "../../../formats/index.ts";
import {
  type Actual,
  isExtra,
  type Language,
  type Limit,
  listObjectExtras,
  localizeName,
  localizeText,
  type Process,
  type Spread,
  type Step,
  stripExtras,
  type Text,
  type TimeLimit,
} from "../../../model/index.ts";
import { maxName } from "./plan-name.ts";
import type { ExportOmission } from "./words.ts";

/** What of a process is written, and how. */
interface WrittenProcess {
  readonly process: Process;
  /** Those of the route. */
  readonly steps: readonly Step[];
  readonly lang: Language;
}

/** Notes what a process says that its plan does not. */
export function noteProcess(written: WrittenProcess, omissions: Omissions<ExportOmission>): void {
  const { process, steps, lang } = written;
  const onRoute = new Set(steps.map(({ id }) => id));
  for (const { id, passThrough } of process.steps) if (!onRoute.has(id) && !passThrough) omissions.note("off-route", id);
  for (const step of steps) noteStep(step, written, omissions);
  if (process.spread) omissions.note("actual", process.id, `spread: ${formatOmittedAmounts(process.spread)}`);
  for (const { id, correlation } of process.units)
    if (correlation !== undefined) omissions.note("actual", id, `correlation: ${correlation}`);
  for (const limit of process.limits) omissions.note("limits", limit.kind, formatOmittedLimit(limit));
  for (const { id } of [...process.measures, ...process.scenarios]) omissions.note("measures", id);
  for (const { id, staff } of process.units) if (staff !== undefined) omissions.note("staff", id, String(staff));
  for (const named of [process, ...process.units, ...process.phases, ...steps]) {
    for (const [key] of listObjectExtras(named)) omissions.note("extras", named.id, key);
    for (const [tag, name] of listOtherLanguages(named.name, lang)) omissions.note("languages", named.id, `${tag}: ${name}`);
    if (localizeName(named, lang).length > maxName) omissions.note("long-names", named.id);
  }
}

function noteStep(step: Step, { lang }: WrittenProcess, omissions: Omissions<ExportOmission>): void {
  const note = (kind: ExportOmission, isSaid: boolean, value?: string) => {
    if (isSaid) omissions.note(kind, step.id, value);
  };
  note("removed", step.passThrough === true);
  note("outcomes", step.outcomes !== undefined, step.outcomes?.map(({ id }) => id).join(", "));
  for (const { id, returnTo } of step.outcomes ?? []) note("returns", returnTo !== undefined, `${id} → ${returnTo}`);
  note("kinds", ["document", "data", "parallel", "subprocess"].includes(step.kind), step.kind);
  note("clocks", step.clock !== "counted", [step.clock, step.special].filter(Boolean).join(", "));
  note("actual", step.actual !== undefined, step.actual && formatOmittedAmounts(step.actual));
  const documents = [...(step.uses ?? []), ...(step.produces ?? [])];
  note("documents", documents.length > 0, documents.join(", "));
  note("posts", step.post !== undefined, step.post && localizeText(step.post, lang));
  note("basis", step.basis !== undefined, step.basis && localizeText(step.basis, lang));
}

/** How long a limit is, and between which steps. */
function formatOmittedLimit({ kind: _kind, days, calendarDays, weeks, months, from, to }: Limit): string {
  return [formatOmittedAmounts({ days, calendarDays, weeks, months }), ...(from || to ? [`${from ?? ""} → ${to ?? ""}`] : [])].join(", ");
}

function formatOmittedAmounts(amounts: Actual | Spread | TimeLimit): string {
  return Object.entries(stripExtras(amounts))
    .flatMap(([unit, amount]) => (amount === undefined ? [] : [`${unit}: ${amount}`]))
    .join(", ");
}

function listOtherLanguages(name: Text | undefined, lang: Language): readonly (readonly [string, string])[] {
  if (typeof name !== "object") return [];
  const written = localizeText(name, lang);
  const tags = Object.entries(name).filter(([tag]) => !isExtra(tag));
  const used = tags.findIndex(([, text]) => text === written);
  return tags.filter((_, index) => index !== used);
}
