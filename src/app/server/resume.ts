import process from "node:process";
import { type CacheEnvironment, isProcessThere } from "../host/index.ts";
import { openRunRecord } from "./run-record.ts";
import { type RunningStudio, type StudioServerOptions, startStudio } from "./server.ts";

export interface ResumedStudio extends RunningStudio {
  /** The port on which the files were served last, where it could not be had again. */
  readonly missedPort?: number | undefined;
}

/**
 * Starts a studio where its files were served last, so that pages that are open since then find it again; on another
 * port where that one is taken. A port that is asked for is taken whatever was before.
 * @throws as `startStudio`
 */
export async function resumeStudio(options: StudioServerOptions, env: CacheEnvironment = process.env): Promise<ResumedStudio> {
  const record = await openRunRecord(options.files, env);
  const former = record?.former;
  const start = async (port: number | undefined) => {
    // Beside one that still runs this is another, and the place of that one stays as it is. Whether it runs a port that
    // is free answers better than the number of a process, which another may have by now.
    const isNext = former === undefined || former.port === port || !isProcessThere(former.pid);
    const studio = await startStudio({ ...options, port, key: isNext ? former?.key : undefined });
    if (isNext) record?.keep({ port: studio.port, key: studio.key, pid: process.pid });
    return studio;
  };
  if (options.port !== undefined || former === undefined) return start(options.port);
  try {
    return await start(former.port);
  } catch {
    return { ...(await start(undefined)), missedPort: former.port };
  }
}
