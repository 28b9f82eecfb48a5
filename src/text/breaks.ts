import { clustersOf } from "./clusters.ts";

/** A stretch that stays on one line, with the space after it that is dropped where a line ends. */
export interface Chunk {
  readonly text: string;
  readonly space: boolean;
  /** How welcome a line break after it is: 0 inside a Chinese phrase, 1 between its parts or between words. */
  readonly ease: number;
}

// Kinsoku: GB/T 15834-2011 section 5 forbids these at the start and at the end of a line.
const neverFirst = /^[，。、；：？！）》」』】〕〉］｝”’…—～·‧・％‰℃,.;:?!)\]}%»›ー々〞｣､｡￠]/u;
const neverLast = /[（《「『【〔〈［｛“‘([{«‹¥￥$€£№§＃#@]$/u;

const wide = /^[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u;

/** Numbers with what they count, and numbered provisions: 20 个工作日, 5%, 3 working days, 第三十二条. */
const together =
  /\d[\d.,:/-]*\s?(?:个(?:工作日|自然日|日历日|月|小时|环节|部门)?|工作日|自然日|日历日|小时|分钟|平方米|公里|万元|亿元|千元|[天日年月周元万亿米项份人次件条款号级层期]|[%％‰℃]|(?:working |calendar )?(?:days?|weeks?|months?|years?|hours?|minutes?)\b)|第[\d〇零一二三四五六七八九十百千]+[条款项章节号次届期批]/gu;

/** Chinese words that a phrase is easily divided before or after. */
const easyBefore = /^(?:与|及|和|或|并|（|《|“)/u;
const easyAfter = /(?:、|，|；|：|。|）|》|”|的)$/u;

/** The stretches of a text between which a line may break. */
export function chunksOf(text: string): readonly Chunk[] {
  const signs = clustersOf(text);
  const glued = gluedBoundaries(text);
  const chunks: Chunk[] = [];
  let chunk = "";
  let offset = 0;
  signs.forEach((sign, index) => {
    chunk += sign;
    offset += sign.length;
    const next = signs[index + 1];
    const isLast = next === undefined;
    if (!isLast && (glued.has(offset) || !mayBreak(chunk, sign, next))) return;
    chunks.push({ text: chunk.trimEnd(), space: sign === " ", ease: isLast || easily(chunk, next) ? 1 : 0 });
    chunk = "";
  });
  return chunks;
}

function gluedBoundaries(text: string): ReadonlySet<number> {
  const inside = new Set<number>();
  for (const match of text.matchAll(together)) {
    for (let offset = match.index + 1; offset < match.index + match[0].length; offset++) inside.add(offset);
  }
  return inside;
}

function mayBreak(chunk: string, sign: string, next: string): boolean {
  if (next === " " || neverFirst.test(next)) return false;
  if (neverLast.test(chunk.trimEnd())) return false;
  if (sign === " ") return true;
  return wide.test(sign) || wide.test(next) || /[-/\u2013\u2014\u00ad]$/u.test(sign);
}

function easily(chunk: string, next: string): boolean {
  return / $/u.test(chunk) || easyAfter.test(chunk) || easyBefore.test(next);
}
