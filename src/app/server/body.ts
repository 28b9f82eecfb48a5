import type { IncomingMessage, ServerResponse } from "node:http";
import { Refusal } from "./refusal.ts";

export interface BodyLimits {
  /** Bytes. */
  readonly most: number;
  /** Milliseconds until all of it must be there. */
  readonly deadline: number;
}

/**
 * The text of a request's body.
 * @throws Refusal when it is too large, by what it says or by what comes, too slow, broken off or no UTF-8
 */
export async function readBody(request: IncomingMessage, response: ServerResponse, { most, deadline }: BodyLimits): Promise<string> {
  if (Number(request.headers["content-length"] ?? 0) > most) throw new Refusal(413);
  if (request.headers.expect !== undefined) response.writeContinue();
  const pieces = await collectPieces(request, most, deadline);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Buffer.concat(pieces));
  } catch {
    throw new Refusal(400);
  }
}

function collectPieces(request: IncomingMessage, most: number, deadline: number): Promise<Buffer[]> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    let size = 0;
    const settle = (refusal?: Refusal) => {
      clearTimeout(timer);
      request.removeAllListeners("data");
      if (refusal) reject(refusal);
      else resolve(pieces);
    };
    const timer = setTimeout(() => settle(new Refusal(408)), deadline);
    request.on("data", (piece: Buffer) => {
      size += piece.length;
      if (size > most) settle(new Refusal(413));
      else pieces.push(piece);
    });
    request.on("end", () => settle());
    request.on("close", () => settle(new Refusal(400)));
    request.on("error", () => settle(new Refusal(400)));
  });
}
