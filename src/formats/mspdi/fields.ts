import { languages, terms } from "../../model/index.ts";
import type { Omissions } from "../omissions.ts";
import { fieldIn } from "./own-fields.ts";
import { fieldOf, type Plan, type Task } from "./plan.ts";
import { type Element, isTrue, textOf } from "./records.ts";
import { wishesOf } from "./wishes.ts";
import type { NotImported } from "./words.ts";

/** Something that a task says with an element, unless its text says nothing. */
interface FieldRule {
  readonly kind: NotImported;
  readonly isSilent: (text: string) => boolean;
}

const isZero = (text: string) => Number(text) === 0;
const isFalse = (text: string) => !isTrue(text);
const never = () => false;

function rules(kind: NotImported, isSilent: FieldRule["isSilent"], names: string): readonly (readonly [string, FieldRule])[] {
  return names.split(" ").map((name) => [name, { kind, isSilent }]);
}

const fieldRules: ReadonlyMap<string, FieldRule> = new Map([
  ...rules("manual", isFalse, "Manual"),
  ...rules("leveling-delays", isZero, "LevelingDelay"),
  ...rules("external-links", isFalse, "ExternalTask"),
  ...rules("subprojects", isFalse, "IsSubproject"),
  ...rules("subprojects", never, "SubprojectName"),
  ...rules("progress", isZero, "PercentComplete PercentWorkComplete PhysicalPercentComplete"),
  ...rules("progress", never, "ActualStart ActualFinish"),
  ...rules("baselines", never, "Baseline"),
  ...rules("costs", isZero, "Cost FixedCost ActualCost"),
  ...rules("estimates", isFalse, "Estimated"),
  ...rules("priorities", (text) => text === "500", "Priority"),
  ...rules("hyperlinks", never, "Hyperlink HyperlinkAddress HyperlinkSubAddress"),
  ...rules("custom-fields", never, "ExtendedAttribute OutlineCode"),
]);

/** What is read elsewhere, what says how Project is to work out anew, and what is only about the look of its own charts. */
const otherwiseKnown: ReadonlySet<string> = new Set(
  (
    "UID ID Name Active IsNull Start Finish Stop Resume WBS WBSLevel OutlineNumber OutlineLevel Duration DurationFormat Milestone Summary Notes Contact " +
    "PredecessorLink CalendarUID ConstraintType ConstraintDate Deadline GUID CreateDate Type EffortDriven LevelAssignments LevelingCanSplit " +
    "LevelingDelayFormat IgnoreResourceCalendar FixedCostAccrual EarnedValueMethod Recurring IsSubprojectReadOnly ExternalTaskProject " +
    "IsPublished StatusManager CommitmentType CommitmentStart CommitmentFinish HideBar Rollup DisplayAsSummary DisplayOnTimeline"
  ).split(" "),
);

/** Notes what a task says that a step cannot. */
export function noteTask({ element, name }: Task, plan: Plan, omissions: Omissions<NotImported>): void {
  const said = new Map<NotImported, string[]>();
  for (const field of element.children) {
    if (fieldIn(field, plan.ownFields)) continue;
    const text = field.text.trim();
    const rule = fieldRules.get(field.name);
    if (rule && (field.children.length > 0 || (text !== "" && !rule.isSilent(text))))
      said.set(rule.kind, [...(said.get(rule.kind) ?? []), contentOf(field)]);
    else if (!rule && !otherwiseKnown.has(field.name)) omissions.note("other-fields", field.name, contentOf(field));
  }
  for (const { kind, date, unread } of wishesOf(element)) omissions.note(kind, name, date ?? unread);
  const own = textOf(element, "CalendarUID");
  if (own !== undefined && own !== "-1" && own !== fieldOf(plan, "CalendarUID")) said.set("task-calendars", [`CalendarUID ${own}`]);
  for (const [kind, contents] of said) omissions.note(kind, name, contents.join(", "));
}

/** A field as it is written, in a line: its name and its text, or the fields in it. */
function contentOf({ name, text, children }: Element): string {
  return children.length === 0 ? `${name} ${text.trim()}` : `${name} (${children.map(contentOf).join(", ")})`;
}

const properties = ["Author", "Company", "Manager", "Subject", "Category", "Keywords", "Comments", "HyperlinkBase"];

/** Whether a subject says that the figures are invented, in the words with which they are written into a plan. */
export function isIllustrative(subject: string | undefined): boolean {
  return languages.some((lang) => subject?.startsWith(terms.illustrative[lang]));
}

/** Notes what the project itself says that a catalog cannot. */
export function noteProject(plan: Plan, omissions: Omissions<NotImported>): void {
  const isCarried = (name: string) => name === "Subject" && isIllustrative(fieldOf(plan, name));
  for (const name of properties)
    if (fieldOf(plan, name) !== undefined && !isCarried(name)) omissions.note("project-properties", name, fieldOf(plan, name));
  if (fieldOf(plan, "ScheduleFromStart") !== undefined && !isTrue(fieldOf(plan, "ScheduleFromStart")))
    omissions.note("from-finish", "", fieldOf(plan, "FinishDate")?.slice(0, 10));
  const slack = fieldOf(plan, "CriticalSlackLimit");
  if (slack !== undefined && !isZero(slack)) omissions.note("project-properties", "CriticalSlackLimit", slack);
  for (const list of plan.otherLists) omissions.note("other-fields", list);
}

/** Notes resources by their type: of work resources all but their names, the others as such. Resource 0 is nobody and has no name. */
export function noteResource(resource: Element, omissions: Omissions<NotImported>): void {
  const name = textOf(resource, "Name");
  const uid = textOf(resource, "UID");
  if (name !== undefined) omissions.note(isWorker(resource) ? "resource-details" : "other-resources", name);
  else if (uid !== "0") omissions.note("other-fields", "Resource", `UID ${uid ?? ""}, without a name`);
}

/** Someone, or some machine, that works: neither material nor cost. */
export function isWorker(resource: Element): boolean {
  return (textOf(resource, "Type") ?? "1") === "1";
}
