import { type DiffLine, diffTexts } from "../../../../formats/index.ts";

/** Lines shown around each change. */
const contextSize = 2;

/**
 * The lines of a file that change with those near them; in a line that takes the place of another the part that differs
 * is marked.
 */
export function Diff({ before, after }: { before: string; after: string }) {
  const lines = diffTexts(before, after);
  const near = lines.map((_, at) => lines.slice(Math.max(0, at - contextSize), at + contextSize + 1).some(({ kind }) => kind !== "same"));
  return (
    <pre class="diff">
      {lines.map((line, at) =>
        near[at] ? (
          <span key={at} class={line.kind}>
            {{ same: "  ", added: "+ ", removed: "- " }[line.kind]}
            <MarkedLine line={line} other={findCounterpart(lines, at)} />
            {"\n"}
          </span>
        ) : (
          near[at - 1] && <span key={`gap ${at}`}>{"  …\n"}</span>
        ),
      )}
    </pre>
  );
}

function MarkedLine({ line: { text }, other }: { line: DiffLine; other: string | undefined }) {
  if (other === undefined) return <>{text}</>;
  const [from, to] = findDifferingPart(text, other);
  return (
    <>
      {text.slice(0, from)}
      <mark>{text.slice(from, to)}</mark>
      {text.slice(to)}
    </>
  );
}

/** The line whose place a line takes, or which takes its place: as many stand in a row as come instead. */
function findCounterpart(lines: readonly DiffLine[], at: number): string | undefined {
  const kind = lines[at]?.kind;
  if (kind === undefined || kind === "same") return undefined;
  let [first, end] = [at, at + 1];
  while (first > 0 && lines[first - 1]?.kind !== "same") first--;
  while (end < lines.length && lines[end]?.kind !== "same") end++;
  const run = lines.slice(first, end);
  const [own, others] = [run.filter((each) => each.kind === kind), run.filter((each) => each.kind !== kind)];
  return own.length === others.length ? others[own.indexOf(lines[at] as DiffLine)]?.text : undefined;
}

/** Where a text differs from another, between what both begin and end with. */
function findDifferingPart(text: string, other: string): readonly [number, number] {
  const most = Math.min(text.length, other.length);
  let same = 0;
  while (same < most && text[same] === other[same]) same++;
  let end = 0;
  while (end < most - same && text.at(-1 - end) === other.at(-1 - end)) end++;
  return [same, text.length - end];
}
