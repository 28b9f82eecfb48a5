import { useMemo, useState } from "preact/hooks";
import { editProcess, InputError } from "../../../index.ts";
import { download } from "../source/files-out.ts";
import { isLive, type SaveOutcome, saveFile } from "../source/live.ts";
import { openTexts, wayIn } from "../source/opened.ts";
import { editsOf } from "../state/edits.ts";
import { type Figures, figuresOf } from "../state/figures.ts";
import { words } from "../words.ts";
import { Dialog } from "./dialog.tsx";
import { Diff } from "./diff.tsx";
import { useLanguage } from "./language.ts";
import type { Studio } from "./use-studio.ts";

/** What saving would write: the file before and after, or why it cannot be written. `isOwn`: the file is not one of the server. */
type Draft =
  | { readonly file: string; readonly before: string; readonly text: string; readonly differs: boolean; readonly isOwn: boolean }
  | { readonly fault: string };

/** Shows what would be written to the file, line by line, and writes it. */
export function SaveDialog({ studio, onClose }: { studio: Studio; onClose: () => void }) {
  const { say, lang } = useLanguage();
  const [told, setTold] = useState<string>();
  const [isDone, setDone] = useState(false);
  const draft = useMemo(() => draftOf(studio, lang), [studio.opened, studio.wanted]);
  const changes = "text" in draft && draft.text !== draft.before;
  const write = async () => {
    if (!("text" in draft)) return;
    const source = studio.opened?.files.find(({ file }) => file === draft.file);
    if (!source) return;
    try {
      const { outcome, reason } = await saveFile(source, draft.text);
      setTold(say(reason ? words.because(reason) : sentences[outcome]));
      if (outcome !== "saved") return;
      setDone(true);
      studio.change((each) => ({ ...each, changes: [] }));
    } catch {
      setTold(say(words.notSaved));
    }
  };
  return (
    <Dialog title={say(words.saveTitle)} onClose={onClose}>
      {"fault" in draft && <p class="fault">{draft.fault}</p>}
      {"text" in draft && !isDone && (changes ? <Diff before={draft.before} after={draft.text} /> : <p>{say(words.nothingToSave)}</p>)}
      {"text" in draft && draft.differs && !isDone && <p class="fault">{say(words.differs)}</p>}
      <p role="status">{told}</p>
      <p class="buttons">
        {isLive() && !isDone && !("isOwn" in draft && draft.isOwn) && (
          <button type="button" id="write" disabled={!changes || ("differs" in draft && draft.differs)} onClick={write}>
            {say(words.write)}
          </button>
        )}
        {"text" in draft && !draft.differs && (
          <button
            type="button"
            id="download-yaml"
            onClick={() => download(draft.file.replace(/^.*[\\/]/, ""), draft.text, "application/yaml")}
          >
            {say(words.download)}
          </button>
        )}
        <button type="button" onClick={({ currentTarget }) => currentTarget.closest("dialog")?.close()}>
          {say(words.close)}
        </button>
      </p>
    </Dialog>
  );
}

const sentences: Readonly<Record<SaveOutcome, (typeof words)["saved" | "underneath" | "notSaved"]>> = {
  saved: words.saved,
  "changed-underneath": words.underneath,
  refused: words.notSaved,
};

function draftOf({ opened, process, wanted, figures, looking }: Studio, lang: "zh" | "en"): Draft {
  const at = process ? (opened?.catalog.processes.findIndex(({ id }) => id === process.id) ?? -1) : -1;
  const file = opened?.fileOf(at);
  const source = opened?.files.find((each) => each.file === file) ?? opened?.files[0];
  if (!process || !opened || !source) return { fault: words.nothingToSave[lang] };
  try {
    const text = editProcess(source.text, process.id, editsOf(process, wanted), { file: source.file });
    const again = openTexts(opened.files.map((each) => (each === source ? { ...each, text } : each)));
    const { process: own } = wayIn(again, { ...looking, process: process.id });
    const found = figuresOf(own, { measures: wanted.measures, changes: [], route: wanted.route });
    const differs = !("now" in found) || !figures || daysIn(found) !== daysIn(figures);
    return { file: source.file, before: source.text, text, differs, isOwn: source.hash === undefined };
  } catch (error) {
    const isTold = error instanceof InputError && error.problems.length > 0;
    return { fault: isTold ? error.problems.map(({ message }) => message[lang]).join(" ") : words.notWritable[lang] };
  }
}

/** The total and the days of every step: what a variant sets again would hide a change of a step that is not critical. */
function daysIn({ now }: Figures): string {
  return JSON.stringify([now.days, now.steps.map(({ id, days }) => [id, days])]);
}
