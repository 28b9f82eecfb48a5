import type { Change, Measure, Process, Scenario } from "../../../../model/index.ts";
import { createFileChoice, type StudioChoice } from "./choice.ts";
import { getSubject } from "./hand-changes.ts";
import { adoptScenario, findChosenScenario } from "./scenarios.ts";

/** One of the choices that are seen side by side. */
export interface ScenarioColumn {
  readonly kind: "today" | "scenario" | "screen";
  /** The scenario that it is. */
  readonly scenario?: Scenario | undefined;
  /** All that is on the screen once it is chosen. */
  readonly choice: StudioChoice;
  /** Whether it is what is on the screen now. */
  readonly isOnScreen: boolean;
}

/** The process as it is today, the scenarios, and what is on the screen where that is none of them. */
export function listScenarioColumns(process: Process, choice: StudioChoice): readonly ScenarioColumn[] {
  const { route, start, goal, scenarios } = choice;
  const isToday = choice.measures.length === 0 && choice.changes.length === 0;
  const chosen = findChosenScenario(choice, process);
  const today = { ...createFileChoice(process), route, start, goal };
  return [
    { kind: "today", choice: today, isOnScreen: isToday && !chosen },
    ...scenarios.map((scenario) => ({
      kind: "scenario" as const,
      scenario,
      choice: adoptScenario(choice, process, scenario),
      isOnScreen: scenario === chosen,
    })),
    ...(isToday || chosen ? [] : [{ kind: "screen" as const, choice, isOnScreen: true }]),
  ];
}

/** What columns do not have in common. */
export interface ColumnDifferences {
  readonly measures: readonly Measure[];
  /** What is changed by hand otherwise in one than in another, with its changes by column. */
  readonly changes: readonly { readonly subject: string; readonly byColumn: readonly (readonly Change[])[] }[];
}

/** Measures that not all columns have, and changes by hand that are not the same in all. */
export function findColumnDifferences({ measures }: Pick<Process, "measures">, columns: readonly ScenarioColumn[]): ColumnDifferences {
  const chosen = columns.map(({ choice }) => new Set(choice.measures));
  const subjects = [...new Set(columns.flatMap(({ choice }) => choice.changes.map(getSubject)))];
  const changes = subjects.map((subject) => ({
    subject,
    byColumn: columns.map(({ choice }) => choice.changes.filter((each) => getSubject(each) === subject)),
  }));
  return {
    measures: measures.filter(({ id }) => chosen.some((each) => each.has(id)) && !chosen.every((each) => each.has(id))),
    changes: changes.filter(({ byColumn }) => new Set(byColumn.map((each) => JSON.stringify(each))).size > 1),
  };
}

/** What a choice asks for. */
export interface ChoiceDemand {
  /** Of its measures and its changes by hand. */
  readonly effort: number;
  /** Each guard beyond our own powers that it needs, the highest first, with how many measures and changes need it. */
  readonly needs: readonly { readonly guard: Measure["guard"]; readonly count: number }[];
}

/** From the most to the least that must be decided elsewhere; what nobody has checked is no power and comes last. */
const guardsByHeight = ["needs-law", "needs-authority", "unchecked"] as const;

/** The changes by hand count as one measure, with their own effort and guard. */
export function computeDemand(process: Pick<Process, "measures">, { measures, changes, effort, guard }: StudioChoice): ChoiceDemand {
  const chosen = new Set(measures);
  const draft = changes.length > 0 ? [{ effort, guard }] : [];
  const asking = [...process.measures.filter(({ id }) => chosen.has(id)), ...draft];
  return {
    effort: asking.reduce((sum, each) => sum + each.effort, 0),
    needs: guardsByHeight.flatMap((wanted) => {
      const count = asking.filter((each) => each.guard === wanted).length;
      return count === 0 ? [] : [{ guard: wanted, count }];
    }),
  };
}
