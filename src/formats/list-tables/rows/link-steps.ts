import { type Bilingual, type Link, listTexts, type Outcome, type Text } from "../../../model/index.ts";
import type { Branch, Template, TemplateRole } from "../templates/template.ts";
import { type FlowNotes, type FlowStep, getFlowStepName, pickUnitAndPhase, StepFlow } from "./flow.ts";
import { linkStepsWords } from "./words.ts";

/**
 * Steps with their links: those that the table gives, else one after another. A template adds ways out of the steps
 * whose roles it knows, and the steps that these need, where the table has none; `notes` is told of everything that is
 * added. Where the table gives the kind, the links or the outcomes of a step, they stay.
 */
export function linkSteps(given: readonly FlowStep[], template: Template | undefined, notes: FlowNotes): FlowStep[] {
  const flow = new StepFlow(given, notes);
  if (template) {
    markApplication(flow, template);
    for (const role of template.roles) addBranches(flow, template, role);
    addHearing(flow, template);
  }
  flow.link();
  return flow.steps;
}

const branchesNote: Bilingual = linkStepsWords.text;

function isStepCalled(step: FlowStep, { called, notCalled }: Pick<TemplateRole, "called" | "notCalled">): boolean {
  const { id, name = id } = step.fields;
  const names = listTexts(name).map((each) => each.replace(/\s+/g, " ").trim());
  return names.some((each) => called.test(each) && !notCalled?.test(each));
}

function findRoleStep(flow: StepFlow, role: TemplateRole): FlowStep | undefined {
  const found = flow.steps.filter((step) => !flow.aside.has(step) && isStepCalled(step, role));
  return role.isLast ? found.at(-1) : found[0];
}

/** The table leaves it open: neither kind nor outcomes are given. */
function isUnspecifiedStep({ fields }: FlowStep): boolean {
  return fields.kind === undefined && fields.outcomes === undefined;
}

function markApplication(flow: StepFlow, { apply }: Template): void {
  const [first] = flow.steps;
  if (!apply || !first || !isStepCalled(first, apply) || !isUnspecifiedStep(first)) return;
  first.fields.kind = "start";
  first.fields.clock ??= "applicant";
  if (first.fields.days === undefined && first.fields.calendarDays === undefined) first.fields.days = 0;
  flow.notes.mark(getFlowStepName(first), "start");
}

function addBranches(flow: StepFlow, template: Template, role: TemplateRole): void {
  const { branches, insteadOf } = role;
  if (!branches) return;
  const other = insteadOf === undefined ? undefined : template.roles.find(({ id }) => id === insteadOf);
  if (other && findRoleStep(flow, other)) return;
  const step = findRoleStep(flow, role);
  if (!step || !isUnspecifiedStep(step)) return;
  nameOutcomes(flow, step, branches);
  const outcomes = branches.flatMap((each) => createOutcomes(flow, template, step, each));
  step.fields.kind = "decision";
  step.fields.outcomes = outcomes;
  step.fields.note = addBranchesNote(step.fields.note as Text | undefined);
  for (const { id, name } of outcomes) flow.notes.outcome(getFlowStepName(step), typeof name === "object" ? (name.zh ?? id) : id);
}

/** A table that links steps and knows no outcomes means the main one, but for the steps at which the others end. */
function nameOutcomes(flow: StepFlow, { fields: { id } }: FlowStep, branches: readonly Branch[]): void {
  for (const step of flow.steps) {
    const { fields } = step;
    const over = branches.find(({ end }) => end && isStepCalled(step, end)) ?? branches[0];
    if (!over || !fields.after) continue;
    const isMeant = (link: Link) => link.step === id && link.link === "FS" && link.outcome === undefined;
    fields.after = fields.after.map((link) => (isMeant(link) ? { ...link, outcome: over.id } : link));
  }
}

function createOutcomes(flow: StepFlow, template: Template, step: FlowStep, { id, name, returnTo, end }: Branch): Outcome[] {
  if (returnTo !== undefined) {
    const target = findReturnTarget(flow, template, step, returnTo);
    return target === undefined ? [] : [{ id, name, returnTo: target, rounds: 1 }];
  }
  if (end) {
    const link: Link = { step: step.fields.id, link: "FS", lag: 0, outcome: id };
    const isFollower = ({ fields: { after } }: FlowStep) =>
      after === undefined || after.some((each) => each.outcome === id && each.step === link.step);
    const own = flow.steps.find((each) => each !== step && isFollower(each) && !flow.aside.has(each) && isStepCalled(each, end));
    const target =
      own ?? flow.add({ name: end.name, kind: "end", ...pickUnitAndPhase(step), days: 0 }, end.id, flow.steps.indexOf(step) + 1);
    if (own) {
      own.fields.kind ??= "end";
      flow.notes.mark(getFlowStepName(own), "end");
    }
    flow.aside.set(target, [link]);
  }
  return [{ id, name }];
}

/**
 * The step to which a case goes back, which stands before the decision; the application is added where the table begins
 * after it.
 */
function findReturnTarget(flow: StepFlow, { apply, roles }: Template, step: FlowStep, returnTo: string): string | undefined {
  const before = flow.steps.slice(0, flow.steps.indexOf(step)).filter((each) => !flow.aside.has(each));
  if (apply && returnTo === apply.id) {
    const own = before.find((each) => isStepCalled(each, apply));
    if (own) return own.fields.id;
    const [first] = flow.steps;
    // Where the table links its first step itself, nothing can be put before it.
    if (first?.fields.after !== undefined) return before[0]?.fields.id;
    const added = flow.add({ name: apply.name, kind: "start", unit: apply.unit.id, days: 0, clock: "applicant", after: [] }, apply.id, 0);
    return added.fields.id;
  }
  const role = roles.find(({ id }) => id === returnTo);
  return role && before.find((each) => isStepCalled(each, role))?.fields.id;
}

const hearingPattern = /^(组织|举行|召开)?听证会?$|^hearing$/i;

/**
 * A hearing of the table is held only where it is needed or asked for, and its time does not count (licence law,
 * article 45).
 */
function addHearing(flow: StepFlow, { hearing, apply }: Template): void {
  if (!hearing) return;
  const step = flow.steps.find(
    (each) =>
      !flow.aside.has(each) && each.fields.after === undefined && isUnspecifiedStep(each) && isStepCalled(each, { called: hearingPattern }),
  );
  if (!step) return;
  const position = flow.steps.indexOf(step);
  if (position === 0) return;
  const [no, yes] = hearing.answers;
  const outcomes = [
    { id: "not-needed", name: no },
    { id: "needed", name: yes },
  ];
  const clock = apply ? {} : { clock: "applicant" };
  const question = flow.add(
    { name: hearing.question, kind: "decision", ...pickUnitAndPhase(step), days: 0, ...clock, outcomes },
    "hearing-needed",
    position,
  );
  for (const { id, name } of outcomes) flow.notes.outcome(getFlowStepName(question), name.zh ?? id);
  step.fields.kind = "task";
  step.fields.clock ??= "excluded";
  if (step.fields.clock === "excluded") step.fields.special ??= "hearing";
  flow.notes.mark(getFlowStepName(step), "hearing");
  flow.optional.set(step, { step: question.fields.id, link: "FS", lag: 0, outcome: "needed" });
}

function addBranchesNote(note: Text | undefined): Text {
  if (note === undefined) return branchesNote;
  if (typeof note === "string") return { zh: `${note}\n${branchesNote.zh}`, en: `${note}\n${branchesNote.en}` };
  return Object.fromEntries(
    Object.entries(note).map(([tag, text]) => [tag, `${text}\n${tag.startsWith("zh") ? branchesNote.zh : branchesNote.en}`]),
  );
}
