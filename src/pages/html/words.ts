import type { Bilingual } from "../../model/index.ts";

/** What every page says, that of a report and those of a site. */
export const pageWords = {
  skip: { zh: "跳到正文", en: "Skip to content" },
  contents: { zh: "目录", en: "Contents" },
  source: { zh: "来源：", en: "Source: " },
} as const satisfies Record<string, Bilingual>;
