import type { ComponentChildren } from "preact";
import { type Bilingual, capitalizeText, formatDays, type Process, terms } from "../../../../model/index.ts";
import { goalWords } from "../../goal-words.ts";
import { savingWords } from "../../saving-words.ts";
import { computeDemand, type ScenarioColumn } from "../../state/choice/scenario-columns.ts";
import { useLanguage } from "../hooks/language.ts";
import { columnWords } from "./column-words.ts";
import { FinishDate, LimitState, TargetChanceCell, TotalDays } from "./figure-cells.tsx";
import type { FoundColumns } from "./use-columns.ts";

interface FigureRowsProps {
  readonly process: Process;
  readonly columns: readonly ScenarioColumn[];
  readonly found: FoundColumns;
}

/** What each choice gives and asks for; what none of them has no row. */
export function FigureRows({ process, columns, found: { figures, chances, isSimulating } }: FigureRowsProps) {
  const { say } = useLanguage();
  const kinds = (["statutory", "promised"] as const).filter((kind) => process.limits.some((each) => each.kind === kind));
  const demands = columns.map(({ choice }) => computeDemand(process, choice));
  return (
    <tbody>
      <Row id="days" title={columnWords.total} columns={columns} write={(_, at) => <TotalDays figures={figures?.[at]} />} />
      {columns.some(({ choice }) => choice.start !== undefined) && (
        <Row id="finish" title={columnWords.finish} columns={columns} write={(_, at) => <FinishDate figures={figures?.[at]} />} />
      )}
      {kinds.map((kind) => (
        <Row
          key={kind}
          id={kind}
          title={columnWords.limits[kind]}
          columns={columns}
          write={(_, at) => <LimitState figures={figures?.[at]} kind={kind} />}
        />
      ))}
      {columns.some(({ choice }) => choice.goal.target !== undefined) && (
        <Row
          id="chance"
          title={columnWords.chance}
          columns={columns}
          write={({ choice }, at) => <TargetChanceCell target={choice.goal.target} chance={chances?.[at]} isSimulating={isSimulating} />}
        />
      )}
      <Row id="effort" title={terms.effort} columns={columns} write={(_, at) => formatDays(demands[at]?.effort ?? 0)} />
      <Row
        id="needs"
        title={savingWords.guard}
        columns={columns}
        write={(_, at) => {
          const needs = demands[at]?.needs ?? [];
          const [highest = { guard: "within-powers" as const }] = needs;
          return (
            <>
              <b>{say(terms.guards[highest.guard])}</b>
              {needs.map(({ guard, count }) => (
                <small key={guard}>{say(goalWords.neededPowers[guard](count))}</small>
              ))}
            </>
          );
        }}
      />
      <Row
        id="measures"
        title={columnWords.measures}
        columns={columns}
        write={({ choice: { measures, changes } }) => (
          <>
            {measures.length}
            {changes.length > 0 && <small>{say(columnWords.byHand(changes.length))}</small>}
          </>
        )}
      />
    </tbody>
  );
}

interface FigureRowProps {
  readonly id: string;
  readonly title: Bilingual;
  readonly columns: readonly ScenarioColumn[];
  readonly write: (column: ScenarioColumn, at: number) => ComponentChildren;
}

function Row({ id, title, columns, write }: FigureRowProps) {
  const { say } = useLanguage();
  return (
    <tr data-row={id}>
      <th scope="row">{capitalizeText(say(title))}</th>
      {columns.map((column, at) => (
        <td key={at} class={column.isOnScreen ? "on-screen" : undefined}>
          {write(column, at)}
        </td>
      ))}
    </tr>
  );
}
