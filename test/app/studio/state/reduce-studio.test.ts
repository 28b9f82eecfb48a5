import { describe, expect, test } from "vitest";
import { openTexts } from "../../../../src/app/studio/source/open-files.ts";
import { createFileChoice } from "../../../../src/app/studio/state/choice/choice.ts";
import { computeChoiceFigures } from "../../../../src/app/studio/state/choice/figures.ts";
import { captureScenario } from "../../../../src/app/studio/state/choice/scenarios.ts";
import { reduceStudio, type StudioAction } from "../../../../src/app/studio/state/reduce-studio.ts";
import {
  createStudioState,
  findProcess,
  hasUnwrittenChoice,
  hasUnwrittenText,
  type StudioState,
} from "../../../../src/app/studio/state/studio-state.ts";

const text = `leadpath: 1
units: [{id: office, staff: 2}]
processes:
  - id: permit
    steps:
      - {id: apply, days: 5, unit: office}
      - {id: hear, days: 4, after: [apply]}
      - {id: decide, days: 3, after: [hear]}
    measures:
      - {id: M1, effort: 1, changes: [{step: hear, remove: true}]}
      - {id: M2, effort: 2, requires: [M1], changes: [{step: decide, days: 1}]}
      - {id: M3, effort: 1, excludes: [M1], changes: [{step: hear, days: 1}]}
    scenarios:
      - {id: reform, measures: [M1, M2]}
  - id: other
    steps: [{id: only, days: 1}]
`;
const openText = (content: string, file = "permit.yaml") => openTexts([{ file, text: content }]);
const beginning = { first: openText(text), address: "", usual: "en" as const, packed: undefined, preferred: undefined };
const begun = createStudioState(beginning);
const act = (state: StudioState, ...actions: readonly StudioAction[]) => actions.reduce(reduceStudio, state);
const choiceOf = ({ history }: StudioState) => history.now.choice;
const shownOf = ({ history }: StudioState) => [findProcess(history.now)?.id, history.now.opened?.files[0]?.text];
const totalOf = (state: StudioState) => {
  const process = findProcess(state.history.now);
  const found = process && computeChoiceFigures(process, choiceOf(state));
  return found && "now" in found ? found.now.days : undefined;
};
const hear: StudioAction = { kind: "change-step", step: "hear", values: { days: 9 } };
const reform: StudioAction = { kind: "adopt-scenario", scenario: "reform" };

describe("the choice", () => {
  test.each<[string, StudioAction, object]>([
    ["a measure with those that it requires", { kind: "switch-measure", measure: "M2", isOn: true }, { measures: ["M1", "M2"] }],
    ["measures of an answer, in the order of the file", { kind: "adopt-measures", measures: ["M2", "M1"] }, { measures: ["M1", "M2"] }],
    ["a scenario", reform, { measures: ["M1", "M2"] }],
    ["days of a step", hear, { changes: [{ step: "hear", days: 9 }] }],
    ["officers of a unit", { kind: "change-staff", unit: "office", staff: 3 }, { changes: [{ unit: "office", staff: 3 }] }],
    ["what changes by hand ask for", { kind: "rate-changes", effort: 4, guard: "needs-law" }, { effort: 4, guard: "needs-law" }],
    ["the route", { kind: "take-route", route: "longest" }, { route: "longest" }],
    ["the start", { kind: "set-start", start: "2026-03-02" }, { start: "2026-03-02" }],
    ["the goal", { kind: "set-goal", goal: { target: 6, powers: [] } }, { goal: { target: 6, powers: [] } }],
    [
      "another scenario",
      { kind: "put-scenario", scenario: { id: "own", measures: ["M3"] } },
      { scenarios: [{ id: "reform" }, { id: "own" }] },
    ],
    ["a scenario less", { kind: "remove-scenario", scenario: "reform" }, { scenarios: [] }],
  ])("becomes other by %s, which undo takes back and redo brings again", (_, action, expected) => {
    const after = act(begun, action);
    expect(choiceOf(after)).toMatchObject(expected);
    expect(choiceOf(act(after, { kind: "undo" }))).toBe(choiceOf(begun));
    expect(choiceOf(act(after, { kind: "undo" }, { kind: "redo" }))).toBe(choiceOf(after));
  });

  test("all changes by hand are taken back at once, one undo step, and what they asked for goes with the last of them", () => {
    const staff: StudioAction = { kind: "change-staff", unit: "office", staff: 3 };
    const rated = act(begun, hear, staff, { kind: "rate-changes", effort: 4, guard: "needs-law" });
    const bare = act(rated, { kind: "take-back-all" });
    expect(choiceOf(bare)).toMatchObject({ changes: [], effort: 0, guard: "within-powers" });
    expect(choiceOf(act(bare, { kind: "undo" }))).toBe(choiceOf(rated));
    const [first, second] = choiceOf(rated).changes;
    if (!first || !second) throw new Error("two changes");
    const one = act(rated, { kind: "take-back", change: first });
    expect(choiceOf(one)).toMatchObject({ changes: [second], effort: 4, guard: "needs-law" });
    expect(choiceOf(act(one, { kind: "take-back", change: second }))).toMatchObject({ changes: [], effort: 0 });
  });

  test("the scenario from which a choice has come is known until nothing of it is left, or another set is taken whole", () => {
    const changed = act(begun, reform, hear);
    const baseOf = (state: StudioState) => choiceOf(state).baseScenario;
    expect([begun, act(begun, reform), changed].map(baseOf)).toEqual([undefined, "reform", "reform"]);
    expect(baseOf(act(changed, { kind: "adopt-scenario", scenario: undefined }))).toBeUndefined();
    expect(baseOf(act(changed, { kind: "adopt-measures", measures: ["M3"] }))).toBeUndefined();
    expect(baseOf(act(changed, { kind: "remove-scenario", scenario: "reform" }))).toBeUndefined();
    expect(baseOf(act(changed, { kind: "undo" }, { kind: "undo" }))).toBeUndefined();
    const byHand = act(begun, { kind: "switch-measure", measure: "M2", isOn: true }, hear);
    expect(baseOf(byHand)).toBe("reform");
    const kept = act(changed, { kind: "put-scenario", scenario: captureScenario({ id: "own" }, choiceOf(changed)) });
    expect(baseOf(kept)).toBe("own");
  });

  test("an action that changes nothing leaves the same state", () => {
    const same: StudioAction[] = [
      { kind: "switch-measure", measure: "M1", isOn: false },
      { kind: "set-start", start: undefined },
      { kind: "take-route", route: "main" },
      { kind: "adopt-scenario", scenario: undefined },
      { kind: "connect", isConnected: true },
    ];
    for (const action of same) expect(act(begun, action), action.kind).toBe(begun);
  });

  test("further steps of one movement are undone together", () => {
    const drag = (days: number): StudioAction => ({ kind: "change-step", step: "hear", values: { days }, movement: "drag 1" });
    const dragged = act(begun, drag(5), drag(6), drag(7));
    expect(choiceOf(act(dragged, { kind: "undo" }))).toBe(choiceOf(begun));
  });

  test("no scenario takes measures and changes away, and the start stays", () => {
    const after = act(begun, { kind: "set-start", start: "2026-03-02" }, reform, hear, { kind: "adopt-scenario", scenario: undefined });
    expect(choiceOf(after)).toEqual({ ...choiceOf(begun), start: "2026-03-02" });
  });
});

describe("a change of a step that a measure removes", () => {
  const after = act(begun, hear, { kind: "switch-measure", measure: "M1", isOn: true });

  test("is taken out and told, so that total and choice are of one state", () => {
    expect(choiceOf(after)).toMatchObject({ measures: ["M1"], changes: [] });
    expect(after.notice.dropped).toEqual([{ step: "hear", days: 9 }]);
    expect(totalOf(after)).toBe(8);
  });

  test("comes back by one undo", () => {
    expect(choiceOf(act(after, { kind: "undo" }))).toMatchObject({ measures: [], changes: [{ step: "hear", days: 9 }] });
  });

  test("leaves the others where they are", () => {
    const two = act(begun, hear, { kind: "change-staff", unit: "office", staff: 5 }, { kind: "switch-measure", measure: "M1", isOn: true });
    expect(choiceOf(two).changes).toEqual([{ unit: "office", staff: 5 }]);
  });
});

test("a change that is taken back leaves the others", () => {
  const two = act(begun, hear, { kind: "change-staff", unit: "office", staff: 5 });
  const [first] = choiceOf(two).changes;
  const after = first && act(two, { kind: "take-back", change: first });
  expect(after && choiceOf(after).changes).toEqual([{ unit: "office", staff: 5 }]);
});

describe("files", () => {
  const other = text.replace("hear, days: 4", "hear, days: 2");

  test("opened in the place of others are left by undo, with all the work before", () => {
    const worked = act(begun, hear);
    const opened = act(worked, { kind: "open", opened: openText(other, "new.yaml"), packed: undefined });
    expect(shownOf(opened)[1]).toBe(other);
    expect(opened.notice.openedFiles).toEqual(["new.yaml"]);
    expect(choiceOf(opened)).toEqual(createFileChoice({ scenarios: [...choiceOf(begun).scenarios] }));
    const back = act(opened, { kind: "undo" });
    expect([shownOf(back), choiceOf(back)]).toEqual([shownOf(worked), choiceOf(worked)]);
    expect(hasUnwrittenText(back)).toBe(false);
  });

  test("that are not sound take the place of none, and are told until the next act", () => {
    const worked = act(begun, hear);
    const opened = act(worked, { kind: "open", opened: openText("leadpath: 1\nprocesses: 5\n"), packed: undefined });
    expect([opened.history, opened.trouble]).toEqual([worked.history, undefined]);
    expect(opened.notice.notOpened?.problems.length).toBeGreaterThan(0);
    expect(act(opened, reform).notice.notOpened).toBeUndefined();
  });

  test("that an editor has changed keep the choice, and undo goes on in them", () => {
    const after = act(begun, hear, reform, { kind: "receive", opened: openText(other), preferred: undefined });
    expect(shownOf(after)[1]).toBe(other);
    expect(totalOf(after)).toBe(6);
    expect(totalOf(act(after, { kind: "undo" }))).toBe(17);
    expect(totalOf(act(after, { kind: "undo" }, { kind: "undo" }))).toBe(10);
  });

  test("that an editor has broken leave the last sound state, until they are sound again", () => {
    const broken = act(begun, { kind: "receive", opened: openText(`${text}x: [`), preferred: undefined });
    expect([shownOf(broken)[1], broken.trouble === undefined]).toEqual([text, false]);
    const again = act(broken, { kind: "receive", opened: openText(other), preferred: undefined });
    expect([shownOf(again)[1], again.trouble]).toEqual([other, undefined]);
  });

  test("that the server tells first begin with what the address says", () => {
    const waiting = createStudioState({ ...beginning, first: undefined, address: "#measures=M1,M2" });
    expect(findProcess(waiting.history.now)).toBeUndefined();
    const told = act(waiting, { kind: "receive", opened: openText(text), preferred: undefined });
    expect([choiceOf(told).measures, told.history.past]).toEqual([["M1", "M2"], []]);
  });

  test("of which one cannot be read are told so until they are read", () => {
    const reason = { zh: "没有", en: "gone" };
    const missing = act(begun, { kind: "miss-file", reason });
    expect(missing.unreadable).toBe(reason);
    expect(act(missing, { kind: "receive", opened: openText(text), preferred: undefined }).unreadable).toBeUndefined();
  });
});

describe("a file that was written from here", () => {
  const own = { id: "own", measures: ["M3"] };
  const saved = text.replace("M2]}\n", "M2]}\n      - {id: own, measures: [M3]}\n");
  const kept = act(begun, hear, { kind: "put-scenario", scenario: own });
  const opened = openText(saved);
  const scenarios = opened.catalog.processes[0]?.scenarios ?? [];
  const sent = act(kept, { kind: "send", sent: { source: 0, opened, choice: { ...choiceOf(kept), scenarios } } });
  const write: StudioAction = { kind: "write", opened, source: 0 };
  const tell = (content: string): StudioAction => ({ kind: "receive", opened: openText(content), preferred: undefined });
  const written = act(sent, write, tell(saved));

  test("is unwritten until it is written", () => {
    expect([hasUnwrittenChoice(kept.history.now), hasUnwrittenText(kept)]).toEqual([true, false]);
    expect([choiceOf(sent), hasUnwrittenText(sent)]).toEqual([choiceOf(kept), false]);
    expect([shownOf(written)[1], choiceOf(written).scenarios, hasUnwrittenText(written)]).toEqual([saved, scenarios, false]);
  });

  test("is the same whether the server tells of it before or after it answers", () => {
    const early = act(sent, tell(saved), write);
    expect([shownOf(early), choiceOf(early), early.history.past]).toEqual([shownOf(written), choiceOf(written), written.history.past]);
    expect([early.sent, early.unheard, written.sent, written.unheard]).toEqual([undefined, [], undefined, []]);
  });

  test("is written a second time before the server has told of the first, which is no news when it comes late", () => {
    const second = saved.replace("apply, days: 5", "apply, days: 6");
    const next = openText(second);
    const choice = choiceOf(act(sent, write));
    const twice = act(
      act(sent, write),
      { kind: "send", sent: { source: 0, opened: next, choice } },
      { kind: "write", opened: next, source: 0 },
      tell(saved),
    );
    expect([shownOf(twice)[1], hasUnwrittenText(twice)]).toEqual([second, false]);
    expect(shownOf(act(twice, { kind: "undo" }))[1]).toBe(saved);
    const heard = act(twice, tell(second));
    expect([heard.unheard, shownOf(heard)[1]]).toEqual([[], second]);
    // Brought back by another program it is news.
    expect(shownOf(act(heard, tell(saved)))[1]).toBe(saved);
  });

  test("is gone behind by undo, to the bytes and the choice of the beginning", () => {
    const back = act(written, { kind: "undo" }, { kind: "undo" }, { kind: "undo" });
    expect(shownOf(back)[1]).toBe(text);
    expect(choiceOf(back)).toBe(choiceOf(begun));
    expect(hasUnwrittenText(back)).toBe(true);
  });

  test("keeps a scenario that the file, changed underneath, does not have", () => {
    const next = text.replace("hear, days: 4", "hear, days: 2");
    for (const acts of [[{ kind: "fail-to-write" }, tell(next)] as const, [tell(next), { kind: "fail-to-write" }] as const]) {
      const after = act(sent, ...acts);
      expect(choiceOf(after).scenarios.map(({ id }) => id)).toEqual(["reform", "own"]);
      expect([shownOf(after)[1], choiceOf(after).changes]).toEqual([next, choiceOf(kept).changes]);
    }
  });
});

test("what was to be so today is still there when it is refused because the file has changed", () => {
  const worked = act(begun, hear);
  const today = openText(text.replace("hear, days: 4", "hear, days: 9"));
  const sent = act(worked, { kind: "send", sent: { source: 0, opened: today, choice: { ...choiceOf(worked), changes: [] } } });
  const changed = openText(text.replace("decide, days: 3", "decide, days: 2"));
  const receive: StudioAction = { kind: "receive", opened: changed, preferred: undefined };
  for (const after of [act(sent, receive, { kind: "fail-to-write" }), act(sent, { kind: "fail-to-write" }, receive)]) {
    expect([shownOf(after)[1], choiceOf(after).changes]).toEqual([changed.files[0]?.text, [{ step: "hear", days: 9 }]]);
    expect(totalOf(after)).toBe(16);
  }
});

test("of several files that are written one after the other the server may tell each as it comes", () => {
  const files = (one: string, other: string) =>
    openTexts([
      { file: "one.yaml", text: one },
      { file: "other.yaml", text: other },
    ]);
  const second = "leadpath: 1\nprocesses:\n  - id: second\n    steps: [{id: only, days: 1}]\n";
  const [one, other] = [text.replace("hear, days: 4", "hear, days: 9"), second.replace("days: 1", "days: 2")];
  const start = act(createStudioState({ ...beginning, first: files(text, second) }), hear);
  const all = files(one, other);
  const receive = (opened: ReturnType<typeof files>): StudioAction => ({ kind: "receive", opened, preferred: undefined });
  const half = act(start, { kind: "send", sent: { source: 0, opened: all, choice: choiceOf(begun) } }, receive(files(one, second)));
  expect([half.history, half.sent === undefined]).toEqual([start.history, false]);
  const done = act(half, { kind: "write", opened: files(one, second), source: 0 }, { kind: "write", opened: all, source: 0 });
  expect([done.history.now.opened, done.sent, hasUnwrittenText(done)]).toEqual([all, undefined, false]);
});

test("another process begins as in the file, and undo leads back to the work in the former", () => {
  const after = act(begun, hear, { kind: "choose-way", way: { process: "other" } });
  expect([shownOf(after)[0], choiceOf(after).changes]).toEqual(["other", []]);
  const back = act(after, { kind: "undo" });
  expect([shownOf(back)[0], choiceOf(back).changes]).toEqual(["permit", [{ step: "hear", days: 9 }]]);
});

test("an address that is changed by hand is followed, and undo leads back", () => {
  const after = act(begun, hear, { kind: "follow-address", address: "#measures=M3&view=gantt&lang=zh" });
  expect(choiceOf(after)).toMatchObject({ measures: ["M3"], changes: [] });
  expect(after.looking).toMatchObject({ view: "gantt", lang: "zh" });
  expect(choiceOf(act(after, { kind: "undo" })).changes).toHaveLength(1);
});

test("what is looked at, and the connection, are no part of what undo goes through", () => {
  const after = act(begun, { kind: "look", looking: { step: "hear" } }, { kind: "connect", isConnected: false });
  expect([after.looking.step, after.isConnected, after.history]).toEqual(["hear", false, begun.history]);
});
