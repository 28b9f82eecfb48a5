import { expect, test } from "vitest";
import { openTexts } from "../../../../src/app/studio/source/open-files.ts";
import { reduceStudio, type StudioAction } from "../../../../src/app/studio/state/reduce-studio.ts";
import { createStudioState, type StudioState } from "../../../../src/app/studio/state/studio-state.ts";
import { countUnwritten, keepUnwrittenWork, listUnwrittenWork } from "../../../../src/app/studio/state/unwritten-work.ts";

const text = `leadpath: 1
processes:
  - id: permit
    steps:
      - {id: apply, days: 5}
      - {id: decide, days: 3, after: [apply]}
    measures:
      - {id: M1, effort: 1, changes: [{step: decide, days: 1}]}
    scenarios:
      - {id: reform, measures: [M1]}
`;
const openText = (content: string, file: string) => openTexts([{ file, text: content }]);
const begun = createStudioState({ first: openText(text, "a.yaml"), address: "", usual: "en", packed: undefined, preferred: undefined });
const act = (state: StudioState, ...actions: readonly StudioAction[]) => actions.reduce(reduceStudio, state);
const decide: StudioAction = { kind: "change-step", step: "decide", values: { days: 9 } };
const apply: StudioAction = { kind: "change-step", step: "apply", values: { days: 9 } };

test.each<[string, number, readonly StudioAction[]]>([
  ["changes by hand", 2, [decide, apply]],
  ["a scenario that was made", 1, [{ kind: "put-scenario", scenario: { id: "own", measures: [] } }]],
  ["one that was replaced", 1, [{ kind: "put-scenario", scenario: { id: "reform", measures: [] } }]],
  ["one that was removed", 1, [{ kind: "remove-scenario", scenario: "reform" }]],
  ["measures that are switched on", 0, [{ kind: "switch-measure", measure: "M1", isOn: true }]],
  [
    "a start, a goal and a route",
    0,
    [
      { kind: "set-start", start: "2026-03-02" },
      { kind: "set-goal", goal: { target: 6, powers: [] } },
      { kind: "take-route", route: "longest" },
    ],
  ],
  ["what was undone", 0, [decide, { kind: "undo" }]],
])("of %s so many are work that is in no file: %d", (_, count, actions) => {
  const state = act(begun, ...actions);
  const found = listUnwrittenWork(state);
  expect(found.reduce((sum, entry) => sum + countUnwritten(entry, state.written.get(0)), 0)).toBe(count);
  expect(found.length > 0).toBe(count > 0);
  expect(keepUnwrittenWork(state).length).toBe(found.length);
});

test("work is still there when other files are opened in its place, and is no more once it is undone", () => {
  const open: StudioAction = { kind: "open", opened: openText(text.replace("permit", "other"), "b.yaml"), packed: undefined };
  const opened = act(begun, decide, open);
  expect(listUnwrittenWork(opened).map(({ source }) => source)).toEqual([0]);
  expect(listUnwrittenWork(act(opened, apply)).map(({ source }) => source)).toEqual([0, 1]);
  expect(listUnwrittenWork(act(opened, { kind: "undo" }, { kind: "undo" }))).toEqual([]);
});
