import { formatDays, type Process } from "../../../../model/index.ts";
import type { ChoiceFigures } from "../../state/choice/figures.ts";
import { studioPageWords } from "../../words.ts";
import { formatDifference } from "../hooks/difference.ts";
import { useLanguage } from "../hooks/language.ts";
import { pictureWords } from "./picture-words.ts";

interface BannerProps {
  readonly process: Process;
  readonly figures: ChoiceFigures;
  /** The day on which the case ends, where it has a start. */
  readonly finish: string | undefined;
}

/** The total before and now beside a picture that has the screen, or the column of totals, to itself. */
export function TotalBanner({ process, figures: { before, now }, finish }: BannerProps) {
  const { say, name } = useLanguage();
  const isOther = now.days !== before.days;
  return (
    <p class="banner">
      <span class="banner-name">{name(process)}</span>
      <span class="banner-days">
        {isOther && <span class="was">{formatDays(before.days)} → </span>}
        <b>{formatDays(now.days)}</b> <span class="unit">{say(studioPageWords.workingDays)}</span>
      </span>
      {isOther && <span class="difference">{say(formatDifference(before.days, now.days))}</span>}
      {finish !== undefined && (
        <span class="banner-date">
          <span class="unit">{say(pictureWords.finish)}</span> <b>{finish}</b>
        </span>
      )}
    </p>
  );
}
