import { z } from "zod";
import { bilingualSchema, formatVersionSchema } from "./document-values.ts";

const itemShareSchema = z.strictObject({ count: z.int(), of: z.int().describe("Items that say whether") });
const meanSchema = z.number().optional();

const groupFields = {
  items: z.int(),
  limits: z.strictObject({
    compared: z.int().describe("Items with a promise and a statutory limit of some time"),
    promisedDays: z.number().describe("Sum over those, in working days"),
    statutoryDays: z.number(),
    ofSums: meanSchema.describe("1 less promisedDays by statutoryDays; absent when nothing can be compared"),
    ofRatios: meanSchema.describe("1 less the mean of promised by statutory of every item"),
    withoutStatutory: z.int(),
    withoutPromised: z.int(),
    statutoryAtOnce: z.int().describe("Items with a promise whose statutory limit is 0"),
  }),
  instant: itemShareSchema,
  noVisit: itemShareSchema,
  visits: meanSchema.describe("Mean number of visits of items that say how many"),
  online: itemShareSchema.describe("Can be done online from end to end"),
  channels: z.record(z.string(), z.int()),
  flow: z.strictObject({
    items: z.int().describe("Items with a process"),
    steps: meanSchema.describe("Mean number of steps, without events at which nobody acts and no time passes"),
    units: meanSchema,
    handOffs: meanSchema,
  }),
};

const figuresFields = {
  total: z.strictObject(groupFields),
  byType: z.array(z.strictObject({ type: z.string(), ...groupFields })),
  byUnit: z.array(z.strictObject({ unit: z.string().optional(), ...groupFields })),
};

const commentsSchema = z
  .strictObject({ received: z.int(), answered: z.int(), adopted: z.int(), partlyAdopted: z.int(), notAdopted: z.int() })
  .optional()
  .describe("Where a register of comments lies in the folder of the list");

const textSchema = z.union([z.string(), z.record(z.string(), z.string())]);
const mentionFields = { code: z.string(), name: textSchema.optional(), unit: z.string().optional() };
const daysChangeSchema = z.strictObject({ before: z.number().optional(), after: z.number().optional() });
const factsSchema = z.array(
  z.strictObject({ key: z.string(), label: bilingualSchema, before: bilingualSchema.optional(), after: bilingualSchema.optional() }),
);

const stepChangesSchema = z.array(
  z.strictObject({ id: z.string(), name: textSchema.optional(), change: z.enum(["added", "removed", "changed"]), facts: factsSchema }),
);

const publicationSchema = z.strictObject({
  leadpath: formatVersionSchema,
  release: z.string().describe("Names the content: the same for the same files"),
  isNew: z.boolean(),
  files: z.int(),
  difference: z.strictObject({ added: z.int(), changed: z.int(), removed: z.int() }).describe("In files, since the release before"),
  parts: z.int().describe("Pieces of work that the site consists of"),
  made: z.int().describe("Those of them that this run made"),
  heldBack: z.array(z.string()).describe("Codes of items with errors"),
});

const flawsSchema = z.array(
  z.strictObject({
    kind: z
      .enum(["missing", "damaged", "record", "foreign", "leftover"])
      .describe("Lost; not the bytes that were made; a record of a wrong form; not of leadpath; left by a run that was killed"),
    path: z.string().describe("From the folder of the site"),
  }),
);

/** The documents of commands about a whole list. */
export const listDocuments = {
  stats: z.union([
    z.strictObject({ leadpath: formatVersionSchema, ...figuresFields, comments: commentsSchema }),
    z
      .strictObject({
        leadpath: formatVersionSchema,
        before: z.strictObject(figuresFields),
        after: z.strictObject(figuresFields),
        comments: commentsSchema,
      })
      .describe("With --before"),
  ]),
  diff: z.strictObject({
    leadpath: formatVersionSchema,
    added: z.array(z.strictObject(mentionFields)),
    removed: z.array(z.strictObject(mentionFields)),
    changed: z.array(
      z.strictObject({
        ...mentionFields,
        facts: factsSchema,
        steps: stepChangesSchema,
        days: daysChangeSchema.describe("Working days of the process on its main route"),
        promised: daysChangeSchema.describe("Working days that the item promises"),
      }),
    ),
    unchanged: z.int(),
    daysGained: z.number().describe("By how many working days the processes of changed items became shorter, in all"),
    facts: factsSchema.describe("What the list says of itself"),
    entries: z
      .array(
        z.strictObject({
          kind: z.enum(["process", "bundle", "unit", "phase", "document", "law"]),
          id: z.string(),
          name: textSchema.optional(),
          change: z.enum(["added", "removed", "changed"]),
          facts: factsSchema,
          steps: stepChangesSchema,
        }),
      )
      .describe("Entries of the other lists that differ; of processes what no changed item tells"),
  }),
  publish: z.union([
    publicationSchema,
    z
      .strictObject({
        leadpath: formatVersionSchema,
        shard: z.strictObject({ number: z.int(), of: z.int() }),
        parts: z.int(),
        made: z.int(),
        heldBack: z.array(z.string()),
      })
      .describe("With --shard"),
  ]),
  merge: publicationSchema,
  verify: z.strictObject({
    leadpath: formatVersionSchema,
    files: z.int().describe("Files that were read"),
    flaws: flawsSchema.describe("What is not as it was made; with --repair what still is not"),
    repaired: flawsSchema.describe("What --repair put right"),
    parts: z.array(z.array(z.string())).describe("With --repair the parts that the next publish makes anew, each by its files"),
  }),
};
