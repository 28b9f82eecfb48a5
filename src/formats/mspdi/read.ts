import type * as z from "zod/mini";
import {
  assembleCatalog,
  type Catalog,
  catalogSchema,
  compareProblems,
  createProblem,
  type DataPath,
  defaultLanguage,
  formatIsoDate,
  formatVersion,
  type Language,
  type LocationLookup,
  maxFileLength,
  type Problem,
  requireArgument,
} from "../../model/index.ts";
import { createEmptyCatalog } from "../catalog/empty-catalog.ts";
import { createTooLargeProblem } from "../catalog/part.ts";
import type { ReadCatalog } from "../catalog/read.ts";
import { createOmissions, type Omission, type Omissions } from "../omissions.ts";
import { shortenText } from "../text/label.ts";
import { toCatalogId } from "../text/plan-ids.ts";
import { buildPlanCalendar, type PlanCalendar, readKnownPeriod, readMinutesPerDay } from "./calendar/calendar.ts";
import { readPlanStart } from "./calendar/plan-start.ts";
import { isIllustrative, noteProject, noteResource, noteTask } from "./fields.ts";
import { decodeXml, isProjectFile } from "./file/encoding.ts";
import { emptyFile, projectFile, wrongEncoding } from "./file/fault-words.ts";
import { readXmlRecords, type XmlElement } from "./file/records.ts";
import { createPlanHandlers, createProjectPlan, findPlanField, findProjectTask, type ProjectPlan } from "./plan.ts";
import { buildPlanSteps, type PlannedSteps } from "./steps.ts";
import { createTextReader, type TextReader } from "./texts.ts";
import { mspdiReadWords, type PlanOmission, planOmissions } from "./words.ts";

/** A plan of Microsoft Project as a catalog of one process. */
export interface ReadMspdi extends ReadCatalog {
  /** What the plan says that the catalog does not, or says in another way; docs/msproject.md lists its kinds. */
  readonly omissions: readonly Omission[];
  /**
   * The day to start a schedule on for the dates of the plan, YYYY-MM-DD: the one before its first, because it is not
   * counted.
   */
  readonly start?: string | undefined;
  /** The file as text; empty when it could not be decoded. */
  readonly text: string;
}

/** What `readMspdi` cannot see in the text that it is given. */
export interface MspdiSource {
  /** The name of the file, for the places of problems. */
  readonly file?: string | undefined;
  /** In which the notes of steps say the dates of constraints and deadlines; English when absent. */
  readonly lang?: Language | undefined;
}

/**
 * Reads a plan as Microsoft Project saves it as XML (MSPDI). Tasks become steps, their summary tasks phases, work
 * resources units; the catalog is empty beside errors of the file as such. Whatever the text or the bytes are, what is
 * wrong is told as `problems`, and nothing thrown.
 * @throws RangeError when an argument is none of its kind
 * @example
 * ```ts
 * import { buildProcess, readMspdi, writeMspdi } from "leadpath";
 * const steps = [{ id: "apply", days: 5 }, { id: "decide", days: 3, after: ["apply"] }];
 * const { xml } = await writeMspdi(buildProcess({ id: "permit", steps }));
 * const { catalog, problems } = readMspdi(xml, { file: "permit.xml" });
 * [catalog.processes[0]?.steps.map(({ days }) => days), problems]; // → [ [ 5, 3 ], [] ]
 * ```
 */
export function readMspdi(content: string | Uint8Array, { file, lang = defaultLanguage }: MspdiSource = {}): ReadMspdi {
  if (!(content instanceof Uint8Array)) requireArgument("content", content, "text");
  const omissions = createOmissions(planOmissions);
  const text = typeof content === "string" ? content.replace(/^\ufeff/, "") : decodeXml(content);
  const getStart = () => ({ ...(file !== undefined && { file }), line: 1, column: 1 });
  const createUnreadPlan = (problem: Problem): ReadMspdi => ({
    catalog: createEmptyCatalog(),
    problems: [problem],
    places: getStart,
    omissions: [],
    text: text ?? "",
  });
  if (text === undefined) {
    const fault = typeof content !== "string" && isProjectFile(content) ? projectFile : wrongEncoding;
    return createUnreadPlan(createProblem(fault.code, { path: [], message: fault.message, remedy: fault.remedy }, getStart));
  }
  if (text.length > maxFileLength) return createUnreadPlan(createTooLargeProblem(text.length, file));
  if (text.trim() === "")
    return createUnreadPlan(createProblem(emptyFile.code, { path: [], message: emptyFile.message, remedy: emptyFile.remedy }, getStart));
  const plan = createProjectPlan();
  const fault = readXmlRecords(text, file, createPlanHandlers(plan));
  if (fault)
    return createUnreadPlan(createProblem(fault.code, { path: [], message: fault.message, remedy: fault.remedy }, () => fault.place));
  return { ...buildPlanCatalog(plan, omissions, { beginning: getStart, lang }), omissions: omissions.list(), text };
}

function buildPlanCatalog(
  plan: ProjectPlan,
  omissions: Omissions<PlanOmission>,
  { beginning, lang }: { readonly beginning: LocationLookup; readonly lang: Language },
): Omit<ReadMspdi, "omissions" | "text"> {
  const inTexts: Problem[] = [];
  const textIn = createTextReader(inTexts);
  const uid = findPlanField(plan, "CalendarUID");
  const whole = findProjectTask(plan);
  const known = whole && readKnownPeriod(whole.element, plan.ownFields);
  const calendar = buildPlanCalendar(uid, { ...plan, usual: readMinutesPerDay(findPlanField(plan, "MinutesPerDay")), known }, omissions);
  noteProject(plan, omissions);
  for (const resource of plan.resources.values()) noteResource(resource, omissions);
  for (const task of plan.tasks) if (task !== whole) noteTask(task, plan, omissions);
  const start = readPlanStart(plan, calendar, omissions);
  const planned = buildPlanSteps(plan, { calendar, start }, { textIn, lang }, omissions);

  const places = createPlanPlaces(planned, plan.calendars.get(uid ?? ""), beginning);
  const { catalog, faults } = validatePlan(plan, planned, calendar, textIn);
  const outside = faults.map(({ path, ...fault }) => createProblem(fault.code, { path, ...fault }, places));
  const problems = [...inTexts, ...planned.problems, ...outside].sort(compareProblems);
  return { catalog, problems, places, ...(start && { start: formatIsoDate(start.day) }) };
}

interface PlanSchemaFault extends Pick<Problem, "code" | "message" | "remedy"> {
  readonly path: DataPath;
}

/** The catalog, where everything is within the bounds of the format. */
function validatePlan(
  plan: ProjectPlan,
  { steps, phases, units }: PlannedSteps,
  { definition }: PlanCalendar,
  textIn: TextReader,
): { readonly catalog: Catalog; readonly faults: readonly PlanSchemaFault[] } {
  const project: XmlElement = { name: "Project", place: { line: 1, column: 1 }, text: "", children: [...plan.fields.values()] };
  const whole = findProjectTask(plan);
  const file = textIn(project, "Name");
  const name = textIn(project, "Title") ?? (whole && textIn(whole.element, "Name"));
  const note = whole && textIn(whole.element, "Notes");
  const result = catalogSchema.safeParse({
    leadpath: formatVersion,
    ...(name !== undefined && { name }),
    ...(file !== undefined && { source: file }),
    illustrative: isIllustrative(findPlanField(plan, "Subject")),
    calendar: definition,
    units,
    phases,
    processes: [{ id: createProcessId(file), steps, ...(note !== undefined && { note }) }],
  } satisfies z.input<typeof catalogSchema>);
  if (result.success) return { catalog: assembleCatalog(result.data), faults: [] };
  return { catalog: createEmptyCatalog(), faults: result.error.issues.map(({ path }) => createBoundsFault(path as DataPath, steps)) };
}

/** The id of the process: the name of the plan's file. */
function createProcessId(file: string | undefined): string {
  const id = toCatalogId((file ?? "").replace(/\.(xml|mpp|mpt)$/i, "")).slice(0, 60);
  return id === "" ? "plan" : id;
}

function createBoundsFault(path: DataPath, steps: PlannedSteps["steps"]): PlanSchemaFault {
  const [list, , , index, key] = path;
  if (list === "calendar")
    return {
      code: "no-workdays",
      path,
      message: mspdiReadWords.message,
      remedy: mspdiReadWords.remedy,
    };
  const step = typeof index === "number" ? steps[index] : undefined;
  if (step === undefined)
    return {
      code: "too-long",
      path,
      message: mspdiReadWords.boundsFaultMessage,
      remedy: mspdiReadWords.boundsFaultRemedy,
    };
  const isTime = key === "days" || key === "calendarDays" || key === "after";
  return {
    code: isTime ? "out-of-range" : "too-long",
    path,
    message: isTime ? mspdiReadWords.otherMessage(shortenText(step.id)) : mspdiReadWords.otherBoundsFaultMessage(shortenText(step.id)),
    remedy: isTime ? mspdiReadWords.otherRemedy : mspdiReadWords.otherBoundsFaultRemedy,
  };
}

function createPlanPlaces({ places }: PlannedSteps, calendar: XmlElement | undefined, beginning: LocationLookup): LocationLookup {
  return (path) => {
    if (path.includes("calendar") && calendar) return calendar.place;
    const [list, , inner, index, key, position] = path;
    const step = list === "processes" && inner === "steps" && typeof index === "number" ? places[index] : undefined;
    if (!step) return beginning(path);
    return (key === "after" && typeof position === "number" && step.after[position]) || step.step;
  };
}
