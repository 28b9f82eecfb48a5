import { useEffect, useMemo, useState } from "preact/hooks";
import { capitalizeText, formatDays, type Process, terms } from "../../../../../model/index.ts";
import type { ChoiceFigures } from "../../../state/choice/figures.ts";
import { TermHelp } from "../../controls/term-help.tsx";
import { useLanguage } from "../../hooks/language.ts";
import { pictureWords } from "../picture-words.ts";
import { focusStepDays } from "../step-focus.ts";
import { StepRow } from "./step-row.tsx";

interface ListProps {
  readonly process: Process;
  readonly figures: ChoiceFigures;
  readonly order: readonly string[];
  readonly step: string | undefined;
  readonly onStep: (step: string) => void;
}

/** Milliseconds that figures stay the same before a list of them is made: none on each tick of a slider. */
const listDelay = 250;

/** The steps as a table: what the pictures tell, for who reads or hears it. Rows are walked through by arrows. */
export function StepList({ process, figures, order, step, onStep }: ListProps) {
  const { say, name, lang } = useLanguage();
  const settled = useSettled(useMemo(() => ({ process, figures, order }), [process, figures, order]));
  const [entrance, setEntrance] = useState(step);
  useEffect(() => setEntrance(step), [step]);
  const shown = settled.order.includes(entrance ?? "") ? entrance : settled.order[0];
  const rows = useMemo(() => {
    const times = new Map(settled.figures.now.steps.map((each) => [each.id, each]));
    const units = new Map(settled.process.units.map((each) => [each.id, name(each)]));
    return settled.order.flatMap((id, at) => {
      const found = settled.figures.steps.get(id);
      if (!found) return [];
      const timed = times.get(id);
      const unit = found.unit === undefined ? "" : (units.get(found.unit) ?? found.unit);
      return [{ id, number: at + 1, name: name(found), unit, ...formatTimes(timed), days: formatDays(timed?.days ?? found.days ?? 0) }];
    });
  }, [settled, lang]);

  function formatTimes(timed: ChoiceFigures["now"]["steps"][number] | undefined) {
    if (!timed) return { span: "–", float: say(pictureWords.off), isCritical: false };
    const span = `${formatDays(timed.earlyStart)}–${formatDays(timed.earlyFinish)}`;
    return { span, float: timed.critical ? say(pictureWords.critical) : formatDays(timed.totalFloat), isCritical: timed.critical };
  }

  const walked = {
    onKeyDown: (event: KeyboardEvent) => walkRows(event, onStep),
    onFocusIn: ({ target }: FocusEvent) => setEntrance(findRow(target) ?? entrance),
  };
  return (
    <div class="step-list" {...walked}>
      <table>
        <caption>{say(pictureWords.listTitle)}</caption>
        <thead>
          <tr>
            <th scope="col" class="n">
              {say(pictureWords.number)}
            </th>
            <th scope="col">{capitalizeText(say(terms.step))}</th>
            <th scope="col">
              <TermHelp term="unit">{capitalizeText(say(terms.unit))}</TermHelp>
            </th>
            <th scope="col" class="n">
              <TermHelp term="days">{capitalizeText(say(terms.days))}</TermHelp>
            </th>
            <th scope="col" class="n">
              <TermHelp term="workingDays">{say(pictureWords.span)}</TermHelp>
            </th>
            <th scope="col">
              <TermHelp term="float">{say(pictureWords.float)}</TermHelp>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <StepRow key={row.id} {...row} isChosen={row.id === step} isEntrance={row.id === shown} onStep={onStep} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function findRow(target: EventTarget | null): string | undefined {
  return (target instanceof Element ? target.closest("[data-listed]")?.getAttribute("data-listed") : undefined) ?? undefined;
}

/** Up and down, to the ends, and with Enter to the days of the step. */
function walkRows(event: KeyboardEvent, onStep: (step: string) => void): void {
  const { target, key } = event;
  const row = target instanceof Element ? target.closest("tr") : null;
  const id = findRow(target);
  if (!row || id === undefined) return;
  const others = { ArrowDown: row.nextElementSibling, ArrowUp: row.previousElementSibling };
  const ends = { Home: row.parentElement?.firstElementChild, End: row.parentElement?.lastElementChild };
  const next = { ...others, ...ends }[key];
  if (next) next.querySelector("button")?.focus();
  else if (key === "Enter") {
    onStep(id);
    focusStepDays();
  } else return;
  event.preventDefault();
}

/** A value once it has stayed the same for a while; at first as it is. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), listDelay);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
