import type { ComponentChildren } from "preact";
import { type Bilingual, capitalizeText, formatDays, formatMarkedDate, type Limit, type Process, terms } from "../../../../model/index.ts";
import { computeDemand, type ScenarioColumn } from "../../state/scenario-columns.ts";
import { studioPageWords } from "../../words.ts";
import type { ColumnFigures, TargetChance } from "../../work/questions.ts";
import { formatDifference } from "../hooks/difference.ts";
import { useLanguage } from "../hooks/language.ts";
import type { FoundColumns } from "./use-columns.ts";

const words = studioPageWords.sideBySide;

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
      <Row id="days" title={words.total} columns={columns} write={(_, at) => <TotalDays figures={figures?.[at]} />} />
      {columns.some(({ choice }) => choice.start !== undefined) && (
        <Row id="finish" title={words.finish} columns={columns} write={(_, at) => <FinishDate figures={figures?.[at]} />} />
      )}
      {kinds.map((kind) => (
        <Row
          key={kind}
          id={kind}
          title={words.limits[kind]}
          columns={columns}
          write={(_, at) => <LimitState figures={figures?.[at]} kind={kind} />}
        />
      ))}
      {columns.some(({ choice }) => choice.goal.target !== undefined) && (
        <Row
          id="chance"
          title={words.chance}
          columns={columns}
          write={({ choice }, at) => <Chance target={choice.goal.target} chance={chances?.[at]} isSimulating={isSimulating} />}
        />
      )}
      <Row id="effort" title={terms.effort} columns={columns} write={(_, at) => formatDays(demands[at]?.effort ?? 0)} />
      <Row
        id="needs"
        title={studioPageWords.guard}
        columns={columns}
        write={(_, at) => {
          const needs = demands[at]?.needs ?? [];
          const [highest = { guard: "within-powers" as const }] = needs;
          return (
            <>
              <b>{say(terms.guards[highest.guard])}</b>
              {needs.map(({ guard, count }) => (
                <small key={guard}>{say(studioPageWords.neededPowers[guard](count))}</small>
              ))}
            </>
          );
        }}
      />
      <Row
        id="measures"
        title={words.measures}
        columns={columns}
        write={({ choice: { measures, changes } }) => (
          <>
            {measures.length}
            {changes.length > 0 && <small>{say(words.byHand(changes.length))}</small>}
          </>
        )}
      />
    </tbody>
  );
}

interface RowProps {
  readonly id: string;
  readonly title: Bilingual;
  readonly columns: readonly ScenarioColumn[];
  readonly write: (column: ScenarioColumn, at: number) => ComponentChildren;
}

function Row({ id, title, columns, write }: RowProps) {
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

function TotalDays({ figures }: { figures: ColumnFigures | undefined }) {
  const { say } = useLanguage();
  if (!figures) return <>…</>;
  if ("fault" in figures) return <span class="fault">{say(figures.fault)}</span>;
  const { before, days } = figures;
  if (before === days) return <b class="days">{formatDays(days)}</b>;
  return (
    <>
      {formatDays(before)} → <b class="days">{formatDays(days)}</b>
      <small>{say(formatDifference(before, days))}</small>
    </>
  );
}

function FinishDate({ figures }: { figures: ColumnFigures | undefined }) {
  const { say } = useLanguage();
  if (!figures) return <>…</>;
  if ("fault" in figures || !figures.finish) return <>–</>;
  const { finish, days } = figures;
  return (
    <>
      <b>{formatMarkedDate(finish.date, finish.provisional)}</b>
      <small>{say(words.beginsOn(finish.start))}</small>
      {finish.days !== days && <small>{`${formatDays(finish.days)} ${say(terms.workingDays)}`}</small>}
    </>
  );
}

function LimitState({ figures, kind }: { figures: ColumnFigures | undefined; kind: Limit["kind"] }) {
  const { say } = useLanguage();
  if (!figures) return <>…</>;
  if ("fault" in figures) return <>–</>;
  const { kept, exceeded } = figures.limits[kind];
  return (
    <>
      {(kept > 0 || exceeded === 0) && <span>{say(words.kept(kept))}</span>}
      {exceeded > 0 && <b class="fault">{say(words.exceeded(exceeded))}</b>}
    </>
  );
}

interface ChanceProps {
  readonly target: number | undefined;
  readonly chance: TargetChance | undefined;
  readonly isSimulating: boolean;
}

function Chance({ target, chance, isSimulating }: ChanceProps) {
  const { say } = useLanguage();
  if (target === undefined) return <>–</>;
  return (
    <>
      {chance ? <b>{say(formatChance(chance))}</b> : isSimulating ? "…" : "–"}
      {chance?.isConstant && <small>{say(words.noSpread)}</small>}
      <small>{say(words.target(formatDays(target)))}</small>
    </>
  );
}

function formatChance({ percent, isPossible, isConstant }: TargetChance): Bilingual {
  if (isConstant) return isPossible ? studioPageWords.kept : studioPageWords.exceeded;
  if (!isPossible) return words.never;
  if (percent === 100) return words.always;
  return percent === 0 ? words.rare : studioPageWords.about(`${percent} %`);
}
