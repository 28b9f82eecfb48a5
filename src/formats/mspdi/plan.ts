import { computedFields } from "./computed-fields.ts";
import { findXmlText, isTrueText, type RecordHandlers, type XmlElement } from "./file/records.ts";
import { findDefinedField, type OwnField } from "./own-fields.ts";

/** A task as the file has it, with what is read of it. */
export interface Task {
  readonly element: XmlElement;
  readonly uid: string;
  /**
   * How far in it stands; the outermost tasks have 1, or 0 where the project has no task of its own. 1 where it cannot
   * be read.
   */
  readonly level: number;
  /** Empty when it has none. */
  readonly name: string;
}

/** Who is assigned to a task. */
export interface Assignment {
  readonly task: string | undefined;
  readonly resource: string | undefined;
  /** By how much it begins after its task, as it is written; work that is delayed ends its task later. */
  readonly delays: readonly string[];
}

/** What a file says, before it is given the form of a catalog. */
export interface ProjectPlan {
  /** Values of the project itself, by the name of their element. */
  readonly fields: Map<string, XmlElement>;
  /** By UID. */
  readonly calendars: Map<string, XmlElement>;
  readonly resources: Map<string, XmlElement>;
  readonly tasks: Task[];
  readonly assignments: Assignment[];
  /** Custom fields that leadpath itself wrote, by their number. */
  readonly ownFields: Map<string, OwnField>;
  /** Lists that are not read. */
  readonly otherLists: Set<string>;
}

export function createProjectPlan(): ProjectPlan {
  return {
    fields: new Map(),
    calendars: new Map(),
    resources: new Map(),
    tasks: [],
    assignments: [],
    ownFields: new Map(),
    otherLists: new Set(),
  };
}

/** Fills a plan with what a file hands over. */
export function createPlanHandlers(plan: ProjectPlan): RecordHandlers {
  return {
    leftOut: computedFields,
    field: (element) => void plan.fields.set(element.name, element),
    record: (list, element) => {
      const uid = findXmlText(element, "UID") ?? "";
      if (list === "Tasks") addTask(plan, uid, element);
      else if (list === "Calendars") plan.calendars.set(uid, element);
      else if (list === "Resources") plan.resources.set(uid, element);
      else if (list === "Assignments") plan.assignments.push(readAssignment(element));
      else if (list === "ExtendedAttributes") addCustomField(plan, element);
      else plan.otherLists.add(list);
    },
  };
}

/** A blank row is no task. */
function addTask({ tasks }: ProjectPlan, uid: string, element: XmlElement): void {
  if (isTrueText(findXmlText(element, "IsNull"))) return;
  tasks.push({
    element,
    uid,
    level: readOutlineLevel(element) ?? 1,
    name: findXmlText(element, "Name") ?? "",
  });
}

function readAssignment(element: XmlElement): Assignment {
  const delays = ["Delay", "LevelingDelay"].flatMap((name) => {
    const text = findXmlText(element, name);
    return text === undefined || Number(text) === 0 ? [] : [`${name} ${text}`];
  });
  return { task: findXmlText(element, "TaskUID"), resource: findXmlText(element, "ResourceUID"), delays };
}

/** How far in a task stands, 1 where it does not say; nothing where that is no number. */
export function readOutlineLevel(task: XmlElement): number | undefined {
  const text = findXmlText(task, "OutlineLevel") ?? "1";
  return /^\d{1,5}$/.test(text) ? Number(text) : undefined;
}

function addCustomField({ ownFields, otherLists }: ProjectPlan, definition: XmlElement): void {
  const defined = findDefinedField(definition);
  if (defined) ownFields.set(defined.id, defined.field);
  else otherLists.add("ExtendedAttributes");
}

/** The text of a value of the project itself. */
export function findPlanField({ fields }: ProjectPlan, name: string): string | undefined {
  const text = fields.get(name)?.text.trim();
  return text === "" ? undefined : text;
}

/** The task that stands for the project itself: the first, when it alone is on level 0. */
export function findProjectTask({ tasks }: ProjectPlan): Task | undefined {
  const [first, ...others] = tasks;
  return first?.level === 0 && (first.uid === "0" || others.length > 0) && others.every(({ level }) => level > 0) ? first : undefined;
}
