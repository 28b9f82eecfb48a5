import type { CatalogFile, LocationLookup, Problem } from "../../model/index.ts";
import type { FileOutline } from "./outline.ts";
import type { Tree } from "./yaml.ts";

/** The text of a file. The name is for messages, and tells JSON (`.json`) from YAML. */
export interface SourceText {
  readonly text: string;
  readonly file?: string | undefined;
}

/** What one file gives, with the tree in which everything has its place; paths are its own. */
export interface TreePart {
  readonly problems: readonly Problem[];
  readonly tree?: Tree;
  /** As far as it was read. */
  readonly value?: unknown;
  /** Absent when the file cannot be used. */
  readonly content?: CatalogFile;
}

/** What one file gives as plain data, which can be kept and sent between threads; paths are its own. */
export interface PlainPart {
  readonly problems: readonly Problem[];
  readonly outline: FileOutline;
  /** Absent when the file cannot be used. */
  readonly content?: CatalogFile;
}

/** What one file gives, to be joined with that of others. */
export interface CatalogPart extends PlainPart {
  /** Of the file's own paths. */
  readonly places: LocationLookup;
}
