import type { Bilingual } from "../../../model/index.ts";
import { describeXmlFault, xmlNesting } from "../../xml/words.ts";

// What is said of a file that cannot be read as an XES log.

interface XesWords {
  readonly message: Bilingual;
  readonly remedy: Bilingual;
}

const xesExportRemedy: Bilingual = { zh: "重新导出为 XES，或用 CSV", en: "Export it as XES again, or as CSV" };

export const xesNestingWords: XesWords = { message: xmlNesting, remedy: xesExportRemedy };

export const longTraceWords: XesWords = {
  message: { zh: "一个案件的事件超过一百万个", en: "A trace has more than a million events" },
  remedy: { zh: "核对导出：每个案件应有自己的 <trace>", en: "Check the export: every case should have a <trace> of its own" },
};

export function describeForeignRoot(name: string): XesWords {
  return {
    message: { zh: `<${name}> 不是 XES 日志：应为 <log> 与其中的 <trace>`, en: `<${name}> is no XES log, which is a <log> of <trace>s` },
    remedy: xesExportRemedy,
  };
}

export function describeXmlSyntax(detail: string): XesWords {
  return { message: describeXmlFault(detail), remedy: xesExportRemedy };
}
