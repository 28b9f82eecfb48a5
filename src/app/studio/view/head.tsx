import { useState } from "preact/hooks";
import type { Way } from "../source/ways.ts";
import { words } from "../words.ts";
import { Exports } from "./exports.tsx";
import { useLanguage } from "./language.ts";
import type { Studio } from "./use-studio.ts";

interface HeadProps {
  readonly studio: Studio;
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
  const called = ({ process: own, variant }: Way) => (variant ? words.variantOf(name(own), name(variant))[lang] : name(own));
  return (
    <header class="head">
      <h1>
        <span class="brand">leadpath</span> {process && <span class="file">{ways[shown] ? called(ways[shown]) : name(process)}</span>}
      </h1>
      {processes.length > 1 && (
        <label>
          <span class="unseen">{say(words.process)}</span>
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
          <span class="unseen">{say(words.way)}</span>
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
                {called(each)}
              </option>
            ))}
          </select>
        </label>
      )}
      <div class="buttons">
        <button type="button" id="undo" disabled={!studio.canUndo} title={`${say(words.undo)} (Ctrl+Z)`} onClick={studio.undo}>
          ↶ <span class="wide">{say(words.undo)}</span>
        </button>
        <button type="button" id="redo" disabled={!studio.canRedo} title={`${say(words.redo)} (Ctrl+Shift+Z)`} onClick={studio.redo}>
          ↷ <span class="wide">{say(words.redo)}</span>
        </button>
        <label class="button">
          {say(words.open)}
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
          {say(words.save)}
        </button>
        <Exports studio={studio} svg={svg} />
        <Share />
        <button
          type="button"
          id="language"
          lang={lang === "zh" ? "en" : "zh"}
          onClick={() => look({ lang: looking.lang === "zh" ? "en" : "zh" })}
        >
          {say(words.otherLanguage)}
        </button>
        <button type="button" id="keys" aria-label={say(words.keys)} title={say(words.keys)} onClick={onKeys}>
          ?
        </button>
      </div>
    </header>
  );
}

function Share() {
  const { say } = useLanguage();
  const [told, setTold] = useState<keyof Pick<typeof words, "shared" | "notShared"> | undefined>();
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
        {say(words.share)}
      </button>
      <span class="told" role="status">
        {told && say(words[told])}
      </span>
    </>
  );
}
