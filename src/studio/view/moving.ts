interface Position {
  readonly x: number;
  readonly y: number;
}

/** Places of the steps of a picture, by their ids, in its own units. */
export type Places = ReadonlyMap<string, Position>;

const duration = 280;
const easing = "cubic-bezier(.2,.7,.3,1)";

export function placesIn(svg: SVGSVGElement): Places {
  return new Map([...stepsIn(svg)].map((element) => [idOf(element), placeOf(element)]));
}

/** Moves every step of a new picture from where it was in the one before, and lets what is new appear; at once where less movement is wanted. */
export function moveFrom(former: Places, svg: SVGSVGElement): void {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  let moved = false;
  for (const element of stepsIn(svg)) {
    const [from, to] = [former.get(idOf(element)), placeOf(element)];
    if (!from) element.animate([{ opacity: 0 }, { opacity: 1 }], { duration, easing });
    else if (from.x !== to.x || from.y !== to.y) {
      moved = true;
      element.animate([{ transform: `translate(${from.x - to.x}px, ${from.y - to.y}px)` }, { transform: "none" }], { duration, easing });
    }
  }
  // Lines follow once the boxes that they join are nearly there.
  if (moved) svg.querySelector("g[aria-hidden]")?.animate([{ opacity: 0 }, { opacity: 0, offset: 0.4 }, { opacity: 1 }], { duration });
}

function stepsIn(svg: SVGSVGElement): NodeListOf<SVGGraphicsElement> {
  return svg.querySelectorAll<SVGGraphicsElement>("[data-step]");
}

function idOf(element: Element): string {
  return element.getAttribute("data-step") ?? "";
}

/** Where the first line of its outline begins: to ask for its box would have the browser lay out the picture. */
function placeOf(element: SVGGraphicsElement): Position {
  const outline = element.querySelector("path, rect");
  const [x = 0, y = 0] =
    (outline?.getAttribute("d") ?? `${outline?.getAttribute("x")} ${outline?.getAttribute("y")}`).match(/-?[\d.]+/g)?.map(Number) ?? [];
  return { x, y };
}
