import { expect, test } from "vitest";
import { type History, recordChange, redoChange, undoChange } from "../../../../src/app/studio/state/history.ts";

const start: History<number> = { past: [], now: 0, future: [] };

test("changes are undone and redone one by one, those of one movement as one", () => {
  let history = recordChange(start, 1);
  for (const value of [2, 3, 4]) history = recordChange(history, value, "slider");
  history = recordChange(history, 5, "other slider");
  const seen: number[] = [];
  for (let at = history; ; at = undoChange(at)) {
    seen.push(at.now);
    if (at.past.length === 0) break;
  }
  expect(seen).toEqual([5, 4, 1, 0]);
  expect(redoChange(redoChange(undoChange(undoChange(history)))).now).toBe(5);
});

test("a movement that is taken up again after undoing is another one", () => {
  const history = recordChange(undoChange(recordChange(recordChange(start, 1, "slider"), 2, "slider")), 3, "slider");
  expect(undoChange(history).now).toBe(0);
  expect(history.future).toEqual([]);
});

test("at its ends it stays as it is", () => {
  expect(undoChange(start)).toBe(start);
  expect(redoChange(start)).toBe(start);
});
