export { computeListStatistics, type StatisticsOptions } from "./list-statistics.ts";
export type { Compression, GroupStatistics, ListStatistics, Share } from "./types.ts";
