import { describe, expect, test } from "vitest";
import { openTexts } from "../../../../src/app/studio/source/open-files.ts";
import { formatDraft, type KeptWork, parseDraft } from "../../../../src/app/studio/state/kept-draft.ts";
import { reduceStudio, type StudioAction } from "../../../../src/app/studio/state/reduce-studio.ts";
import { createStudioState, findProcess, type StudioState } from "../../../../src/app/studio/state/studio-state.ts";
import { keepUnwrittenWork, listUnwrittenWork } from "../../../../src/app/studio/state/unwritten-work.ts";

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
      - {id: M2, effort: 2, changes: [{step: decide, days: 1}]}
    scenarios:
      - {id: reform, measures: [M1]}
  - id: other
    steps: [{id: only, days: 1}]
`;
const openText = (content: string, file = "permit.yaml") => openTexts([{ file, text: content }]);
const begin = (content = text, address = "", packed?: string) =>
  createStudioState({ first: openText(content), address, usual: "en", packed, preferred: undefined });
const act = (state: StudioState, ...actions: readonly StudioAction[]) => actions.reduce(reduceStudio, state);
const choiceOf = ({ history }: StudioState) => history.now.choice;
const shownOf = ({ history }: StudioState) => history.now.opened?.files.map((each) => each.text);
const undo: StudioAction = { kind: "undo" };
const hear: StudioAction = { kind: "change-step", step: "hear", values: { days: 9 } };
const own: StudioAction = { kind: "put-scenario", scenario: { id: "own", name: "Own", measures: ["M2"] } };
const time = Date.UTC(2026, 11, 3, 9, 30);

/** What a tab would keep, as another reads it. */
function store(state: StudioState): readonly KeptWork[] {
  const works = parseDraft(formatDraft(keepUnwrittenWork(state)) ?? "");
  if (!works) throw new Error("no draft");
  return works;
}

function find(state: StudioState, works: readonly KeptWork[]): StudioState {
  return act(state, { kind: "find-draft", found: { draft: { time, works }, others: 0 } });
}

describe("work of last time", () => {
  const worked = act(begin(), { kind: "switch-measure", measure: "M2", isOn: true }, hear, own, {
    kind: "rate-changes",
    effort: 3,
    guard: "needs-law",
  });
  const after = find(begin(), store(worked));

  test("is there again at once, with the changes and the time of it", () => {
    expect(choiceOf(after)).toEqual(choiceOf(worked));
    expect(after.notice.restored).toEqual({ time, changes: 2, isRefitted: false, steps: 1, others: 0 });
  });

  test("is one step of undo, before which is what the file has, also where the address says it too", () => {
    const again = find(begin(text, "measures=M2&set=%7B%22days%22%3A9%2C%22step%22%3A%22hear%22%7D"), store(act(begin(), ...chosen)));
    for (const each of [after, again]) {
      const back = act(each, undo);
      expect([shownOf(back), choiceOf(back), back.history.past]).toEqual([[text], choiceOf(begin()), []]);
      expect(listUnwrittenWork(back)).toEqual([]);
    }
  });
  const chosen: readonly StudioAction[] = [{ kind: "switch-measure", measure: "M2", isOn: true }, hear];

  test("that is thrown away is what the file has, and redo still brings it back", () => {
    const gone = act(after, { kind: "throw-away" });
    expect([choiceOf(gone), gone.notice, keepUnwrittenWork(gone)]).toEqual([choiceOf(begin()), {}, []]);
    expect(choiceOf(act(gone, { kind: "redo" }))).toEqual(choiceOf(worked));
  });

  test("that the file has by now is no news", () => {
    const file = text.replace("[M1]}\n", "[M1]}\n      - {id: own, name: Own, measures: [M2]}\n");
    const state = begin(file);
    expect(find(state, store(act(begin(), own)))).toBe(state);
  });

  test("stands upon a file that has changed since, which is told, and nothing of the old text comes back", () => {
    const changed = text.replace("decide, days: 3", "decide, days: 2").replace("      - {id: hear, days: 4, after: [apply]}\n", "");
    const next = changed.replace("after: [hear]", "after: [apply]").replace("changes: [{step: hear, remove: true}]", "changes: []");
    const refitted = find(begin(next), store(act(worked, { kind: "change-step", step: "apply", values: { days: 1 } })));
    expect([shownOf(refitted), choiceOf(refitted).changes]).toEqual([[next], [{ step: "apply", days: 1 }]]);
    expect(refitted.notice.restored).toMatchObject({ isRefitted: true, changes: 2 });
    expect(choiceOf(act(refitted, undo))).toEqual(choiceOf(begin(next)));
  });

  test("is offered, and not shown, where a link says something else or the page is worked on", () => {
    const link = begin(text, "measures=M1");
    const busy = act(begin(), { kind: "change-step", step: "apply", values: { days: 2 } });
    for (const state of [link, busy]) {
      const offered = find(state, store(worked));
      expect([offered.history, offered.found?.draft?.time]).toEqual([state.history, time]);
      const shown = act(offered, { kind: "show-draft" });
      expect([choiceOf(shown), shown.found]).toEqual([choiceOf(worked), undefined]);
      expect(choiceOf(act(shown, undo))).toEqual(choiceOf(state));
      const gone = act(offered, { kind: "throw-away" });
      expect([gone.history, gone.found]).toEqual([state.history, undefined]);
    }
  });

  test("that is none any more, or cannot be read, is told and stays until it is thrown away", () => {
    const state = begin();
    const unsound = [{ isOwn: true, read: [{ file: "a.yaml", text: "x: [" }], address: "" }];
    for (const found of [act(state, { kind: "find-draft", found: { draft: undefined, others: 0 } }), find(state, unsound)]) {
      expect([found.history, found.found]).toEqual([state.history, { draft: undefined, others: 0 }]);
      expect(act(found, { kind: "show-draft" })).toEqual(found);
      expect(act(found, { kind: "throw-away" }).found).toBeUndefined();
    }
  });
});

test("a text that undo has brought back after it was written is kept, and undo of the draft is the file", () => {
  const written = text.replace("hear, days: 4", "hear, days: 9");
  const saved = act(
    begin(),
    hear,
    { kind: "send", sent: { source: 0, opened: openText(written), choice: choiceOf(begin()) } },
    {
      kind: "write",
      opened: openText(written),
      source: 0,
    },
  );
  const back = act(saved, undo, undo);
  const after = find(begin(written), store(back));
  expect([shownOf(after), after.notice.restored?.changes]).toEqual([[text], 1]);
  expect(shownOf(act(after, undo))).toEqual([written]);
});

describe("work in files that were opened in the place of others, and in another process", () => {
  const second = "leadpath: 1\nprocesses:\n  - id: second\n    steps: [{id: only, days: 1}]\n";
  const open: StudioAction = { kind: "open", opened: openText(second, "second.yaml"), packed: undefined };
  const change = (step: string): StudioAction => ({ kind: "change-step", step, values: { days: 8 } });

  test("is kept beside that of the files before, and comes back as it was", () => {
    const worked = act(begin(), hear, open, change("only"));
    const after = find(begin(), store(worked));
    expect([shownOf(after), choiceOf(after).changes]).toEqual([[second], [{ step: "only", days: 8 }]]);
    const [file, former] = [act(after, undo), act(after, undo, undo)];
    expect([shownOf(file), choiceOf(file).changes]).toEqual([[second], []]);
    expect([shownOf(former), choiceOf(former).changes]).toEqual([[text], [{ step: "hear", days: 9 }]]);
    expect(after.notice.restored?.changes).toBe(2);
    expect(choiceOf(act(after, { kind: "throw-away" }))).toEqual(choiceOf(begin()));
  });

  test("leaves that of the files before where nothing of its own is unwritten", () => {
    const after = find(begin(), store(act(begin(), hear, open)));
    expect([shownOf(after), choiceOf(after).changes]).toEqual([[text], [{ step: "hear", days: 9 }]]);
  });

  test("of another process is kept as well", () => {
    const after = find(begin(), store(act(begin(), hear, { kind: "choose-way", way: { process: "other" } }, change("only"))));
    expect([findProcess(after.history.now)?.id, choiceOf(after).changes]).toEqual(["other", [{ step: "only", days: 8 }]]);
    const former = act(after, undo, undo);
    expect([findProcess(former.history.now)?.id, choiceOf(former).changes]).toEqual(["permit", [{ step: "hear", days: 9 }]]);
  });

  test("waits where the page was opened with other files", () => {
    const after = find(begin(second, "", "packed"), store(act(begin(), hear)));
    expect([shownOf(after), after.found?.draft?.time]).toEqual([[second], time]);
    expect(shownOf(act(after, { kind: "show-draft" }))).toEqual([text]);
  });
});
