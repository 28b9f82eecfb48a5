import type { Bilingual, Link, Step, StepChange } from "../../../model/index.ts";
import { describeDraft, type MeasureDraft, type SuggestionRule } from "../draft.ts";
import type { DocumentFlow } from "../flow.ts";
import { groupMoves, listMoves, type Move, type MoveGroup } from "../moves.ts";
import { computeFlowNeeds } from "../needs.ts";
import { formatIdList } from "../step-lists.ts";
import { computeWaits, listLeastLinks, type Waits } from "../waits.ts";
import { parallelWords } from "./words.ts";

/**
 * Steps that wait for others whose documents they do not use, directly or through others, can run beside them. Where
 * one of two states what it uses and the other does not, nothing is known, and nothing suggested. What an earlier rule
 * would leave out is not run beside anything.
 */
export const suggestParallel: SuggestionRule = (flow, earlier) => {
  const removed = new Set(
    earlier.flatMap(({ changes }) => changes.filter(({ remove }) => remove).map(({ step }) => flow.numbers.get(step))),
  );
  const needs = computeFlowNeeds(flow);
  const groups = groupMoves(
    listMoves(flow, needs, (step) => removed.has(step)),
    flow,
    needs,
  );
  const least = listLeastLinks(groups, flow);
  return groups.map((group) => draftParallel(group, computeWaits(group, least, flow, needs), flow));
};

function draftParallel(group: MoveGroup, waits: Waits, flow: DocumentFlow): MeasureDraft {
  const members = sortNumbers(group.steps).map((number) => flow.steps[number] as Step);
  return {
    kind: "parallel",
    ...describeDraft(parallelWords.draftParallelText, members),
    reason: formatParallelReason(group, flow),
    changes: listGroupChanges(group, waits, flow),
  };
}

function listGroupChanges({ moves }: MoveGroup, waits: Waits, { steps, numbers }: DocumentFlow): StepChange[] {
  const moved = new Map(moves.map(({ step, after }) => [step, after]));
  return sortNumbers([...moved.keys(), ...waits.keys()]).map((number) => {
    const { id, after } = steps[number] as Step;
    const added = [...(waits.get(number) ?? [])].map((from): Link => ({ step: (steps[from] as Step).id, link: "FS", lag: 0 }));
    const links = [...(moved.get(number) ?? after), ...added];
    return { step: id, after: links.sort((a, b) => (numbers.get(a.step) ?? 0) - (numbers.get(b.step) ?? 0)) };
  });
}

function formatParallelReason({ moves }: MoveGroup, { steps }: DocumentFlow): Bilingual {
  const formatIds = (numbers: Iterable<number>) => formatIdList(sortNumbers(numbers).map((number) => (steps[number] as Step).id));
  const told = moves.slice(0, 3).map(({ step, passed }: Move) => ({ step: formatIds([step]), passed: formatIds(passed) }));
  const more = moves.length > told.length;
  return {
    zh: `${told.map(({ step, passed }) => `${step.zh} 不用 ${passed.zh} 的材料`).join("；")}${more ? "；其余类推" : ""}（直接、间接都不用）`,
    en: `${told.map(({ step, passed }) => `${step.en} uses no document of ${passed.en}`).join("; ")}${more ? "; and so on" : ""}, directly or through others`,
  };
}

function sortNumbers(numbers: Iterable<number>): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
