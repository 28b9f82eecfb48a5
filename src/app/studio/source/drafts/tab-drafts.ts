import { type DraftMark, type DraftStore, openDraftStore } from "./database.ts";
import type { DraftSeal } from "./seal.ts";

/** Milliseconds that a draft is kept, and how many of one origin. */
const maxAge = 30 * 24 * 60 * 60 * 1_000;
const maxDrafts = 20;

/** The drafts of a page from this tab: its own, and one of a tab that is no more. */
export interface DraftDesk {
  /** The newest that no tab has; without content where it cannot be unsealed. */
  readonly found: { readonly time: number; readonly content: string | undefined } | undefined;
  /** How many more no tab has: each tab that is opened takes one. */
  readonly others: number;
  /** Keeps the work of this tab, or none; `isSettled`: nobody needs what was found any more. */
  readonly keep: (text: string | undefined, isSettled: boolean) => Promise<void>;
}

/**
 * A tab holds a lock on each draft that it works with, which goes with the tab, however that ends: so no tab ever
 * takes, writes over or removes the draft of another that is open.
 * @throws where the browser keeps nothing
 */
export async function openDraftDesk({ page, seal, unseal }: DraftSeal): Promise<DraftDesk> {
  const store = await openDraftStore();
  const marks = await removeOldDrafts(store);
  const own = `${page} ${crypto.randomUUID()}`;
  await holdDraft(own);
  const left = await listLeftDrafts(marks.filter(({ id }) => id.startsWith(`${page} `)));
  const taken = await takeFirst(left);
  const content =
    taken &&
    (await store
      .read(taken.id)
      .then(unseal)
      .catch(() => undefined));
  const kept = new Set(taken ? [taken.id] : []);
  const change = async (text: string | undefined, isSettled: boolean) => {
    const put = text === undefined ? undefined : { id: own, time: Date.now(), content: await seal(text) };
    const removed = [...kept].filter((id) => (id === own ? !put : isSettled));
    if (!put && removed.length === 0) return;
    await store.change(put, removed);
    for (const id of removed) kept.delete(id);
    if (put) kept.add(own);
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    found: taken && { time: taken.time, content },
    others: Math.max(0, left.length - 1),
    // One after the other, so that what is kept last stays.
    keep: (text, isSettled) => {
      const done = last.then(() => change(text, isSettled));
      last = done.catch(() => undefined);
      return done;
    },
  };
}

/** Those that stay, the newest first. One that is of tomorrow was written by somebody else, and would never go. */
async function removeOldDrafts(store: DraftStore): Promise<readonly DraftMark[]> {
  const now = Date.now();
  const [marks, held] = await Promise.all([store.list(), listHeldDrafts()]);
  const old = marks.filter(({ id, time }, at) => !held.has(id) && (at >= maxDrafts || Math.abs(now - time) > maxAge));
  if (old.length > 0)
    await store.change(
      undefined,
      old.map(({ id }) => id),
    );
  return marks.filter((each) => !old.includes(each));
}

async function listLeftDrafts(marks: readonly DraftMark[]): Promise<readonly DraftMark[]> {
  const held = await listHeldDrafts();
  return marks.filter(({ id }) => !held.has(id));
}

/** The first that another tab does not take at the same time. */
async function takeFirst(marks: readonly DraftMark[]): Promise<DraftMark | undefined> {
  for (const mark of marks) if (await holdDraft(mark.id)) return mark;
  return undefined;
}

const lockPrefix = "leadpath draft ";

async function listHeldDrafts(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query();
  return new Set(held.flatMap(({ name }) => (name?.startsWith(lockPrefix) ? [name.slice(lockPrefix.length)] : [])));
}

/** Whether this tab has the draft now, as long as it is open. */
function holdDraft(id: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const keepLock = (lock: Lock | null) => {
      resolve(lock !== null);
      return lock ? new Promise<void>(() => undefined) : undefined;
    };
    navigator.locks.request(`${lockPrefix}${id}`, { ifAvailable: true }, keepLock).catch(reject);
  });
}
