import type { OpenedCatalog } from "../source/open-files.ts";
import { formatAddress } from "./address.ts";
import { createScenarioEdits } from "./choice/edits.ts";
import type { KeptWork } from "./kept-draft.ts";
import { findProcess, hasSameTexts, hasUnwrittenChoice, type StudioEntry, type StudioState } from "./studio-state.ts";

type WrittenState = Pick<StudioState, "written" | "history">;

/**
 * The last state of each process of each source in which something is in no file, the present one last. What was
 * undone counts no more; what files that were opened since, or another process, stand before does.
 */
export function listUnwrittenWork({ written, history: { past, now } }: WrittenState): readonly StudioEntry[] {
  const seen = new Set<string>();
  const texts = new Map<number, OpenedCatalog | undefined>();
  const found: StudioEntry[] = [];
  for (const entry of [now, ...past.toReversed()]) {
    const key = JSON.stringify([entry.source, findProcess(entry)?.id]);
    if (seen.has(key)) continue;
    seen.add(key);
    // A source has one state of its texts, the last: what an earlier entry has of them was written, or undone, since.
    const isLast = !texts.has(entry.source);
    if (isLast) texts.set(entry.source, entry.opened);
    const isEdited = isLast && !hasSameTexts(written.get(entry.source), entry.opened);
    if (isEdited || hasUnwrittenChoice(entry)) found.unshift(entry);
  }
  return found;
}

/** How many changes of a state are in no file: those by hand, scenarios, and files with other texts. */
export function countUnwritten(entry: StudioEntry, written: OpenedCatalog | undefined): number {
  const process = findProcess(entry);
  if (!process || !entry.opened) return 0;
  const { set = [], remove = [] } = createScenarioEdits(process, entry.choice).scenarios ?? {};
  const isKept = !hasUnwrittenChoice({ ...entry, choice: { ...entry.choice, scenarios: process.scenarios } });
  const texts = entry.opened.files.filter(({ file, text }) => !written?.files.some((each) => each.file === file && each.text === text));
  return (isKept ? 0 : entry.choice.changes.length) + set.length + remove.length + texts.length;
}

/** What is in no file as a draft keeps it. */
export function keepUnwrittenWork(state: StudioState): readonly KeptWork[] {
  const works = listUnwrittenWork(state);
  return works.flatMap((entry) => {
    const { source, packed, way, choice } = entry;
    const last = works.findLast((each) => each.source === source)?.opened;
    const written = state.written.get(source);
    const process = findProcess(entry);
    if (!last || !written || !process) return [];
    const address = formatAddress({ choice, looking: state.looking, way: { ...way, process: process.id } }, process);
    return [
      {
        isOwn: source === 0 && packed === undefined,
        read: listFileTexts(written),
        ...(!hasSameTexts(written, last) && { edited: listFileTexts(last) }),
        address,
      },
    ];
  });
}

function listFileTexts({ files }: OpenedCatalog) {
  return files.map(({ file, text }) => ({ file, text }));
}
