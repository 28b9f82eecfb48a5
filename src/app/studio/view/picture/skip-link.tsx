import { useLanguage } from "../hooks/language.ts";
import { pictureWords } from "./picture-words.ts";

/**
 * The first thing that Tab comes to: over everything else to the picture. No link, because the address keeps the state.
 */
export function SkipLink() {
  const { say } = useLanguage();
  return (
    <button
      type="button"
      class="skip"
      onClick={() =>
        document.querySelector<HTMLElement>(".frame:not([hidden]) [tabindex='0'], .step-list [tabindex='0'], .frame .stage")?.focus()
      }
    >
      {say(pictureWords.skip)}
    </button>
  );
}
