import type { Bilingual } from "../../../../model/index.ts";
import { downloadFile } from "../../source/download.ts";
import { type SaveOutcome, saveFile } from "../../source/live-server.ts";
import { openTexts } from "../../source/open-files.ts";
import type { SavePlan } from "../../state/save-plan.ts";
import { studioPageWords } from "../../words.ts";
import type { Studio } from "../hooks/use-studio.ts";

const outcomeSentences: Readonly<Record<SaveOutcome, Bilingual>> = {
  saved: studioPageWords.saved,
  "changed-underneath": studioPageWords.underneath,
  refused: studioPageWords.notSaved,
};

/**
 * Has the server write what is planned, and tells what became of it. The page shows it before the server answers, so
 * that what the server then sends is known as its own; where it refuses, the texts stay ahead of the files.
 */
export async function writePlan({ state, dispatch }: Pick<Studio, "state" | "dispatch">, plan: SavePlan): Promise<Bilingual> {
  const { source } = state.history.now;
  dispatch({ kind: "edit", opened: plan.opened, choice: plan.choice });
  let files = state.written.get(source)?.files ?? plan.opened.files;
  for (const { file, text } of plan.files) {
    const own = files.find((each) => each.file === file);
    if (!own) return studioPageWords.notSaved;
    try {
      const { outcome, reason } = await saveFile(own, text);
      if (outcome !== "saved") return reason ? studioPageWords.because(reason) : outcomeSentences[outcome];
    } catch {
      return studioPageWords.notSaved;
    }
    files = files.map((each) => (each === own ? { ...each, text } : each));
    dispatch({ kind: "write", opened: openTexts(files), source });
  }
  return studioPageWords.saved;
}

/** Hands the files to the browser to be kept, which counts as written: no page is told where they come to be. */
export function downloadPlan({ state, dispatch }: Pick<Studio, "state" | "dispatch">, plan: SavePlan): void {
  dispatch({ kind: "edit", opened: plan.opened, choice: plan.choice });
  for (const { file, text } of plan.files) downloadFile(file.replace(/^.*[\\/]/, ""), text, "application/yaml");
  dispatch({ kind: "write", opened: plan.opened, source: state.history.now.source });
}
