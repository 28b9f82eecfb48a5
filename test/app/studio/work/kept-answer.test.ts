import { beforeAll, expect, test } from "vitest";
import { loadHighsSolver } from "../../../../src/analysis/optimize/index.ts";
import { answerGoal, type GoalQuestion } from "../../../../src/app/studio/work/answer-goal.ts";
import { type KeptAnswer, keepAnswer, restoreAnswer } from "../../../../src/app/studio/work/kept-answer.ts";
import type { GoalAnswer } from "../../../../src/app/studio/work/questions.ts";
import { fixtureProcess } from "../../../support/fixtures.ts";

const question: GoalQuestion = {
  process: fixtureProcess("urban-renewal"),
  changes: [{ step: "A03", days: 30 }],
  route: "main",
  target: 600,
  budget: undefined,
  powers: ["within-powers"],
};

let answer: GoalAnswer;
let kept: KeptAnswer;
beforeAll(async () => {
  answer = await answerGoal(question, await loadHighsSolver());
  kept = JSON.parse(JSON.stringify(keepAnswer(answer)));
});

test("an answer that is kept as sets has the figures again that it had", () => {
  const restored = restoreAnswer(kept, question);
  const pick = ({ optimum, widest, frontier: { points, proven, before } }: GoalAnswer) => ({
    sets: [optimum?.set, optimum?.reachable, widest?.set].map((set) => set && [set.measures, set.effort, set.days, set.counted]),
    statuses: [optimum?.status, widest?.status],
    points: points.map(({ measures, effort, days, counted }) => [measures, effort, days, counted]),
    proven,
    before,
  });
  expect(pick(restored)).toEqual(pick(answer));
  expect(answer.frontier.points.length).toBeGreaterThan(10);
  expect(keepAnswer(restored)).toEqual(keepAnswer(answer));
});

test("figures that somebody wrote into it are not read", () => {
  const forged = { ...kept, points: kept.points.map((each) => Object.assign([...each], { days: 1 })), before: 1 };
  expect(restoreAnswer(forged, question)).toEqual(restoreAnswer(kept, question));
});

test.each([
  ["nothing", null],
  ["a text", "x"],
  ["no points", {}],
  ["a measure that is not known", { points: [["M99"]] }],
  ["a set that is a text", { points: [], optimum: { set: "M01" } }],
  ["a set that misses the target", { points: [], optimum: { set: [], status: "optimal" } }],
  ["an optimum that is none", { points: [], optimum: 3 }],
])("%s is no answer", (_, wrong) => {
  expect(() => restoreAnswer(wrong, question)).toThrow();
});

test("a set that is over the budget is no answer", () => {
  const wrong = { points: [], optimum: { set: ["M01", "M03"], status: "optimal" } };
  expect(() => restoreAnswer(wrong, { ...question, target: undefined, budget: 0 })).toThrow("misses the goal");
});
