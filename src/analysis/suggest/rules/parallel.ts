import type { Bilingual, Link, Step, StepChange } from "../../../model/index.ts";
import { about, type Draft, type SuggestionRule } from "../draft.ts";
import type { Flow } from "../flow.ts";
import { listed } from "../listed.ts";
import { type Group, groupsOf, type Move, movesIn } from "../moves.ts";
import { allNeeds } from "../needs.ts";
import { leastLinks, type Waits, waitsOf } from "../waits.ts";

/**
 * Steps that wait for others whose documents they do not use, directly or through others, can run beside them. Where one of two states what
 * it uses and the other does not, nothing is known, and nothing suggested. What an earlier rule would leave out is not run beside anything.
 */
export const parallel: SuggestionRule = (flow, earlier) => {
  const removed = new Set(
    earlier.flatMap(({ changes }) => changes.filter(({ remove }) => remove).map(({ step }) => flow.numbers.get(step))),
  );
  const needs = allNeeds(flow);
  const groups = groupsOf(
    movesIn(flow, needs, (step) => removed.has(step)),
    flow,
    needs,
  );
  const least = leastLinks(groups, flow);
  return groups.map((group) => draftOf(group, waitsOf(group, least, flow, needs), flow));
};

function draftOf(group: Group, waits: Waits, flow: Flow): Draft {
  const members = inOrder(group.steps).map((number) => flow.steps[number] as Step);
  return {
    kind: "parallel",
    ...about({ zh: "并联", en: "Side by side" }, members),
    reason: reasonOf(group, flow),
    changes: changesOf(group, waits, flow),
  };
}

function changesOf({ moves }: Group, waits: Waits, { steps, numbers }: Flow): StepChange[] {
  const moved = new Map(moves.map(({ step, after }) => [step, after]));
  return inOrder([...moved.keys(), ...waits.keys()]).map((number) => {
    const { id, after } = steps[number] as Step;
    const added = [...(waits.get(number) ?? [])].map((from): Link => ({ step: (steps[from] as Step).id, link: "FS", lag: 0 }));
    const links = [...(moved.get(number) ?? after), ...added];
    return { step: id, after: links.sort((a, b) => (numbers.get(a.step) ?? 0) - (numbers.get(b.step) ?? 0)) };
  });
}

function reasonOf({ moves }: Group, { steps }: Flow): Bilingual {
  const ids = (numbers: Iterable<number>) => listed(inOrder(numbers).map((number) => (steps[number] as Step).id));
  const told = moves.slice(0, 3).map(({ step, passed }: Move) => ({ step: ids([step]), passed: ids(passed) }));
  const more = moves.length > told.length;
  return {
    zh: `${told.map(({ step, passed }) => `${step.zh} 不用 ${passed.zh} 的材料`).join("；")}${more ? "；其余类推" : ""}（直接、间接都不用）`,
    en: `${told.map(({ step, passed }) => `${step.en} uses no document of ${passed.en}`).join("; ")}${more ? "; and so on" : ""}, directly or through others`,
  };
}

function inOrder(numbers: Iterable<number>): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
