import { useRef, useState } from "preact/hooks";
import type { Bilingual } from "../../../../model/index.ts";
import { downloadFile } from "../../source/download.ts";
import { isLive } from "../../source/live-server.ts";
import { formatAddress } from "../../state/address.ts";
import { formatExportName } from "../../state/choice/export-name.ts";
import { studioPageWords } from "../../words.ts";
import { keepAnswer } from "../../work/kept-answer.ts";
import type { GoalAnswer } from "../../work/questions.ts";
import { createSharedPage, isShared } from "../../work/shared-page.ts";
import { formatFault } from "../hooks/fault.ts";
import { useLanguage } from "../hooks/language.ts";
import { useLightDismiss } from "../hooks/use-light-dismiss.ts";
import type { Studio } from "../hooks/use-studio.ts";

const words = studioPageWords.sharing;

/** One file for others, or the address, which has the state in it. */
export function ShareMenu({ studio, answer }: { studio: Studio; answer: GoalAnswer | undefined }) {
  const { say, name, lang } = useLanguage();
  const [told, setTold] = useState<Bilingual>();
  const [isBusy, setBusy] = useState(false);
  const menu = useRef<HTMLDetailsElement>(null);
  useLightDismiss(menu);
  const { process, opened, choice, figures, refused, state } = studio;
  if (!process || !opened || !figures) return null;
  const copyLink = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      setTold(studioPageWords.shared);
    } catch {
      setTold(studioPageWords.notShared);
    }
  };
  const shareFile = async () => {
    setBusy(true);
    try {
      const { now } = state.history;
      const address = formatAddress({ ...now, packed: undefined, looking: state.looking }, process);
      const title = words.title(name(process), figures.now.days)[lang];
      const page = await createSharedPage({ title, lang, files: opened.files, address, answer: answer && keepAnswer(answer) });
      const file = `${formatExportName(process, choice, figures.now.days)}.html`;
      downloadFile(file, page, "text/html");
      setTold(words.written(file));
    } catch (error) {
      setTold(formatFault(error));
    }
    setBusy(false);
  };
  return (
    <details class="exports" ref={menu}>
      <summary class="button" id="share" aria-busy={isBusy}>
        {say(words.menu)}
      </summary>
      <div class="menu sharing">
        <button type="button" id="share-file" disabled={isBusy || refused.length > 0} onClick={shareFile}>
          {say(words.oneFile)}
        </button>
        <p>{say(words.oneFileHint)}</p>
        {!isShared() && (
          <>
            <button type="button" id="share-link" onClick={copyLink}>
              {say(isLive() ? words.ownLink : studioPageWords.share)}
            </button>
            <p>{say(isLive() ? words.ownLinkHint : words.linkHint)}</p>
          </>
        )}
        <p role="status">{told && say(told)}</p>
      </div>
    </details>
  );
}
