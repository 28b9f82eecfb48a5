import type { CatalogFile, Problem } from "../model/index.ts";
import type { Tree } from "./yaml.ts";

/** The text of a file. The name is for messages, and tells JSON (`.json`) from YAML. */
export interface Source {
  readonly text: string;
  readonly file?: string | undefined;
}

/** What one file gives; paths are its own. */
export interface Part {
  readonly problems: readonly Problem[];
  readonly tree?: Tree;
  /** As far as it was read. */
  readonly value?: unknown;
  /** Absent when the file cannot be used. */
  readonly content?: CatalogFile;
}
