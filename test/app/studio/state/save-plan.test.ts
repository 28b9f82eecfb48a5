import { describe, expect, test } from "vitest";
import { openTexts } from "../../../../src/app/studio/source/open-files.ts";
import { computeChoiceFigures } from "../../../../src/app/studio/state/choice/figures.ts";
import { reduceStudio, type StudioAction } from "../../../../src/app/studio/state/reduce-studio.ts";
import {
  findSaveWays,
  findUsualWay,
  planSave,
  proposeMeasureId,
  type SavePlan,
  type SaveRequest,
} from "../../../../src/app/studio/state/save-plan.ts";
import {
  createStudioState,
  findProcess,
  hasUnwrittenChoice,
  hasUnwrittenText,
  type StudioState,
} from "../../../../src/app/studio/state/studio-state.ts";
import { sessionText as text } from "./random-session.ts";

const openText = (content: string) => openTexts([{ file: "permit.yaml", text: content }]);
const beginning = { first: openText(text), address: "", usual: "en" as const, packed: undefined, preferred: undefined };
const begun = createStudioState(beginning);
const act = (state: StudioState, ...actions: readonly StudioAction[]) => actions.reduce(reduceStudio, state);
const totalOf = ({ history: { now } }: StudioState) => {
  const process = findProcess(now);
  const found = process && computeChoiceFigures(process, now.choice);
  return found && "now" in found ? found.now.days : undefined;
};
const textOf = ({ history: { now } }: StudioState) => now.opened?.files[0]?.text ?? "";
const stepsOf = (content: string) => JSON.stringify(openText(content).catalog.processes[0]?.steps);
const hear: StudioAction = { kind: "change-step", step: "hear", values: { days: 9 } };
const request = (way: SaveRequest["way"], name = "Own", id = "M4"): SaveRequest => ({ way, name, id });

function plan(state: StudioState, asked: SaveRequest): SavePlan {
  const found = planSave(state, asked);
  if ("fault" in found) throw new Error(found.fault.en);
  return found;
}

function write(state: StudioState, { opened, choice }: SavePlan): StudioState {
  return act(state, { kind: "send", sent: { source: 0, opened, choice } }, { kind: "write", opened, source: 0 });
}

describe("saving as a scenario", () => {
  const worked = act(begun, { kind: "switch-measure", measure: "M2", isOn: true }, { kind: "set-start", start: "2026-03-02" });
  const changed = act(
    begun,
    { kind: "change-step", step: "apply", values: { days: 2 } },
    { kind: "rate-changes", effort: 3, guard: "needs-law" },
  );

  test("keeps changes by hand, with what they ask for, and leaves today as it is", () => {
    const { files, today } = plan(changed, request("scenario"));
    expect(today).toEqual([12, 12]);
    expect(files.map(({ before }) => before)).toEqual([text]);
    expect(openText(files[0]?.text ?? "").catalog.processes[0]?.scenarios.at(-1)).toEqual({
      id: "Own",
      name: "Own",
      measures: [],
      changes: [{ step: "apply", days: 2 }],
      effort: 3,
      guard: "needs-law",
    });
    expect(stepsOf(files[0]?.text ?? "")).toBe(stepsOf(text));
  });

  test("leaves nothing to save", () => {
    for (const each of [worked, changed]) {
      const after = write(each, plan(each, request("scenario")));
      expect([findUsualWay(findSaveWays(after)), hasUnwrittenText(after), hasUnwrittenChoice(after.history.now)]).toEqual([
        undefined,
        false,
        false,
      ]);
      expect(totalOf(after)).toBe(totalOf(each));
      expect(after.history.now.choice.start).toBe(each.history.now.choice.start);
    }
  });

  test("names the scenario that it takes the place of", () => {
    expect(plan(worked, request("scenario", "REFORM")).replaces?.id).toBe("reform");
    expect(plan(worked, request("scenario")).replaces).toBeUndefined();
  });

  test("asks for a name", () => {
    expect(planSave(worked, request("scenario", " "))).toMatchObject({ fault: { en: expect.stringContaining("name") } });
  });
});

describe("saving as a measure", () => {
  test("makes one of the changes by hand that gives the same total", () => {
    const changed = act(begun, hear, { kind: "rate-changes", effort: 3, guard: "needs-authority" });
    const found = plan(changed, request("measure"));
    expect(found.choice).toMatchObject({ measures: ["M4"], changes: [] });
    expect(openText(found.files[0]?.text ?? "").catalog.processes[0]?.measures.at(-1)).toMatchObject({
      id: "M4",
      name: "Own",
      effort: 3,
      guard: "needs-authority",
      changes: [{ step: "hear", days: 9 }],
    });
    expect(totalOf(write(changed, found))).toBe(17);
  });

  test("with an id that is taken is refused, and the next that is free is proposed", () => {
    expect(planSave(act(begun, hear), request("measure", "Own", "M1"))).toHaveProperty("fault");
    expect(proposeMeasureId({ measures: findProcess(begun.history.now)?.measures ?? [] })).toBe("M04");
  });
});

describe("saying that this is how it is today", () => {
  test("alone rewrites the steps, and says what becomes of the days before", () => {
    const found = plan(act(begun, hear), request("status-quo"));
    expect(found.today).toEqual([12, 17]);
    expect(found.files[0]?.text).toBe(text.replace("hear, days: 4", "hear, days: 9"));
    expect(found.choice.changes).toEqual([]);
  });

  test("is refused with officers, which no step has", () => {
    const load = act(begun, { kind: "change-staff", unit: "office", staff: 5 });
    const found = planSave(load, request("status-quo"));
    expect(found).toMatchObject({ fault: { en: expect.stringContaining("Officers") } });
  });
});

describe("what is not in the file yet", () => {
  const saved = write(act(begun, hear), plan(act(begun, hear), request("status-quo")));

  test("is the text that undo has gone back to, which is then written", () => {
    const back = act(saved, { kind: "undo" }, { kind: "undo" });
    expect(findSaveWays(back)).toEqual(["rest"]);
    const { files } = plan(back, request("rest"));
    expect(files).toEqual([{ file: "permit.yaml", before: textOf(saved), text }]);
  });

  test("is a scenario that was removed", () => {
    const less = act(begun, { kind: "remove-scenario", scenario: "reform" });
    expect(findSaveWays(less)).toEqual(["rest"]);
    expect(plan(less, request("rest")).files[0]?.text).not.toContain("reform");
  });

  test("is written again after a refusal, as it was to be", () => {
    const worked = act(begun, hear);
    const { opened, choice } = plan(worked, request("scenario"));
    const refused = act(worked, { kind: "send", sent: { source: 0, opened, choice } }, { kind: "fail-to-write" });
    expect([hasUnwrittenText(refused), findUsualWay(findSaveWays(refused))]).toEqual([false, "scenario"]);
    expect(plan(refused, request("scenario")).files[0]?.text).toBe(opened.files[0]?.text);
  });

  test("is nothing at the beginning", () => {
    expect(findSaveWays(begun)).toEqual([]);
  });
});
