import type { ComponentChildren } from "preact";
import { capitalizeText } from "../../../../model/index.ts";
import { goalWords } from "../../goal-words.ts";
import { type HelpTerm, helpWords } from "../../help-words.ts";
import { useLanguage } from "../hooks/language.ts";

interface TermProps {
  readonly term: HelpTerm;
  /** The word itself; without it a question mark stands beside the word. */
  readonly children?: ComponentChildren;
}

/** A word of ours that opens what it means, by mouse, key and touch; a screen reader hears it as its description. */
export function TermHelp({ term, children }: TermProps) {
  const { say } = useLanguage();
  const id = formatMeaningId(term);
  return (
    <button
      type="button"
      class={children === undefined ? "term mark" : "term"}
      data-term={term}
      popovertarget={id}
      aria-describedby={id}
      aria-label={children === undefined ? say(goalWords.whatIs(helpWords[term].word)) : undefined}
      // The browser opens the meaning after this.
      onClick={({ currentTarget }) => placeMeaning(currentTarget, document.getElementById(id))}
    >
      {children ?? "?"}
    </button>
  );
}

/** What all words mean, once in the page: outside of headings and labels, of which they would be a part. */
export function TermMeanings() {
  const { say } = useLanguage();
  return (
    <>
      {(Object.keys(helpWords) as HelpTerm[]).map((term) => (
        <div key={term} id={formatMeaningId(term)} popover="auto" class="meaning">
          <b>{capitalizeText(say(helpWords[term].word))}</b> {say(helpWords[term].meaning)}
        </div>
      ))}
    </>
  );
}

function formatMeaningId(term: HelpTerm): string {
  return `meaning-${term}`;
}

/** Pixels between a word and its meaning, and between that and the edge of the window. */
const gap = 6;

/** Below the word, or above it in the lower part of the window; within the window in any case. */
function placeMeaning(word: HTMLElement, meaning: HTMLElement | null): void {
  if (!meaning) return;
  const { left, top, bottom } = word.getBoundingClientRect();
  const isLow = bottom > innerHeight * 0.6;
  Object.assign(meaning.style, {
    // Its width is in the page's sheet.
    left: `max(${gap}px, min(${left}px, 100vw - min(22rem, 100vw - ${2 * gap}px) - ${gap}px))`,
    top: isLow ? "auto" : `${bottom + gap}px`,
    bottom: isLow ? `${innerHeight - top + gap}px` : "auto",
  });
}
