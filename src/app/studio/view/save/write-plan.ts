import type { Bilingual } from "../../../../model/index.ts";
import { savingWords } from "../../saving-words.ts";
import { downloadFile } from "../../source/download.ts";
import { type SaveOutcome, saveFile } from "../../source/live-server.ts";
import { openTexts } from "../../source/open-files.ts";
import type { SavePlan } from "../../state/save-plan.ts";
import type { Studio } from "../hooks/use-studio.ts";

const outcomeSentences: Readonly<Record<SaveOutcome, Bilingual>> = {
  saved: savingWords.saved,
  "changed-underneath": savingWords.underneath,
  refused: savingWords.notSaved,
};

/**
 * Has the server write what is planned, and tells what became of it. The page knows before the server answers what it
 * then may send; where the server refuses, the work stays as it is.
 */
export async function writePlan({ state, dispatch }: Pick<Studio, "state" | "dispatch">, plan: SavePlan): Promise<Bilingual> {
  const { source } = state.history.now;
  dispatch({ kind: "send", sent: { source, opened: plan.opened, choice: plan.choice } });
  let files = state.written.get(source)?.files ?? plan.opened.files;
  for (const { file, text } of plan.files) {
    const own = files.find((each) => each.file === file);
    const { outcome, hash, reason } = own ? await saveFile(own, text) : { outcome: "refused" as const };
    if (outcome !== "saved") {
      dispatch({ kind: "fail-to-write" });
      return reason ? savingWords.because(reason) : outcomeSentences[outcome];
    }
    files = files.map((each) => (each === own ? { ...each, text, hash } : each));
    dispatch({ kind: "write", opened: openTexts(files), source });
  }
  return savingWords.saved;
}

/** Hands the files to the browser to be kept, which counts as written: no page is told where they come to be. */
export function downloadPlan({ state, dispatch }: Pick<Studio, "state" | "dispatch">, plan: SavePlan): void {
  const { source } = state.history.now;
  dispatch({ kind: "send", sent: { source, opened: plan.opened, choice: plan.choice } });
  for (const { file, text } of plan.files) downloadFile(file.replace(/^.*[\\/]/, ""), text, "application/yaml");
  dispatch({ kind: "write", opened: plan.opened, source });
}
