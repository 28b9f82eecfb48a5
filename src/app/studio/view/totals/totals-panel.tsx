import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { formatDays, type Process } from "../../../../model/index.ts";
import { savingWords } from "../../saving-words.ts";
import type { ChoiceFigures } from "../../state/choice/figures.ts";
import { studioPageWords } from "../../words.ts";
import { TermHelp } from "../controls/term-help.tsx";
import { formatDifference } from "../hooks/difference.ts";
import { useLanguage } from "../hooks/language.ts";
import { ClockSplit } from "./clock-split.tsx";
import { LimitList } from "./limit-list.tsx";

interface TotalsProps {
  readonly process: Process;
  readonly figures: ChoiceFigures;
  /** Whether the figures are those of the present choice; no total stands beside a choice of which it is not. */
  readonly stands: boolean;
  /** What stands above the limits. */
  readonly children: ComponentChildren;
}

/** The total before and now, by clock, and the state of every limit. */
export function TotalsPanel({ process, figures: { before, now }, stands, children }: TotalsProps) {
  const { say, name } = useLanguage();
  if (!stands) return <NoTotal>{children}</NoTotal>;
  const difference = say(formatDifference(before.days, now.days));
  return (
    <TotalsSection>
      <p class="big">
        {now.days !== before.days && <span class="was">{formatDays(before.days)}</span>}
        {now.days !== before.days && <span aria-hidden="true">→</span>}
        <output id="total">{formatDays(now.days)}</output>
        <span class="unit">
          <TermHelp term="workingDays">{say(studioPageWords.workingDays)}</TermHelp>
        </span>
      </p>
      <p class={now.days === before.days ? "difference none" : "difference"}>{difference}</p>
      <p class="pinned" aria-hidden="true">
        <b>{formatDays(now.days)}</b> {say(studioPageWords.workingDays)} <span>{difference}</span>
      </p>
      <Announcement
        text={say(studioPageWords.announced(formatDays(now.days), difference))}
        title={`${formatDays(now.days)} · ${name(process)} · leadpath`}
      />
      <ClockSplit before={before} now={now} />
      <p class="note">
        {say(studioPageWords.criticalPath(now.path.length))} <TermHelp term="criticalPath" />
      </p>
      {process.illustrative && <p class="note illustrative">{say(studioPageWords.illustrative)}</p>}
      {children}
      <LimitList process={process} limits={now.limits} former={before.limits} />
    </TotalsSection>
  );
}

function NoTotal({ children }: Pick<TotalsProps, "children">) {
  const { say } = useLanguage();
  return (
    <TotalsSection>
      <p class="big">
        <output id="total">–</output>
      </p>
      <p class="note">{say(savingWords.noTotal)}</p>
      {children}
    </TotalsSection>
  );
}

function TotalsSection({ children }: { children: ComponentChildren }) {
  const { say } = useLanguage();
  return (
    <section class="totals" aria-labelledby="totals-title">
      <h2 id="totals-title">
        <TermHelp term="total">{say(studioPageWords.total)}</TermHelp>
      </h2>
      {children}
    </section>
  );
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
  }, [text, title]);
  return (
    <p class="unseen" aria-live="polite" id="announcement">
      {told}
    </p>
  );
}
