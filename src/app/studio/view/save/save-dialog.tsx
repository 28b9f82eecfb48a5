import { useMemo, useState } from "preact/hooks";
import { editProcess } from "../../../../formats/index.ts";
import { InputError } from "../../../../model/index.ts";
import { downloadFile } from "../../source/download.ts";
import { isLive, type SaveOutcome, saveFile } from "../../source/live-server.ts";
import { openTexts, resolveWay } from "../../source/open-files.ts";
import { createProcessEdits } from "../../state/edits.ts";
import { type ChoiceFigures, computeChoiceFigures } from "../../state/figures.ts";
import { studioPageWords } from "../../words.ts";
import { useLanguage } from "../hooks/language.ts";
import type { StudioState } from "../hooks/use-studio.ts";
import { Dialog } from "../page/dialog.tsx";
import { Diff } from "./line-diff.tsx";

/**
 * What saving would write: the file before and after, or why it cannot be written. `isOwn`: the file is not one of the
 * server.
 */
type SaveDraft =
  | { readonly file: string; readonly before: string; readonly text: string; readonly differs: boolean; readonly isOwn: boolean }
  | { readonly fault: string };

/** Shows what would be written to the file, line by line, and writes it. */
export function SaveDialog({ studio, onClose }: { studio: StudioState; onClose: () => void }) {
  const { say, lang } = useLanguage();
  const [told, setTold] = useState<string>();
  const [isDone, setDone] = useState(false);
  const draft = useMemo(() => createSaveDraft(studio, lang), [studio.opened, studio.wanted]);
  const changes = "text" in draft && draft.text !== draft.before;
  const write = async () => {
    if (!("text" in draft)) return;
    const source = studio.opened?.files.find(({ file }) => file === draft.file);
    if (!source) return;
    try {
      const { outcome, reason } = await saveFile(source, draft.text);
      setTold(say(reason ? studioPageWords.because(reason) : outcomeSentences[outcome]));
      if (outcome !== "saved") return;
      setDone(true);
      studio.change((each) => ({ ...each, changes: [] }));
    } catch {
      setTold(say(studioPageWords.notSaved));
    }
  };
  return (
    <Dialog title={say(studioPageWords.saveTitle)} onClose={onClose}>
      {"fault" in draft && <p class="fault">{draft.fault}</p>}
      {"text" in draft &&
        !isDone &&
        (changes ? <Diff before={draft.before} after={draft.text} /> : <p>{say(studioPageWords.nothingToSave)}</p>)}
      {"text" in draft && draft.differs && !isDone && <p class="fault">{say(studioPageWords.differs)}</p>}
      <p role="status">{told}</p>
      <p class="buttons">
        {isLive() && !isDone && !("isOwn" in draft && draft.isOwn) && (
          <button type="button" id="write" disabled={!changes || ("differs" in draft && draft.differs)} onClick={write}>
            {say(studioPageWords.write)}
          </button>
        )}
        {"text" in draft && !draft.differs && (
          <button
            type="button"
            id="download-yaml"
            onClick={() => downloadFile(draft.file.replace(/^.*[\\/]/, ""), draft.text, "application/yaml")}
          >
            {say(studioPageWords.download)}
          </button>
        )}
        <button type="button" onClick={({ currentTarget }) => currentTarget.closest("dialog")?.close()}>
          {say(studioPageWords.close)}
        </button>
      </p>
    </Dialog>
  );
}

const outcomeSentences: Readonly<Record<SaveOutcome, (typeof studioPageWords)["saved" | "underneath" | "notSaved"]>> = {
  saved: studioPageWords.saved,
  "changed-underneath": studioPageWords.underneath,
  refused: studioPageWords.notSaved,
};

function createSaveDraft({ opened, process, wanted, figures, looking }: StudioState, lang: "zh" | "en"): SaveDraft {
  const at = process ? (opened?.catalog.processes.findIndex(({ id }) => id === process.id) ?? -1) : -1;
  const file = opened?.fileOf(at);
  const source = opened?.files.find((each) => each.file === file) ?? opened?.files[0];
  if (!process || !opened || !source) return { fault: studioPageWords.nothingToSave[lang] };
  try {
    const text = editProcess(source.text, process.id, createProcessEdits(process, wanted), { file: source.file });
    const again = openTexts(opened.files.map((each) => (each === source ? { ...each, text } : each)));
    const { process: own } = resolveWay(again, { ...looking, process: process.id });
    const found = computeChoiceFigures(own, { measures: wanted.measures, changes: [], route: wanted.route });
    const differs = !("now" in found) || !figures || formatDaysKey(found) !== formatDaysKey(figures);
    return { file: source.file, before: source.text, text, differs, isOwn: source.hash === undefined };
  } catch (error) {
    const isTold = error instanceof InputError && error.problems.length > 0;
    return { fault: isTold ? error.problems.map(({ message }) => message[lang]).join(" ") : studioPageWords.notWritable[lang] };
  }
}

/**
 * The total and the days of every step: what a variant sets again would hide a change of a step that is not critical.
 */
function formatDaysKey({ now }: ChoiceFigures): string {
  return JSON.stringify([now.days, now.steps.map(({ id, days }) => [id, days])]);
}
