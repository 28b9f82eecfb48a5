import { useState } from "preact/hooks";
import type { ProcessWay } from "../../source/ways.ts";
import { studioPageWords } from "../../words.ts";
import { useLanguage } from "../hooks/language.ts";
import type { StudioState } from "../hooks/use-studio.ts";
import { Exports } from "./exports.tsx";

interface HeadProps {
  readonly studio: StudioState;
  readonly svg: string | undefined;
  readonly onOpen: (files: readonly File[]) => void;
  readonly onSave: () => void;
  readonly onKeys: () => void;
}

/** What is open, and what is done with the whole of it. */
export function Head({ studio, svg, onOpen, onSave, onKeys }: HeadProps) {
  const { say, name, lang } = useLanguage();
  const { opened, process, looking, look } = studio;
  const processes = opened?.catalog.processes ?? [];
  const ways = (process && opened?.waysOf(process.id)) ?? [];
  const shown = ways.findIndex((each) => each.process === process);
  const getWayName = ({ process: own, variant }: ProcessWay) =>
    variant ? studioPageWords.variantOf(name(own), name(variant))[lang] : name(own);
  return (
    <header class="head">
      <h1>
        <span class="brand">leadpath</span> {process && <span class="file">{ways[shown] ? getWayName(ways[shown]) : name(process)}</span>}
      </h1>
      {processes.length > 1 && (
        <label>
          <span class="unseen">{say(studioPageWords.process)}</span>
          <select
            id="process"
            value={process?.id}
            onChange={(event) => look({ process: event.currentTarget.value, item: undefined, variant: undefined, step: undefined })}
          >
            {processes.map((each) => (
              <option key={each.id} value={each.id}>
                {name(each)}
              </option>
            ))}
          </select>
        </label>
      )}
      {ways.length > 1 && (
        <label>
          <span class="unseen">{say(studioPageWords.way)}</span>
          <select
            id="way"
            value={shown}
            onChange={(event) => {
              const way = ways[Number(event.currentTarget.value)];
              look({ process: process?.id, item: way?.item?.code, variant: way?.variant?.id, step: undefined });
            }}
          >
            {ways.map((each, at) => (
              <option key={`${each.item?.code} ${each.variant?.id}`} value={at}>
                {getWayName(each)}
              </option>
            ))}
          </select>
        </label>
      )}
      <div class="buttons">
        <button type="button" id="undo" disabled={!studio.canUndo} title={`${say(studioPageWords.undo)} (Ctrl+Z)`} onClick={studio.undo}>
          ↶ <span class="wide">{say(studioPageWords.undo)}</span>
        </button>
        <button
          type="button"
          id="redo"
          disabled={!studio.canRedo}
          title={`${say(studioPageWords.redo)} (Ctrl+Shift+Z)`}
          onClick={studio.redo}
        >
          ↷ <span class="wide">{say(studioPageWords.redo)}</span>
        </button>
        <label class="button">
          {say(studioPageWords.open)}
          <input
            type="file"
            class="unseen"
            multiple
            accept=".yaml,.yml,.json,.xlsx,.csv,.xml"
            onChange={(event) => {
              const files = [...(event.currentTarget.files ?? [])];
              event.currentTarget.value = "";
              if (files.length > 0) onOpen(files);
            }}
          />
        </label>
        <button type="button" id="save" disabled={!process} onClick={onSave}>
          {say(studioPageWords.save)}
        </button>
        <Exports studio={studio} svg={svg} />
        <ShareButton />
        <button
          type="button"
          id="language"
          lang={lang === "zh" ? "en" : "zh"}
          onClick={() => look({ lang: looking.lang === "zh" ? "en" : "zh" })}
        >
          {say(studioPageWords.otherLanguage)}
        </button>
        <button type="button" id="keys" aria-label={say(studioPageWords.keys)} title={say(studioPageWords.keys)} onClick={onKeys}>
          ?
        </button>
      </div>
    </header>
  );
}

function ShareButton() {
  const { say } = useLanguage();
  const [told, setTold] = useState<keyof Pick<typeof studioPageWords, "shared" | "notShared"> | undefined>();
  const copy = () =>
    navigator.clipboard
      ? navigator.clipboard.writeText(location.href).then(
          () => setTold("shared"),
          () => setTold("notShared"),
        )
      : setTold("notShared");
  return (
    <>
      <button type="button" id="share" onClick={copy}>
        {say(studioPageWords.share)}
      </button>
      <span class="told" role="status">
        {told && say(studioPageWords[told])}
      </span>
    </>
  );
}
