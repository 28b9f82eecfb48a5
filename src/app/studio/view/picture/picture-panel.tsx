import { useMemo, useRef } from "preact/hooks";
import type { Process } from "../../../../model/index.ts";
import type { ChoiceFigures } from "../../state/choice/figures.ts";
import { studioPageWords } from "../../words.ts";
import type { PictureAnswer, ViewName } from "../../work/questions.ts";
import { useLanguage } from "../hooks/language.ts";
import { FlowWalk, sortByFlow } from "./flow-walk.ts";
import { StepList } from "./list/step-list.tsx";
import type { LiveStage } from "./stage/live-stage.ts";
import { Stage } from "./stage/stage.tsx";
import { PictureTools } from "./toolbar.tsx";
import { TotalBanner } from "./total-banner.tsx";
import { useLarge } from "./use-large.ts";
import { useWayBack } from "./use-way-back.ts";

interface PictureProps {
  readonly process: Process;
  readonly figures: ChoiceFigures;
  /** The day on which the case ends, where it has a start. */
  readonly finish: string | undefined;
  readonly view: ViewName;
  readonly onView: (view: ViewName) => void;
  /** Undefined until the first is drawn. */
  readonly answer: PictureAnswer | undefined;
  readonly step: string | undefined;
  readonly onStep: (step: string) => void;
}

const zoomStep = 1.25;

/** The process as a picture, chosen among four, or as a list, with a step to be found and chosen in it. */
export function PicturePanel({ process, figures, finish, view, onView, answer, step, onStep }: PictureProps) {
  const { say } = useLanguage();
  const part = useRef<HTMLElement>(null);
  const control = useRef<LiveStage>(null);
  const [isLarge, setLarge] = useLarge(part);
  const { steps, now } = figures;
  const flow = useMemo(() => {
    const order = sortByFlow(steps, now.steps);
    const critical = new Set(now.steps.flatMap((each) => (each.critical ? [each.id] : [])));
    return { order, critical };
  }, [steps, now]);
  const known = useRef<{ readonly flow: typeof flow; readonly walk: FlowWalk } | undefined>(undefined);
  // Made when somebody walks, and not of a thousand steps on each tick.
  const getWalk = () => {
    if (known.current?.flow !== flow) known.current = { flow, walk: new FlowWalk(steps, flow.order, flow.critical) };
    return known.current.walk;
  };
  useWayBack(() => {
    if (view === "list") document.querySelector<HTMLElement>(".step-list [tabindex='0']")?.focus();
    else control.current?.focus(step);
  });
  const zoom = (how: "in" | "out" | "fit") => {
    if (how === "fit") control.current?.setWish("fit");
    else control.current?.zoom(how === "in" ? zoomStep : 1 / zoomStep);
  };
  return (
    <section class={isLarge ? "picture large" : "picture"} aria-labelledby="picture-heading" ref={part}>
      <h2 id="picture-heading" class="unseen">
        {say(studioPageWords.picture)}
      </h2>
      <TotalBanner process={process} figures={figures} finish={finish} />
      <PictureTools {...{ process, step, onStep, view, onView, isLarge }} onZoom={zoom} onLarge={setLarge} />
      <Stage {...{ process, view, answer, step, onStep, isLarge, control, getWalk }} {...flow} />
      {view === "list" && <StepList {...{ process, figures, step, onStep }} order={flow.order} />}
      {view !== "list" && answer?.view !== view && <p class="note drawing">{say(studioPageWords.drawing)}</p>}
    </section>
  );
}
