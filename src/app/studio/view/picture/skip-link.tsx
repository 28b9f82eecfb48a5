import { useLanguage } from "../hooks/language.ts";
import { pictureWords } from "./picture-words.ts";

/**
 * The first thing that Tab comes to: over everything else to the picture. No link, because the address keeps the state.
 */
export function SkipLink() {
  const { say } = useLanguage();
  return (
    <button type="button" class="skip" onClick={focusPicture}>
      {say(pictureWords.skip)}
    </button>
  );
}

/** To the step that Tab would come to in the picture or in the list, or to the picture that has none. */
function focusPicture(): void {
  const find = (selector: string) => document.querySelector<HTMLElement>(selector);
  (find(".frame:not([hidden]) [data-step][tabindex='0'], .step-list [tabindex='0']") ?? find(".frame .stage"))?.focus();
}
