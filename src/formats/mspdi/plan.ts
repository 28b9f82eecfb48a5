import { definedField, type OwnField } from "./own-fields.ts";
import { type Element, isTrue, type Records, textOf } from "./records.ts";
import { workedOut } from "./worked-out.ts";

/** A task as the file has it, with what is read of it. */
export interface Task {
  readonly element: Element;
  readonly uid: string;
  /** How far in it stands; the outermost tasks have 1, or 0 where the project has no task of its own. 1 where it cannot be read. */
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
export interface Plan {
  /** Values of the project itself, by the name of their element. */
  readonly fields: Map<string, Element>;
  /** By UID. */
  readonly calendars: Map<string, Element>;
  readonly resources: Map<string, Element>;
  readonly tasks: Task[];
  readonly assignments: Assignment[];
  /** Custom fields that leadpath itself wrote, by their number. */
  readonly ownFields: Map<string, OwnField>;
  /** Lists that are not read. */
  readonly otherLists: Set<string>;
}

export function newPlan(): Plan {
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
export function recordsInto(plan: Plan): Records {
  return {
    leftOut: workedOut,
    field: (element) => void plan.fields.set(element.name, element),
    record: (list, element) => {
      const uid = textOf(element, "UID") ?? "";
      if (list === "Tasks") addTask(plan, uid, element);
      else if (list === "Calendars") plan.calendars.set(uid, element);
      else if (list === "Resources") plan.resources.set(uid, element);
      else if (list === "Assignments") plan.assignments.push(assignmentIn(element));
      else if (list === "ExtendedAttributes") addCustomField(plan, element);
      else plan.otherLists.add(list);
    },
  };
}

/** A blank row is no task. */
function addTask({ tasks }: Plan, uid: string, element: Element): void {
  if (isTrue(textOf(element, "IsNull"))) return;
  tasks.push({
    element,
    uid,
    level: levelIn(element) ?? 1,
    name: textOf(element, "Name") ?? "",
  });
}

function assignmentIn(element: Element): Assignment {
  const delays = ["Delay", "LevelingDelay"].flatMap((name) => {
    const text = textOf(element, name);
    return text === undefined || Number(text) === 0 ? [] : [`${name} ${text}`];
  });
  return { task: textOf(element, "TaskUID"), resource: textOf(element, "ResourceUID"), delays };
}

/** How far in a task stands, 1 where it does not say; nothing where that is no number. */
export function levelIn(task: Element): number | undefined {
  const text = textOf(task, "OutlineLevel") ?? "1";
  return /^\d{1,5}$/.test(text) ? Number(text) : undefined;
}

function addCustomField({ ownFields, otherLists }: Plan, definition: Element): void {
  const defined = definedField(definition);
  if (defined) ownFields.set(defined.id, defined.field);
  else otherLists.add("ExtendedAttributes");
}

/** The text of a value of the project itself. */
export function fieldOf({ fields }: Plan, name: string): string | undefined {
  const text = fields.get(name)?.text.trim();
  return text === "" ? undefined : text;
}

/** The task that stands for the project itself: the first, when it alone is on level 0. */
export function projectTask({ tasks }: Plan): Task | undefined {
  const [first, ...others] = tasks;
  return first?.level === 0 && (first.uid === "0" || others.length > 0) && others.every(({ level }) => level > 0) ? first : undefined;
}
