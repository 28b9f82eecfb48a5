import { formatDays } from "../../../../model/index.ts";
import { savingWords } from "../../saving-words.ts";
import type { planSave } from "../../state/save-plan.ts";
import { useLanguage } from "../hooks/language.ts";
import { LineDiff } from "./line-diff.tsx";

/** The lines that a plan writes and what becomes of the days of today, or why there is none. */
export function PlanPreview({ plan, isToday }: { plan: ReturnType<typeof planSave>; isToday: boolean }) {
  const { say } = useLanguage();
  if ("fault" in plan) return <p class="fault">{say(plan.fault)}</p>;
  const [before, after] = plan.today;
  const isSame = before === after;
  return (
    <>
      <p class={isToday && !isSame ? "fault" : "note"} id="today">
        {say(isSame ? savingWords.todayStays(formatDays(before)) : savingWords.today(formatDays(before), formatDays(after)))}
      </p>
      {plan.files.map(({ file, before: former, text }) => (
        <section key={file}>
          <h3>{file}</h3>
          <LineDiff before={former} after={text} />
        </section>
      ))}
    </>
  );
}
