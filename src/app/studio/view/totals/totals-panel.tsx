import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { type Bilingual, formatDays, formatPercent, type Process, terms } from "../../../../model/index.ts";
import type { LimitResult, Schedule } from "../../../../process/schedule/index.ts";
import type { ChoiceFigures } from "../../state/figures.ts";
import { studioPageWords } from "../../words.ts";
import { useLanguage } from "../hooks/language.ts";

const splitClocks = ["counted", "excluded", "applicant", "lag"] as const;

interface TotalsProps {
  readonly process: Process;
  readonly figures: ChoiceFigures;
  /** What stands above the limits. */
  readonly children: ComponentChildren;
}

/** The total before and now, by clock, and the state of every limit. */
export function TotalsPanel({ process, figures: { before, now }, children }: TotalsProps) {
  const { say } = useLanguage();
  const difference = say(formatDifference(before.days, now.days));
  return (
    <section class="totals" aria-labelledby="totals-title">
      <h2 id="totals-title">{say(studioPageWords.total)}</h2>
      <p class="big">
        {now.days !== before.days && <span class="was">{formatDays(before.days)}</span>}
        {now.days !== before.days && <span aria-hidden="true">→</span>}
        <output id="total">{formatDays(now.days)}</output>
        <span class="unit">{say(studioPageWords.workingDays)}</span>
      </p>
      <p class={now.days === before.days ? "difference none" : "difference"}>{difference}</p>
      <p class="pinned" aria-hidden="true">
        <b>{formatDays(now.days)}</b> {say(studioPageWords.workingDays)} <span>{difference}</span>
      </p>
      <Announcement text={say(studioPageWords.announced(formatDays(now.days), difference))} title={`${formatDays(now.days)} · leadpath`} />
      <ClockSplit before={before} now={now} />
      <p class="note">{say(studioPageWords.criticalPath(now.path.length))}</p>
      {process.illustrative && <p class="note illustrative">{say(studioPageWords.illustrative)}</p>}
      {children}
      <Limits process={process} limits={now.limits} former={before.limits} />
    </section>
  );
}

export function formatDifference(before: number, now: number): Bilingual {
  if (before === now) return studioPageWords.same;
  const share = formatPercent(before === 0 ? 0 : Math.abs(before - now) / before);
  return now < before ? studioPageWords.less(formatDays(before - now), share) : studioPageWords.more(formatDays(now - before), share);
}

/** Tells the new total to a screen reader, and in the title of the page, once it has settled. */
function Announcement({ text, title }: { text: string; title: string }) {
  const [told, setTold] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => {
      setTold(text);
      document.title = title;
    }, 500);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class="unseen" aria-live="polite" id="announcement">
      {told}
    </p>
  );
}

/** Two bars of one scale: what the total is made of before and now. */
function ClockSplit({ before, now }: { before: Schedule; now: Schedule }) {
  const { say } = useLanguage();
  const longest = Math.max(1, ...[before, now].map((each) => splitClocks.reduce((sum, clock) => sum + Math.max(0, each[clock]), 0)));
  const rows = [
    [studioPageWords.before, before],
    [studioPageWords.now, now],
  ] as const;
  const shown = splitClocks.filter((clock) => before[clock] !== 0 || now[clock] !== 0);
  return (
    <table class="split">
      <thead>
        <tr>
          <td />
          <td />
          {shown.map((clock) => (
            <th key={clock} scope="col" class={`clock ${clock}`}>
              {say(studioPageWords.clocks[clock])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, schedule]) => (
          <tr key={name.en}>
            <th scope="row">{say(name)}</th>
            <td class="bar">
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                {computeClockBars(schedule, shown).map(({ clock, from, days }) => (
                  <rect key={clock} class={clock} x={(100 * from) / longest} width={(100 * days) / longest} y="0" height="10" />
                ))}
              </svg>
            </td>
            {shown.map((clock) => (
              <td key={clock} class="n">
                {formatDays(schedule[clock])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function computeClockBars(schedule: Schedule, shown: readonly (typeof splitClocks)[number][]) {
  let from = 0;
  return shown.map((clock) => {
    const days = Math.max(0, schedule[clock]);
    const bar = { clock, from, days };
    from += days;
    return bar;
  });
}

interface LimitsProps {
  readonly process: Process;
  readonly limits: readonly LimitResult[];
  /** The same as the file has them. */
  readonly former: readonly LimitResult[];
}

function Limits({ process, limits, former }: LimitsProps) {
  const { say, name } = useLanguage();
  const getStepName = (id: string | undefined) => {
    const step = process.steps.find((each) => each.id === id);
    return step ? name(step) : (id ?? "…");
  };
  if (limits.length === 0) return <p class="note">{say(studioPageWords.noLimits)}</p>;
  return (
    <>
      <h3>{say(studioPageWords.limits)}</h3>
      <ul class="limits">
        {limits.map((limit, at) => (
          <li key={at} class={limit.met ? "kept" : "exceeded"}>
            <span class="limit-name">
              {say(terms.limitKinds[limit.kind])}{" "}
              {(limit.from ?? limit.to) !== undefined && `${getStepName(limit.from)} → ${getStepName(limit.to)}`}
            </span>
            <span class="n">
              {say(studioPageWords.ofLimit(limit.longest === null ? "–" : formatDays(limit.longest), formatDays(limit.days)))}
            </span>
            <b>
              {say(limit.met ? studioPageWords.kept : studioPageWords.exceeded)}
              {former[at]?.met !== undefined &&
                former[at].met !== limit.met &&
                ` (${say(studioPageWords.before)}: ${say(former[at].met ? studioPageWords.kept : studioPageWords.exceeded)})`}
            </b>
          </li>
        ))}
      </ul>
    </>
  );
}
