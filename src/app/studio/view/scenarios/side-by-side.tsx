import { useMemo } from "preact/hooks";
import type { Process } from "../../../../model/index.ts";
import type { SpreadName } from "../../state/address.ts";
import type { StudioChoice } from "../../state/choice/choice.ts";
import { listScenarioColumns } from "../../state/choice/scenario-columns.ts";
import { studioPageWords } from "../../words.ts";
import { Dialog } from "../controls/dialog.tsx";
import { useLanguage } from "../hooks/language.ts";
import { ColumnHead } from "./column-head.tsx";
import { columnWords } from "./column-words.ts";
import { DifferenceRows } from "./difference-rows.tsx";
import { FigureRows } from "./figure-rows.tsx";
import { useColumns } from "./use-columns.ts";

interface SideBySideProps {
  readonly process: Process;
  readonly choice: StudioChoice;
  readonly spread: SpreadName;
  /** Undefined: the process as it is today. */
  readonly onAdopt: (scenario: string | undefined) => void;
  readonly onClose: () => void;
}

/** Today, the scenarios and what is on the screen in a column each: what it gives, what it asks for, what differs. */
export function SideBySide({ process, choice, spread, onAdopt, onClose }: SideBySideProps) {
  const { say } = useLanguage();
  const columns = useMemo(() => listScenarioColumns(process, choice), [process, choice]);
  const found = useColumns(process, choice.route, columns, spread);
  const hasStart = columns.some((each) => each.choice.start !== undefined);
  const hasTarget = columns.some((each) => each.choice.goal.target !== undefined);
  const isProvisional = found.figures?.some((each) => "days" in each && each.finish?.provisional);
  return (
    <Dialog title={say(columnWords.title)} onClose={onClose}>
      {found.fault && <p class="fault">{say(found.fault)}</p>}
      <div class="side-by-side" aria-busy={!found.figures || found.isSimulating}>
        <table>
          <thead>
            <tr>
              <td />
              {columns.map((column, at) => (
                <ColumnHead key={at} column={column} onAdopt={() => onAdopt(column.scenario?.id)} />
              ))}
            </tr>
          </thead>
          <FigureRows process={process} columns={columns} found={found} />
          <DifferenceRows process={process} columns={columns} />
        </table>
      </div>
      <p class="note">{say(hasTarget ? columnWords.hint : columnWords.noTarget)}</p>
      {!hasStart && <p class="note">{say(columnWords.noStart)}</p>}
      {isProvisional && <p class="note">{say(studioPageWords.provisional)}</p>}
    </Dialog>
  );
}
