import type { Channel, ItemType } from "../../model/index.ts";

/** How many of those that say something have it. */
export interface Share {
  readonly count: number;
  /** Items that say whether. */
  readonly of: number;
}

/**
 * Promised against statutory limits, in working days. There are two readings of "compressed by so many per cent", which
 * differ: 1 less the ratio of the sums, where long limits weigh more, and 1 less the mean of the ratios, where every
 * item weighs the same.
 */
export interface Compression {
  /** Items with a promise and a statutory limit of some time; only they are compared. */
  readonly compared: number;
  readonly promisedDays: number;
  readonly statutoryDays: number;
  /** 1 less the ratio of the sums; undefined when nothing can be compared. */
  readonly ofSums: number | undefined;
  /** 1 less the mean of the ratios. */
  readonly ofRatios: number | undefined;
  readonly withoutStatutory: number;
  readonly withoutPromised: number;
  /** Items with a promise whose statutory limit is 0, which cannot be compressed. */
  readonly statutoryAtOnce: number;
}

/** The figures of a group of items: how many there are, and the shares and means of what they say. */
export interface GroupStatistics {
  readonly items: number;
  readonly limits: Compression;
  /** Done at once, of those that say what kind of case they are. */
  readonly instant: Share;
  /** Nobody has to come, of those that say how often. */
  readonly noVisit: Share;
  /** Mean number of visits of those. */
  readonly visits: number | undefined;
  /** Can be done online from end to end, of those that say how far. */
  readonly online: Share;
  /** Items by channel; an item may have several. */
  readonly channels: Readonly<Partial<Record<Channel, number>>>;
  /** Of items with a process: their number, and means over them. */
  readonly flow: {
    readonly items: number;
    readonly steps: number | undefined;
    /** Units that act in it, the applicant among them. */
    readonly units: number | undefined;
    /**
     * On the main route, from a step of one unit to the next one of another; bars and events at which no unit acts are
     * looked through.
     */
    readonly handOffs: number | undefined;
  };
}

/** The figures of a list, as a whole and by group. */
export interface ListStatistics {
  readonly total: GroupStatistics;
  /** In the order of the types in the format; only types that have items. */
  readonly byType: readonly (GroupStatistics & { readonly type: ItemType })[];
  /** By exercising unit, in the order of the list; items without one come last, with no id. */
  readonly byUnit: readonly (GroupStatistics & { readonly unit: string | undefined })[];
}
