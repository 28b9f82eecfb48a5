export { collectFaults, dropFaultyItems, prepareVersions } from "./fit/faulty-items.ts";
export { type AuditedList, selectFitList } from "./fit/fit-list.ts";
export { buildKnownList, collectKnownPages, type KnownSums, readKnownList, writeKnownList } from "./fit/known-list.ts";
export { applyBaseline, writeBaseline } from "./list/baseline-file.ts";
export { checkLoadedList, type Input, readInput } from "./list/checked-list.ts";
export { readCommentRegister } from "./list/comments-file.ts";
export { readTextPart } from "./list/parts/threads.ts";
export { type LoadedList, type ReadTextParts, readList } from "./list/read-list.ts";
export { createCachedReader, type ReadTextFile } from "./list/text-reader.ts";
export { makeParts, PartError, type PartToMake } from "./production/make-parts.ts";
export { type PartsMaker, type Production, type ProductionOptions, produceSite } from "./production/production.ts";
export { computeProgramFingerprint, readProgramVersion } from "./production/program.ts";
export { maxPublishThreads } from "./production/site-threads.ts";
export { readPlainFile } from "./proof/prove-files.ts";
export { provePartResult } from "./proof/prove-part.ts";
export { putBlob, type StoredBlob } from "./release/blobs.ts";
export { createDiskFailure, runOnDisk } from "./release/disk.ts";
export { withLock } from "./release/lock.ts";
export type { SiteFile } from "./release/part-result.ts";
export { hashResults, readResults, replaceResults } from "./release/results.ts";
export { withSurvey } from "./release/survey.ts";
export { findShownRelease, hashInputs, hashList, writeInputs } from "./site/inputs.ts";
export { joinShards } from "./site/join-shards.ts";
export { isInShard, parseShard, removeShard, type WorkShard, writeShard } from "./site/shards.ts";
export {
  findInputInSite,
  locateSite,
  type Publication,
  type ReleaseDifference,
  refuseInputs,
  type ShowOptions,
  type SiteFolder,
  showResults,
  withSiteFolder,
} from "./site/site-folder.ts";
export { inspectSite } from "./verify/inspect-site.ts";
export { markForNextRun, repairSite } from "./verify/repair-site.ts";
