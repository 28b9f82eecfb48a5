import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { studioPageWords } from "../../words.ts";
import { useLanguage } from "../hooks/language.ts";

/** A dialog above the page that Escape closes, with the focus kept inside. */
export function Dialog({ title, onClose, children }: { title: string; onClose: () => void; children: ComponentChildren }) {
  const { say } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} onClose={onClose} aria-labelledby="dialog-title">
      <header>
        <h2 id="dialog-title">{title}</h2>
        <button type="button" class="small" aria-label={say(studioPageWords.close)} onClick={() => dialog.current?.close()}>
          ×
        </button>
      </header>
      {children}
    </dialog>
  );
}
