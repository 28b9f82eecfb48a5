export {
  type Compression,
  type GroupStatistics,
  type ListStatistics,
  listStatistics,
  type Share,
  type StatisticsOptions,
} from "./statistics/index.ts";
export {
  type DaysChanged,
  type FactChange,
  type ItemChanged,
  type ItemMention,
  type ListDifference,
  listDifference,
  type StepChanged,
} from "./versions/index.ts";
