import type { Container, Dom } from "@svgdotjs/svg.js";

export type ElementAttributes = Readonly<Record<string, string | number>>;

/**
 * Adds an element. Its attributes go to the DOM as they are: `attr` of svg.js first looks for units and colours in each
 * of them.
 */
export function drawShape(on: Container, name: string, attributes: ElementAttributes): Dom {
  const drawn = on.element(name);
  for (const attribute of Object.keys(attributes)) drawn.node.setAttribute(attribute, String(attributes[attribute]));
  return drawn;
}
