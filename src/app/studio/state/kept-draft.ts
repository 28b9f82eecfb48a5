import * as z from "zod/mini";

/** UTF-16 code units of the drafts of one tab; more is not kept, and not read. */
export const maxDraftLength = 16 * 2 ** 20;
const maxWorks = 50;
const maxFiles = 2_000;

const filesSchema = z
  .array(z.strictObject({ file: z.string().check(z.minLength(1), z.maxLength(4_096)), text: z.string() }))
  .check(z.minLength(1), z.maxLength(maxFiles));

const workSchema = z
  .strictObject({
    /** Of the files that the page began with, and not of others that were opened in their place. */
    isOwn: z.boolean(),
    /** The texts as they were in the files. */
    read: filesSchema,
    /** The same files as they were edited here. */
    edited: z.optional(filesSchema),
    /** The choice and the way, as an address has them. */
    address: z.string().check(z.maxLength(2 ** 20)),
  })
  .check(z.refine(({ read, edited }) => !edited || edited.map(({ file }) => file).join("\n") === read.map(({ file }) => file).join("\n")));

const contentSchema = z.strictObject({
  version: z.literal(1),
  works: z.array(workSchema).check(z.minLength(1), z.maxLength(maxWorks)),
});

/** What of one process was in no file. */
export type KeptWork = z.output<typeof workSchema>;

/** As `contentSchema` reads it. */
interface KeptContent {
  readonly version: 1;
  readonly works: readonly KeptWork[];
}

/** Work of a tab that is no more; what was shown last comes last. */
export interface KeptDraft {
  /** When it was kept, in milliseconds since 1970. */
  readonly time: number;
  readonly works: readonly KeptWork[];
}

/** A draft as it is stored; undefined where it is too long for that. */
export function formatDraft(works: readonly KeptWork[]): string | undefined {
  const text = JSON.stringify({ version: 1, works } satisfies KeptContent);
  return text.length > maxDraftLength ? undefined : text;
}

/** The works of a draft that somebody else may have written; undefined where it is none. */
export function parseDraft(text: string): readonly KeptWork[] | undefined {
  if (text.length > maxDraftLength) return undefined;
  try {
    return contentSchema.parse(JSON.parse(text)).works;
  } catch {
    return undefined;
  }
}
