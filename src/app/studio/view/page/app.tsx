import { useEffect, useState } from "preact/hooks";
import { packText } from "../../../../formats/index.ts";
import { readDroppedFiles } from "../../source/dropped-files.ts";
import { isLive } from "../../source/live-server.ts";
import { openFiles } from "../../source/open-files.ts";
import type { KeptGoal } from "../../state/kept-goal.ts";
import type { StudioBeginning } from "../../state/studio-state.ts";
import { studioPageWords } from "../../words.ts";
import { PageHead } from "../head/page-head.tsx";
import { LanguageContext } from "../hooks/language.ts";
import { useAnswers } from "../hooks/use-answers.ts";
import { useDrop } from "../hooks/use-drop.ts";
import { useKeys } from "../hooks/use-keys.ts";
import { useMedia } from "../hooks/use-media.ts";
import { useStudio } from "../hooks/use-studio.ts";
import { SkipLink } from "../picture/skip-link.tsx";
import { SaveDialog } from "../save/save-dialog.tsx";
import { Desk } from "./desk.tsx";
import { KeySheet } from "./key-sheet.tsx";
import { Notices } from "./notices.tsx";

/** Addresses longer than this do not get through everywhere. */
const maxAddressLength = 16_000;

interface AppProps {
  readonly beginning: StudioBeginning;
  readonly isReference: boolean;
  /** Of a shared file. */
  readonly keptGoal: KeptGoal | undefined;
}

export function App({ beginning, isReference, keptGoal }: AppProps) {
  const studio = useStudio(beginning);
  const { state, dispatch, process, figures } = studio;
  const { lang } = state.looking;
  const isDark = useMedia("(prefers-color-scheme: dark)");
  const [dialog, setDialog] = useState<"keys" | "save" | undefined>();
  const [showsTries, setShowsTries] = useState(isReference);
  const answers = useAnswers(studio, { lang, isDark }, keptGoal);

  const open = async (files: readonly File[]) => {
    const { read, unread } = await readDroppedFiles(files);
    if (unread !== undefined) {
      dispatch({ kind: "miss-file", reason: studioPageWords.unreadable(unread, studioPageWords.folderOrGone) });
      return;
    }
    const opened = openFiles(read, lang);
    const [only, another] = opened.files;
    const text = only && !another ? packText(only.text) : undefined;
    setShowsTries(false);
    dispatch({ kind: "open", opened, packed: text !== undefined && text.length <= maxAddressLength ? text : undefined });
  };
  const isDropping = useDrop(open);
  useKeys({
    undo: () => dispatch({ kind: "undo" }),
    redo: () => dispatch({ kind: "redo" }),
    save: () => setDialog("save"),
    keys: () => setDialog("keys"),
    view: (view) => dispatch({ kind: "look", looking: { view } }),
  });
  useEffect(() => {
    // Set on each tick it would have the browser lay out the whole page.
    document.documentElement.lang = lang;
  }, [lang]);

  return (
    <LanguageContext.Provider value={lang}>
      <SkipLink />
      <PageHead
        studio={studio}
        svg={answers.picture.answer?.svg}
        answer={answers.solved.isWorking ? undefined : answers.solved.answer}
        onOpen={open}
        onSave={() => setDialog("save")}
        onKeys={() => setDialog("keys")}
      />
      <main>
        <Notices studio={studio} isLive={isLive()} />
        {process && figures && (
          <Desk {...{ studio, answers, process, figures }} tries={showsTries ? () => setShowsTries(false) : undefined} />
        )}
      </main>
      {dialog === "keys" && <KeySheet onClose={() => setDialog(undefined)} />}
      {dialog === "save" && process && figures && <SaveDialog studio={studio} onClose={() => setDialog(undefined)} />}
      {isDropping && <div class="dropping">{studioPageWords.dropHere[lang]}</div>}
    </LanguageContext.Provider>
  );
}
