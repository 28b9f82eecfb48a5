import { type Bilingual, formatDays, formatMarkedDate, type Limit, terms } from "../../../../model/index.ts";
import { studioPageWords } from "../../words.ts";
import type { ColumnFigures, TargetChance } from "../../work/questions.ts";
import { formatDifference } from "../hooks/difference.ts";
import { useLanguage } from "../hooks/language.ts";
import { columnWords } from "./column-words.ts";

/** The total before and with the choice, or why it does not stand. */
export function TotalDays({ figures }: { figures: ColumnFigures | undefined }) {
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

/** When a case ends, and the day on which it begins. */
export function FinishDate({ figures }: { figures: ColumnFigures | undefined }) {
  const { say } = useLanguage();
  if (!figures) return <>…</>;
  if ("fault" in figures || !figures.finish) return <>–</>;
  const { finish, days } = figures;
  return (
    <>
      <b>{formatMarkedDate(finish.date, finish.provisional)}</b>
      <small>{say(columnWords.beginsOn(finish.start))}</small>
      {finish.days !== days && <small>{`${formatDays(finish.days)} ${say(terms.workingDays)}`}</small>}
    </>
  );
}

/** How many limits are kept, and how many are not. */
export function LimitState({ figures, kind }: { figures: ColumnFigures | undefined; kind: Limit["kind"] }) {
  const { say } = useLanguage();
  if (!figures) return <>…</>;
  if ("fault" in figures) return <>–</>;
  const { kept, exceeded } = figures.limits[kind];
  return (
    <>
      {(kept > 0 || exceeded === 0) && <span>{say(columnWords.kept(kept))}</span>}
      {exceeded > 0 && <b class="fault">{say(columnWords.exceeded(exceeded))}</b>}
    </>
  );
}

interface ChanceProps {
  readonly target: number | undefined;
  readonly chance: TargetChance | undefined;
  readonly isSimulating: boolean;
}

/** How likely a case keeps to the target. */
export function TargetChanceCell({ target, chance, isSimulating }: ChanceProps) {
  const { say } = useLanguage();
  if (target === undefined) return <>–</>;
  return (
    <>
      {chance ? <b>{say(formatTargetChance(chance))}</b> : isSimulating ? "…" : "–"}
      {chance?.isConstant && <small>{say(columnWords.noSpread)}</small>}
      <small>{say(columnWords.target(formatDays(target)))}</small>
    </>
  );
}

function formatTargetChance({ percent, isPossible, isConstant }: TargetChance): Bilingual {
  if (isConstant) return isPossible ? studioPageWords.kept : studioPageWords.exceeded;
  if (!isPossible) return columnWords.never;
  if (percent === 100) return columnWords.always;
  return percent === 0 ? columnWords.rare : studioPageWords.about(`${percent} %`);
}
