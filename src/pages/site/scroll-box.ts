import { html, type Markup } from "../html/index.ts";

/** What may be wider than the screen, in a box that scrolls and that the keyboard can reach. */
export function renderScrollBox(label: string, content: Markup): Markup {
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${label}">${content}</div>`;
}
