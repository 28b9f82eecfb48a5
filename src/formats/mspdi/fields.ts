import { addGroupEntry, languages, terms } from "../../model/index.ts";
import type { Omissions } from "../omissions.ts";
import { findXmlText, isTrueText, type XmlElement } from "./file/records.ts";
import { findOwnField } from "./own-fields.ts";
import { findPlanField, type ProjectPlan, type Task } from "./plan.ts";
import { listTaskConstraints } from "./task-constraints.ts";
import type { PlanOmission } from "./words.ts";

/** Something that a task says with an element, unless its text says nothing. */
interface FieldRule {
  readonly kind: PlanOmission;
  readonly isSilent: (text: string) => boolean;
}

const isZero = (text: string) => Number(text) === 0;
const isFalse = (text: string) => !isTrueText(text);
const isNeverSilent = () => false;

function createFieldRules(kind: PlanOmission, isSilent: FieldRule["isSilent"], names: string): readonly (readonly [string, FieldRule])[] {
  return names.split(" ").map((name) => [name, { kind, isSilent }]);
}

const fieldRules: ReadonlyMap<string, FieldRule> = new Map([
  ...createFieldRules("manual", isFalse, "Manual"),
  ...createFieldRules("leveling-delays", isZero, "LevelingDelay"),
  ...createFieldRules("external-links", isFalse, "ExternalTask"),
  ...createFieldRules("subprojects", isFalse, "IsSubproject"),
  ...createFieldRules("subprojects", isNeverSilent, "SubprojectName"),
  ...createFieldRules("progress", isZero, "PercentComplete PercentWorkComplete PhysicalPercentComplete"),
  ...createFieldRules("progress", isNeverSilent, "ActualStart ActualFinish"),
  ...createFieldRules("baselines", isNeverSilent, "Baseline"),
  ...createFieldRules("costs", isZero, "Cost FixedCost ActualCost"),
  ...createFieldRules("estimates", isFalse, "Estimated"),
  ...createFieldRules("priorities", (text) => text === "500", "Priority"),
  ...createFieldRules("hyperlinks", isNeverSilent, "Hyperlink HyperlinkAddress HyperlinkSubAddress"),
  ...createFieldRules("custom-fields", isNeverSilent, "ExtendedAttribute OutlineCode"),
]);

/**
 * What is read elsewhere, what says how Project is to work out anew, and what is only about the look of its own charts.
 */
const otherKnownFields: ReadonlySet<string> = new Set(
  (
    "UID ID Name Active IsNull Start Finish Stop Resume WBS WBSLevel OutlineNumber OutlineLevel Duration DurationFormat Milestone Summary Notes Contact " +
    "PredecessorLink CalendarUID ConstraintType ConstraintDate Deadline GUID CreateDate Type EffortDriven LevelAssignments LevelingCanSplit " +
    "LevelingDelayFormat IgnoreResourceCalendar FixedCostAccrual EarnedValueMethod Recurring IsSubprojectReadOnly ExternalTaskProject " +
    "IsPublished StatusManager CommitmentType CommitmentStart CommitmentFinish HideBar Rollup DisplayAsSummary DisplayOnTimeline"
  ).split(" "),
);

/** Notes what a task says that a step cannot. */
export function noteTask({ element, name }: Task, plan: ProjectPlan, omissions: Omissions<PlanOmission>): void {
  const said = new Map<PlanOmission, string[]>();
  for (const field of element.children) {
    if (findOwnField(field, plan.ownFields)) continue;
    const text = field.text.trim();
    const rule = fieldRules.get(field.name);
    if (rule && (field.children.length > 0 || (text !== "" && !rule.isSilent(text))))
      addGroupEntry(said, rule.kind, formatFieldContent(field));
    else if (!rule && !otherKnownFields.has(field.name)) omissions.note("other-fields", field.name, formatFieldContent(field));
  }
  for (const { kind, date, unread } of listTaskConstraints(element)) omissions.note(kind, name, date ?? unread);
  const own = findXmlText(element, "CalendarUID");
  if (own !== undefined && own !== "-1" && own !== findPlanField(plan, "CalendarUID")) said.set("task-calendars", [`CalendarUID ${own}`]);
  for (const [kind, contents] of said) omissions.note(kind, name, contents.join(", "));
}

/** A field as it is written, in a line: its name and its text, or the fields in it. */
function formatFieldContent({ name, text, children }: XmlElement): string {
  return children.length === 0 ? `${name} ${text.trim()}` : `${name} (${children.map(formatFieldContent).join(", ")})`;
}

const projectProperties = ["Author", "Company", "Manager", "Subject", "Category", "Keywords", "Comments", "HyperlinkBase"];

/** Whether a subject says that the figures are invented, in the words with which they are written into a plan. */
export function isIllustrative(subject: string | undefined): boolean {
  return languages.some((lang) => subject?.startsWith(terms.illustrative[lang]));
}

/** Notes what the project itself says that a catalog cannot. */
export function noteProject(plan: ProjectPlan, omissions: Omissions<PlanOmission>): void {
  const isCarried = (name: string) => name === "Subject" && isIllustrative(findPlanField(plan, name));
  for (const name of projectProperties)
    if (findPlanField(plan, name) !== undefined && !isCarried(name)) omissions.note("project-properties", name, findPlanField(plan, name));
  if (findPlanField(plan, "ScheduleFromStart") !== undefined && !isTrueText(findPlanField(plan, "ScheduleFromStart")))
    omissions.note("from-finish", "", findPlanField(plan, "FinishDate")?.slice(0, 10));
  const slack = findPlanField(plan, "CriticalSlackLimit");
  if (slack !== undefined && !isZero(slack)) omissions.note("project-properties", "CriticalSlackLimit", slack);
  for (const list of plan.otherLists) omissions.note("other-fields", list);
}

/**
 * Notes resources by their type: of work resources all but their names, the others as such. Resource 0 is nobody and
 * has no name.
 */
export function noteResource(resource: XmlElement, omissions: Omissions<PlanOmission>): void {
  const name = findXmlText(resource, "Name");
  const uid = findXmlText(resource, "UID");
  if (name !== undefined) omissions.note(isWorker(resource) ? "resource-details" : "other-resources", name);
  else if (uid !== "0") omissions.note("other-fields", "Resource", `UID ${uid ?? ""}, without a name`);
}

/** Someone, or some machine, that works: neither material nor cost. */
export function isWorker(resource: XmlElement): boolean {
  return (findXmlText(resource, "Type") ?? "1") === "1";
}
