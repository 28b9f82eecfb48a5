import { openTexts } from "../../../../src/app/studio/source/open-files.ts";
import { computeChoiceFigures } from "../../../../src/app/studio/state/choice/figures.ts";
import { reduceStudio, type StudioAction } from "../../../../src/app/studio/state/reduce-studio.ts";
import { findSaveWays, planSave } from "../../../../src/app/studio/state/save-plan.ts";
import { createStudioState, findProcess, hasUnwrittenText, type StudioState } from "../../../../src/app/studio/state/studio-state.ts";
import { parseDay } from "../../../../src/model/index.ts";
import { loadCalendar } from "../../../../src/process/calendar/index.ts";
import { schedule } from "../../../../src/process/schedule/index.ts";
import { seeded } from "../../../support/random.ts";

/** What random sessions begin with. */
export const sessionText = `leadpath: 1
# officers of the desk
units: [{id: office, staff: 2}]
processes:
  - id: permit
    steps:
      - {id: apply, days: 5, unit: office} # by post
      - {id: hear, days: 4, after: [apply]}
      - {id: decide, days: 3, after: [hear]}
    measures:
      - {id: M1, effort: 1, changes: [{step: hear, remove: true}]}
      - {id: M2, effort: 2, requires: [M1], changes: [{step: decide, days: 1}]}
      - {id: M3, effort: 1, excludes: [M1], changes: [{step: hear, days: 1}]}
    scenarios:
      - {id: reform, measures: [M1, M2]}
`;

/** A scenario as the studio kept it, with the text that it wrote. */
export interface KeptScenario {
  readonly id: string;
  readonly text: string;
  readonly days: number | undefined;
  readonly finish: string | undefined;
}

export interface SessionRecord {
  /** What did not hold, in words. */
  readonly broken: readonly string[];
  readonly kept: readonly KeptScenario[];
  /** How often it was said that this is how it is today. */
  readonly named: number;
  /** The totals that were on the screen, one after another. */
  readonly totals: readonly (number | undefined)[];
}

const beginning = { first: openTexts([{ file: "permit.yaml", text: sessionText }]), address: "", usual: "en" as const };
const begun = createStudioState({ ...beginning, packed: undefined, preferred: undefined });

/** Works at random, writes some of it, and undoes all: the same for the same seed, in any browser. */
export async function playSession(seed: number): Promise<SessionRecord> {
  const random = seeded(seed);
  const calendar = await loadCalendar("mon-fri");
  const record = { broken: [] as string[], kept: [] as KeptScenario[], named: 0, totals: [] as (number | undefined)[] };
  const expectSame = (what: string, one: unknown, other: unknown) => {
    const [first, second] = [JSON.stringify(one), JSON.stringify(other)];
    if (first !== second) record.broken.push(`${what}: ${first} is not ${second}`);
  };

  const save = (state: StudioState, count: number): StudioState => {
    const [before, way] = [readText(state), pick(random, findSaveWays(state))];
    const plan = way && planSave(state, { way, name: `Name ${count}`, id: `N${count}` });
    if (!plan || "fault" in plan) return state;
    const written = act(
      state,
      { kind: "send", sent: { source: 0, opened: plan.opened, choice: plan.choice } },
      { kind: "write", opened: plan.opened, source: 0 },
    );
    expectSame("the total after saving", findTotal(written), findTotal(state));
    expectSame("what is not written after saving", hasUnwrittenText(written), false);
    if (way === "status-quo") record.named++;
    else expectSame("the steps of today", readSteps(readText(written)), readSteps(before));
    if (way === "scenario") openAgain(written, `Name ${count}`);
    return written;
  };

  const openAgain = (written: StudioState, name: string) => {
    const text = readText(written);
    const first = openTexts([{ file: "permit.yaml", text }]);
    const anew = createStudioState({ ...beginning, first, packed: undefined, preferred: undefined });
    const id = findProcess(anew.history.now)?.scenarios.find((each) => each.name === name)?.id;
    const adopted = act(anew, { kind: "adopt-scenario", scenario: id });
    const [process, shown] = [findProcess(adopted.history.now), findProcess(written.history.now)];
    if (!process || !shown || id === undefined) return void record.broken.push(`${name} is not in the file`);
    const { start, scenarios, route, measures, changes } = written.history.now.choice;
    const begin = start === undefined ? undefined : { day: parseDay(start), calendar };
    const now = schedule(shown, { measures, changes, route, start: begin });
    expectSame("the scenarios", adopted.history.now.choice.scenarios, scenarios);
    expectSame("the start", adopted.history.now.choice.start, start);
    expectSame("the total of what is opened", findTotal(adopted), now.days);
    record.kept.push({ id, text, days: findTotal(adopted), finish: now.finishDate });
  };

  let state = begun;
  for (let count = 1 + Math.floor(random() * 8); count > 0; count--) {
    state = act(state, createAction(random));
    record.totals.push(findTotal(state));
    if (random() < 0.3) state = save(state, count);
  }
  while (state.history.past.length > 0) state = act(state, { kind: "undo" });
  expectSame("the bytes after undoing all", readText(state), sessionText);
  expectSame("the choice after undoing all", state.history.now.choice, begun.history.now.choice);
  return record;
}

function pick<T>(random: () => number, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)] as T;
}

function createAction(random: () => number): StudioAction {
  const of = <T>(from: readonly T[]) => pick(random, from);
  const round = Math.floor(random() * 3);
  return of<() => StudioAction>([
    () => ({ kind: "switch-measure", measure: of(["M1", "M2", "M3"]), isOn: random() < 0.6 }),
    () => ({ kind: "change-step", step: of(["apply", "hear", "decide"]), values: { days: Math.floor(random() * 30) / 2 } }),
    () => ({ kind: "change-staff", unit: "office", staff: of([1, 3, undefined]) }),
    () => ({ kind: "rate-changes", effort: Math.floor(random() * 9), guard: of(["within-powers", "needs-law"]) }),
    () => ({ kind: "set-start", start: of([undefined, "2026-03-02", "2026-09-28"]) }),
    () => ({ kind: "set-goal", goal: { target: of([undefined, 6, 9]), powers: ["within-powers"] } }),
    () => ({ kind: "adopt-scenario", scenario: of(["reform", undefined]) }),
    () => ({ kind: "put-scenario", scenario: { id: `kept-${round}`, name: `Kept ${round}`, measures: of([[], ["M3"]]) } }),
    () => ({ kind: "remove-scenario", scenario: of(["reform", "kept-1"]) }),
    () => ({ kind: of(["undo", "redo"]) }),
  ])();
}

function act(state: StudioState, ...actions: readonly StudioAction[]): StudioState {
  return actions.reduce(reduceStudio, state);
}

function readText({ history: { now } }: StudioState): string {
  return now.opened?.files[0]?.text ?? "";
}

function readSteps(text: string): unknown {
  return openTexts([{ file: "permit.yaml", text }]).catalog.processes[0]?.steps;
}

function findTotal({ history: { now } }: StudioState): number | undefined {
  const process = findProcess(now);
  const found = process && computeChoiceFigures(process, now.choice);
  return found && "now" in found ? found.now.days : undefined;
}
