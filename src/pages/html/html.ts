import { toPrintableText } from "../../picture/text/index.ts";

/** Markup that is safe to put on a page as it is. */
export interface Markup {
  readonly markup: string;
}

type MarkupPart = string | number | Markup | undefined | false | readonly MarkupPart[];

/**
 * Markup from a template: every value is escaped unless it is markup itself; lists are joined, nothing stays for
 * undefined and false.
 */
export function html(strings: TemplateStringsArray, ...values: readonly MarkupPart[]): Markup {
  return { markup: strings.reduce((page, text, index) => page + text + renderPart(values[index]), "") };
}

/** Text that was made as markup by a stage that escapes, such as a drawn SVG. */
export function trustMarkup(markup: string): Markup {
  return { markup };
}

function renderPart(part: MarkupPart): string {
  if (part === undefined || part === false) return "";
  if (typeof part === "number") return String(part);
  if (typeof part === "string") return escapeHtml(part);
  return "markup" in part ? part.markup : part.map(renderPart).join("");
}

const htmlEntities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escapeHtml(text: string): string {
  return toPrintableText(text).replace(/[&<>"']/g, (sign) => htmlEntities[sign] ?? sign);
}
