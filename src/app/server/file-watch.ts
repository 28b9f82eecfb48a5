import { type FSWatcher, watch } from "node:fs";
import { realpath } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { type FileState, type FileStates, isSameState, listNamedFiles, readFileState, readStamp } from "./file-states.ts";

export interface WatchPace {
  /** Milliseconds of quiet before a change is read: an editor writes in several steps. */
  readonly quiet: number;
  /** Milliseconds between looks without a notice: not every file system gives notices. */
  readonly poll: number;
}

/** Looks after files, and tells the names of those that are other than before. */
export class FileWatch {
  readonly #names: readonly string[];
  readonly #onChange: (changed: readonly string[]) => void;
  readonly #pace: WatchPace;
  readonly #states = new Map<string, FileState>();
  readonly #stamps = new Map<string, string>();
  readonly #noticed = new Set<string>();
  #watchers: readonly FSWatcher[] = [];
  #looking: Promise<void> = Promise.resolve();
  #quiet: NodeJS.Timeout | undefined;
  #poll: NodeJS.Timeout | undefined;
  #isOver = false;

  constructor(names: readonly string[], onChange: (changed: readonly string[]) => void, pace: WatchPace) {
    this.#names = names;
    this.#onChange = onChange;
    this.#pace = pace;
  }

  get states(): FileStates {
    return this.#states;
  }

  async start(): Promise<void> {
    await this.refresh();
    const links = await Promise.all([...this.#states.keys()].map((file) => realpath(file).catch(() => file)));
    const folders = new Set([...this.#states.keys(), ...links].map(dirname));
    this.#watchers = [...folders].flatMap((folder) => this.#createWatcher(folder) ?? []);
    this.#schedulePoll(this.#pace.poll);
  }

  /** Looks now; answers when all that is other was told. */
  refresh(): Promise<void> {
    this.#looking = this.#looking.then(() => this.#look());
    return this.#looking;
  }

  end(): void {
    this.#isOver = true;
    clearTimeout(this.#quiet);
    clearTimeout(this.#poll);
    for (const watcher of this.#watchers) watcher.close();
  }

  /** A folder that cannot be watched, as where the system has no watchers left, is only looked at now and then. */
  #createWatcher(folder: string): FSWatcher | undefined {
    try {
      const watcher = watch(folder, { persistent: false }, (_event, name) => this.#notice(name));
      watcher.on("error", () => watcher.close());
      return watcher;
    } catch {
      return undefined;
    }
  }

  #notice(name: string | null): void {
    const meant = [...this.#states.keys()].filter((file) => name === null || basename(file) === name);
    // What is new in a folder may belong to it; other files have nothing to say.
    if (meant.length === 0 && !/\.ya?ml$/i.test(name ?? "")) return;
    for (const file of meant) this.#noticed.add(file);
    clearTimeout(this.#quiet);
    if (!this.#isOver) this.#quiet = setTimeout(() => void this.refresh(), this.#pace.quiet);
  }

  /** Looking through many files takes long: most of the time is left to others. */
  #schedulePoll(wait: number): void {
    if (this.#isOver) return;
    this.#poll = setTimeout(async () => {
      const began = performance.now();
      await this.refresh();
      this.#schedulePoll(Math.max(this.#pace.poll, 20 * (performance.now() - began)));
    }, wait).unref();
  }

  async #look(): Promise<void> {
    const noticed = new Set(this.#noticed);
    this.#noticed.clear();
    const files = new Set(await listNamedFiles(this.#names));
    const changed = [...this.#states.keys()].filter((file) => !files.has(file));
    for (const file of changed) this.#states.delete(file);
    for (const file of files) {
      const stamp = await readStamp(file);
      if (this.#stamps.get(file) === stamp && this.#states.has(file) && !noticed.has(file)) continue;
      const state = await readFileState(file);
      this.#stamps.set(file, stamp);
      if (isSameState(this.#states.get(file), state)) continue;
      this.#states.set(file, state);
      changed.push(file);
    }
    if (changed.length > 0 && !this.#isOver) this.#onChange(changed);
  }
}
