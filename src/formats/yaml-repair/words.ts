import type { Bilingual } from "../../model/index.ts";
import { shortenText } from "../text/label.ts";
import type { ProblemWords } from "../validate/reading.ts";
import type { Slip } from "./slip.ts";
import { tabRemedy } from "./syntax-words.ts";

const plainSigns: Readonly<Record<string, string>> = {
  "：": ":",
  "，": ",",
  "、": ",",
  "；": ",",
  "【": "[",
  "】": "]",
  "［": "[",
  "］": "]",
  "（": "[",
  "）": "]",
  "〔": "[",
  "〕": "]",
  "｛": "{",
  "｝": "}",
};

const slipAlignRemedy: Bilingual = {
  zh: "同一层的各行用同样多的半角空格缩进，下一层多缩进两个空格",
  en: "Indent lines of one level by the same number of plain spaces, the next level by two more",
};
const slipQuoteRemedy: Bilingual = { zh: "给整段文字加上半角双引号", en: "Put the whole text in double quotation marks" };

/** What is said of a slip, to someone who has never heard of YAML. */
export function describeSlip({ kind, sign }: Slip): ProblemWords {
  const key = shortenText(sign);
  switch (kind) {
    case "tab":
      return createSlipWords("缩进用了制表符（Tab）", "A tab is used to indent", tabRemedy);
    case "indent":
      return sign === "\u3000"
        ? createSlipWords("缩进用了全角空格", "A full-width space is used to indent", slipAlignRemedy)
        : createSlipWords("缩进用了不换行空格（U+00A0）", "A no-break space (U+00A0) is used to indent", slipAlignRemedy);
    case "deeper":
      return createSlipWords(`“${key}”这一行缩进过多`, `The line of "${key}" is indented too far`, slipAlignRemedy);
    case "space":
      return createSlipWords(
        sign === "\u3000" ? "这里是全角空格" : "这里是不换行空格（U+00A0）",
        sign === "\u3000" ? "This is a full-width space" : "This is a no-break space (U+00A0)",
        { zh: "换成半角空格", en: "Replace it by a plain space" },
      );
    case "colon":
      return createSlipWords("全角冒号“：”", "Full-width colon ：", {
        zh: "改用半角冒号加空格：“: ”",
        en: 'Use ": ", a plain colon and a space',
      });
    case "comma":
      return createSlipWords(`全角标点“${sign}”`, sign === "，" ? "Full-width comma ，" : `Full-width sign ${sign}`, {
        zh: "改用半角逗号“,”",
        en: 'Use ","',
      });
    case "bracket":
      return createSlipWords(`全角括号“${sign}”`, `Full-width bracket ${sign}`, {
        zh: `改用半角括号“${plainSigns[sign]}”，另一半也一样`,
        en: `Use "${plainSigns[sign]}", and its plain partner`,
      });
    case "quotes":
      return createSlipWords("中文引号“ ”", "Chinese quotation marks", { zh: '改用半角双引号 "…"', en: 'Use plain ones: "…"' });
    case "dash":
      return createSlipWords(`全角横线“${sign}”`, `A long dash ${sign}`, {
        zh: "改用半角“- ”，后面空一格",
        en: 'Use "- ", a plain one and a space',
      });
    case "dash-space":
      return createSlipWords("“-”后面没有空格", 'There is no space after "-"', { zh: "在“-”后加一个空格", en: 'Put a space after "-"' });
    case "colon-space":
      return createSlipWords(`“${key}:”后面没有空格`, `There is no space after "${key}:"`, {
        zh: "在冒号后加一个空格",
        en: "Put a space after the colon",
      });
    case "more-colons":
      return createSlipWords("多出一个冒号", "One colon too many", slipQuoteRemedy);
    case "two-entries":
      return createSlipWords(`“${key}”与前一个键写在了同一行`, `"${key}" stands on the same line as the key before it`, {
        zh: `让“${key}”另起一行，与前一个键对齐；若是文字的一部分，给整段文字加双引号`,
        en: `Put "${key}" on a line of its own below that key; if it is part of a text, put the whole text in double quotation marks`,
      });
    case "missing-comma":
      return createSlipWords(`“${key}”前面缺少逗号`, `There is no comma before "${key}"`, { zh: "补上半角逗号“,”", en: 'Put a "," there' });
    case "hash":
      return createSlipWords(
        "空格加 # 会开始注释，后面的内容被忽略",
        "A space and # begin a comment: what follows is ignored",
        slipQuoteRemedy,
      );
    case "open-bracket":
      return createSlipWords(`这个括号“${sign}”没有关闭`, `This bracket is not closed: ${sign}`, {
        zh: `在这一项结尾补上“${sign === "[" ? "]" : "}"}”`,
        en: `Put "${sign === "[" ? "]" : "}"}" at the end of the entry`,
      });
    case "open-quote":
      return createSlipWords("这个引号没有关闭", `This quotation mark is not closed: ${sign}`, {
        zh: `在这段文字结尾补上 ${sign}`,
        en: `Put ${sign} at the end of the text`,
      });
    case "extra-bracket":
      return createSlipWords(`多出一个括号“${sign}”`, `One bracket too many: ${sign}`, {
        zh: "删去它，或补上与它配对的括号",
        en: "Delete it, or add its partner",
      });
    case "extra-comma":
      return createSlipWords("这里不需要逗号", "There is no need of a comma here", { zh: "删去它", en: "Delete it" });
  }
}

function createSlipWords(zh: string, en: string, remedy: Bilingual): ProblemWords {
  return { message: { zh, en }, remedy };
}
