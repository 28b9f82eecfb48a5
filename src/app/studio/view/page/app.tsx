import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { packText } from "../../../../formats/index.ts";
import type { Bilingual, Language } from "../../../../model/index.ts";
import { isLive } from "../../source/live-server.ts";
import { type OpenedCatalog, openFiles } from "../../source/open-files.ts";
import { namedSpreads } from "../../state/address.ts";
import { changeStep, switchMeasure } from "../../state/choice.ts";
import { studioPageWords } from "../../words.ts";
import type {
  DatesAnswer,
  DatesQuestion,
  PictureAnswer,
  PictureQuestion,
  ReckoningAnswer,
  ReckoningQuestion,
  SolverAnswer,
  SolverQuestion,
} from "../../work/questions.ts";
import { loadScriptText } from "../../work/texts.ts";
import { GoalPanel } from "../goal/goal-panel.tsx";
import { Head } from "../head/page-head.tsx";
import { formatFault } from "../hooks/fault.ts";
import { LanguageContext } from "../hooks/language.ts";
import { useDrop } from "../hooks/use-drop.ts";
import { useKeys } from "../hooks/use-keys.ts";
import { useMedia } from "../hooks/use-media.ts";
import { useStudio } from "../hooks/use-studio.ts";
import { useWorkerDesk } from "../hooks/use-worker-desk.ts";
import { Measures } from "../measures/measure-switches.tsx";
import { PicturePanel } from "../picture/picture-panel.tsx";
import { SkipLink } from "../picture/skip-link.tsx";
import { RiskPanel } from "../risk/risk-panel.tsx";
import { SaveDialog } from "../save/save-dialog.tsx";
import { Scenarios } from "../scenarios/scenario-choice.tsx";
import { StepPanel } from "../step/step-panel.tsx";
import { DatesPanel } from "../totals/dates-panel.tsx";
import { TotalsPanel } from "../totals/totals-panel.tsx";
import { KeySheet } from "./key-sheet.tsx";
import { Problems } from "./problem-list.tsx";

interface AppProps {
  readonly first: OpenedCatalog | undefined;
  readonly packed: string | undefined;
  readonly isReference: boolean;
  readonly usual: Language;
  /** Id of the process to show where the address names none. */
  readonly preferred: string | undefined;
}

/** How many cases the studio simulates: their shape stands still at so many, and they take a fraction of a second. */
const runs = 2_000;
/** Milliseconds that a choice stays the same before long work begins, and before a picture is drawn of it. */
const [longWorkDelay, pictureDelay] = [220, 0];
/** Addresses longer than this do not get through everywhere. */
const maxAddressLength = 16_000;

export function App({ first, packed, isReference, usual, preferred }: AppProps) {
  const studio = useStudio(first, usual, packed, preferred);
  const { process, wanted, looking, figures, refused, change, look } = studio;
  const { lang, view, step, target, budget, start, spread } = looking;
  const isDark = useMedia("(prefers-color-scheme: dark)");
  const [dialog, setDialog] = useState<"keys" | "save" | undefined>();
  const [showsTries, setShowsTries] = useState(isReference);
  const { wasm, fault: unloaded } = useWasm(target, budget);

  const standing = refused.length === 0;
  const { measures, changes, route } = wanted;
  const chosen = useMemo(
    () => (process && standing ? { process, measures, changes, route, lang, isDark } : undefined),
    [process, standing, measures, changes, route, lang, isDark],
  );
  // While the steps are a list, exports have the picture in lanes.
  const pictureName = view === "list" ? "swimlane" : view;
  const picture = usePicture(
    useMemo(() => chosen && { ...chosen, kind: "picture" as const, view: pictureName }, [chosen, pictureName]),
    pictureName,
  );
  const savings = useWorkerDesk<ReckoningQuestion, ReckoningAnswer>(
    "reckoning",
    useMemo(() => chosen && { ...chosen, kind: "savings" as const }, [chosen]),
    { isLong: true, delay: 60 },
  );
  const explained = useWorkerDesk<ReckoningQuestion, ReckoningAnswer>(
    "reckoning",
    useMemo(
      () =>
        chosen && step !== undefined && figures?.now.steps.some(({ id }) => id === step)
          ? { ...chosen, kind: "step" as const, step }
          : undefined,
      [chosen, step],
    ),
    { isLong: true, delay: 60 },
  ).answer;
  const risk = useWorkerDesk<ReckoningQuestion, ReckoningAnswer>(
    "reckoning",
    useMemo(() => chosen && { ...chosen, kind: "risk" as const, runs, spread: namedSpreads[spread] }, [chosen, spread]),
    { isLong: true, delay: longWorkDelay },
  );
  const dates = useWorkerDesk<DatesQuestion, DatesAnswer>(
    "dates",
    useMemo(() => (chosen && start !== undefined ? { ...chosen, start } : undefined), [chosen, start]),
    { delay: pictureDelay },
  );
  const solved = useWorkerDesk<SolverQuestion, SolverAnswer>(
    "solver",
    useMemo(
      () => (chosen && wasm && (target !== undefined || budget !== undefined) ? { ...chosen, wasm, target, budget } : undefined),
      [chosen, wasm, target, budget],
    ),
    { isLong: true, delay: longWorkDelay },
  );

  const open = async (files: readonly File[]) => {
    const read = files.map(async (each) => ({ file: each.name, bytes: new Uint8Array(await each.arrayBuffer()) }));
    const next = openFiles(await Promise.all(read), lang);
    const [only, another] = next.files;
    const text = only && !another ? packText(only.text) : undefined;
    setShowsTries(false);
    studio.open(next, text !== undefined && text.length <= maxAddressLength ? text : undefined);
  };
  const isDropping = useDrop(open);
  useKeys({
    undo: studio.undo,
    redo: studio.redo,
    save: () => setDialog("save"),
    keys: () => setDialog("keys"),
    view: (each) => look({ view: each }),
  });
  useEffect(() => {
    // Set on each tick it would have the browser lay out the whole page.
    document.documentElement.lang = lang;
  }, [lang]);

  return (
    <LanguageContext.Provider value={lang}>
      <SkipLink />
      <Head studio={studio} svg={picture.answer?.svg} onOpen={open} onSave={() => setDialog("save")} onKeys={() => setDialog("keys")} />
      <main>
        {studio.broken && <Problems {...studio.broken} isOverFormer={studio.opened !== undefined} />}
        {studio.unreadable && <p class="problems">{studio.unreadable[lang]}</p>}
        {!studio.isConnected && isLive() && <p class="problems">{studioPageWords.notHere[lang]}</p>}
        {refused[0] && (
          <p class="problems" role="alert">
            {studioPageWords.oneProblem[lang]}
            {refused[0].message[lang]}
          </p>
        )}
        {process && figures && (
          <div class="desk">
            <div class="left">
              <TotalsPanel process={process} figures={figures}>
                <DatesPanel
                  start={start}
                  answer={dates.answer}
                  days={figures.now.days}
                  fault={dates.fault?.[lang]}
                  onStart={(each) => look({ start: each })}
                />
              </TotalsPanel>
              <Scenarios process={process} wanted={wanted} moved={studio.moved} onChange={change} />
              <Measures
                process={process}
                chosen={wanted.measures}
                savings={savings.answer?.kind === "savings" ? savings.answer.savings : undefined}
                fault={savings.fault?.[lang]}
                onSwitch={(id, isOn) => change((each) => switchMeasure(each, process, id, isOn))}
              />
            </div>
            <div class="middle">
              {showsTries && <Tries lang={lang} onClose={() => setShowsTries(false)} />}
              <PicturePanel
                process={process}
                view={view}
                onView={(each) => look({ view: each })}
                answer={picture.answer}
                figures={figures}
                finish={start !== undefined ? dates.answer?.now.date : undefined}
                step={step}
                onStep={(each) => look({ step: each })}
              />
              {picture.fault !== undefined && <p class="problems">{picture.fault[lang]}</p>}
            </div>
            <div class="right">
              <StepPanel
                process={process}
                figures={figures}
                wanted={wanted}
                step={step}
                explanation={explained?.kind === "step" ? explained.explanation : undefined}
                onChange={(values, movement) => step !== undefined && change((each) => changeStep(each, step, values), movement)}
                onStep={(each) => look({ step: each })}
              />
              <GoalPanel
                process={process}
                before={figures.before.days}
                target={target}
                budget={budget}
                answer={solved.answer}
                isSearching={solved.isWorking || ((target !== undefined || budget !== undefined) && !wasm && !unloaded)}
                fault={(solved.fault ?? unloaded)?.[lang]}
                onGoal={look}
                onAdopt={(ids) => change((each) => ({ ...each, measures: ids }))}
              />
              <RiskPanel
                risk={risk.answer?.kind === "risk" ? risk.answer : undefined}
                isSimulating={risk.isWorking}
                fault={risk.fault?.[lang]}
                spread={spread}
                onSpread={(each) => look({ spread: each })}
              />
            </div>
          </div>
        )}
      </main>
      {dialog === "keys" && <KeySheet onClose={() => setDialog(undefined)} />}
      {dialog === "save" && process && figures && <SaveDialog studio={studio} onClose={() => setDialog(undefined)} />}
      {isDropping && <div class="dropping">{studioPageWords.dropHere[lang]}</div>}
    </LanguageContext.Provider>
  );
}

/** The picture of the present choice; lanes do without the layout engine of flowcharts, which is large. */
function usePicture(question: (PictureQuestion & { kind: "picture" }) | undefined, view: PictureQuestion["view"]) {
  const isFlowchart = view === "flowchart";
  const lanes = useWorkerDesk<PictureQuestion, PictureAnswer>("lanes", isFlowchart ? undefined : question, { delay: pictureDelay });
  const flowchart = useWorkerDesk<PictureQuestion, PictureAnswer>("flowchart", isFlowchart ? question : undefined, { delay: pictureDelay });
  const present = isFlowchart ? flowchart : lanes;
  // The last picture stays until the next is there.
  const last = useRef<PictureAnswer | undefined>(undefined);
  if (present.answer) last.current = present.answer;
  return { ...present, answer: last.current };
}

/** The solver, once there is a goal; what could not be loaded is tried again with the next. */
function useWasm(target: number | undefined, budget: number | undefined) {
  const [wasm, setWasm] = useState<Uint8Array<ArrayBuffer>>();
  const [fault, setFault] = useState<Bilingual>();
  useEffect(() => {
    if (wasm || (target === undefined && budget === undefined)) return;
    setFault(undefined);
    loadScriptText("highs")
      .then((text) => setWasm(Uint8Array.from(atob(text), (character) => character.charCodeAt(0))))
      .catch((error: unknown) => setFault(formatFault(error)));
  }, [target, budget]);
  return { wasm, fault };
}

function Tries({ lang, onClose }: { lang: Language; onClose: () => void }) {
  return (
    <aside class="tries">
      <p>
        <b>{studioPageWords.tryThis[lang]}</b>
        <button type="button" class="small" aria-label={studioPageWords.close[lang]} onClick={onClose}>
          ×
        </button>
      </p>
      <ol>
        {studioPageWords.tries.map((each) => (
          <li key={each.en}>{each[lang]}</li>
        ))}
      </ol>
    </aside>
  );
}
