import { studioPageWords } from "../../words.ts";
import { type ViewName, viewNames } from "../../work/questions.ts";
import { useLanguage } from "../hooks/language.ts";
import { ColumnFold } from "./column-fold.tsx";
import { pictureWords } from "./picture-words.ts";
import { StepFinder } from "./step-finder.tsx";

type ToolsProps = Parameters<typeof StepFinder>[0] & {
  readonly view: ViewName;
  readonly onView: (view: ViewName) => void;
  readonly onZoom: (zoom: "in" | "out" | "fit") => void;
  readonly isLarge: boolean;
  readonly onLarge: (isLarge: boolean) => void;
};

/** What is done to the picture by buttons, between those that fold the columns beside it. */
export function PictureTools({ view, onView, onZoom, isLarge, onLarge, ...finder }: ToolsProps) {
  const { say } = useLanguage();
  return (
    <div class="tools">
      <ColumnFold column="left" />
      <fieldset class="tabs">
        <legend class="unseen">{say(studioPageWords.picture)}</legend>
        {viewNames.map((each) => (
          <button key={each} type="button" data-view={each} aria-pressed={each === view} onClick={() => onView(each)}>
            {say(studioPageWords.views[each])}
          </button>
        ))}
      </fieldset>
      <div class="zoom" hidden={view === "list"}>
        <ZoomButton zoom="out" label={say(studioPageWords.zoomOut)} sign="−" onZoom={onZoom} />
        <ZoomButton zoom="in" label={say(studioPageWords.zoomIn)} sign="+" onZoom={onZoom} />
        <button type="button" data-zoom="fit" onClick={() => onZoom("fit")}>
          {say(studioPageWords.fit)}
        </button>
      </div>
      <StepFinder {...finder} />
      <button
        type="button"
        id="large"
        aria-pressed={isLarge}
        aria-label={say(isLarge ? pictureWords.leaveLarge : pictureWords.large)}
        title={say(isLarge ? pictureWords.leaveLarge : pictureWords.large)}
        onClick={() => onLarge(!isLarge)}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.8">
          <path d="M 2 6 V 2 H 6 M 10 2 H 14 V 6 M 14 10 V 14 H 10 M 6 14 H 2 V 10" />
        </svg>
      </button>
      <ColumnFold column="right" />
    </div>
  );
}

interface ZoomProps extends Pick<ToolsProps, "onZoom"> {
  readonly zoom: "in" | "out";
  readonly label: string;
  readonly sign: string;
}

function ZoomButton({ zoom, label, sign, onZoom }: ZoomProps) {
  return (
    <button type="button" data-zoom={zoom} aria-label={label} title={label} onClick={() => onZoom(zoom)}>
      {sign}
    </button>
  );
}
