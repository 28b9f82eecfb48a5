import type { Bilingual, ProblemCode } from "../../model/index.ts";

export const xmlNesting: Bilingual = { zh: "元素嵌套过深", en: "Elements are nested too deeply" };

/** `detail` is what the parser says. */
export function describeXmlFault(detail: string): Bilingual {
  return { zh: `不是合法的 XML：${detail}`, en: `This is not XML: ${detail}` };
}

/** What is said of XML that a parser would have to keep whole. */
export const xmlExcess: { readonly code: ProblemCode; readonly message: Bilingual; readonly remedy: Bilingual } = {
  code: "file-too-large",
  message: {
    zh: "有元素的属性超过 1000 个，或两个标签之间超过 400 万个字符",
    en: "An element has more than 1,000 attributes, or there are more than 4 million characters between two tags",
  },
  remedy: { zh: "核对文件是否损坏，重新导出", en: "Check whether the file is damaged, and export it again" },
};
