import { readMspdi } from "../../../src/formats/index.ts";

interface TaskContent {
  readonly uid: number;
  readonly level?: number;
  /** Hours of working time. */
  readonly hours?: number;
  /** Further elements, as XML. */
  readonly more?: string;
  /** UID of the predecessor, type code, lag in tenths of a minute, lag format. */
  readonly after?: readonly (readonly [uid: number, type?: number, lag?: number, format?: number])[];
}

/** A task with the name `Task <uid>`. */
export function task({ uid, level = 1, hours = 8, more = "", after = [] }: TaskContent): string {
  const links = after.map(
    ([from, type = 1, lag = 0, format = 7]) =>
      `<PredecessorLink><PredecessorUID>${from}</PredecessorUID><Type>${type}</Type><LinkLag>${lag}</LinkLag><LagFormat>${format}</LagFormat></PredecessorLink>`,
  );
  return `<Task><UID>${uid}</UID><Name>Task ${uid}</Name><OutlineLevel>${level}</OutlineLevel><Duration>PT${hours}H0M0S</Duration>${more}${links.join("")}</Task>`;
}

/** A plan of tasks; `before` stands before them, as its calendars do. */
export function plan(tasks: readonly string[], before = "", behind = ""): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Project xmlns="http://schemas.microsoft.com/project">${before}<Tasks>${tasks.join("\n")}</Tasks>${behind}</Project>\n`;
}

/** The only process of a plan that is read without problems. */
export function processOf(xml: string) {
  const { catalog, problems } = readMspdi(xml);
  const [process] = catalog.processes;
  if (!process || problems.length > 0) throw new Error(problems.map(({ message }) => message.en).join("; "));
  return process;
}

/** `step link lag` of what each step comes after, in the order of the steps. */
export function linksIn(xml: string): Record<string, readonly string[]> {
  return Object.fromEntries(
    processOf(xml).steps.map(({ id, after }) => [id, after.map(({ step, link, lag }) => `${step} ${link} ${lag}`)]),
  );
}

/** `kind count name,…` of each omission. */
export function omissionsIn(xml: string): string[] {
  return readMspdi(xml).omissions.map(({ kind, count, entries }) => `${kind} ${count} ${entries.map(({ name }) => name).join(",")}`);
}

/** `kind name: value` of every entry of the omissions. */
export function valuesIn(xml: string): string[] {
  return readMspdi(xml).omissions.flatMap(({ kind, entries }) => entries.map(({ name, value }) => `${kind} ${name}: ${value}`));
}
