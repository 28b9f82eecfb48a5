import { useEffect, useState } from "preact/hooks";
import { isLive } from "../../source/live-server.ts";
import type { KeptGoal } from "../../state/kept-goal.ts";
import type { StudioBeginning } from "../../state/studio-state.ts";
import { studioPageWords } from "../../words.ts";
import { TermMeanings } from "../controls/term-help.tsx";
import { PageHead } from "../head/page-head.tsx";
import { LanguageContext } from "../hooks/language.ts";
import { useAnswers } from "../hooks/use-answers.ts";
import { useDrop } from "../hooks/use-drop.ts";
import { useKeys } from "../hooks/use-keys.ts";
import { type GivenFiles, useOpenFiles } from "../hooks/use-open-files.ts";
import { useStudio } from "../hooks/use-studio.ts";
import { useTheme } from "../hooks/use-theme.ts";
import { SkipLink } from "../picture/skip-link.tsx";
import { SaveDialog } from "../save/save-dialog.tsx";
import { Desk } from "./desk.tsx";
import { KeySheet } from "./key-sheet.tsx";
import { Notices } from "./notices.tsx";

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
  const theme = useTheme();
  const [dialog, setDialog] = useState<"keys" | "save" | undefined>();
  const [showsTries, setShowsTries] = useState(isReference);
  const answers = useAnswers(studio, { lang, theme }, keptGoal);

  const openFiles = useOpenFiles(dispatch, lang);
  const open = (given: GivenFiles) => {
    setShowsTries(false);
    void openFiles(given);
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
        onOpen={(files) => open({ files, folders: [] })}
        answer={answers.solved.isWorking ? undefined : answers.solved.answer}
        onSave={() => setDialog("save")}
        onKeys={() => setDialog("keys")}
      />
      <main>
        <Notices studio={studio} isLive={isLive()} />
        {process && figures && (
          <Desk {...{ studio, answers, process, figures }} tries={showsTries ? () => setShowsTries(false) : undefined} />
        )}
      </main>
      <TermMeanings />
      {dialog === "keys" && <KeySheet onClose={() => setDialog(undefined)} />}
      {dialog === "save" && process && figures && <SaveDialog studio={studio} onClose={() => setDialog(undefined)} />}
      {isDropping && <div class="dropping">{studioPageWords.dropHere[lang]}</div>}
    </LanguageContext.Provider>
  );
}
