import { formatDays, type Process, terms } from "../../../../model/index.ts";
import type { LimitResult } from "../../../../process/schedule/index.ts";
import { studioPageWords } from "../../words.ts";
import { TermHelp } from "../controls/term-help.tsx";
import { useLanguage } from "../hooks/language.ts";

interface LimitsProps {
  readonly process: Process;
  readonly limits: readonly LimitResult[];
  /** The same as the file has them. */
  readonly former: readonly LimitResult[];
}

export function LimitList({ process, limits, former }: LimitsProps) {
  const { say, name } = useLanguage();
  const getStepName = (id: string | undefined) => {
    const step = process.steps.find((each) => each.id === id);
    return step ? name(step) : (id ?? "…");
  };
  if (limits.length === 0) return <p class="note">{say(studioPageWords.noLimits)}</p>;
  return (
    <>
      <h3>
        <TermHelp term="limit">{say(studioPageWords.limits)}</TermHelp>
      </h3>
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
