import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Process } from "../../../../model/index.ts";
import { studioPageWords } from "../../words.ts";
import { type ViewName, viewNames } from "../../work/questions.ts";
import { useLanguage } from "../hooks/language.ts";
import { LivePicture } from "./svg/live-picture.ts";

interface PictureProps {
  readonly process: Process;
  readonly view: ViewName;
  readonly onView: (view: ViewName) => void;
  /** Undefined until the first is drawn. */
  readonly svg: string | undefined;
  /** The view of which that is. */
  readonly drawn: ViewName | undefined;
  readonly step: string | undefined;
  readonly onStep: (step: string) => void;
}

const [minZoom, maxZoom, zoomStep] = [0.1, 4, 1.25];

/** The picture: chosen among four, zoomed, panned, with a step to be found and chosen in it. */
export function PicturePanel({ process, view, onView, svg, drawn, step, onStep }: PictureProps) {
  const { say, name, lang } = useLanguage();
  const stage = useRef<HTMLDivElement>(null);
  /** Undefined: as wide as there is room for. */
  const [zoom, setZoom] = useState<number | undefined>();
  const shown = useRef<LivePicture | undefined>(undefined);
  /** The process and the view of which the last drawing was. */
  const subject = useRef("");
  /** What was last asked for in the field that finds a step. */
  const searched = useRef("");
  /**
   * What is to be seen of the picture, in pixels of the page: to ask the stage on each tick would have the browser lay
   * out the page.
   */
  const seen = useRef({ top: 0, width: innerWidth / 2, height: innerHeight });

  useLayoutEffect(() => {
    if (!stage.current || svg === undefined) return;
    if (!shown.current) {
      shown.current = new LivePicture(stage.current);
      shown.current.choose(step);
    }
    const former = shown.current.svg && getScale(shown.current.svg);
    const { top, width, height } = seen.current;
    const isOther = subject.current !== `${process.id} ${drawn}`;
    subject.current = `${process.id} ${drawn}`;
    shown.current.show(svg, {
      kind: subject.current,
      size: (each) => resizePicture(each, width, isOther ? undefined : zoom),
      sight: { from: top / (former ?? 1), to: (top + height) / (former ?? 1) },
    });
    if (isOther) {
      setZoom(undefined);
      stage.current.scrollTo(0, 0);
      revealStep(stage.current, shown.current.choose(step));
    } else if (former) keepMiddle(stage.current, getScale(shown.current.svg) / former);
  }, [svg]);

  useEffect(() => () => shown.current?.end(), []);

  useLayoutEffect(() => {
    const svgNow = shown.current?.svg;
    if (!stage.current || !svgNow) return;
    const former = getScale(svgNow);
    resizePicture(svgNow, seen.current.width, zoom);
    keepMiddle(stage.current, getScale(svgNow) / former);
  }, [zoom]);

  useLayoutEffect(() => {
    if (stage.current) revealStep(stage.current, shown.current?.choose(step));
  }, [step]);

  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      const { width = 0, height = 0 } = entry?.contentRect ?? {};
      seen.current = { ...seen.current, width, height };
      const svgNow = shown.current?.svg;
      if (svgNow) resizePicture(svgNow, width, zoom);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [zoom]);

  // The same element as before is not gone through again, of a thousand steps on each tick.
  const names = useMemo(
    () => (
      <datalist id="steps">
        {process.steps.map((each) => (
          <option key={each.id} value={each.id}>
            {name(each)}
          </option>
        ))}
      </datalist>
    ),
    [process, lang],
  );

  const changeZoom = (factor: number) => {
    setZoom(Math.min(maxZoom, Math.max(minZoom, getScale(shown.current?.svg) * factor)));
  };
  const fitAll = () => {
    const [svgNow, space] = [shown.current?.svg, stage.current];
    if (!svgNow || !space) return;
    const { width, height } = svgNow.viewBox.baseVal;
    setZoom(Math.max(minZoom / 2, Math.min(1, (space.clientWidth - 2) / width, (space.clientHeight - 2) / height)));
  };
  const choose = (event: Event) => {
    const chosen = (event.target as Element).closest("[data-step]")?.getAttribute("data-step");
    if (chosen) onStep(chosen);
  };

  return (
    <section class="picture" aria-labelledby="picture-title">
      <h2 id="picture-title" class="unseen">
        {say(studioPageWords.picture)}
      </h2>
      <div class="tools">
        <fieldset class="tabs">
          <legend class="unseen">{say(studioPageWords.picture)}</legend>
          {viewNames.map((each) => (
            <button key={each} type="button" data-view={each} aria-pressed={each === view} onClick={() => onView(each)}>
              {say(studioPageWords.views[each])}
            </button>
          ))}
        </fieldset>
        <div class="zoom">
          <button
            type="button"
            data-zoom="out"
            aria-label={say(studioPageWords.zoomOut)}
            title={say(studioPageWords.zoomOut)}
            onClick={() => changeZoom(1 / zoomStep)}
          >
            −
          </button>
          <button
            type="button"
            data-zoom="in"
            aria-label={say(studioPageWords.zoomIn)}
            title={say(studioPageWords.zoomIn)}
            onClick={() => changeZoom(zoomStep)}
          >
            ＋
          </button>
          <button type="button" data-zoom="fit" onClick={fitAll}>
            {say(studioPageWords.fit)}
          </button>
        </div>
        <label class="find">
          <span class="unseen">{say(studioPageWords.findStep)}</span>
          <input
            id="find-step"
            type="search"
            list="steps"
            placeholder={say(studioPageWords.findStep)}
            onChange={(event) => {
              searched.current = event.currentTarget.value;
              const found = findNextStep(process, searched.current, name, undefined);
              if (found !== undefined) onStep(found);
            }}
            onKeyDown={({ key, currentTarget: { value } }) => {
              if (key !== "Enter" || value !== searched.current) return;
              const found = findNextStep(process, value, name, step);
              if (found !== undefined) onStep(found);
            }}
          />
          {names}
        </label>
      </div>
      <figure
        class="stage"
        data-drawn={drawn}
        aria-busy={drawn !== view}
        ref={stage}
        onClick={choose}
        onScroll={({ currentTarget }) => {
          seen.current = { ...seen.current, top: currentTarget.scrollTop };
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== " ") return;
          if ((event.target as Element).closest("[data-step]")) event.preventDefault();
          choose(event);
        }}
        onWheel={(event) => {
          if (!event.ctrlKey) return;
          event.preventDefault();
          changeZoom(event.deltaY < 0 ? zoomStep : 1 / zoomStep);
        }}
        onPointerDown={(event) => stage.current && panStage(event, stage.current)}
      />
      {drawn !== view && <p class="note drawing">{say(studioPageWords.drawing)}</p>}
    </section>
  );
}

/**
 * The step that is called so, or whose id or name has the text in it: of several the first, or the one that follows
 * `former`.
 */
function findNextStep(
  { steps }: Process,
  text: string,
  nameIn: (step: Process["steps"][number]) => string,
  former: string | undefined,
): string | undefined {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return undefined;
  const exact = steps.find(({ id }) => id.toLowerCase() === wanted);
  if (exact) return exact.id;
  const found = steps.filter((each) => `${each.id} ${nameIn(each)}`.toLowerCase().includes(wanted));
  return found[(found.findIndex(({ id }) => id === former) + 1) % found.length]?.id;
}

/** Gives a picture its size on the page. */
function resizePicture(svg: SVGSVGElement, room: number, zoom: number | undefined): void {
  const { width, height } = svg.viewBox.baseVal;
  const scale = zoom ?? Math.min(1, Math.max(0.5, (room - 2) / width));
  svg.setAttribute("width", String(width * scale));
  svg.setAttribute("height", String(height * scale));
  svg.dataset.scale = String(scale);
  svg.classList.toggle("fine", scale < 0.5);
}

function getScale(svg: SVGSVGElement | undefined): number {
  return Number(svg?.dataset.scale ?? 1);
}

/** What was in the middle of the stage stays there when the picture has grown so many times. */
function keepMiddle(stage: HTMLElement, growth: number): void {
  if (growth === 1) return;
  const [across, down] = [stage.clientWidth / 2, stage.clientHeight / 2];
  stage.scrollLeft = (stage.scrollLeft + across) * growth - across;
  stage.scrollTop = (stage.scrollTop + down) * growth - down;
}

/** Moves the picture so that a step that is not wholly seen stands in the middle. */
function revealStep(stage: HTMLElement, step: Element | undefined): void {
  if (!step) return;
  const [box, room] = [step.getBoundingClientRect(), stage.getBoundingClientRect()];
  if (box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom) return;
  stage.scrollLeft += (box.left + box.right - room.left - room.right) / 2;
  stage.scrollTop += (box.top + box.bottom - room.top - room.bottom) / 2;
}

/** Drags the picture under the mouse; fingers scroll by themselves. */
function panStage(event: PointerEvent, stage: HTMLElement): void {
  if (event.pointerType !== "mouse" || event.button !== 0) return;
  const from = { x: event.clientX + stage.scrollLeft, y: event.clientY + stage.scrollTop };
  const move = ({ clientX, clientY }: PointerEvent) => {
    stage.scrollLeft = from.x - clientX;
    stage.scrollTop = from.y - clientY;
  };
  const end = () => {
    removeEventListener("pointermove", move);
    removeEventListener("pointerup", end);
    removeEventListener("pointercancel", end);
  };
  addEventListener("pointermove", move);
  addEventListener("pointerup", end);
  addEventListener("pointercancel", end);
}
