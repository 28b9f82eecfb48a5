import { addGroupEntry, type Bilingual, type Link, listTexts, type Outcome, type Text } from "../../../model/index.ts";
import { flowWords } from "./words.ts";

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

/** The steps under way: the main ones in the order of the table, and beside them those at which other outcomes end. */
export class StepFlow {
  readonly steps: FlowStep[];
  readonly notes: FlowNotes;
  /** Of all steps, in small letters. */
  readonly #ids: Set<string>;
  /** Steps that are not passed on the main route. */
  readonly aside = new Map<FlowStep, Link[]>();
  /** Steps that may be passed by: the decision before them, and its outcome that leads there. */
  readonly optional = new Map<FlowStep, Link>();

  constructor(given: readonly FlowStep[], notes: FlowNotes) {
    this.steps = [...given];
    this.notes = notes;
    this.#ids = new Set(given.map(({ fields }) => fields.id.toLowerCase()));
  }

  pickFreeId(wanted: string): string {
    let id = wanted;
    for (let number = 2; this.#ids.has(id.toLowerCase()); number++) id = `${wanted}-${number}`;
    return id;
  }

  /** Adds a step at a place and tells of it. */
  add(fields: Omit<FlowStep["fields"], "id">, wanted: string, position: number): FlowStep {
    const added: FlowStep = { fields: { id: this.pickFreeId(wanted), ...fields, note: addedStepNote } };
    this.steps.splice(position, 0, added);
    this.note(added);
    return added;
  }

  private note(added: FlowStep): void {
    this.#ids.add(added.fields.id.toLowerCase());
    this.notes.step(getFlowStepName(added));
  }

  link(): void {
    const onward = this.redirectOutcomes();
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
      const own = this.getExit(step);
      exits = over ? [...exits, own] : [own];
    }
    for (const [target, links] of onward) target.fields.after = [...(target.fields.after ?? []), ...links];
    this.followOutcomes();
  }

  /** Outcomes that name a later step lead on to it, unless that step says itself what it comes after. */
  private redirectOutcomes(): Map<FlowStep, Link[]> {
    const places = new Map(this.steps.map((step, index) => [step.fields.id, index]));
    const onward = new Map<FlowStep, Link[]>();
    for (const [index, { fields }] of this.steps.entries())
      if (fields.outcomes)
        fields.outcomes = fields.outcomes.map((outcome) => {
          const target = this.steps[places.get(outcome.returnTo ?? "") ?? -1];
          if (!target || (places.get(target.fields.id) ?? -1) <= index || target.fields.after !== undefined) return outcome;
          const { returnTo, rounds, ...kept } = outcome;
          addGroupEntry(onward, target, { step: fields.id, link: "FS", lag: 0, outcome: outcome.id });
          return kept;
        });
    return onward;
  }

  private getExit({ fields }: FlowStep): Link {
    const [main] = fields.outcomes ?? [];
    return { step: fields.id, link: "FS", lag: 0, ...(main && { outcome: main.id }) };
  }

  /**
   * Outcomes of the table lead where they say, or to what follows the step whatever comes out of it, or else to an end
   * of their own.
   */
  private followOutcomes(): void {
    const followed = new Set(
      this.steps.flatMap(({ fields }) => (fields.after ?? []).map(({ step, outcome }) => `${step}\n${outcome ?? ""}`)),
    );
    const isFollowed = (step: string | undefined, outcome: string) => followed.has(`${step}\n${outcome}`) || followed.has(`${step}\n`);
    // The end that belongs to the last outcome of a step stands right behind it.
    const steps = this.steps.splice(0);
    for (const step of steps) {
      const { fields } = step;
      const ends: FlowStep[] = [];
      for (const outcome of fields.outcomes ?? []) {
        if (outcome.returnTo !== undefined || isFollowed(fields.id, outcome.id)) continue;
        const after = [{ step: fields.id, link: "FS" as const, lag: 0, outcome: outcome.id }];
        const name = outcome.name ?? outcome.id;
        const id = this.pickFreeId(`${fields.id}-${outcome.id}`);
        const end: FlowStep = { fields: { id, name, kind: "end", ...pickUnitAndPhase(step), days: 0, after, note: addedStepNote } };
        this.note(end);
        ends.unshift(end);
      }
      this.steps.push(step, ...ends);
    }
  }
}

const addedStepNote: Bilingual = flowWords.text;

/** Where a step stands: what is added beside it stands there, too. */
export function pickUnitAndPhase({ fields }: FlowStep) {
  const { unit, phase } = fields;
  return { ...(unit !== undefined && { unit }), ...(phase !== undefined && { phase }) };
}

export function getFlowStepName({ fields: { id, name } }: FlowStep): string {
  return listTexts(name)[0] ?? id;
}
