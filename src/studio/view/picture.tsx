import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Process } from "../../index.ts";
import { words } from "../words.ts";
import { type ViewName, views } from "../work/questions.ts";
import { useLanguage } from "./language.ts";
import { moveFrom, placesIn } from "./moving.ts";
import { parsedSvg } from "./parsed-svg.ts";
import { patch } from "./patched.ts";

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

const [least, most, stepwise] = [0.1, 4, 1.25];

/** The picture: chosen among four, zoomed, panned, with a step to be found and chosen in it. */
export function Picture({ process, view, onView, svg, drawn, step, onStep }: PictureProps) {
  const { say, name, lang } = useLanguage();
  const stage = useRef<HTMLDivElement>(null);
  /** Undefined: as wide as there is room for. */
  const [zoom, setZoom] = useState<number | undefined>();
  const shown = useRef<SVGSVGElement | undefined>(undefined);
  /** The process and the view of which that is. */
  const subject = useRef("");
  const searched = useRef("");
  /** Its width, which to ask the stage for on each tick would have the browser lay out the page. */
  const room = useRef(innerWidth / 2);

  useLayoutEffect(() => {
    if (!stage.current || svg === undefined) return;
    const next = parsedSvg(svg);
    const former = shown.current;
    const places = former && placesIn(former);
    const isOther = subject.current !== `${process.id} ${drawn}`;
    subject.current = `${process.id} ${drawn}`;
    sizeTo(next, room.current, isOther ? undefined : zoom);
    const growth = former ? scaleOf(next) / scaleOf(former) : 1;
    markChosen(next, step);
    if (former) patch(former, next);
    else stage.current.replaceChildren(next);
    shown.current = former ?? next;
    if (isOther) {
      setZoom(undefined);
      stage.current.scrollTo(0, 0);
      reveal(stage.current, markChosen(shown.current, step));
    } else keepMiddle(stage.current, growth);
    if (places) moveFrom(places, shown.current);
  }, [svg]);

  useLayoutEffect(() => {
    if (!stage.current || !shown.current) return;
    const former = scaleOf(shown.current);
    sizeTo(shown.current, room.current, zoom);
    keepMiddle(stage.current, scaleOf(shown.current) / former);
  }, [zoom]);

  useLayoutEffect(() => {
    if (!stage.current || !shown.current) return;
    reveal(stage.current, markChosen(shown.current, step));
  }, [step]);

  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      room.current = entry?.contentRect.width ?? 0;
      if (shown.current) sizeTo(shown.current, room.current, zoom);
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

  const zoomBy = (factor: number) => {
    const present = shown.current ? scaleOf(shown.current) : 1;
    setZoom(Math.min(most, Math.max(least, present * factor)));
  };
  const fitAll = () => {
    const [svgNow, space] = [shown.current, stage.current];
    if (!svgNow || !space) return;
    const { width, height } = svgNow.viewBox.baseVal;
    setZoom(Math.max(least / 2, Math.min(1, (space.clientWidth - 2) / width, (space.clientHeight - 2) / height)));
  };
  const choose = (event: Event) => {
    const chosen = (event.target as Element).closest("[data-step]")?.getAttribute("data-step");
    if (chosen) onStep(chosen);
  };

  return (
    <section class="picture" aria-labelledby="picture-title">
      <h2 id="picture-title" class="unseen">
        {say(words.picture)}
      </h2>
      <div class="tools">
        <fieldset class="tabs">
          <legend class="unseen">{say(words.picture)}</legend>
          {views.map((each) => (
            <button key={each} type="button" data-view={each} aria-pressed={each === view} onClick={() => onView(each)}>
              {say(words.views[each])}
            </button>
          ))}
        </fieldset>
        <div class="zoom">
          <button
            type="button"
            data-zoom="out"
            aria-label={say(words.zoomOut)}
            title={say(words.zoomOut)}
            onClick={() => zoomBy(1 / stepwise)}
          >
            −
          </button>
          <button type="button" data-zoom="in" aria-label={say(words.zoomIn)} title={say(words.zoomIn)} onClick={() => zoomBy(stepwise)}>
            ＋
          </button>
          <button type="button" data-zoom="fit" onClick={fitAll}>
            {say(words.fit)}
          </button>
        </div>
        <label class="find">
          <span class="unseen">{say(words.findStep)}</span>
          <input
            id="find-step"
            type="search"
            list="steps"
            placeholder={say(words.findStep)}
            onChange={(event) => {
              searched.current = event.currentTarget.value;
              const found = foundStep(process, searched.current, name, undefined);
              if (found !== undefined) onStep(found);
            }}
            onKeyDown={({ key, currentTarget: { value } }) => {
              if (key !== "Enter" || value !== searched.current) return;
              const found = foundStep(process, value, name, step);
              if (found !== undefined) onStep(found);
            }}
          />
          {names}
        </label>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the steps inside have their roles */}
      <div
        class="stage"
        data-drawn={drawn}
        aria-busy={drawn !== view}
        ref={stage}
        onClick={choose}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== " ") return;
          if ((event.target as Element).closest("[data-step]")) event.preventDefault();
          choose(event);
        }}
        onWheel={(event) => {
          if (!event.ctrlKey) return;
          event.preventDefault();
          zoomBy(event.deltaY < 0 ? stepwise : 1 / stepwise);
        }}
        onPointerDown={(event) => stage.current && pan(event, stage.current)}
      />
      {drawn !== view && <p class="note drawing">{say(words.drawing)}</p>}
    </section>
  );
}

/** The step that is called so, or whose id or name has the text in it: of several the first, or the one that follows `former`. */
function foundStep(
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
function sizeTo(svg: SVGSVGElement, room: number, zoom: number | undefined): void {
  const { width, height } = svg.viewBox.baseVal;
  const scale = zoom ?? Math.min(1, Math.max(0.5, (room - 2) / width));
  svg.setAttribute("width", String(width * scale));
  svg.setAttribute("height", String(height * scale));
  svg.dataset.scale = String(scale);
  svg.classList.toggle("fine", scale < 0.5);
}

function scaleOf(svg: SVGSVGElement): number {
  return Number(svg.dataset.scale ?? 1);
}

/** What was in the middle of the stage stays there when the picture has grown so many times. */
function keepMiddle(stage: HTMLElement, growth: number): void {
  if (growth === 1) return;
  const [across, down] = [stage.clientWidth / 2, stage.clientHeight / 2];
  stage.scrollLeft = (stage.scrollLeft + across) * growth - across;
  stage.scrollTop = (stage.scrollTop + down) * growth - down;
}

/** Moves the picture so that a step that is not wholly seen stands in the middle. */
function reveal(stage: HTMLElement, step: Element | undefined): void {
  if (!step) return;
  const [box, room] = [step.getBoundingClientRect(), stage.getBoundingClientRect()];
  if (box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom) return;
  stage.scrollLeft += (box.left + box.right - room.left - room.right) / 2;
  stage.scrollTop += (box.top + box.bottom - room.top - room.bottom) / 2;
}

function markChosen(svg: SVGSVGElement, step: string | undefined): Element | undefined {
  for (const marked of svg.querySelectorAll(".chosen")) marked.classList.remove("chosen");
  const chosen =
    step === undefined ? undefined : [...svg.querySelectorAll("[data-step]")].find((each) => each.getAttribute("data-step") === step);
  chosen?.classList.add("chosen");
  return chosen;
}

/** Drags the picture under the mouse; fingers scroll by themselves. */
function pan(event: PointerEvent, stage: HTMLElement): void {
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
