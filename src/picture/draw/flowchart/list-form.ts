import { toPrintableText, toSingleLine } from "../../text/index.ts";

/** How the parts of a list are written. */
export interface ListForm {
  readonly title: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly struck: (text: string) => string;
  /** What comes from a file, on one line and never read as anything but text. */
  readonly text: (text: string) => string;
}

const markdownForm: ListForm = {
  title: (text) => `# ${text}`,
  strong: (text) => `**${text}**`,
  struck: (text) => `~~${text}~~`,
  text: (text) =>
    formatPlainText(text)
      .replace(/[\\`*_[\]<>&~|#$@]/g, "\\$&")
      // What GitHub Flavored Markdown (6.9) makes links of.
      .replace(/:(?=\/\/)/g, "\\:")
      .replace(/\bwww\./gi, (start) => `${start.slice(0, -1)}\\.`)
      // Lists, rules and headings begin a line.
      .replace(/^(\d+)(?=[.)](?:\s|$))/, "$1\\")
      .replace(/^[-+=]/, "\\$&"),
};

const plainForm: ListForm = { title: keepText, strong: keepText, struck: keepText, text: formatPlainText };

/** Markdown, or text without any marks: what is struck or strong there says so in words, too. */
export const listForms = { markdown: markdownForm, plain: plainForm } as const;

function keepText(text: string): string {
  return text;
}

function formatPlainText(text: string): string {
  return toPrintableText(toSingleLine(text)).trim();
}
