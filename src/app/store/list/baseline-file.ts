import * as z from "zod/mini";
import { type AcceptedFindings, type BaselineDifference, compareWithBaseline, createBaseline } from "../../../list/index.ts";
import { type Catalog, formatVersion, type Problem } from "../../../model/index.ts";
import { createUsageFailure, writeFilesAtomically } from "../../host/index.ts";
import { storeWords } from "../store-words.ts";
import { type ReadTextFile, readTextFile } from "./text-reader.ts";

const baselineSchema = z.strictObject({
  leadpath: z.literal(formatVersion),
  findings: z.array(z.strictObject({ code: z.string(), at: z.string(), count: z._default(z.int().check(z.minimum(1)), 1) })),
});

/**
 * What a baseline leaves of the problems.
 * @throws CommandFailure when the file cannot be read or is no baseline
 */
export async function applyBaseline(
  file: string,
  problems: readonly Problem[],
  catalog: Catalog,
  readText: ReadTextFile = readTextFile,
): Promise<BaselineDifference> {
  return compareWithBaseline(problems, await readAcceptedFindings(file, readText), catalog);
}

async function readAcceptedFindings(file: string, readText: ReadTextFile): Promise<readonly AcceptedFindings[]> {
  const unread: Problem[] = [];
  const read = await readText(file, unread);
  if (!read) throw createUsageFailure(unread[0]?.message ?? storeWords.badBaseline(file));
  try {
    return baselineSchema.parse(JSON.parse(read.text)).findings;
  } catch {
    throw createUsageFailure(storeWords.badBaseline(file));
  }
}

/**
 * Accepts all problems, a line each, so that the history of the file tells what changed.
 * @throws CommandFailure when it cannot be written, or is one of the inputs
 */
export async function writeBaseline(
  file: string,
  problems: readonly Problem[],
  catalog: Catalog,
  inputs: readonly string[],
): Promise<void> {
  const lines = createBaseline(problems, catalog).map(({ count, ...finding }) =>
    JSON.stringify({ ...finding, ...(count > 1 && { count }) }),
  );
  const findings = lines.length === 0 ? "[]" : `[\n    ${lines.join(",\n    ")}\n  ]`;
  await writeFilesAtomically(new Map([[file, `{\n  "leadpath": ${formatVersion},\n  "findings": ${findings}\n}\n`]]), inputs);
}
