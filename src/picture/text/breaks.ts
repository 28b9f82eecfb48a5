import { splitClusters } from "./clusters.ts";

/** A stretch that stays on one line, with the space after it that is dropped where a line ends. */
export interface Chunk {
  readonly text: string;
  readonly space: boolean;
  /**
   * How welcome a line break after it is: 0 inside a Chinese phrase, 1 between its parts or between words, -1 inside a
   * phrase in brackets.
   */
  readonly ease: number;
}

// Kinsoku: GB/T 15834-2011 section 5 forbids these at the start and at the end of a line.
const neverFirstSigns = /^[，。、；：？！）》」』】〗〕〉］｝”’…—～·‧・％‰℃,.;:?!)\]}%»›ー々〞｣､｡￠]/u;
const neverLastSigns = /[（《「『【〖〔〈［｛“‘([{«‹¥￥$€£№§＃#@]$/u;

const openingBracket = /^[（(]/u;
const closingBracket = /^[）)]/u;

const wideSign = /^[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u;

const figurePattern = String.raw`\d[\d.,:/]*(?:[%％‰℃]?\s?[-～~–—]\s?\d[\d.,:/]*)*`;
const numeralSign = "[〇零一二三四五六七八九十百千万两]";
const numeralPattern = `${numeralSign}+`;
const unitPattern =
  "个(?:工作日|自然日|日历日|月|小时|环节|部门)?|工作日|自然日|日历日|小时|分钟|平方米|公里|万元|亿元|千元|[天日年月周元项份人次件条款号级层期]";
const numberPattern = String.raw`(?:\d+|${numeralPattern})`;

/**
 * What is read as one: numbers with what they count, numbered provisions, numbers of standards, words in straight
 * quotes.
 */
const unbreakablePatterns = [
  // 20 个工作日, 3～5 天, 5%, 3 working days, 2024-2026 年
  String.raw`${figurePattern}\s?(?:${unitPattern}|[万亿米]|[%％‰℃]|(?:working |calendar )?(?:days?|weeks?|months?|years?|hours?|minutes?)\b)?`,
  // 二十个工作日
  `(?<!${numeralSign})${numeralPattern}(?:${unitPattern})`,
  // 第三十二条之一, 第 32 条, 第（二）项
  String.raw`第\s?(?:${numberPattern}|[（(]${numberPattern}[）)])\s?(?:[条款项目章节编号次届期批类级]|部分)(?:之${numeralPattern})?`,
  // GB/T 1526
  String.raw`\b(?:GB|DB|ISO|IEC|No\.)(?:/[A-Z])?\s?${figurePattern}`,
  // Bounded: each begins where no longer one can, and its parts end at signs that they cannot hold.
].map((pattern) => new RegExp(pattern, "gu"));

/** A straight quote is bound to what it encloses, not to what stands outside. */
const quotedText = /"[^"]*"/gu;

/** Words joined by a hyphen or a stroke; broken there only where both are long and no digit is beside it. */
const joinedWords = /[-/\u2013](?<=([\p{Script=Latin}\d.]*)[-/\u2013])(?=([\p{Script=Latin}\d]*))/gu;
const longWord = /^(?=.{3})[\p{Script=Latin}.]+$/u;

/** Chinese words that a phrase is easily divided before or after. */
const easyStart = /^(?:与|及|和|或|并|（|《|“)/u;
const easyEnd = /(?:、|，|；|：|。|）|》|”|的)$/u;

/** The stretches of a text between which a line may break. */
export function splitChunks(text: string): readonly Chunk[] {
  const signs = splitClusters(text);
  const glued = findGluedBoundaries(text);
  const chunks: Chunk[] = [];
  let chunk = "";
  let offset = 0;
  let depth = 0;
  signs.forEach((sign, index) => {
    chunk += sign;
    offset += sign.length;
    depth = Math.max(0, depth + (openingBracket.test(sign) ? 1 : closingBracket.test(sign) ? -1 : 0));
    const next = signs[index + 1];
    const isLast = next === undefined;
    if (!isLast && (glued.has(offset) || !canBreak(chunk, sign, next))) return;
    chunks.push({ text: chunk.trimEnd(), space: sign === " ", ease: isLast || isEasyBreak(chunk, next) ? 1 : depth > 0 ? -1 : 0 });
    chunk = "";
  });
  return chunks;
}

function findGluedBoundaries(text: string): ReadonlySet<number> {
  const glued = new Set<number>();
  for (const pattern of unbreakablePatterns) {
    for (const match of text.matchAll(pattern)) {
      for (let offset = match.index + 1; offset < match.index + match[0].length; offset++) glued.add(offset);
    }
  }
  for (const { index, 0: quote } of text.matchAll(quotedText)) glued.add(index + 1).add(index + quote.length - 1);
  for (const { index, 1: before = "", 2: after = "" } of text.matchAll(joinedWords)) {
    if (!longWord.test(before) || !longWord.test(after)) glued.add(index + 1);
  }
  return glued;
}

function canBreak(chunk: string, sign: string, next: string): boolean {
  if (next === " " || isBoundPair(chunk.trimEnd(), next)) return false;
  if (sign === " ") return true;
  return wideSign.test(sign) || wideSign.test(next) || /[-/\u2013\u2014\u00ad]$/u.test(sign);
}

/** Whether the end of one line and the beginning of the next must not be torn from what they close or open. */
function isBoundPair(before: string, next: string): boolean {
  return neverFirstSigns.test(next) || neverLastSigns.test(before);
}

/**
 * Where a line ends that begins with the sign `start` of a stretch too wide for one, and has room up to the sign `end`:
 * in its second half where the stretch is joined or Chinese, else not before closing or after opening punctuation. No
 * sign is left alone where two are to be had.
 */
export function findDivision(signs: readonly string[], start: number, end: number): number {
  const last = end === signs.length - 1 && end > start + 1 ? end - 1 : end;
  const findCut = (test: (before: string, next: string) => boolean, least: number) => {
    for (let cut = last; cut > least; cut--) if (test(signs[cut - 1] as string, signs[cut] as string)) return cut;
    return undefined;
  };
  const middle = start + (last - start) / 2;
  return (
    findCut((before, next) => canBreak(before, before, next), middle) ?? findCut((before, next) => !isBoundPair(before, next), start) ?? end
  );
}

function isEasyBreak(chunk: string, next: string): boolean {
  return / $/u.test(chunk) || easyEnd.test(chunk) || easyStart.test(next);
}
