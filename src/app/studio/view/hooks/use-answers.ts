import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Bilingual } from "../../../../model/index.ts";
import { namedSpreads } from "../../state/address.ts";
import type { StudioGoal } from "../../state/choice/choice.ts";
import { isAskedAsKept, type KeptGoal } from "../../state/kept-goal.ts";
import { studioPageWords } from "../../words.ts";
import type {
  ChosenProcess,
  DatesAnswer,
  DatesQuestion,
  PictureAnswer,
  PictureLook,
  PictureQuestion,
  ReckoningAnswer,
  ReckoningQuestion,
  SolverAnswer,
  SolverQuestion,
} from "../../work/questions.ts";
import { isShared } from "../../work/shared-page.ts";
import { loadScriptText } from "../../work/texts.ts";
import { formatFault } from "./fault.ts";
import type { Studio } from "./use-studio.ts";
import { type DeskAnswer, useWorkerDesk } from "./use-worker-desk.ts";

/** How many cases the studio simulates: their shape stands still at so many, and they take a fraction of a second. */
export const runs = 2_000;
/**
 * Milliseconds that a choice stays the same before long work begins, before short work, and before a picture is drawn.
 */
const [longWorkDelay, shortWorkDelay, pictureDelay] = [220, 60, 0];

/** What workers have found for the present choice. */
export interface StudioAnswers {
  readonly picture: DeskAnswer<PictureAnswer>;
  readonly savings: DeskAnswer<Extract<ReckoningAnswer, { kind: "savings" }>>;
  readonly explained: DeskAnswer<Extract<ReckoningAnswer, { kind: "step" }>>;
  readonly risk: DeskAnswer<Extract<ReckoningAnswer, { kind: "risk" }>>;
  readonly dates: DeskAnswer<DatesAnswer>;
  readonly solved: DeskAnswer<SolverAnswer>;
}

export function useAnswers(
  { state, process, choice, figures, refused }: Studio,
  { lang, theme }: PictureLook,
  keptGoal: KeptGoal | undefined,
): StudioAnswers {
  const { view, step, spread } = state.looking;
  const { measures, changes, route, start, goal } = choice;
  const standing = refused.length === 0;
  const chosen = useMemo(
    () => (process && standing ? { process, measures, changes, route, lang, theme } : undefined),
    [process, standing, measures, changes, route, lang, theme],
  );
  // Only these show dates; no other is drawn again for another.
  const datedStart = view === "gantt" ? start : undefined;
  // While the steps are a list, exports have the picture in lanes.
  const drawn = view === "list" ? "swimlane" : view;
  const picture = usePicture(
    useMemo(() => chosen && { ...chosen, kind: "picture" as const, view: drawn, start: datedStart }, [chosen, drawn, datedStart]),
    drawn,
  );
  const savings = useReckoning(
    "savings",
    useMemo(() => chosen && { ...chosen, kind: "savings" as const }, [chosen]),
    shortWorkDelay,
  );
  const isTimed = figures?.now.steps.some(({ id }) => id === step) ?? false;
  const explained = useReckoning(
    "step",
    useMemo(
      () => (chosen && step !== undefined && isTimed ? { ...chosen, kind: "step" as const, step } : undefined),
      [chosen, step, isTimed],
    ),
    shortWorkDelay,
  );
  const risk = useReckoning(
    "risk",
    useMemo(() => chosen && { ...chosen, kind: "risk" as const, runs, spread: namedSpreads[spread] }, [chosen, spread]),
    longWorkDelay,
  );
  const dates = useWorkerDesk<DatesQuestion, DatesAnswer>(
    "dates",
    useMemo(() => (chosen && start !== undefined ? { ...chosen, kind: "dates" as const, start } : undefined), [chosen, start]),
    { delay: pictureDelay },
  );
  return { picture, savings, explained, risk, dates, solved: useSolved(chosen, goal, keptGoal) };
}

/** The answer to a goal: the one that a shared file brings, else that of the solver. */
function useSolved(
  chosen: (ChosenProcess & PictureLook) | undefined,
  goal: StudioGoal,
  keptGoal: KeptGoal | undefined,
): StudioAnswers["solved"] {
  const isAsked = goal.target !== undefined || goal.budget !== undefined;
  const kept = useMemo(
    () => (chosen && isAsked && keptGoal && isAskedAsKept(keptGoal, { ...chosen, goal }) ? keptGoal.answer : undefined),
    [chosen, isAsked, keptGoal, goal],
  );
  const { wasm, fault: unloaded } = useWasm(isAsked && kept === undefined);
  const question = useMemo(() => {
    if (!chosen || !isAsked) return undefined;
    if (kept !== undefined) return { ...chosen, kept, ...goal };
    return wasm && { ...chosen, wasm, ...goal };
  }, [chosen, kept, wasm, isAsked, goal]);
  const solved = useWorkerDesk<SolverQuestion, SolverAnswer>("solver", question, { isLong: true, delay: longWorkDelay });
  if (kept !== undefined) return { ...solved, fault: solved.fault && studioPageWords.sharing.solverLeftOut };
  const isSearching = solved.isWorking || (isAsked && !wasm && !unloaded);
  return { ...solved, isWorking: isSearching, fault: solved.fault ?? unloaded };
}

function useReckoning<K extends ReckoningAnswer["kind"]>(kind: K, question: ReckoningQuestion | undefined, delay: number) {
  const found = useWorkerDesk<ReckoningQuestion, ReckoningAnswer>("reckoning", question, { isLong: true, delay });
  const { answer } = found;
  return { ...found, answer: answer?.kind === kind ? (answer as Extract<ReckoningAnswer, { kind: K }>) : undefined };
}

/** The picture of the present choice; lanes do without the layout engine of flowcharts, which is large. */
function usePicture(question: PictureQuestion | undefined, view: PictureQuestion["view"]): DeskAnswer<PictureAnswer> {
  const isFlowchart = view === "flowchart";
  const lanes = useWorkerDesk<PictureQuestion, PictureAnswer>("lanes", isFlowchart ? undefined : question, { delay: pictureDelay });
  const flowchart = useWorkerDesk<PictureQuestion, PictureAnswer>("flowchart", isFlowchart ? question : undefined, { delay: pictureDelay });
  const present = isFlowchart ? flowchart : lanes;
  // The last picture stays until the next is there.
  const last = useRef<PictureAnswer | undefined>(undefined);
  if (present.answer) last.current = present.answer;
  return { ...present, answer: last.current };
}

/** The solver, once it is asked; what could not be loaded is tried again with the next goal. */
function useWasm(isAsked: boolean) {
  const [wasm, setWasm] = useState<Uint8Array<ArrayBuffer>>();
  const [fault, setFault] = useState<Bilingual>();
  useEffect(() => {
    if (wasm || !isAsked) return setFault(undefined);
    setFault(isShared() ? studioPageWords.sharing.solverLeftOut : undefined);
    if (isShared()) return;
    loadScriptText("highs")
      .then((text) => setWasm(Uint8Array.from(atob(text), (character) => character.charCodeAt(0))))
      .catch((error: unknown) => setFault(formatFault(error)));
  }, [isAsked]);
  return { wasm, fault };
}
