import type { Container, G } from "@svgdotjs/svg.js";

/** A group that stands for one thing: what it is, in words, for screen readers and as a tip. */
export function createNamedGroup(on: Container, words: string, attributes: Readonly<Record<string, string | number>> = {}): G {
  const group = on.group().attr({ role: "graphics-symbol img", "aria-label": words, ...attributes });
  group.element("title").words(words);
  return group;
}
