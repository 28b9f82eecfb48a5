import type { Bilingual, Link, Outcome, Text } from "../../model/index.ts";
import type { Branch, Role, Template } from "./templates/template.ts";

/** A step as a table has it, while its links are worked out. */
export interface FlowStep {
  readonly fields: Record<string, unknown> & { readonly id: string; name?: Text; after?: Link[]; outcomes?: Outcome[] };
  /** The number that its row has. */
  readonly number?: string | undefined;
}

export interface FlowNotes {
  readonly outcome: (step: string, outcome: string) => void;
  readonly step: (step: string) => void;
  readonly mark: (step: string, mark: string) => void;
}

/**
 * Steps with their links: those that the table gives, else one after another. A template adds ways out of the steps whose roles it knows, and
 * the steps that these need, where the table has none; `notes` is told of everything that is added. Where the table gives the kind, the links
 * or the outcomes of a step, they stay.
 */
export function linkedSteps(given: readonly FlowStep[], template: Template | undefined, notes: FlowNotes): FlowStep[] {
  const flow = new Flow(given, notes);
  if (template) {
    markApplication(flow, template);
    for (const role of template.roles) addBranches(flow, template, role);
    addHearing(flow, template);
  }
  flow.link();
  return flow.steps;
}

/** The steps under way: the main ones in the order of the table, and beside them those at which other outcomes end. */
class Flow {
  readonly steps: FlowStep[];
  readonly notes: FlowNotes;
  /** Steps that are not passed on the main route. */
  readonly aside = new Map<FlowStep, Link[]>();
  /** Steps that may be passed by: the decision before them, and its outcome that leads there. */
  readonly optional = new Map<FlowStep, Link>();

  constructor(given: readonly FlowStep[], notes: FlowNotes) {
    this.steps = [...given];
    this.notes = notes;
  }

  ids(): Set<string> {
    return new Set(this.steps.map(({ fields }) => fields.id.toLowerCase()));
  }

  freeId(wanted: string): string {
    const ids = this.ids();
    let id = wanted;
    for (let number = 2; ids.has(id.toLowerCase()); number++) id = `${wanted}-${number}`;
    return id;
  }

  /** Adds a step at a place and tells of it. */
  add(fields: Omit<FlowStep["fields"], "id">, wanted: string, position: number): FlowStep {
    const added: FlowStep = { fields: { id: this.freeId(wanted), ...fields, note: addedNote } };
    this.steps.splice(position, 0, added);
    this.notes.step(nameText(added));
    return added;
  }

  link(): void {
    const onward = this.onwardOutcomes();
    let exits: Link[] = [];
    for (const step of this.steps) {
      const { fields } = step;
      const aside = this.aside.get(step);
      if (aside) {
        fields.after ??= aside;
        continue;
      }
      const over = this.optional.get(step);
      fields.after ??= over ? [over] : exits;
      const own = this.exitOf(step);
      exits = over ? [...exits, own] : [own];
    }
    for (const [target, links] of onward) target.fields.after = [...(target.fields.after ?? []), ...links];
    this.followOutcomes();
  }

  /** Outcomes that name a later step lead on to it, unless that step says itself what it comes after. */
  private onwardOutcomes(): Map<FlowStep, Link[]> {
    const places = new Map(this.steps.map((step, index) => [step.fields.id, index]));
    const onward = new Map<FlowStep, Link[]>();
    for (const [index, { fields }] of this.steps.entries())
      if (fields.outcomes)
        fields.outcomes = fields.outcomes.map((outcome) => {
          const target = this.steps[places.get(outcome.returnTo ?? "") ?? -1];
          if (!target || this.steps.indexOf(target) <= index || target.fields.after !== undefined) return outcome;
          const { returnTo, rounds, ...kept } = outcome;
          onward.set(target, [...(onward.get(target) ?? []), { step: fields.id, link: "FS", lag: 0, outcome: outcome.id }]);
          return kept;
        });
    return onward;
  }

  private exitOf({ fields }: FlowStep): Link {
    const [main] = fields.outcomes ?? [];
    return { step: fields.id, link: "FS", lag: 0, ...(main && { outcome: main.id }) };
  }

  /** Outcomes of the table lead where they say, or else to an end of their own. */
  private followOutcomes(): void {
    const followed = new Set(
      this.steps.flatMap(({ fields }) => (fields.after ?? []).map(({ step, outcome }) => `${step}\n${outcome ?? ""}`)),
    );
    for (const step of [...this.steps]) {
      const { fields } = step;
      for (const outcome of fields.outcomes ?? []) {
        if (outcome.returnTo !== undefined || followed.has(`${fields.id}\n${outcome.id}`)) continue;
        const after = [{ step: fields.id, link: "FS" as const, lag: 0, outcome: outcome.id }];
        const name = outcome.name ?? outcome.id;
        this.add({ name, kind: "end", ...placeOf(step), days: 0, after }, `${fields.id}-${outcome.id}`, this.steps.indexOf(step) + 1);
      }
    }
  }
}

const addedNote: Bilingual = { zh: "导入时由模板补充，请核对。", en: "Added by the template of the import; please check it." };
const branchesNote: Bilingual = {
  zh: "结果分支由导入时的模板补充，请核对。",
  en: "Its outcomes were added by the template of the import; please check them.",
};

/** Where a step stands: what is added beside it stands there, too. */
function placeOf({ fields }: FlowStep) {
  const { unit, phase } = fields;
  return { ...(unit !== undefined && { unit }), ...(phase !== undefined && { phase }) };
}

function nameText({ fields: { id, name } }: FlowStep): string {
  return typeof name === "string" ? name : (Object.values(name ?? {})[0] ?? id);
}

function isCalled(step: FlowStep, { called, notCalled }: Pick<Role, "called" | "notCalled">): boolean {
  const { name } = step.fields;
  const names = (typeof name === "string" ? [name] : Object.values(name ?? {})).map((each) => each.replace(/\s+/g, " ").trim());
  return names.some((each) => called.test(each) && !notCalled?.test(each));
}

function stepOfRole(flow: Flow, role: Role): FlowStep | undefined {
  const found = flow.steps.filter((step) => !flow.aside.has(step) && isCalled(step, role));
  return role.isLast ? found.at(-1) : found[0];
}

/** The table leaves it open: neither kind nor outcomes are given. */
function isOpen({ fields }: FlowStep): boolean {
  return fields.kind === undefined && fields.outcomes === undefined;
}

function markApplication(flow: Flow, { apply }: Template): void {
  const [first] = flow.steps;
  if (!apply || !first || !isCalled(first, apply) || !isOpen(first)) return;
  first.fields.kind = "start";
  first.fields.clock ??= "applicant";
  if (first.fields.days === undefined && first.fields.calendarDays === undefined) first.fields.days = 0;
  flow.notes.mark(nameText(first), "start");
}

function addBranches(flow: Flow, template: Template, role: Role): void {
  const { branches, insteadOf } = role;
  if (!branches) return;
  const other = insteadOf === undefined ? undefined : template.roles.find(({ id }) => id === insteadOf);
  if (other && stepOfRole(flow, other)) return;
  const step = stepOfRole(flow, role);
  if (!step || !isOpen(step)) return;
  const outcomes = branches.flatMap((each) => outcomeOf(flow, template, step, each));
  step.fields.kind = "decision";
  step.fields.outcomes = outcomes;
  step.fields.note = withNote(step.fields.note as Text | undefined);
  for (const { id, name } of outcomes) flow.notes.outcome(nameText(step), typeof name === "object" ? (name.zh ?? id) : id);
}

function outcomeOf(flow: Flow, template: Template, step: FlowStep, { id, name, returnTo, end }: Branch): Outcome[] {
  if (returnTo !== undefined) {
    const target = targetOf(flow, template, step, returnTo);
    return target === undefined ? [] : [{ id, name, returnTo: target, rounds: 1 }];
  }
  if (end) {
    const link: Link = { step: step.fields.id, link: "FS", lag: 0, outcome: id };
    const own = flow.steps.find((each) => each !== step && each.fields.after === undefined && !flow.aside.has(each) && isCalled(each, end));
    const target = own ?? flow.add({ name: end.name, kind: "end", ...placeOf(step), days: 0 }, end.id, flow.steps.indexOf(step) + 1);
    if (own) {
      own.fields.kind ??= "end";
      flow.notes.mark(nameText(own), "end");
    }
    flow.aside.set(target, [link]);
  }
  return [{ id, name }];
}

/** The step to which a case goes back, which stands before the decision; the application is added where the table begins after it. */
function targetOf(flow: Flow, { apply, roles }: Template, step: FlowStep, returnTo: string): string | undefined {
  const before = flow.steps.slice(0, flow.steps.indexOf(step)).filter((each) => !flow.aside.has(each));
  if (apply && returnTo === apply.id) {
    const own = before.find((each) => isCalled(each, apply));
    if (own) return own.fields.id;
    const [first] = flow.steps;
    // Where the table links its first step itself, nothing can be put before it.
    if (first?.fields.after !== undefined) return before[0]?.fields.id;
    const added = flow.add({ name: apply.name, kind: "start", unit: apply.unit.id, days: 0, clock: "applicant", after: [] }, apply.id, 0);
    return added.fields.id;
  }
  const role = roles.find(({ id }) => id === returnTo);
  return role && before.find((each) => isCalled(each, role))?.fields.id;
}

const hearingNames = /^(组织|举行|召开)?听证会?$|^hearing$/i;

/** A hearing of the table is held only where it is needed or asked for, and its time does not count (licence law, article 45). */
function addHearing(flow: Flow, { hearing, apply }: Template): void {
  if (!hearing) return;
  const step = flow.steps.find(
    (each) => !flow.aside.has(each) && each.fields.after === undefined && isOpen(each) && isCalled(each, { called: hearingNames }),
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
    { name: hearing.question, kind: "decision", ...placeOf(step), days: 0, ...clock, outcomes },
    "hearing-needed",
    position,
  );
  for (const { id, name } of outcomes) flow.notes.outcome(nameText(question), name.zh ?? id);
  step.fields.kind = "task";
  step.fields.clock ??= "excluded";
  if (step.fields.clock === "excluded") step.fields.special ??= "hearing";
  flow.notes.mark(nameText(step), "hearing");
  flow.optional.set(step, { step: question.fields.id, link: "FS", lag: 0, outcome: "needed" });
}

function withNote(note: Text | undefined): Text {
  if (note === undefined) return branchesNote;
  if (typeof note === "string") return { zh: `${note}\n${branchesNote.zh}`, en: `${note}\n${branchesNote.en}` };
  return Object.fromEntries(
    Object.entries(note).map(([tag, text]) => [tag, `${text}\n${tag.startsWith("zh") ? branchesNote.zh : branchesNote.en}`]),
  );
}
