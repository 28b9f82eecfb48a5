import { expect, test } from "vitest";
import { loadHighsSolver } from "../../../../src/analysis/optimize/index.ts";
import { answerGoal } from "../../../../src/app/studio/work/answer-goal.ts";
import { fixtureProcess } from "../../../support/fixtures.ts";
import { leadpath } from "../../cli/run-cli.ts";

const goals = [{ target: 603 }, { target: 586 }, { target: 800 }, { budget: 20 }, { budget: 48 }] as const;
const smallGoals = [{ target: 60 }, { target: 30 }, { target: 10 }, { budget: 0 }, { budget: 5 }] as const;

test.each([
  ["urban-renewal", goals],
  ["penalty", smallGoals],
  ["licence", smallGoals],
] as const)(
  "what is found for five goals in %s is what the command finds with the same powers",
  async (name, asked) => {
    const process = fixtureProcess(name);
    const solver = await loadHighsSolver();
    const find = async (goal: (typeof goals | typeof smallGoals)[number], allow: string) => {
      const [[option, value] = ["target", 0]] = Object.entries(goal);
      const { stdout } = await leadpath("optimize", `fixtures/${name}.yaml`, `--${option}`, String(value), "--allow", allow, "--json");
      const { status, set, reachable } = JSON.parse(stdout);
      return { status, set, reachable };
    };
    for (const goal of asked) {
      const { optimum, widest } = await answerGoal({ process, changes: [], route: "main", powers: ["within-powers"], ...goal }, solver);
      expect(optimum).toMatchObject(dropAbsent(await find(goal, "within-powers")));
      // Where all measures are within the powers there is no other search.
      const isLimited = process.measures.some(({ guard }) => guard !== "within-powers");
      expect(widest !== undefined).toBe(isLimited);
      if (widest) expect(widest).toMatchObject(dropAbsent(await find(goal, "within-powers,needs-authority,needs-law,unchecked")));
    }
  },
  120_000,
);

test("586 days are out of reach within our powers, where 603 is the least, and take three measures beyond them", async () => {
  const process = fixtureProcess("urban-renewal");
  const asked = { process, changes: [], route: "main", powers: ["within-powers"], target: 586 } as const;
  const { optimum, widest, frontier } = await answerGoal(asked, await loadHighsSolver());
  expect([optimum?.status, optimum?.reachable?.days]).toEqual(["infeasible", 603]);
  expect(widest?.set).toMatchObject({ effort: 48, days: 583 });
  const guardOf = new Map(process.measures.map(({ id, guard }) => [id, guard]));
  expect(widest?.set?.measures.filter((id) => guardOf.get(id) !== "within-powers")).toEqual(["M01", "M11", "M21"]);
  expect(frontier.points.at(-1)?.days).toBe(603);
});

function dropAbsent(found: object): object {
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}
