import { gunzipSync, gzipSync } from "node:zlib";
import { z } from "zod";

/** What a worker can be asked for. */
export const orderKinds = ["site", "text", "command"] as const;
export type OrderKind = (typeof orderKinds)[number];

const runId = z.string().regex(/^[0-9a-f]{16}$/);
const name = z.string().max(300);

/** One order as it stands in the queue. */
const orderSchema = z.strictObject({
  leadpath: z.literal(1),
  run: runId,
  /** Which of the orders of the run; an order that is given again keeps it. */
  number: z.int().min(0),
  kind: z.enum(orderKinds),
  /** How often a worker ended with it, before it was given again. */
  kills: z.int().min(0).max(100),
  /** JSON of each piece, packed together. */
  pieces: z.string(),
});
export type Order = z.infer<typeof orderSchema>;

/** A file that a piece gave, with its content here, unless it is in the parcel of the answer. */
const madeFileSchema = z.strictObject({
  path: z.string().max(1_000),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.int().min(0),
  content: z.string().optional(),
});
export type MadeFile = z.infer<typeof madeFileSchema>;

/** What came of an order. */
const answerSchema = z.strictObject({
  leadpath: z.literal(1),
  number: z.int().min(0),
  host: name,
  outcome: z.discriminatedUnion("kind", [
    /**
     * For each piece its files. A parcel is a file in the shared folder of the run that has all contents, one after
     * another in the order in which the files first name them.
     */
    z.strictObject({ kind: z.literal("files"), files: z.array(z.array(madeFileSchema)), parcel: runId.optional() }),
    /** For each piece the text that it gave. */
    z.strictObject({ kind: z.literal("texts"), texts: z.array(z.string()) }),
    z.strictObject({ kind: z.literal("failed"), detail: z.string().max(20_000) }),
    /** A worker ended with it: each piece by itself, to see with which. */
    z.strictObject({ kind: z.literal("killed"), kills: z.int().min(1) }),
    z.strictObject({ kind: z.literal("too-large"), bytes: z.int().min(0) }),
  ]),
});
export type Answer = z.infer<typeof answerSchema>;
export type OrderOutcome = Answer["outcome"];

/** Who is at the queue, for the other side. */
export const presenceSchema = z.strictObject({
  id: runId,
  program: z.string().regex(/^[0-9a-f]{64}$/),
  host: name,
  pid: z.int(),
  threads: z.int().min(0),
});
export type Presence = z.infer<typeof presenceSchema>;

/** Most bytes that a packed text may have when it is unpacked. */
const maxPieceBytes = 256 * 2 ** 20;

export function packPiece(text: string | Uint8Array): string {
  // The quickest: what crosses the line is gone within seconds.
  return gzipSync(text, { level: 1 }).toString("base64");
}

/** @throws Error when it is none that was packed, or larger than any that is */
export function unpackPiece(packed: string): Buffer {
  return gunzipSync(Buffer.from(packed, "base64"), { maxOutputLength: maxPieceBytes });
}

/** Undefined when it is none. */
export function readOrder(data: unknown): { readonly order: Order; readonly pieces: readonly string[] } | undefined {
  const order = orderSchema.safeParse(data).data;
  const pieces = order && attemptReading(() => z.array(z.string()).parse(JSON.parse(unpackPiece(order.pieces).toString())));
  return order && pieces && { order, pieces };
}

/** Undefined when it is none. */
export function readAnswer(text: string): Answer | undefined {
  return attemptReading(() => answerSchema.parse(JSON.parse(text)));
}

export function readPresence(text: string): Presence | undefined {
  return attemptReading(() => presenceSchema.parse(JSON.parse(text)));
}

function attemptReading<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
