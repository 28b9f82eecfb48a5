import { useMemo } from "preact/hooks";
import type { Bilingual, Process } from "../../../../model/index.ts";
import type { Route } from "../../../../process/graph/index.ts";
import { namedSpreads, type SpreadName } from "../../state/address.ts";
import type { ScenarioColumn } from "../../state/choice/scenario-columns.ts";
import type { ChancesAnswer, ChancesQuestion, ColumnFigures, ColumnsAnswer, ColumnsQuestion, TargetChance } from "../../work/questions.ts";
import { runs } from "../hooks/use-answers.ts";
import { useWorkerDesk } from "../hooks/use-worker-desk.ts";

/** What workers have found for columns; undefined as long as they have not. */
export interface FoundColumns {
  readonly figures: readonly ColumnFigures[] | undefined;
  readonly chances: readonly (TargetChance | undefined)[] | undefined;
  readonly isSimulating: boolean;
  readonly fault: Bilingual | undefined;
}

/** The figures of columns, and then their chances, which cases are simulated for. */
export function useColumns(process: Process, route: Route, columns: readonly ScenarioColumn[], spread: SpreadName): FoundColumns {
  const asked = useMemo(
    () => columns.map(({ choice: { measures, changes, start, goal } }) => ({ measures, changes, start, target: goal.target })),
    [columns],
  );
  const isAimed = asked.some(({ target }) => target !== undefined);
  const reckoned = useWorkerDesk<ColumnsQuestion, ColumnsAnswer>(
    "dates",
    useMemo(() => ({ kind: "columns", process, route, columns: asked }), [process, route, asked]),
    { isLong: true, delay: 0 },
  );
  const simulated = useWorkerDesk<ChancesQuestion, ChancesAnswer>(
    "reckoning",
    useMemo(
      () => (isAimed ? { kind: "chances", process, columns: asked, runs, spread: namedSpreads[spread] } : undefined),
      [process, asked, isAimed, spread],
    ),
    { isLong: true, delay: 0 },
  );
  return {
    figures: reckoned.answer?.figures,
    chances: simulated.answer?.chances,
    isSimulating: simulated.isWorking,
    fault: reckoned.fault ?? simulated.fault,
  };
}
