import { auditCatalog } from "../../../list/index.ts";
import { type Catalog, hasErrors, InputError, type Problem } from "../../../model/index.ts";
import { CommandFailure, exitCodes } from "../../host/index.ts";
import { applyBaseline } from "../list/baseline-file.ts";
import { checkLoadedList } from "../list/checked-list.ts";
import { type CommentRegister, readCommentRegister } from "../list/comments-file.ts";
import type { LoadedList } from "../list/read-list.ts";
import type { ReadTextFile } from "../list/text-reader.ts";
import { storeWords } from "../store-words.ts";
import { collectFaults, dropFaultyItems, type Faults, type FitList } from "./faulty-items.ts";
import { type FileExtent, type KnownSums, listFileExtents, type OwnFaults } from "./known-list.ts";
import { updateListFaults } from "./list-faults.ts";

export interface FitOptions {
  readonly baseline: string | undefined;
  /** How the baseline is read. */
  readonly readText: ReadTextFile;
  readonly known: KnownSums;
  /** What decides, besides the list, what is found of its files. */
  readonly around: string;
  /** Items for internal use are published too. */
  readonly internal: boolean;
}

/** A list that is fit to be published. */
export interface AuditedList extends FitList {
  readonly register: CommentRegister | undefined;
  /** The list with what is held back. */
  readonly whole: Catalog;
  /** Its files, and what has errors by itself; absent where what is known is not asked. */
  readonly looked?: { readonly extents: readonly FileExtent[]; readonly own: OwnFaults } | undefined;
}

/**
 * Audits a list and the register of comments that lies beside it, and leaves out what is not fit to be published.
 * @throws InputError when there are errors that belong to no item, CommandFailure when there is no item to publish
 */
export async function selectFitList(
  names: readonly string[],
  list: LoadedList,
  { baseline, readText, known, around, internal }: FitOptions,
): Promise<AuditedList> {
  const register = await readCommentRegister(names);
  // What a baseline accepts is counted over the whole list.
  const extents = baseline === undefined ? listFileExtents(list, around, known) : [];
  const quick = extents.length > 0 ? updateListFaults(list.catalog, list.problems, extents, known) : undefined;
  // To find the places of all errors takes longer than to find the errors: they are looked for only where they are
  // told.
  const faults = quick && !hasErrors(quick.faults.general) ? quick.faults : await findListFaults(list, baseline, readText);
  const fatal: readonly Problem[] = [...faults.general, ...(register?.problems ?? [])];
  if (hasErrors(fatal)) throw new InputError(fatal);
  const fit = dropFaultyItems(list.catalog, faults);
  if (!fit.catalog.items.some(({ audience }) => internal || audience !== "internal")) {
    throw new CommandFailure(exitCodes.inputErrors, storeWords.noItems(list.catalog.items.length, fit.heldBack.length));
  }
  return { ...fit, register, whole: list.catalog, looked: quick && { extents, own: quick.own } };
}

async function findListFaults(list: LoadedList, baseline: string | undefined, readText: ReadTextFile): Promise<Faults> {
  const { catalog, problems, places } = checkLoadedList(list);
  const audited = auditCatalog(catalog, { places, found: problems, least: "error" });
  const { fresh } = baseline === undefined ? { fresh: audited } : await applyBaseline(baseline, audited, catalog, readText);
  return collectFaults(catalog, [...problems, ...fresh]);
}
