const databaseName = "leadpath-studio";
const storeName = "drafts";
const timeIndex = "time";

/** A draft as the browser keeps it. */
export interface StoredDraft {
  /** The page, a space, and a number of its own. */
  readonly id: string;
  /** When it was kept, in milliseconds since 1970. */
  readonly time: number;
  readonly content: unknown;
}

export type DraftMark = Pick<StoredDraft, "id" | "time">;

/** The drafts of all pages of this origin. */
export interface DraftStore {
  /** Without their contents, the newest first. */
  readonly list: () => Promise<readonly DraftMark[]>;
  readonly read: (id: string) => Promise<unknown>;
  /** Either all of it is done or nothing. */
  readonly change: (put: StoredDraft | undefined, removed: readonly string[]) => Promise<void>;
}

/** @throws where the browser keeps nothing, or somebody else has another store under this name */
export async function openDraftStore(): Promise<DraftStore> {
  const opening = indexedDB.open(databaseName, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(storeName, { keyPath: "id" }).createIndex(timeIndex, "time");
  };
  const database = await waitForAnswer(opening);
  // Another page may bring a newer form of the store, which waits for this one to let go.
  database.onversionchange = () => database.close();
  return {
    list: () => listMarks(database.transaction(storeName).objectStore(storeName).index(timeIndex).openKeyCursor(null, "prev")),
    read: async (id) => {
      const found: unknown = await waitForAnswer(database.transaction(storeName).objectStore(storeName).get(id));
      return typeof found === "object" && found !== null && "content" in found ? found.content : undefined;
    },
    change: (put, removed) => {
      const transaction = database.transaction(storeName, "readwrite", { durability: "strict" });
      const drafts = transaction.objectStore(storeName);
      if (put) drafts.put(put);
      for (const id of removed) drafts.delete(id);
      return new Promise((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
      });
    },
  };
}

function waitForAnswer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** What others may have put there under other keys is passed over. */
function listMarks(request: IDBRequest<IDBCursor | null>): Promise<readonly DraftMark[]> {
  return new Promise((resolve, reject) => {
    const marks: DraftMark[] = [];
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor) return resolve(marks);
      const { key: time, primaryKey: id } = cursor;
      if (typeof id === "string" && typeof time === "number") marks.push({ id, time });
      cursor.continue();
    };
  });
}
