import type { Bilingual } from "../../model/index.ts";
import type { ProblemWords } from "../validate/reading.ts";
import { keyValueRemedy } from "../validate/words.ts";
import type { SyntaxFault } from "../yaml/yaml.ts";

interface SyntaxEntry extends ProblemWords {
  readonly code: string;
  /** Only for messages of the library like this one; the first entry that fits counts. */
  readonly like?: RegExp;
}

export const tabRemedy: Bilingual = { zh: "把制表符换成空格", en: "Replace the tab by spaces" };
const syntaxQuoteRemedy: Bilingual = { zh: "给这段文字加上双引号", en: "Put the text in double quotation marks" };
const syntaxAlignRemedy: Bilingual = {
  zh: "同一层的各行用同样多的空格缩进，下一层多缩进两个空格",
  en: "Indent lines of one level by the same number of spaces, the next level by two more",
};
const bracketIndentRemedy: Bilingual = {
  zh: "括号内的各行比括号所在的行多缩进两个空格，或补上右括号",
  en: "Indent it by two spaces more than the line of the bracket, or add the closing bracket",
};

const syntaxEntries: readonly SyntaxEntry[] = [
  createSyntaxEntry("TAB_AS_INDENT", "缩进用了制表符（Tab）", "A tab is used to indent", tabRemedy),
  createSyntaxEntry(
    "BAD_INDENT",
    "括号内的内容缩进不够，或前面有括号没有关闭",
    "Inside brackets this is indented too little, or one before is not closed",
    bracketIndentRemedy,
    /^Flow/,
  ),
  createSyntaxEntry("BAD_INDENT", "缩进不一致", "The indentation does not fit", syntaxAlignRemedy),
  createSyntaxEntry("BLOCK_AS_IMPLICIT_KEY", "缩进不一致", "The indentation does not fit", syntaxAlignRemedy, /sequence/),
  createSyntaxEntry(
    "BLOCK_AS_IMPLICIT_KEY",
    "一行里有两个“键: 值”，或下一行缩进过多",
    'Two "key: value" on one line, or the next line is indented too far',
    {
      zh: "文字里有冒号时给整段文字加双引号；否则检查下一行的缩进",
      en: "Put a text with a colon in double quotation marks; otherwise look at the indentation of the next line",
    },
  ),
  createSyntaxEntry(
    "MULTILINE_IMPLICIT_KEY",
    "这一行缺少冒号，或键写在了多行",
    "This line has no colon, or a key goes over several lines",
    keyValueRemedy,
  ),
  createSyntaxEntry("MISSING_CHAR", "引号没有写完", "A quotation mark is not closed", getClosingRemedy(), /^Missing closing/),
  createSyntaxEntry("MISSING_CHAR", "这一行缺少冒号", "This line has no colon", keyValueRemedy, /followed by map values/),
  createSyntaxEntry("MISSING_CHAR", "冒号后面没有空格", "There is no space after the colon", keyValueRemedy, /space after :/),
  createSyntaxEntry("MISSING_CHAR", "条目前缺少“- ”", 'An entry does not begin with "- "', syntaxAlignRemedy, /without - indicator/),
  createSyntaxEntry(
    "MISSING_CHAR",
    "# 前面没有空格",
    "There is no space before #",
    { zh: "在 # 前加一个空格", en: "Put a space before #" },
    /^Comments/,
  ),
  createSyntaxEntry("MISSING_CHAR", "两项之间缺少逗号，或括号没有写完", "A comma between two entries or a closing bracket is missing", {
    zh: "补上半角逗号或右括号",
    en: "Add the comma or the bracket",
  }),
  createSyntaxEntry("BAD_DQ_ESCAPE", "双引号内的反斜杠写法不对", "A backslash in double quotation marks begins nothing known", {
    zh: "写两个反斜杠，或改用单引号",
    en: "Write two backslashes, or use single quotation marks",
  }),
  createSyntaxEntry("BAD_SCALAR_START", "文字不能以这个符号开头", "A text cannot begin with this sign", syntaxQuoteRemedy),
  createSyntaxEntry("MULTIPLE_DOCS", "一个文件里有两份内容（--- 隔开）", "There are two documents in one file, parted by ---", {
    zh: "拆成两个文件，或删去 ---",
    en: "Make two files of them, or delete the ---",
  }),
  createSyntaxEntry("NON_STRING_KEY", "键必须是文字", "A key must be a text", keyValueRemedy),
  createSyntaxEntry("KEY_OVER_1024_CHARS", "键过长", "A key is too long", keyValueRemedy),
  createSyntaxEntry("BLOCK_IN_FLOW", "括号内不能换行缩进书写", "Inside brackets nothing can be written by indentation", syntaxAlignRemedy),
  createSyntaxEntry(
    "TAG_RESOLVE_FAILED",
    "JSON 中的文字要加双引号",
    "In JSON, text stands in double quotation marks",
    syntaxQuoteRemedy,
    /plain scalar/,
  ),
  createSyntaxEntry("TAG_RESOLVE_FAILED", "不支持以 ! 开头的类型标记", "Type tags, which begin with !, are not supported", {
    zh: "删去标记；若是文字本身，请加双引号",
    en: "Delete the tag, or put the text in double quotation marks",
  }),
  createSyntaxEntry(
    "UNEXPECTED_TOKEN",
    "这里多出了内容，可能是括号、逗号或引号不配对",
    "Something stands here that does not fit: a bracket, comma or quotation mark without its partner",
    {
      zh: "检查前后的括号、逗号和引号；文字里有这些符号时加双引号",
      en: "Look at the brackets, commas and quotation marks around it; put a text that contains such signs in double quotation marks",
    },
  ),
];

/** What the YAML library could not read, in plain words; unusual faults quote the library. */
export function describeSyntaxFault({ code, message }: Pick<SyntaxFault, "code" | "message">): ProblemWords {
  const known = syntaxEntries.find((each) => each.code === code && (each.like?.test(message) ?? true));
  if (known) return { message: known.message, remedy: known.remedy };
  return {
    message: { zh: `不是合法的 YAML：${message}`, en: `This is not YAML: ${message}` },
    remedy: syntaxQuoteRemedy,
  };
}

function createSyntaxEntry(code: string, zh: string, en: string, remedy: Bilingual, like?: RegExp): SyntaxEntry {
  return { code, message: { zh, en }, remedy, ...(like && { like }) };
}

function getClosingRemedy(): Bilingual {
  return { zh: "补上缺少的右括号或右引号", en: "Add the closing bracket or quotation mark" };
}
