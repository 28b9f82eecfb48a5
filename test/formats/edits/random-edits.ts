import fc from "fast-check";
import type { MeasureEdit, ProcessEdits, StepEdit } from "../../../src/formats/index.ts";
import {
  type Actual,
  assembleCatalog,
  type Catalog,
  type Change,
  clockKinds,
  type Link,
  linkTypes,
  type Measure,
  type Process,
  type Scenario,
  type Step,
} from "../../../src/model/index.ts";

const days = fc.integer({ min: 0, max: 400 }).map((quarters) => quarters / 4);

/** Some edits of a process; most make no sense for an office. */
export function randomEdits(process: Process): fc.Arbitrary<ProcessEdits> {
  return fc.record({ steps: randomStepEdits(process), measures: randomMeasureEdits(process), scenarios: randomScenarioEdits(process) });
}

function few<Entry>(entries: readonly Entry[], most: number): fc.Arbitrary<Entry[]> {
  return fc.subarray([...entries], { maxLength: Math.min(most, entries.length) });
}

function randomLinks({ steps }: Process, before: readonly Link[]): fc.Arbitrary<Link[]> {
  const another = fc.record({
    step: fc.constantFrom(...steps.map(({ id }) => id)),
    link: fc.constantFrom(...linkTypes),
    lag: fc.integer({ min: -2, max: 2 }),
  });
  return fc.tuple(fc.subarray([...before]), fc.array(another, { maxLength: 2 })).map(([kept, added]) => [...kept, ...added]);
}

function randomStepEdits(process: Process): fc.Arbitrary<StepEdit[]> {
  return few(process.steps, 4).chain((steps) =>
    fc.tuple(
      ...steps.map(({ id, after, outcomes }) =>
        fc
          .record(
            {
              duration: fc.tuple(fc.constantFrom("days", "calendarDays"), days),
              clock: fc.constantFrom(...clockKinds),
              after: randomLinks(process, after),
              actual: fc.constantFrom<Actual>({ p50: 1, p90: 3 }, { low: 1, likely: 2, high: 4.5 }, { samples: [1, 2, 3] }),
              outcomes: fc.constant(outcomes?.map((each) => ({ id: each.id, probability: 0.25, rounds: 2 }))),
            },
            { requiredKeys: [] },
          )
          .map(({ duration, ...rest }) => ({ ...rest, step: id, ...(duration && { [duration[0]]: duration[1] }) })),
      ),
    ),
  );
}

function stepOf(change: Change): string | undefined {
  if ("add" in change) return change.add.id;
  return "step" in change ? change.step : undefined;
}

function randomMeasureEdits(process: Process): fc.Arbitrary<MeasureEdit[]> {
  const places = process.measures.flatMap(({ id, changes, writtenAt }) =>
    changes.flatMap((change) => {
      const step = stepOf(change);
      return step === undefined ? [] : [{ measure: id, step, isMode: writtenAt !== undefined }];
    }),
  );
  return few(places, 3).chain((chosen) =>
    fc.tuple(
      ...chosen.map(({ isMode, ...place }) =>
        fc
          .record(
            { days, ...(!isMode && { clock: fc.constantFrom(...clockKinds), after: randomLinks(process, []) }) },
            { requiredKeys: [] },
          )
          .map((values) => ({ ...place, ...values })),
      ),
    ),
  );
}

const names = fc.constantFrom("Plan", "方案一", "yes", "010", "a: b # c", '"quoted"', { zh: "新", en: "- new" }, "two\nlines");

function randomScenarioEdits({ scenarios, measures }: Process): fc.Arbitrary<NonNullable<ProcessEdits["scenarios"]>> {
  const ids = scenarios.map(({ id }) => id);
  const content = fc.record(
    { name: names, note: names, measures: fc.subarray(measures.map(({ id }) => id)) },
    { requiredKeys: ["measures"] },
  );
  return fc
    .tuple(fc.subarray(ids), fc.subarray([...ids, "new-one", "010"]))
    .chain(([remove, set]) =>
      fc
        .tuple(...set.filter((id) => !remove.includes(id)).map((id) => content.map((values) => ({ ...values, id }))))
        .map((changed) => ({ remove, set: changed })),
    );
}

/** What a catalog becomes by edits of one of its processes, worked out without any text. */
export function withEdits(catalog: Catalog, id: string, edits: ProcessEdits): Catalog {
  const processes = catalog.processes.map((process) => {
    const written = { ...process, measures: process.measures.filter(({ writtenAt }) => writtenAt === undefined) };
    return process.id === id ? editedProcess(process, written, edits) : written;
  });
  return assembleCatalog({ ...catalog, processes } as unknown as Parameters<typeof assembleCatalog>[0]);
}

function editedProcess(process: Process, written: Process, { steps = [], measures = [], scenarios = {} }: ProcessEdits): Process {
  const { set = [], remove = [] } = scenarios;
  const replaced = written.scenarios
    .filter((each) => !remove.includes(each.id))
    .map((each) => set.find(({ id }) => id === each.id) ?? each);
  const added = set.filter(({ id }) => written.scenarios.every((each) => each.id !== id));
  return measures.reduce<Process>((result, edit) => withMeasure(process, result, edit), {
    ...written,
    steps: written.steps.map((step) =>
      withValues(
        step,
        steps.find((each) => each.step === step.id),
      ),
    ),
    scenarios: [...replaced, ...added] as Scenario[],
  });
}

function withValues<Of extends Partial<Step>>(before: Of, edit: Partial<StepEdit> | undefined): Of {
  const { step: _, outcomes = [], ...values } = edit ?? {};
  const result: Partial<Step> = { ...before, ...values };
  if (values.days !== undefined) delete result.calendarDays;
  if (values.calendarDays !== undefined) delete result.days;
  if (before.outcomes) result.outcomes = before.outcomes.map((each) => ({ ...each, ...outcomes.find(({ id }) => id === each.id) }));
  return result as Of;
}

function withMeasure(process: Process, result: Process, { measure, step, ...values }: MeasureEdit): Process {
  const position = process.measures.findIndex(({ id }) => id === measure);
  const { writtenAt } = process.measures[position] as Measure;
  if (writtenAt) return withMode(result, measure, writtenAt as ["steps", number, "modes", number], values.days);
  const measures = result.measures.map((each) =>
    each.id === measure
      ? {
          ...each,
          changes: each.changes.map((change) => {
            if (stepOf(change) !== step) return change;
            return "add" in change ? { add: withValues(change.add, values) } : withValues(change as Partial<Step>, values);
          }) as Change[],
        }
      : each,
  );
  return { ...result, measures };
}

function withMode(result: Process, measure: string, [, s, , m]: ["steps", number, "modes", number], value: number | undefined): Process {
  if (value === undefined) return result;
  const steps = result.steps.map((step, index) => {
    if (index !== s) return step;
    const modes = step.modes?.map((mode, number) =>
      number === m ? { ...withValues(mode as Partial<Step>, { days: value }), id: mode.id ?? measure.slice(step.id.length + 1) } : mode,
    );
    return { ...step, modes } as Step;
  });
  return { ...result, steps };
}
