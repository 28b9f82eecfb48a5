import { describe, expect, test } from "vitest";
import { suggest } from "../../../src/analysis/suggest/index.ts";
import { type ProcessContent, processFrom } from "../../support/process.ts";

type StepContent = NonNullable<ProcessContent["steps"]>[number];

/** What is suggested for steps, in short: the kind, and the changes as a person would write them. */
async function suggestedFor(steps: readonly StepContent[]): Promise<string[]> {
  const found = await suggest(processFrom({ steps: [...steps] }));
  return found.map(({ measure }) => {
    const changes = measure.changes.map((change) => {
      if (!("step" in change)) return "";
      const { step, days, after, remove } = change;
      if (remove) return `-${step}`;
      const sources = after?.map(
        (link) => `${link.step}${link.outcome ? `:${link.outcome}` : ""}${link.link === "FS" ? "" : ` ${link.link}`}`,
      );
      return sources ? `${step}<${sources.join("+")}` : `${step}=${days}`;
    });
    return `${measure.kind} ${changes.join(" ")}`;
  });
}

/** Steps one after another, of a unit each. */
function chain(...steps: readonly Omit<StepContent, "after">[]): StepContent[] {
  return steps.map((step, index) => ({ days: 5, unit: `u${index}`, ...step, after: index === 0 ? [] : [steps[index - 1]?.id as string] }));
}

const apply: StepContent = { id: "apply", kind: "start", clock: "applicant", unit: "party", days: 0, uses: [], produces: ["form"] };
const check = { id: "check", uses: ["form"], produces: ["report"] };
const visit = { id: "visit", uses: ["form"], produces: ["photos"] };
const decide = { id: "decide", uses: ["report", "photos"], produces: ["licence"] };

describe("parallel", () => {
  test.each<[string, StepContent[], string[]]>([
    [
      "a step that uses no document of the one before it",
      chain(apply, check, visit, decide),
      ["parallel visit<apply decide<check+visit", "share-data visit=4"],
    ],
    ["not where the later one says nothing", chain(apply, check, { ...visit, uses: undefined }, decide), []],
    ["not where the earlier one says nothing", chain(apply, { ...check, uses: undefined }, visit, decide), []],
    [
      "not where it uses it through another",
      chain(
        apply,
        check,
        { id: "sum", uses: ["report"], produces: ["sums"] },
        { ...visit, uses: ["sums"] },
        { ...decide, uses: ["report", "photos"] },
      ),
      [],
    ],
    [
      "what says nothing behind them waits for all of them",
      chain(apply, check, visit, { ...decide, uses: undefined }),
      ["parallel visit<apply decide<check+visit", "share-data visit=4"],
    ],
    [
      "a document that no step is said to produce may come from one that does not say what it produces",
      chain(apply, { ...check, produces: undefined }, { ...visit, uses: ["map"] }, decide),
      [],
    ],
    [
      "never an event, and nothing across one",
      chain(apply, check, { id: "built", kind: "milestone", uses: [], produces: [] }, { ...visit, unit: "u1" }, decide),
      [],
    ],
  ])("%s", async (_, steps, expected) => {
    expect(await suggestedFor(steps)).toEqual(expected);
  });

  test("a step stays in the branch of its decision, and a decision waits for both", async () => {
    const steps: StepContent[] = [
      { ...apply },
      { id: "ask", kind: "decision", days: 1, after: ["apply"], outcomes: [{ id: "yes" }, { id: "no" }] },
      { ...check, days: 5, unit: "a", after: [{ step: "ask", outcome: "yes" }] },
      { ...visit, days: 5, unit: "a", after: ["check"] },
      { id: "good", kind: "decision", days: 1, after: ["visit"], outcomes: [{ id: "yes" }, { id: "no" }], uses: ["photos"] },
      { ...decide, days: 1, after: [{ step: "good", outcome: "yes" }] },
      { id: "end", kind: "end", after: ["decide", { step: "ask", outcome: "no" }, { step: "good", outcome: "no" }] },
    ];
    expect(await suggestedFor(steps)).toEqual(["parallel visit<ask:yes good<check+visit"]);
  });
});

describe("merge", () => {
  const desk = { unit: "office", post: "desk", phase: "one" };
  const [draft, sign] = [
    { id: "draft", ...desk, uses: ["form"], produces: ["text"], days: 3 },
    { id: "sign", ...desk, uses: ["text"], produces: ["paper"] },
  ];
  const use = { id: "use", uses: ["paper"] };
  test.each<[string, StepContent[], string[]]>([
    ["neighbours at one unit and post: the shorter is left out", chain(apply, draft, sign, use), ["merge -draft"]],
    ["also where documents are not told", chain({ id: "a", ...desk, days: 3 }, { id: "b", ...desk }), ["merge -a"]],
    ["not another post", chain(apply, draft, { ...sign, post: "hall" }, use), []],
    ["not where only one names its post", chain(apply, draft, { ...sign, post: undefined }, use), []],
    ["not another phase", chain(apply, draft, { ...sign, phase: "two" }, use), []],
    ["not what others use as well", chain(apply, draft, sign, { ...use, uses: ["text"] }), []],
    [
      "a step only once",
      chain({ id: "a", ...desk }, { id: "b", ...desk }, { id: "c", ...desk }, { id: "d", ...desk }),
      ["merge -a", "merge -c"],
    ],
    ["not time that does not count", chain(apply, { ...draft, clock: "excluded", special: "survey" }, sign, use), []],
  ])("%s", async (_, steps, expected) => {
    expect((await suggestedFor(steps)).filter((each) => each.startsWith("merge"))).toEqual(expected);
  });
});

describe("delegate", () => {
  const first = { id: "first", uses: ["form"], produces: ["opinion"] };
  const second = { id: "second", uses: ["form"], produces: ["answer"] };
  const share = "share-data second=4";
  test.each<[string, StepContent[], string[]]>([
    [
      "a review that nobody uses, as another repeats it",
      chain(apply, first, second, { id: "use", uses: ["answer"] }),
      ["delegate -first", share],
    ],
    ["the second, where nobody uses that", chain(apply, first, second, { id: "use", uses: ["opinion"] }), ["delegate -second", share]],
    [
      "half the time of the second, where it relies on the first",
      chain(apply, first, { ...second, uses: ["form", "opinion"] }, { id: "use", uses: ["answer"] }),
      ["delegate second=2.5", share],
    ],
    [
      "not where somebody behind does not say what he uses",
      chain(apply, first, second, { id: "use" }),
      [share, "parallel second<apply use<first+second"],
    ],
    [
      "not the hearing of the public",
      chain(apply, { ...first, clock: "excluded", special: "hearing" }, second, { id: "use", uses: ["answer"] }),
      [share, "parallel second<apply use<first+second"],
    ],
  ])("%s", async (_, steps, expected) => {
    expect((await suggestedFor(steps)).sort()).toEqual([...expected].sort());
  });

  test("a step to which a decision returns stays", async () => {
    const steps = chain(apply, first, second, {
      id: "use",
      uses: ["answer"],
      kind: "decision",
      outcomes: [{ id: "yes" }, { id: "no", returnTo: "first" }],
    });
    expect((await suggestedFor(steps)).filter((each) => each.includes("-first"))).toEqual([]);
  });
});

describe("share-data", () => {
  test.each<[string, StepContent[], string[]]>([
    ["what several units ask of the applicant", chain(apply, check, { ...visit, days: 1 }, decide), ["share-data visit=0.5"]],
    [
      "what nobody produces is the applicant's",
      chain({ id: "a", uses: ["card"] }, { id: "b", uses: ["card", "x"], produces: [] }),
      ["share-data b=4"],
    ],
    ["not within one unit", chain({ ...check, unit: "u" }, { ...visit, unit: "u", uses: ["form", "report"], clock: "excluded" }), []],
    [
      "not what an office produces",
      chain(apply, check, { id: "b", uses: ["report"], produces: ["x"] }, { id: "c", uses: ["report", "x"], produces: [] }),
      [],
    ],
  ])("%s", async (_, steps, expected) => {
    expect((await suggestedFor(steps)).filter((each) => each.startsWith("share-data"))).toEqual(expected);
  });
});

describe("instant", () => {
  test.each([
    [{ zh: "申请受理", en: "Application accepted" }, true],
    [{ zh: "竣工备案", en: "Completion filing" }, true],
    [{ zh: "消防验收", en: "Fire acceptance" }, false],
    [{ zh: "权属核查（含受理）", en: "Verification (with acceptance)" }, false],
    [{ zh: "协议签订与备案", en: "Agreement and filing" }, false],
    ["不予受理通知", false],
    ["Acceptance of the application", true],
    ["Filing and review", false],
    ["Review", false],
  ])("%j: %s", async (name, isFormality) => {
    expect(await suggestedFor([{ id: "a", name, days: 5 }])).toEqual(isFormality ? ["instant a=1"] : []);
  });

  test("all acceptance together, each filing alone, and nothing of a day", async () => {
    const named = (id: string, name: string, days: number) => ({ id, name, days });
    const steps = chain(
      named("a", "受理", 5),
      named("b", "二次受理", 3),
      named("c", "备案", 4),
      named("d", "归档", 2),
      named("e", "受理", 1),
    );
    expect(await suggestedFor(steps)).toEqual(["instant a=1 b=1", "instant c=1", "instant d=1"]);
  });
});

describe("compress", () => {
  const days = (list: readonly number[]) => chain(...list.map((each, index) => ({ id: `s${index}`, days: each })));
  test.each<[string, number[], string[]]>([
    ["a step far above the others", [4, 5, 5, 6, 6, 7, 7, 30], ["compress s7=7"]],
    ["not a step somewhat above others that are all alike", [10, 10, 10, 10, 10, 10, 10, 11], []],
    ["not among few", [5, 5, 5, 5, 5, 5, 30], []],
  ])("%s", async (_, list, expected) => {
    expect(await suggestedFor(days(list))).toEqual(expected);
  });

  test("not time that does not count", async () => {
    const steps = days([4, 5, 5, 6, 6, 7, 7, 30]).map((step) => ({ ...step, clock: "excluded" as const }));
    expect(await suggestedFor(steps)).toEqual([]);
  });
});
