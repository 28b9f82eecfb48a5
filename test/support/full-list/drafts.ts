import type { CatalogContent } from "../../../src/model/index.ts";
import type { Office } from "./offices.ts";

export type ProcessDraft = NonNullable<CatalogContent["processes"]>[number] & { steps: StepDraft[] };
export type StepDraft = NonNullable<NonNullable<CatalogContent["processes"]>[number]["steps"]>[number];
export type LimitDraft = NonNullable<NonNullable<CatalogContent["processes"]>[number]["limits"]>[number];
export type ItemDraft = NonNullable<CatalogContent["items"]>[number];
export type DocumentDraft = NonNullable<CatalogContent["documents"]>[number];
export type BundleDraft = NonNullable<CatalogContent["bundles"]>[number];

/** One diagram and the items that share it, before they are written. */
export interface Draft {
  readonly office: Office;
  /** Another office, which has no part in it. */
  readonly stranger: Office;
  process: ProcessDraft;
  items: ItemDraft[];
  bundles: BundleDraft[];
}
