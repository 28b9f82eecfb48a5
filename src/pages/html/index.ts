export { drawCutMark } from "./cut-mark.ts";
export { html, type Markup, trustMarkup } from "./html.ts";
export { pageStyle } from "./page-style.ts";
export { pageWords } from "./words.ts";
