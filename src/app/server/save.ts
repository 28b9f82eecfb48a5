import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { readCatalogs } from "../../formats/index.ts";
import type { Problem } from "../../model/index.ts";
import { checkCatalog } from "../../process/check/index.ts";
import { getSystemReason, hashContent, replaceFile } from "../host/index.ts";
import { type BodyLimits, readBody } from "./body.ts";
import { type FileStates, readFileState } from "./file-states.ts";
import { Refusal } from "./refusal.ts";

/** An answer in JSON. */
export interface SaveAnswer {
  readonly status: number;
  readonly content: unknown;
}

const editedSchema = z.strictObject({ file: z.string(), base: z.string(), text: z.string() });

/**
 * Writes a file that a page has edited, if it still has the content that the edits began with: 200 with its new hash;
 * 409 with the hash that it has now, or null when it is gone; 422 with the problems of a text that is no sound catalog;
 * 500 with the reason when the disk refuses.
 * @throws Refusal
 */
export type Save = (request: IncomingMessage, response: ServerResponse) => Promise<SaveAnswer>;

/**
 * Saves of one server. One is done before the next begins, so that of two pages that edited the same text only the
 * first is saved.
 */
export function createSave(states: FileStates, limits: BodyLimits): Save {
  let last: Promise<unknown> = Promise.resolve();
  return async (request, response) => {
    const [type = ""] = (request.headers["content-type"] ?? "").split(";");
    if (type.trim().toLowerCase() !== "application/json") throw new Refusal(415);
    const edited = parseEdit(await readBody(request, response, limits));
    if (!states.has(edited.file)) throw new Refusal(404);
    const answer = last.then(() => answerEdit(edited, states));
    last = answer.catch(() => undefined);
    return answer;
  };
}

type EditedFile = z.output<typeof editedSchema>;

async function answerEdit({ file, base, text }: EditedFile, states: FileStates): Promise<SaveAnswer> {
  const problems = findTextErrors(file, text, states);
  if (problems.length > 0) return { status: 422, content: { problems } };
  const isBase = async () => (await readCurrentHash(file)) === base;
  try {
    const isWritten = (await isBase()) && (await replaceFile(file, text, isBase));
    return isWritten
      ? { status: 200, content: { hash: hashContent(text) } }
      : { status: 409, content: { hash: await readCurrentHash(file) } };
  } catch (error) {
    return { status: 500, content: { reason: getSystemReason(error) } };
  }
}

async function readCurrentHash(file: string): Promise<string | null> {
  const state = await readFileState(file);
  return "hash" in state ? state.hash : null;
}

function parseEdit(body: string): EditedFile {
  try {
    const content = editedSchema.parse(JSON.parse(body));
    // Half of a character cannot be written.
    if (!/\p{Cs}/u.test(content.text)) return content;
  } catch {}
  throw new Refusal(400);
}

/** Most problems that are told of a text. */
const maxProblems = 1_000;

/** The errors that a text would have as one of the files. */
function findTextErrors(file: string, text: string, states: FileStates): Problem[] {
  const others = [...states].flatMap(([name, state]) => ("text" in state && name !== file ? [{ file: name, text: state.text }] : []));
  const { catalog, problems: found, places } = readCatalogs([...others, { file, text }]);
  const problems = [...found, ...checkCatalog(catalog, { places, found })];
  return problems.filter((each) => each.severity === "error" && (each.file === undefined || each.file === file)).slice(0, maxProblems);
}
