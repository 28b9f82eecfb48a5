import type { Slip, SlipEdit } from "./slip.ts";

/** A text without its slips, and which offset of the text with them an offset of it comes from. */
export interface MendedText {
  readonly text: string;
  readonly origin: (offset: number) => number;
}

/** The text after all edits. Offsets inside what an edit wrote come from the place of the edit. */
export function mendText(text: string, slips: readonly Slip[]): MendedText {
  const edits = slips.flatMap((slip) => slip.edits).sort((a, b) => a.at - b.at);
  let result = "";
  let read = 0;
  const starts: { readonly offset: number; readonly edit: SlipEdit }[] = [];
  for (const edit of edits) {
    result += text.slice(read, edit.at);
    starts.push({ offset: result.length, edit });
    result += edit.text;
    read = edit.at + edit.length;
  }
  const getOrigin = (offset: number) => {
    const last = starts[countEarlierStarts(starts, offset) - 1];
    if (!last) return offset;
    const beyond = offset - last.offset - last.edit.text.length;
    return beyond < 0 ? last.edit.at : last.edit.at + last.edit.length + beyond;
  };
  return { text: result + text.slice(read), origin: getOrigin };
}

/** How many begin at or before an offset. */
function countEarlierStarts(starts: readonly { readonly offset: number }[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle]?.offset ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
