import { type Bilingual, fileTerms, type ProblemCode } from "../../../model/index.ts";
import { shortenText } from "../../text/label.ts";
import { describeXmlFault, xmlNesting } from "../../xml/words.ts";

// What is said of a file that cannot be read as a plan of Microsoft Project.

interface PlanFault {
  readonly code: ProblemCode;
  readonly message: Bilingual;
  readonly remedy: Bilingual;
}

const saveXmlRemedy: Bilingual = {
  zh: "在 Microsoft Project 中重新另存为 XML",
  en: "Save it as XML again in Microsoft Project",
};

export const splitPlanRemedy: Bilingual = { zh: "拆分成几个计划", en: "Split the plan into several" };

export const doctype: PlanFault = {
  code: "doctype",
  message: { zh: "文件含有 DTD（<!DOCTYPE>），不予读取", en: "The file has a DTD (<!DOCTYPE>), which is refused" },
  remedy: { zh: "请删去它；计划和日志都用不着", en: "Delete it: neither a plan nor a log needs one" },
};

export const undefinedEntity: PlanFault = {
  code: "doctype",
  message: { zh: "此处的实体（&…;）未定义，不予展开", en: "This entity (&…;) is not one of XML itself and is not expanded" },
  remedy: { zh: "把 & 写成 &amp;，或直接写出该字符", en: "Write & as &amp;, or the character itself" },
};

export const planNestingFault: PlanFault = {
  code: "too-deep",
  message: xmlNesting,
  remedy: saveXmlRemedy,
};

export const elementCountFault: PlanFault = {
  code: "file-too-large",
  message: {
    zh: "文件的元素超过 170 万，或任务、资源等超过三十万",
    en: "The file has more than 1.7 million elements, or 300,000 tasks, resources and the like",
  },
  remedy: splitPlanRemedy,
};

export const wrongEncoding: PlanFault = {
  code: "not-utf8",
  message: { zh: "无法按声明的编码读取文件", en: "The file is not in the encoding that it declares, or in one that is not known" },
  remedy: { zh: "另存为 UTF-8 编码的 XML", en: "Save it as XML in UTF-8" },
};

export const projectFile: PlanFault = {
  code: "wrong-value",
  message: { zh: "这是 .mpp 文件，不是 XML", en: "This is an .mpp file, not XML" },
  remedy: { zh: "在 Microsoft Project 中另存为“XML 格式”", en: 'Save the plan as "XML Format" in Microsoft Project' },
};

export const emptyFile: PlanFault = {
  code: "empty-file",
  message: fileTerms.emptyFile,
  remedy: saveXmlRemedy,
};

export function createNoPlanFault(name: string): PlanFault {
  return {
    code: "wrong-value",
    message: {
      zh: `文件以 <${shortenText(name)}> 开头，不是 Microsoft Project 的 XML（<Project>）`,
      en: `The file begins with <${shortenText(name)}>: it is no XML of Microsoft Project, which begins with <Project>`,
    },
    remedy: projectFile.remedy,
  };
}

export function createTruncationFault(inside: string | undefined): PlanFault {
  const [zh, en] = inside === undefined ? ["", ""] : [`停在 <${shortenText(inside)}> 之中，`, ` within <${shortenText(inside)}>`];
  return {
    code: "syntax",
    message: { zh: `文件不完整：${zh}后面缺失`, en: `The file ends${en}: the rest of it is missing` },
    remedy: saveXmlRemedy,
  };
}

export function createSyntaxFault(detail: string): PlanFault {
  return { code: "syntax", message: describeXmlFault(detail), remedy: saveXmlRemedy };
}
