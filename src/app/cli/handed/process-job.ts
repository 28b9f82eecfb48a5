import { z } from "zod";
import { type Bilingual, type CalendarDefinition, InputError, languages, type Problem, type Process } from "../../../model/index.ts";
import { loadCalendar } from "../../../process/calendar/index.ts";
import type { ScheduleStart } from "../../../process/schedule/index.ts";
import { CommandFailure, type ExitCode, exitCodes, type Terminal } from "../../host/index.ts";
import { handOut, type Master, UntrustedAnswer, unpackPiece } from "../../queue/index.ts";
import { computeProgramFingerprint } from "../../store/index.ts";
import { pictureSetKinds } from "../files/picture-folder.ts";
import { type QueueOptions, withQueue } from "../options/queue-options.ts";
import { createOutlet, createRecorder, type Delivery, deliverAll, type Outlet, type TerminalLook } from "./outlet.ts";

/** A process of sound files, and where its schedule begins when a date is given. */
export interface ProcessJob {
  readonly process: Process;
  readonly start: ScheduleStart | undefined;
  /** The calendar of the start as it is defined, with the holidays of a country written out. */
  readonly calendar?: CalendarDefinition | undefined;
}

/** What a command does with a process when all files have been read. Its request is plain data. */
export type ProcessWork<Request> = (job: ProcessJob, request: Request, outlet: Outlet) => Promise<void>;

/** A process job as it goes to a worker. */
const handedSchema = z.strictObject({
  name: z.string(),
  process: z.looseObject({ id: z.string(), steps: z.array(z.looseObject({ id: z.string() })) }),
  start: z.strictObject({ day: z.int(), calendar: z.union([z.string(), z.looseObject({})]) }).optional(),
  request: z.looseObject({}),
  look: z.strictObject({ lang: z.enum(languages), width: z.int().min(1).max(1_000), hasColour: z.boolean(), hasWarnColour: z.boolean() }),
});

const toldSchema = z.strictObject({ zh: z.string(), en: z.string() });
/** What a worker says of a process job: what it leaves, and how it ended. */
const doneSchema = z.strictObject({
  deliveries: z.array(
    z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("print"), text: z.string() }),
      z.strictObject({ kind: z.literal("warn"), text: z.string() }),
      z.strictObject({ kind: z.literal("file"), file: z.string(), text: z.string(), isBinary: z.boolean() }),
      z.strictObject({
        kind: z.literal("set"),
        set: z.strictObject({
          folder: z.string(),
          kind: z.enum(pictureSetKinds as [(typeof pictureSetKinds)[number]]),
          files: z.array(z.tuple([z.string().regex(/^[\p{L}\p{N}_-][\p{L}\p{N}_.-]*\.(svg|html)$/u), z.string()])),
        }),
      }),
    ]),
  ),
  failure: z
    .discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("told"), exitCode: z.enum(exitCodes), words: toldSchema.optional() }),
      z.strictObject({ kind: z.literal("input"), problems: z.array(z.looseObject({ message: toldSchema, remedy: toldSchema })) }),
    ])
    .optional(),
});

/**
 * Does the work of a command on a process: here, or where a queue is named on another machine, with the same bytes.
 */
export async function runOnProcess<Request extends QueueOptions & { readonly output?: string }>(
  { name, run }: { readonly name: string; readonly run: ProcessWork<Request> },
  job: ProcessJob,
  request: Request,
  inputs: readonly string[],
  terminal: Terminal,
): Promise<void> {
  const outlet = createOutlet(inputs, terminal);
  await withQueue(request, terminal, { program: request.queue === undefined ? "" : computeProgramFingerprint() }, async (master) => {
    if (master) await runElsewhere(master, { name, run, job, request, outlet });
    else await run(job, request, outlet);
  });
}

interface HandedJob<Request> {
  readonly name: string;
  readonly run: ProcessWork<Request>;
  readonly job: ProcessJob;
  readonly request: Request;
  readonly outlet: Outlet;
}

async function runElsewhere<Request extends QueueOptions & { readonly output?: string }>(
  master: Master,
  { name, run, job, request, outlet }: HandedJob<Request>,
): Promise<void> {
  const { queue: _, shared: __, ...plain } = request;
  const { process, start, calendar } = job;
  const handed = { name, process, ...(start && { start: { day: start.day, calendar } }), request: plain, look: describeLook(outlet) };
  let end: () => Promise<void> = () => run(job, request, outlet);
  await handOut(master, {
    kind: "command",
    pieces: [JSON.stringify(handed)],
    perOrder: 1,
    of: 1,
    write: (json) => json,
    name: () => process.id,
    take: async (__, outcome) => {
      const done = outcome.kind === "texts" ? readDone(outcome.texts[0]) : undefined;
      if (!done || !isWanted(done, request.output)) throw new UntrustedAnswer(name);
      end = async () => {
        await deliverAll(done.deliveries, outlet);
        if (done.failure) throw createFailure(done.failure);
      };
    },
    // Done below, when the queue is left in order.
    doHere: async () => undefined,
  });
  await end();
}

type DoneJob = z.infer<typeof doneSchema>;

function readDone(packed: string | undefined): DoneJob | undefined {
  try {
    return packed === undefined ? undefined : doneSchema.parse(JSON.parse(unpackPiece(packed).toString()));
  } catch {
    return undefined;
  }
}

/** Nothing is written but what was asked for. */
function isWanted({ deliveries }: DoneJob, output: string | undefined): boolean {
  return deliveries.every(
    (each) => each.kind === "print" || each.kind === "warn" || (each.kind === "file" ? each.file : each.set.folder) === output,
  );
}

function createFailure(failure: NonNullable<DoneJob["failure"]>): Error {
  if (failure.kind === "told") return new CommandFailure(failure.exitCode as ExitCode, failure.words);
  return new InputError(failure.problems as unknown as readonly Problem[]);
}

function describeLook({ lang, width, style, warnStyle }: Outlet): TerminalLook {
  return { lang, width, hasColour: style("x", "bold") !== "x", hasWarnColour: warnStyle("x", "bold") !== "x" };
}

/**
 * Does a process job that another machine handed out. What comes back is for that machine.
 * @throws Error when it is none, or of a defect
 */
export async function doHandedJob(
  json: string,
  works: Readonly<Record<string, ProcessWork<never>>>,
  style: (hasColour: boolean) => Terminal["style"],
): Promise<string> {
  const { name, process, start, request, look } = handedSchema.parse(JSON.parse(json));
  const work = Object.hasOwn(works, name) ? works[name] : undefined;
  if (!work) throw new Error(`no work "${name}"`);
  const { outlet, deliveries } = createRecorder(look, style);
  const calendar = start && (await loadCalendar(start.calendar as CalendarDefinition));
  const job = { process: process as unknown as Process, start: start && calendar && { day: start.day, calendar } };
  const failure = await work(job, request as never, outlet).then(() => undefined, describeFailure);
  return JSON.stringify({ deliveries, ...(failure && { failure }) } satisfies Finished);
}

interface Finished {
  readonly deliveries: readonly Delivery[];
  readonly failure?:
    | { readonly kind: "told"; readonly exitCode: ExitCode; readonly words?: Bilingual | undefined }
    | { readonly kind: "input"; readonly problems: readonly Problem[] };
}

/** What the user is to be told; a defect goes on up. */
function describeFailure(error: unknown): Finished["failure"] {
  if (error instanceof CommandFailure) return { kind: "told", exitCode: error.exitCode, ...(error.words && { words: error.words }) };
  if (error instanceof InputError) return { kind: "input", problems: error.problems };
  throw error;
}
