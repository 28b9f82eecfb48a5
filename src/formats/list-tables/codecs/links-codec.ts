import type { Link, LinkType, Outcome, Text } from "../../../model/index.ts";
import { type Codec, isNoneWord, noneWords } from "./codec.ts";
import { linksCodecWords } from "./words.ts";

const linksRemedy = linksCodecWords.linksRemedyText;

/** `accept[accepted]; review SS+3`: what comes before a step. Steps by id, name or number. */
export const linksCodec: Codec = {
  write: (value, lang) => {
    const list = value as readonly Link[];
    return list.length === 0 ? noneWords[lang] : list.map(formatCellLink).join("; ");
  },
  read: (text) => {
    if (isNoneWord(text)) return { value: [] };
    const found = text.split(/[;；、,，\n]+/).filter((each) => each.trim() !== "");
    const value = found.map(parseCellLink);
    return value.every((each) => each !== undefined) ? { value } : { remedy: linksRemedy };
  },
};

function formatCellLink({ step, link, lag, outcome }: Link): string {
  const over = outcome === undefined ? "" : `[${outcome}]`;
  const wait = lag === 0 ? "" : `${lag > 0 ? "+" : ""}${lag}`;
  const type = link === "FS" && lag === 0 ? "" : ` ${link}${wait}`;
  return `${step}${over}${type}`;
}

const bracketedLink = /^([^[\]［］【】]+)[[［【]([^[\]［］【】]+)[\]］】]([^[\]［］【】]*)$/;
const plainLink = /^[^[\]［］【】]+$/;
const linkTypePattern = /(?:^|\s)(FS|SS|FF|SF)([+-]\d+(?:\.\d+)?)?$/;

function parseCellLink(text: string): Link | undefined {
  const whole = text.trim();
  const [, before = whole, outcome, after = ""] = bracketedLink.exec(whole) ?? [];
  if (outcome?.trim() === "" || (outcome === undefined && !plainLink.test(whole))) return undefined;
  const typed = linkTypePattern.exec(outcome === undefined ? before : after.trim());
  if (outcome !== undefined && after.trim() !== (typed?.[0] ?? "")) return undefined;
  // A type alone is the name of a step.
  const isTyped = typed !== null && (outcome !== undefined || typed.index > 0);
  const step = (outcome === undefined && isTyped ? before.slice(0, typed.index) : before).trim();
  return {
    step: step.normalize("NFC"),
    link: ((isTyped && typed[1]) || "FS") as LinkType,
    lag: Number((isTyped && typed[2]) || 0),
    ...(outcome !== undefined && { outcome: outcome.trim().normalize("NFC") }),
  };
}

const outcomesRemedy = linksCodecWords.outcomesRemedyText;

/**
 * `accepted(受理) 75%; correct(补正) 20% -> apply x1`: ways out of a decision. A target that comes later is where the
 * outcome leads.
 */
export const outcomesCodec: Codec = {
  write: (value, lang) => {
    const list = value as readonly Outcome[];
    if (list.length === 0) return noneWords[lang];
    const texts = list.map(formatCellOutcome);
    return texts.every((each) => each !== undefined) ? texts.join("; ") : undefined;
  },
  read: (text) => {
    if (isNoneWord(text)) return { value: [] };
    const found = text.split(/[;；\n]+/).filter((each) => each.trim() !== "");
    const value = found.map(parseCellOutcome);
    return value.every((each) => each !== undefined) ? { value } : { remedy: outcomesRemedy };
  },
};

function formatCellOutcome({ id, name, probability, returnTo, rounds }: Outcome): string | undefined {
  const called =
    typeof name === "object"
      ? Object.entries(name)
          .map(([tag, text]) => `${tag}: ${text}`)
          .join(" | ")
      : name;
  const share = probability === undefined ? "" : ` ${Number((probability * 100).toPrecision(14))}%`;
  const target = returnTo === undefined ? "" : ` -> ${returnTo}`;
  return `${id}${called === undefined ? "" : `(${called})`}${share}${target}${rounds === undefined ? "" : ` x${rounds}`}`;
}

interface OutcomeParts {
  readonly id: string;
  readonly name?: string | undefined;
  readonly percent?: string | undefined;
  readonly target?: string | undefined;
  readonly rounds?: string | undefined;
}

function parseCellOutcome(text: string): Outcome | undefined {
  const { id, name, percent, target, rounds } = splitOutcome(text.trim()) ?? {};
  if (id === undefined) return undefined;
  return {
    id: id.normalize("NFC"),
    ...(name !== undefined && { name: parseOutcomeName(name) }),
    ...(percent !== undefined && { probability: Number((Number(percent) / 100).toPrecision(14)) }),
    ...(target !== undefined && { returnTo: target.normalize("NFC") }),
    ...(rounds !== undefined && { rounds: Number(rounds) }),
  };
}

const roundsPattern = /\s[x×]\s?(\d+)次?$/;
/** What no id has. */
const idEnd = /[()（）%→]|$/;
/** What may follow an id within what could be one itself: a share or an arrow. */
const partStart = /(?<=[\s\p{L}])(\d+(?:\.\d+)?)\s*[%％]|[-=]>|→/gu;

/** An outcome in its parts; the id is the shortest that leaves a rest which can be read. */
function splitOutcome(whole: string): OutcomeParts | undefined {
  const [ending = "", rounds] = roundsPattern.exec(whole) ?? [];
  const body = whole.slice(0, whole.length - ending.length);
  const readTail = createTailReader(whole, body, rounds);
  const end = body.search(idEnd);
  for (const { index, 1: percent } of body.matchAll(partStart)) {
    if (index > end) break;
    const id = body.slice(0, index).trim();
    const tail = id === "" ? undefined : readTail(index, percent !== undefined);
    if (tail) return { id, ...tail };
  }
  const id = body.slice(0, end).trim();
  if (id === "") return undefined;
  if (end === body.length) return { id, rounds };
  const [brackets, name] = /^[(（]([^()（）]*)[)）]/.exec(body.slice(end)) ?? [];
  const tail = brackets === undefined ? undefined : readTail(end + brackets.length, true);
  return tail && { id, name, ...tail };
}

/**
 * Reads what stands behind an id or a name: a share where there may be one, an arrow with its target, and the rounds.
 * Of each place it looks only at what stands at it, so that many places are read in the time of one.
 */
function createTailReader(whole: string, body: string, rounds: string | undefined) {
  const lastForbidden = Math.max(...["%", "→", "×"].map((sign) => body.lastIndexOf(sign)));
  return (from: number, canShare: boolean): Omit<OutcomeParts, "id"> | undefined => {
    const [share = "", percent] = (canShare && matchAt(/\s*(\d+(?:\.\d+)?)\s*[%％]/y, body, from)) || [];
    const [arrow] = matchAt(/\s*(?:→|[-=]>|$)/y, body, from + share.length) ?? [];
    if (arrow === undefined) return undefined;
    const behind = from + share.length + arrow.length;
    if (arrow.trim() === "") return { percent, rounds };
    if (lastForbidden >= behind) return undefined;
    const target = body.slice(behind).trim();
    if (target !== "") return { percent, target, rounds };
    // What looks like a number of rounds is the target where there is no other.
    const only = whole.slice(behind).trim();
    return only === "" || only.includes("×") ? undefined : { percent, target: only };
  };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** `受理`, or `zh: 受理 | en: Accepted`. */
function parseOutcomeName(text: string): Text {
  const parts = text.split("|").map(parseTaggedName);
  return parts.every((part) => part !== undefined) ? Object.fromEntries(parts) : text;
}

function parseTaggedName(text: string): readonly [tag: string, name: string] | undefined {
  const [, tag, rest = ""] = /^\s*([a-z]{2,3}(?:-[A-Za-z0-9]+)*):(.*)$/s.exec(text) ?? [];
  const name = rest.trim();
  return tag === undefined || /[\r\n\u2028\u2029]/.test(name) ? undefined : [tag, name];
}
