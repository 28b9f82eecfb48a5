import type { z } from "zod";
import {
  byPlace,
  type Catalog,
  catalogOf,
  catalogSchema,
  dateOf,
  defaultLanguage,
  formatVersion,
  type Language,
  type Path,
  type Places,
  type Problem,
  problem,
} from "../../model/index.ts";
import { short } from "../label.ts";
import { newOmissions, type Omission, type Omissions } from "../omissions.ts";
import { maxFileLength, tooLarge } from "../part.ts";
import type { ReadCatalog } from "../read.ts";
import { knownDays, type PlanCalendar, planCalendar, usualMinutes } from "./calendar.ts";
import { isProjectFile, xmlText } from "./encoding.ts";
import { emptyFile, projectFile, wrongEncoding } from "./faults.ts";
import { isIllustrative, noteProject, noteResource, noteTask } from "./fields.ts";
import { idOf } from "./ids.ts";
import { fieldOf, newPlan, type Plan, projectTask, recordsInto } from "./plan.ts";
import { type Element, readRecords } from "./records.ts";
import { startOf } from "./start.ts";
import { type PlannedSteps, stepsOf } from "./steps.ts";
import { type TextIn, textsInto } from "./texts.ts";
import { type NotImported, notImported } from "./words.ts";

/** A plan of Microsoft Project as a catalog of one process. */
export interface ReadMspdi extends ReadCatalog {
  /** What the plan says that the catalog does not, or says in another way; docs/msproject.md lists its kinds. */
  readonly omissions: readonly Omission[];
  /** The day to start a schedule on for the dates of the plan, YYYY-MM-DD: the one before its first, because it is not counted. */
  readonly start?: string | undefined;
  /** The file as text; empty when it could not be decoded. */
  readonly text: string;
}

export interface MspdiSource {
  /** The name of the file, for the places of problems. */
  readonly file?: string | undefined;
  /** In which the notes of steps say the dates of constraints and deadlines; English when absent. */
  readonly lang?: Language | undefined;
}

/**
 * Reads a plan as Microsoft Project saves it as XML (MSPDI). Tasks become steps, their summary tasks phases, work resources units; the
 * catalog is empty beside errors of the file as such. Never throws, whatever the text or the bytes are.
 *
 * ```ts
 * const { catalog, problems, omissions, start } = readMspdi(await readFile("plan.xml"), { file: "plan.xml" });
 * ```
 */
export function readMspdi(content: string | Uint8Array, { file, lang = defaultLanguage }: MspdiSource = {}): ReadMspdi {
  const omissions = newOmissions(notImported);
  const text = typeof content === "string" ? content.replace(/^\ufeff/, "") : xmlText(content);
  const start = () => ({ ...(file !== undefined && { file }), line: 1, column: 1 });
  const unread = (problem: Problem): ReadMspdi => ({
    catalog: emptyCatalog(),
    problems: [problem],
    places: start,
    omissions: [],
    text: text ?? "",
  });
  if (text === undefined) {
    const fault = typeof content !== "string" && isProjectFile(content) ? projectFile : wrongEncoding;
    return unread(problem(fault.code, { path: [], message: fault.message, remedy: fault.remedy }, start));
  }
  if (text.length > maxFileLength) return unread(tooLarge(text.length, file));
  if (text.trim() === "") return unread(problem(emptyFile.code, { path: [], message: emptyFile.message, remedy: emptyFile.remedy }, start));
  const plan = newPlan();
  const fault = readRecords(text, file, recordsInto(plan));
  if (fault) return unread(problem(fault.code, { path: [], message: fault.message, remedy: fault.remedy }, () => fault.place));
  return { ...catalogFrom(plan, omissions, { beginning: start, lang }), omissions: omissions.list(), text };
}

function catalogFrom(
  plan: Plan,
  omissions: Omissions<NotImported>,
  { beginning, lang }: { readonly beginning: Places; readonly lang: Language },
): Omit<ReadMspdi, "omissions" | "text"> {
  const inTexts: Problem[] = [];
  const textIn = textsInto(inTexts);
  const uid = fieldOf(plan, "CalendarUID");
  const whole = projectTask(plan);
  const known = whole && knownDays(whole.element, plan.ownFields);
  const calendar = planCalendar(uid, { ...plan, usual: usualMinutes(fieldOf(plan, "MinutesPerDay")), known }, omissions);
  noteProject(plan, omissions);
  for (const resource of plan.resources.values()) noteResource(resource, omissions);
  for (const task of plan.tasks) if (task !== whole) noteTask(task, plan, omissions);
  const start = startOf(plan, calendar, omissions);
  const planned = stepsOf(plan, { calendar, start }, { textIn, lang }, omissions);

  const places = placesOf(planned, plan.calendars.get(uid ?? ""), beginning);
  const { catalog, faults } = validated(plan, planned, calendar, textIn);
  const outside = faults.map(({ path, ...fault }) => problem(fault.code, { path, ...fault }, places));
  const problems = [...inTexts, ...planned.problems, ...outside].sort(byPlace);
  return { catalog, problems, places, ...(start && { start: dateOf(start.day) }) };
}

interface SchemaFault extends Pick<Problem, "code" | "message" | "remedy"> {
  readonly path: Path;
}

/** The catalog, where everything is within the bounds of the format. */
function validated(
  plan: Plan,
  { steps, phases, units }: PlannedSteps,
  { definition }: PlanCalendar,
  textIn: TextIn,
): { readonly catalog: Catalog; readonly faults: readonly SchemaFault[] } {
  const project: Element = { name: "Project", place: { line: 1, column: 1 }, text: "", children: [...plan.fields.values()] };
  const whole = projectTask(plan);
  const file = textIn(project, "Name");
  const name = textIn(project, "Title") ?? (whole && textIn(whole.element, "Name"));
  const note = whole && textIn(whole.element, "Notes");
  const result = catalogSchema.safeParse({
    leadpath: formatVersion,
    ...(name !== undefined && { name }),
    ...(file !== undefined && { source: file }),
    illustrative: isIllustrative(fieldOf(plan, "Subject")),
    calendar: definition,
    units,
    phases,
    processes: [{ id: processId(file), steps, ...(note !== undefined && { note }) }],
  } satisfies z.input<typeof catalogSchema>);
  if (result.success) return { catalog: catalogOf(result.data), faults: [] };
  return { catalog: emptyCatalog(), faults: result.error.issues.map(({ path }) => outOfBounds(path as Path, steps)) };
}

/** The id of the process: the name of the plan's file. */
function processId(file: string | undefined): string {
  const id = idOf((file ?? "").replace(/\.(xml|mpp|mpt)$/i, "")).slice(0, 60);
  return id === "" ? "plan" : id;
}

function outOfBounds(path: Path, steps: PlannedSteps["steps"]): SchemaFault {
  const [list, , , index, key] = path;
  if (list === "calendar")
    return {
      code: "no-workdays",
      path,
      message: { zh: "项目日历每周没有工作日", en: "The calendar of the project has no working day in a week" },
      remedy: { zh: "在日历中至少设一个工作日", en: "Make one day of the week a working day" },
    };
  const step = typeof index === "number" ? steps[index] : undefined;
  if (step === undefined)
    return {
      code: "too-long",
      path,
      message: { zh: "任务过多，或名称过长", en: "There are too many tasks, or a name is too long" },
      remedy: { zh: "拆分成几个计划", en: "Split the plan into several" },
    };
  const isTime = key === "days" || key === "calendarDays" || key === "after";
  return {
    code: isTime ? "out-of-range" : "too-long",
    path,
    message: isTime
      ? { zh: `任务 ${short(step.id)} 的工期或延隔超过 100000 天`, en: `A duration or lag of task ${short(step.id)} is over 100,000 days` }
      : { zh: `任务 ${short(step.id)} 的名称或备注过长`, en: `The name or the notes of task ${short(step.id)} are too long` },
    remedy: isTime ? { zh: "核对工期与延隔", en: "Check the duration and the lags" } : { zh: "缩短文字", en: "Make the text shorter" },
  };
}

function placesOf({ places }: PlannedSteps, calendar: Element | undefined, beginning: Places): Places {
  return (path) => {
    if (path.includes("calendar") && calendar) return calendar.place;
    const [list, , inner, index, key, position] = path;
    const step = list === "processes" && inner === "steps" && typeof index === "number" ? places[index] : undefined;
    if (!step) return beginning(path);
    return (key === "after" && typeof position === "number" && step.after[position]) || step.step;
  };
}

function emptyCatalog(): Catalog {
  return catalogOf(catalogSchema.parse({ leadpath: formatVersion }));
}
