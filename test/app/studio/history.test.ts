import { expect, test } from "vitest";
import { changed, type History, redone, undone } from "../../../src/app/studio/state/history.ts";

const start: History<number> = { past: [], now: 0, future: [] };

test("changes are undone and redone one by one, those of one movement as one", () => {
  let history = changed(start, 1);
  for (const value of [2, 3, 4]) history = changed(history, value, "slider");
  history = changed(history, 5, "other slider");
  const seen: number[] = [];
  for (let at = history; ; at = undone(at)) {
    seen.push(at.now);
    if (at.past.length === 0) break;
  }
  expect(seen).toEqual([5, 4, 1, 0]);
  expect(redone(redone(undone(undone(history)))).now).toBe(5);
});

test("a movement that is taken up again after undoing is another one", () => {
  const history = changed(undone(changed(changed(start, 1, "slider"), 2, "slider")), 3, "slider");
  expect(undone(history).now).toBe(0);
  expect(history.future).toEqual([]);
});

test("at its ends it stays as it is, and what changes nothing is no change", () => {
  expect(undone(start)).toBe(start);
  expect(redone(start)).toBe(start);
  const one: History<{ days: number }> = { past: [{ days: 1 }], now: { days: 2 }, future: [{ days: 3 }] };
  expect(changed(start, 0)).toBe(start);
  expect(changed(one, { days: 2 })).toBe(one);
});
