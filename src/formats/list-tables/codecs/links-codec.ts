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

function parseCellLink(text: string): Link | undefined {
  const [, step, outcome, type, lag] =
    /^\s*([^[\]［］【】]+?)\s*(?:[[［【]\s*([^[\]［］【】]+?)\s*[\]］】])?\s*(?:(?<=[\s\]］】])(FS|SS|FF|SF)([+-]\d+(?:\.\d+)?)?)?\s*$/.exec(
      text,
    ) ?? [];
  if (step === undefined) return undefined;
  return {
    step: step.normalize("NFC"),
    link: (type ?? "FS") as LinkType,
    lag: Number(lag ?? 0),
    ...(outcome !== undefined && { outcome: outcome.normalize("NFC") }),
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

function parseCellOutcome(text: string): Outcome | undefined {
  const [, id, name, percent, target, rounds] =
    /^\s*([^()（）%→]+?)\s*(?:[(（]([^()（）]*)[)）])?\s*(?:(?<=[\s)）\p{L}])(\d+(?:\.\d+)?)\s*[%％])?\s*(?:(?:→|->|=>)\s*([^%→×]+?))?\s*(?:\s[x×]\s?(\d+)(?:次)?)?\s*$/u.exec(
      text,
    ) ?? [];
  if (id === undefined) return undefined;
  return {
    id: id.normalize("NFC"),
    ...(name !== undefined && { name: parseOutcomeName(name) }),
    ...(percent !== undefined && { probability: Number((Number(percent) / 100).toPrecision(14)) }),
    ...(target !== undefined && { returnTo: target.normalize("NFC") }),
    ...(rounds !== undefined && { rounds: Number(rounds) }),
  };
}

/** `受理`, or `zh: 受理 | en: Accepted`. */
function parseOutcomeName(text: string): Text {
  const parts = text.split("|").map((part) => /^\s*([a-z]{2,3}(?:-[A-Za-z0-9]+)*):\s*(.*?)\s*$/.exec(part));
  return parts.every((part) => part !== null) ? Object.fromEntries(parts.map(([, tag, name]) => [tag, name])) : text;
}
