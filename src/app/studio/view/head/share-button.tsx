import { useState } from "preact/hooks";
import { studioPageWords } from "../../words.ts";
import { useLanguage } from "../hooks/language.ts";

/** Copies the address, which has the whole state in it. */
export function ShareButton() {
  const { say } = useLanguage();
  const [told, setTold] = useState<keyof Pick<typeof studioPageWords, "shared" | "notShared"> | undefined>();
  const copy = () =>
    navigator.clipboard
      ? navigator.clipboard.writeText(location.href).then(
          () => setTold("shared"),
          () => setTold("notShared"),
        )
      : setTold("notShared");
  return (
    <>
      <button type="button" id="share" onClick={copy}>
        {say(studioPageWords.share)}
      </button>
      <span class="told" role="status">
        {told && say(studioPageWords[told])}
      </span>
    </>
  );
}
