import { formatDays } from "../../../../model/index.ts";
import type { Schedule } from "../../../../process/schedule/index.ts";
import { studioPageWords } from "../../words.ts";
import { TermHelp } from "../controls/term-help.tsx";
import { useLanguage } from "../hooks/language.ts";

const splitClocks = ["counted", "excluded", "applicant", "lag"] as const;

/** Two bars of one scale: what the total is made of before and now. */
export function ClockSplit({ before, now }: { before: Schedule; now: Schedule }) {
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
              <TermHelp term={clock}>{say(studioPageWords.clocks[clock])}</TermHelp>
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
