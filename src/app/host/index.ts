export { type Asset, type Assets, createAsset, insertCatalog, readBuiltAssets } from "./assets.ts";
export { type CacheEnvironment, findCacheFolder, makeCacheFolder } from "./cache-folder.ts";
export { compressFont } from "./compress-font.ts";
export { CommandFailure, createUsageFailure, type ExitCode, exitCodes } from "./exit.ts";
export {
  discardDrafts,
  getFileEnding,
  getSystemReason,
  makeFolder,
  readBytes,
  refuseOtherEndings,
  removeFileOrFail,
  replaceFile,
  writeFilesAtomically,
} from "./files.ts";
export { isFolder, listYamlFiles } from "./find-files.ts";
export { hashContent } from "./hash-content.ts";
export { createStopSignal, deferInterruption } from "./interruption.ts";
export { printJson } from "./json.ts";
export { packageFile, readInstalledFile, readPackageFile } from "./package-files.ts";
export { isProcessThere } from "./process-there.ts";
export { tellInterruption, withProgress } from "./progress.ts";
export { createStyle, createSystemTerminal, resolveLanguage, type Terminal } from "./terminal.ts";
export { createUnreadableProblem, TextFile } from "./text-file.ts";
export { startThread, type Thread, usefulThreadCount, withThreads } from "./thread-pool.ts";
