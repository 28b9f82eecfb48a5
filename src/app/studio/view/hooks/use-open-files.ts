import { packText } from "../../../../formats/index.ts";
import { type Bilingual, type Language, maxFileLength } from "../../../../model/index.ts";
import { savingWords } from "../../saving-words.ts";
import { openFiles } from "../../source/open-files.ts";
import type { StudioAction } from "../../state/reduce-studio.ts";

/** Addresses longer than this do not get through everywhere. */
const maxAddressLength = 16_000;

/** Files that were dropped or chosen. */
export interface GivenFiles {
  readonly files: readonly File[];
  /** Names of folders among them, of which a page cannot know the files. */
  readonly folders: readonly string[];
}

/** Opens files in the place of those that are open, or tells why it does not. */
export function useOpenFiles(dispatch: (action: StudioAction) => void, lang: Language): (given: GivenFiles) => Promise<void> {
  const tell = (fault: Bilingual) => dispatch({ kind: "tell", notice: { fault } });
  return async ({ files, folders }) => {
    const [folder] = folders;
    if (folder !== undefined) return tell(savingWords.opening.folder(folder));
    if (files.length === 0) return tell(savingWords.opening.nothing);
    const size = files.reduce((sum, each) => sum + each.size, 0);
    if (size > maxFileLength) return tell(savingWords.opening.tooLarge(maxFileLength / 2 ** 20));
    const read = await Promise.all(files.map(readFileBytes));
    const missing = read.indexOf(undefined);
    if (missing >= 0) return tell(savingWords.opening.unreadable(files[missing]?.name ?? ""));
    try {
      const opened = openFiles(
        read.flatMap((each) => each ?? []),
        lang,
      );
      const [only, another] = opened.files;
      const text = only && !another ? packText(only.text) : undefined;
      dispatch({ kind: "open", opened, packed: text !== undefined && text.length <= maxAddressLength ? text : undefined });
    } catch (error) {
      tell(savingWords.opening.failed(error instanceof Error ? error.message : String(error)));
    }
  };
}

/** Undefined where the browser cannot read it: it was moved or removed, or is a folder. */
async function readFileBytes(file: File) {
  try {
    return { file: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return undefined;
  }
}
