import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { SaxesParser } from "saxes";
import type { Ending } from "./victims.ts";

/** What was run, and where it may write. */
export interface Attempt {
  readonly argv: readonly string[];
  /** What the attacked file holds, as text. */
  readonly input: string;
  readonly out: string;
}

/** Processor time and memory that a small file may take, whatever is in it. */
const limits = { seconds: 20, megabytes: 1_024 };
const statuses = [0, 1, 2, 3];

/** What is wrong with how a command line ended, in few words, the same for the same fault; else undefined. */
export function judge(ending: Ending, attempt: Attempt): string | undefined {
  if ("died" in ending) return `died: ${ending.died.split("\n")[0]}`;
  const { status, stdout, stderr, seconds, megabytes } = ending;
  if (!statuses.includes(status)) return `status ${status}: ${findFault(stderr)}`;
  if (seconds > limits.seconds) return "more than 20 s of processor time";
  if (megabytes > limits.megabytes) return "more than 1 GB";
  return judgeTexts(stdout + stderr, attempt) ?? judgeDocument(status, stdout, attempt) ?? judgeFiles(attempt);
}

/** The first line of a stack that is ours, without line numbers. */
function findFault(stderr: string): string {
  const message = /\w*Error: .{0,80}/.exec(stderr)?.[0] ?? stderr.slice(0, 80);
  return `${message.replaceAll(/"[^"]*"|\d+/g, "…")} ${/at (\w+)/.exec(stderr)?.[1] ?? ""}`;
}

const senselessWords = /\bNaN\b|\bInfinity\b|\bundefined\b|\[object /;

/** No figure that is none; unless the file itself says so. */
function judgeTexts(text: string, { input, argv }: Attempt): string | undefined {
  const found = senselessWords.exec(text)?.[0];
  const isQuoted = found !== undefined && senselessWords.test(input + argv.join(" "));
  return found === undefined || isQuoted ? undefined : `prints ${found}`;
}

function judgeDocument(status: number, stdout: string, { argv }: Attempt): string | undefined {
  if (!argv.includes("--json") || (stdout === "" && status !== 0)) return undefined;
  try {
    return judgeFigures(JSON.parse(stdout), undefined);
  } catch {
    return "prints no JSON";
  }
}

/** The counts of a histogram are as many as there were runs. */
function judgeFigures(value: unknown, runs: number | undefined): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const inner = "runs" in value && typeof value.runs === "number" ? value.runs : runs;
  if ("histogram" in value && inner !== undefined) {
    const counts = JSON.stringify(value.histogram).matchAll(/"count":(\d+)/g);
    const sum = [...counts].reduce((total, [, count]) => total + Number(count), 0);
    if (value.histogram !== null && sum !== inner) return "a histogram does not sum to the runs";
  }
  for (const each of Object.values(value)) {
    const fault = judgeFigures(each, inner);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** What was written can be read again; nothing is left of what was being written. */
function judgeFiles({ out, input }: Attempt): string | undefined {
  if (!existsSync(out)) return undefined;
  for (const name of readdirSync(out, { recursive: true, encoding: "utf8" })) {
    const file = join(out, name);
    if (/\.draft$|^lock/.test(name)) return `leaves ${name.replace(/.*\.(?=\w+$)/, "….")}`;
    if (!statSync(file).isFile()) continue;
    const fault = judgeFile(name, readFileSync(file, "utf8"), input);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function judgeFile(name: string, text: string, input: string): string | undefined {
  if (/\.(svg|drawio|xml)$/.test(name)) {
    if (/[" ,(](NaN|undefined|Infinity)\b/.test(text) && !senselessWords.test(input))
      return `a picture with ${/NaN|undefined|Infinity/.exec(text)?.[0]}`;
    return isWellFormed(text) ? undefined : `${name.replace(/.*\./, ".")} is not well-formed`;
  }
  if (name.endsWith(".json") && !name.startsWith(".leadpath")) {
    try {
      JSON.parse(text);
    } catch {
      return "a .json file that is none";
    }
  }
  return undefined;
}

function isWellFormed(text: string): boolean {
  let isWell = true;
  const parser = new SaxesParser();
  parser.on("error", () => {
    isWell = false;
  });
  parser.write(text).close();
  return isWell;
}
