import fc from "fast-check";
import type { LinkType, Process } from "../../src/model/index.ts";
import { type ProcessContent, processFrom } from "./process.ts";

type StepContent = NonNullable<ProcessContent["steps"]>[number];
type LinkContent = Exclude<NonNullable<StepContent["after"]>[number], string>;
type MeasureContent = NonNullable<ProcessContent["measures"]>[number];
type ChangeContent = NonNullable<MeasureContent["changes"]>[number];

const linkTypes = ["FS", "SS", "FF", "SF"] as const;

interface Options {
  readonly most?: number;
  /** Any number up to the most is as likely; else fewer are. */
  readonly size?: "max";
  readonly links?: readonly LinkType[];
  readonly lags?: { readonly min: number; readonly max: number };
  /** Some steps are decisions: over y, over n, or back to an earlier step. */
  readonly decisions?: boolean;
}

/** Steps s0, s1, … in rows; each waits for some before it. */
export function randomSteps(options: Options = {}): fc.Arbitrary<StepContent[]> {
  const { most = 7, size, links = linkTypes, lags = { min: -3, max: 4 }, decisions = false } = options;
  const link = fc.record({ at: fc.nat(1000), link: fc.constantFrom(...links), lag: fc.integer(lags), outcome: fc.constantFrom("y", "n") });
  const step = fc.record({
    days: fc.integer({ min: 0, max: 6 }),
    clock: fc.constantFrom("counted" as const, "counted" as const, "excluded" as const, "applicant" as const),
    unit: fc.constantFrom("u", "v", undefined),
    phase: fc.constantFrom("one", "two", undefined),
    after: fc.array(link, { maxLength: 3 }),
    decision: decisions ? fc.constantFrom(true, false, false) : fc.constant(false),
    back: fc.option(fc.nat(1000), { nil: undefined }),
  });
  return fc.array(step, { minLength: 1, maxLength: most, ...(size && { size }) }).map((rows) =>
    rows.map(({ after, decision, back, ...values }, index): StepContent => {
      const predecessors = index === 0 ? [] : distinct(after.map((each) => [each.at % index, each] as const));
      return {
        ...defined(values),
        id: `s${index}`,
        ...(decision && { kind: "decision", outcomes: outcomes(index > 0 && back !== undefined ? `s${back % index}` : undefined) }),
        after: predecessors.map(
          ([from, { link: type, lag, outcome }]): LinkContent => ({
            step: `s${from}`,
            link: type,
            lag,
            ...(rows[from]?.decision && { outcome }),
          }),
        ),
      };
    }),
  );
}

/** A process with so many measures M0, M1, … at most, which may conflict, exclude each other and close cycles. */
export function randomReform({ mostMeasures = 5, ...options }: Options & { readonly mostMeasures?: number } = {}): fc.Arbitrary<Process> {
  return randomSteps({ most: 5, decisions: true, ...options }).chain((steps) =>
    fc.array(randomMeasure(steps.length), { maxLength: mostMeasures, ...(options.size && { size: options.size }) }).map((measures) => {
      const byNumber = measures.map(
        (measure, index): MeasureContent => ({
          ...measure,
          id: `M${index}`,
          requires: measure.requires.map((each) => `M${each % measures.length}`).filter((id) => id !== `M${index}`),
          excludes: measure.excludes.map((each) => `M${each % measures.length}`).filter((id) => id !== `M${index}`),
        }),
      );
      return processFrom({ steps, measures: byNumber }, [
        { id: "u", staff: 1 },
        { id: "v", staff: 1 },
      ]);
    }),
  );
}

function randomMeasure(size: number) {
  // n0 and n1 are steps that only measures add.
  const ids = [...Array.from({ length: size }, (_, index) => `s${index}`), "n0", "n1"];
  const link = fc.record({ step: fc.constantFrom(...ids), link: fc.constantFrom(...linkTypes), lag: fc.constantFrom(0, 0, 2) });
  const after = fc.uniqueArray(link, { maxLength: 2, selector: (each) => each.step });
  const stepChange = fc
    .record({
      step: fc.constantFrom(...ids, ...ids.slice(0, size)),
      days: fc.constantFrom(undefined, 1, 2, 5),
      unit: fc.constantFrom(undefined, undefined, undefined, "u", "v"),
      after: fc.option(after, { nil: undefined, freq: 1 }),
      remove: fc.constantFrom(undefined, undefined, true as const),
      as: fc.constantFrom(undefined, undefined, "n"),
    })
    .map((change): ChangeContent => defined(change));
  const added = fc
    .record({ id: fc.constantFrom("n0", "n1"), days: fc.integer({ min: 0, max: 3 }), after })
    .map((step): ChangeContent => ({ add: step }));
  const staff = fc.record({ unit: fc.constantFrom("u", "v"), staff: fc.constantFrom(1, 2) });
  const change: fc.Arbitrary<ChangeContent> = fc.oneof(
    { weight: 6, arbitrary: stepChange },
    { weight: 2, arbitrary: added },
    { weight: 1, arbitrary: staff },
  );
  const others: fc.Arbitrary<number[]> = fc.oneof(
    { weight: 4, arbitrary: fc.constant<number[]>([]) },
    { weight: 1, arbitrary: fc.array(fc.nat(1000), { maxLength: 1 }) },
  );
  return fc.record({
    effort: fc.nat(5),
    requires: others,
    excludes: others,
    changes: fc.uniqueArray(change, { minLength: 1, maxLength: 3, selector: subject }),
  });
}

function subject(change: ChangeContent): string {
  return "add" in change ? `add ${change.add.id}` : "step" in change ? change.step : change.unit;
}

function outcomes(back: string | undefined) {
  return [{ id: "y" }, { id: "n" }, ...(back === undefined ? [] : [{ id: "back", returnTo: back }])];
}

function distinct<T>(pairs: readonly (readonly [number, T])[]): (readonly [number, T])[] {
  return [...new Map(pairs.map((pair) => [pair[0], pair])).values()];
}

type Defined<T> = { [key in keyof T]: Exclude<T[key], undefined> };

function defined<T extends object>(value: T): Partial<Defined<T>> & T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Partial<Defined<T>> & T;
}
