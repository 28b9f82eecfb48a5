import { useLayoutEffect, useRef } from "preact/hooks";
import { parseSvg } from "./parse-svg.ts";

/** A chart that the library drew, as wide as there is room for. */
export function Svg({ text, class: name }: { text: string; class: string }) {
  const holder = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const svg = parseSvg(text);
    const { width, height } = svg.viewBox.baseVal;
    svg.setAttribute("width", "100%");
    svg.removeAttribute("height");
    holder.current?.replaceChildren(svg);
    holder.current?.setAttribute("data-shape", width > height ? "across" : "upright");
  }, [text]);
  return <div class={name} ref={holder} />;
}
