import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { Process } from "../../../../../model/index.ts";
import { studioPageWords } from "../../../words.ts";
import type { PictureAnswer, ViewName } from "../../../work/questions.ts";
import { useLanguage } from "../../hooks/language.ts";
import type { FlowWalk } from "../flow-walk.ts";
import { pictureWords } from "../picture-words.ts";
import { focusStepDays } from "../step-focus.ts";
import { LiveStage, type StageElements } from "./live-stage.ts";
import { leastText } from "./sight.ts";

interface StageProps {
  readonly process: Process;
  readonly view: ViewName;
  /** Undefined until the first is drawn. */
  readonly answer: PictureAnswer | undefined;
  readonly step: string | undefined;
  readonly onStep: (step: string) => void;
  readonly order: readonly string[];
  readonly critical: ReadonlySet<string>;
  readonly getWalk: () => FlowWalk;
  /** It is looked at from far. */
  readonly isLarge: boolean;
  /** What moves the picture from outside. */
  readonly control: RefObject<LiveStage | null>;
}

/** The picture: seen, zoomed, panned and walked through. */
export function Stage(props: StageProps) {
  const { process, view, answer, step, order, critical, isLarge, control, onStep } = props;
  const { say, name } = useLanguage();
  const stage = useRef<HTMLElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const choose = useRef(onStep);
  choose.current = onStep;
  const title = say(pictureWords.stage(studioPageWords.views[answer?.view ?? "swimlane"], name(process)));
  const keyed = useStageKeys(props);

  useLayoutEffect(() => {
    if (!stage.current || !frame.current) return;
    const live = new LiveStage(findStageElements(frame.current, stage.current), (id) => choose.current(id));
    control.current = live;
    return () => live.end();
  }, []);
  useLayoutEffect(() => control.current?.setLeastText(isLarge ? leastText.far : leastText.near), [isLarge]);
  useLayoutEffect(() => {
    if (answer) control.current?.show({ answer, process: process.id, order, critical });
  }, [answer]);
  useLayoutEffect(() => control.current?.choose(step), [step]);
  // Where a drawing is there before the keyboard may go to a step in it.
  useEffect(() => control.current?.choose(step), [answer === undefined]);

  const parts = useMemo(
    () => (
      <>
        <div class="sheet" />
        <div class="stuck top" aria-hidden="true" hidden />
        <div class="stuck side" aria-hidden="true" hidden />
        <div class="stuck corner" aria-hidden="true" hidden />
      </>
    ),
    [],
  );
  return (
    <div class="frame" ref={frame} hidden={view === "list"}>
      <figure
        class="stage"
        ref={stage}
        aria-label={title}
        aria-describedby="stage-help"
        aria-busy={answer?.view !== view}
        data-drawn={answer?.view}
        {...keyed}
      >
        {parts}
      </figure>
      <div class="minimap" aria-hidden="true" hidden />
      <p id="stage-help" class="unseen">
        {say(pictureWords.stageHelp)}
      </p>
    </div>
  );
}

function findStageElements(frame: HTMLElement, stage: HTMLElement): StageElements {
  const find = (name: string) => {
    const found = frame.querySelector<HTMLElement>(`.${name}`);
    if (!found) throw new Error(`The stage has no ${name}`);
    return found;
  };
  return { stage, sheet: find("sheet"), top: find("top"), side: find("side"), corner: find("corner"), minimap: find("minimap") };
}

function findStep(target: EventTarget | null): string | undefined {
  return (target instanceof Element ? target.closest("[data-step]")?.getAttribute("data-step") : undefined) ?? undefined;
}

/**
 * A click chooses; arrows walk, Enter goes to the days of the step, the space bar chooses it when it has not dragged
 * anything.
 */
function useStageKeys({ getWalk, control, onStep }: StageProps) {
  const pressed = useRef(false);
  return {
    onClick: ({ target }: MouseEvent) => {
      const chosen = findStep(target);
      if (chosen !== undefined) onStep(chosen);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const step = findStep(event.target);
      if (step === undefined || event.ctrlKey || event.metaKey) return;
      pressed.current = event.key === " ";
      const next = getWalk().move(step, event);
      if (next !== undefined) control.current?.focus(next);
      else if (event.key === "Enter") {
        onStep(step);
        focusStepDays();
      } else if (event.key !== " " && !event.key.startsWith("Arrow")) return;
      event.preventDefault();
    },
    onKeyUp: ({ key, target }: KeyboardEvent) => {
      const step = findStep(target);
      if (key === " " && pressed.current && step !== undefined) onStep(step);
      pressed.current = false;
    },
    onPointerDown: () => {
      pressed.current = false;
    },
  };
}
