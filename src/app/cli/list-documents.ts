import { z } from "zod";

const leadpath = z.literal(1);
const share = z.strictObject({ count: z.int(), of: z.int().describe("Items that say whether") });
const mean = z.number().optional();

const group = {
  items: z.int(),
  limits: z.strictObject({
    compared: z.int().describe("Items with a promise and a statutory limit of some time"),
    promisedDays: z.number().describe("Sum over those, in working days"),
    statutoryDays: z.number(),
    ofSums: mean.describe("1 less promisedDays by statutoryDays; absent when nothing can be compared"),
    ofRatios: mean.describe("1 less the mean of promised by statutory of every item"),
    withoutStatutory: z.int(),
    withoutPromised: z.int(),
    statutoryAtOnce: z.int().describe("Items with a promise whose statutory limit is 0"),
  }),
  instant: share,
  noVisit: share,
  visits: mean.describe("Mean number of visits of items that say how many"),
  online: share.describe("Can be done online from end to end"),
  channels: z.record(z.string(), z.int()),
  flow: z.strictObject({
    items: z.int().describe("Items with a process"),
    steps: mean.describe("Mean number of steps, without events at which nobody acts and no time passes"),
    units: mean,
    handOffs: mean,
  }),
};

const figures = {
  total: z.strictObject(group),
  byType: z.array(z.strictObject({ type: z.string(), ...group })),
  byUnit: z.array(z.strictObject({ unit: z.string().optional(), ...group })),
};

const comments = z
  .strictObject({ received: z.int(), answered: z.int(), adopted: z.int(), partlyAdopted: z.int(), notAdopted: z.int() })
  .optional()
  .describe("Where a register of comments lies in the folder of the list");

const text = z.union([z.string(), z.record(z.string(), z.string())]);
const bilingual = z.strictObject({ zh: z.string(), en: z.string() });
const mention = { code: z.string(), name: text.optional(), unit: z.string().optional() };
const days = z.strictObject({ before: z.number().optional(), after: z.number().optional() });
const facts = z.array(z.strictObject({ key: z.string(), label: bilingual, before: bilingual.optional(), after: bilingual.optional() }));

const steps = z.array(z.strictObject({ id: z.string(), name: text.optional(), change: z.enum(["added", "removed", "changed"]), facts }));

const published = z.strictObject({
  leadpath,
  release: z.string().describe("Names the content: the same for the same files"),
  isNew: z.boolean(),
  files: z.int(),
  difference: z.strictObject({ added: z.int(), changed: z.int(), removed: z.int() }).describe("In files, since the release before"),
  parts: z.int().describe("Pieces of work that the site consists of"),
  made: z.int().describe("Those of them that this run made"),
  heldBack: z.array(z.string()).describe("Codes of items with errors"),
});

/** The documents of commands about a whole list. */
export const listDocuments = {
  stats: z.union([
    z.strictObject({ leadpath, ...figures, comments }),
    z.strictObject({ leadpath, before: z.strictObject(figures), after: z.strictObject(figures), comments }).describe("With --before"),
  ]),
  diff: z.strictObject({
    leadpath,
    added: z.array(z.strictObject(mention)),
    removed: z.array(z.strictObject(mention)),
    changed: z.array(
      z.strictObject({
        ...mention,
        facts,
        steps,
        days: days.describe("Working days of the process on its main route"),
        promised: days.describe("Working days that the item promises"),
      }),
    ),
    unchanged: z.int(),
    daysGained: z.number().describe("By how many working days the processes of changed items became shorter, in all"),
    facts: facts.describe("What the list says of itself"),
    entries: z
      .array(
        z.strictObject({
          kind: z.enum(["process", "bundle", "unit", "phase", "document", "law"]),
          id: z.string(),
          name: text.optional(),
          change: z.enum(["added", "removed", "changed"]),
          facts,
          steps,
        }),
      )
      .describe("Entries of the other lists that differ; of processes what no changed item tells"),
  }),
  publish: z.union([
    published,
    z
      .strictObject({
        leadpath,
        shard: z.strictObject({ number: z.int(), of: z.int() }),
        parts: z.int(),
        made: z.int(),
        heldBack: z.array(z.string()),
      })
      .describe("With --shard"),
  ]),
  merge: published,
};
