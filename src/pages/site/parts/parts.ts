import type { CommentFigures, ItemDifference, ListStatistics, PublicComment } from "../../../list/index.ts";
import type { Bundle, Catalog, Document, Item, Language, Process, Text, Unit } from "../../../model/index.ts";
import type { ListSummary } from "../changes/list-summary.ts";

/**
 * One unit of work of a site, as plain JSON data: `producePart` makes its files from it and from nothing else, so that
 * a part with the same JSON has the same files. `id` is unique in a site.
 */
export type SitePart =
  | AssetPart
  | EntrancePart
  | HomePart
  | StatisticsPart
  | ChangesPart
  | ChangedPart
  | ListPart
  | ItemPart
  | DiagramPart
  | SearchPart;

/** A part that is not worked out yet. */
export interface PlannedPart {
  /** That of the part. */
  readonly id: string;
  /** Says all that the part depends on: the same identity means the same files. */
  readonly identity: string;
  /** Works it out. */
  readonly part: () => SitePart;
  /** Of the page of an item: its code, and what need not be worked out again while nothing of it changes. */
  readonly item?: readonly [code: string, known: KnownItem];
}

/** What is known of an item whose own content is the same as before. */
export interface KnownItem {
  /** Tells its own content from any other. */
  readonly own: string;
  /** The item above it, where the site shows it: that may change though the item does not. */
  readonly parent?: string | undefined;
  /** Paths of its pictures. */
  readonly pictures: readonly string[];
}

/** What every page of a site says. */
export interface SiteFrame {
  readonly name?: Text | undefined;
  readonly source?: Text | undefined;
  readonly illustrative: boolean;
  /** A tree of pages for each; the first one is where the entrance leads. */
  readonly languages: readonly Language[];
  /** The studio is on the site. */
  readonly studio?: true | undefined;
}

/** A file that is the same on every site of a version: style sheet, script or a file of the studio. */
export interface AssetPart {
  readonly kind: "asset";
  readonly id: string;
  readonly path: string;
  readonly content: string;
}

/** The page at the root, which leads on to the home page of the first language. */
export interface EntrancePart {
  readonly kind: "entrance";
  readonly id: string;
  readonly frame: SiteFrame;
}

/** A unit or an item type, the page of its items and how many they are. */
export interface SiteGroup {
  readonly id: string;
  readonly name?: Text | undefined;
  /** Path of its first page below the folder of the language, without `.html`. */
  readonly page: string;
  readonly count: number;
}

/** Search with its filters, and the units and types as lists. */
export interface HomePart {
  readonly kind: "home";
  readonly id: string;
  readonly frame: SiteFrame;
  readonly units: readonly (SiteGroup & { readonly party: boolean })[];
  readonly types: readonly SiteGroup[];
  readonly phases: readonly { readonly id: string; readonly name?: Text | undefined }[];
  readonly levels: readonly NonNullable<Item["level"]>[];
  readonly states: readonly NonNullable<Item["state"]>[];
  /** Pages about the list as a whole, below the folder of the language. */
  readonly pages: readonly OverviewPage[];
  /** Paths of the files that the search loads, from the root. */
  readonly searches: readonly string[];
}

/** A page about the list as a whole. */
export type OverviewPage = "statistics" | "changes";

/** The figures of the list, as tables and charts. */
export interface StatisticsPart {
  readonly kind: "statistics";
  readonly id: string;
  readonly frame: SiteFrame;
  readonly statistics: ListStatistics;
  /** Those that have items, with their pages. */
  readonly units: readonly (NamedUnit & Pick<SiteGroup, "page">)[];
  /** Of all comments on these items; absent without a register. */
  readonly comments?: CommentFigures | undefined;
}

/** The page of all that changed since an earlier version. */
export interface ChangesPart {
  readonly kind: "changes";
  readonly id: string;
  readonly frame: SiteFrame;
  readonly summary: ListSummary;
}

/**
 * The pages of changed items that have the same two flowcharts, and these; without a changed step one item and no
 * flowchart.
 */
export interface ChangedPart {
  readonly kind: "changed";
  readonly id: string;
  readonly frame: SiteFrame;
  readonly items: readonly ChangedItem[];
  readonly versions?: ProcessVersions | undefined;
}

export interface ChangedItem {
  readonly change: ItemDifference;
  readonly page: string;
  /** That of the item itself. */
  readonly itemPage: string;
  /** How many comments there are on the item. */
  readonly comments: number;
}

/** Two versions of a process to be drawn side by side. */
export interface ProcessVersions {
  /** Of their pictures from the root, without what tells them apart. */
  readonly path: string;
  readonly before?: Process | undefined;
  readonly after?: Process | undefined;
  /** In which language they are drawn for the pages of each. */
  readonly drawnIn: Readonly<Partial<Record<Language, Language>>>;
}

/** An item on a list and in the search. */
export interface ItemEntry extends Pick<Item, "code" | "name" | "type" | "level" | "state"> {
  readonly page: string;
  readonly unit?: NamedUnit | undefined;
}

export type NamedUnit = Pick<Unit, "id" | "name">;

/** One page of the list of a unit's items or of those of a type. */
export interface ListPart {
  readonly kind: "list";
  readonly id: string;
  readonly frame: SiteFrame;
  readonly by: { readonly unit: Unit } | { readonly type: Item["type"] };
  readonly count: number;
  /** Paths of all pages of the list, in their order; this is number `page`, from 0. */
  readonly pages: readonly string[];
  readonly page: number;
  readonly entries: readonly ItemEntry[];
}

/** The page of one item in every language, and the item as a file. */
export interface ItemPart extends ItemContent, ItemRelations {}

/** What an item, its process and what the two name say by themselves. */
export interface ItemContent {
  /** The item, its process if it has one, and what the two name; nothing else. */
  readonly catalog: Catalog;
  readonly pictures?: ProcessPictures | undefined;
  /** Those of its variants that have a process of their own. */
  readonly variants: readonly (ProcessPictures & { readonly variant: string })[];
}

/** What the page of an item says besides. */
export interface ItemRelations {
  readonly kind: "item";
  readonly id: string;
  readonly frame: SiteFrame;
  readonly page: string;
  /** Path of the page of its unit. */
  readonly unitPage?: string | undefined;
  readonly typePage: string;
  readonly parent?: ItemLink | undefined;
  readonly children: readonly ItemLink[];
  /** Materials that are results of other items, any one of which will do. */
  readonly prerequisites: readonly { readonly document: Pick<Document, "id" | "name">; readonly items: readonly ItemLink[] }[];
  readonly bundles: readonly (Pick<Bundle, "id" | "name"> & { readonly items: readonly ItemLink[] })[];
  /** What changed of it since the earlier version, if anything did. */
  readonly changePage?: string | undefined;
  /** Comments on it, as they may be published. */
  readonly received?: readonly PublicComment[] | undefined;
  /** Where comments go: an address of mail or of the web. */
  readonly comments?: string | undefined;
}

/** The picture of a process in each language of the site, as a path from the root without ending. */
export interface ProcessPictures {
  readonly paths: Readonly<Partial<Record<Language, string>>>;
  /** There is a PNG beside the SVG. */
  readonly png: boolean;
}

export interface ItemLink extends Pick<Item, "code" | "name"> {
  readonly page: string;
}

/** The picture of a process, which several items share. */
export interface DiagramPart {
  readonly kind: "diagram";
  readonly id: string;
  /** From the root, without ending. */
  readonly path: string;
  readonly process: Process;
  readonly scenario?: string | undefined;
  readonly lang: Language;
  readonly png: boolean;
}

/** A shard of the search index. */
export interface SearchPart {
  readonly kind: "search";
  readonly id: string;
  readonly path: string;
  readonly entries: readonly SearchEntry[];
}

export interface SearchEntry extends ItemEntry {
  /** Phases of its process. */
  readonly phases: readonly string[];
  /** Other names of its unit. */
  readonly unitAliases?: readonly Text[] | undefined;
}
