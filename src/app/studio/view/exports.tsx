import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Bilingual } from "../../../index.ts";
import { download, pngOf } from "../source/files-out.ts";
import { words } from "../words.ts";
import { Desk } from "../work/desk.ts";
import type { ExportAnswer, ExportQuestion } from "../work/questions.ts";
import { faultOf } from "./fault.ts";
import { useLanguage } from "./language.ts";
import type { Studio } from "./use-studio.ts";

/** The picture, the timetable and the report as files. */
export function Exports({ studio: { process, wanted, opened }, svg }: { studio: Studio; svg: string | undefined }) {
  const { say, lang } = useLanguage();
  const [fault, setFault] = useState<Bilingual>();
  const [isBusy, setBusy] = useState(false);
  const desk = useMemo(() => new Desk<ExportQuestion, ExportAnswer>("flowchart"), []);
  const menu = useRef<HTMLDetailsElement>(null);
  useClosing(menu);
  if (!process) return null;
  const base = (opened?.files[0]?.file ?? process.id).replace(/^.*[\\/]/, "").replace(/\.[^.]+$/, "");
  const attempt = (work: () => Promise<void>) => async () => {
    setBusy(true);
    setFault(undefined);
    try {
      await work();
    } catch (error) {
      setFault(faultOf(error));
    }
    setBusy(false);
  };
  const made = async (kind: ExportQuestion["kind"], name: string, type: string) => {
    const { measures, changes, route } = wanted;
    const content = await desk.ask({ kind, process, measures, changes, route, lang });
    if (content !== undefined) download(name, content, type);
  };
  return (
    <details class="exports" ref={menu}>
      <summary class="button" id="exports" aria-busy={isBusy}>
        {say(words.exports)}
      </summary>
      <div class="menu">
        <button
          type="button"
          id="export-svg"
          disabled={svg === undefined}
          onClick={() => svg !== undefined && download(`${base}.svg`, svg, "image/svg+xml")}
        >
          SVG
        </button>
        <button
          type="button"
          id="export-png"
          disabled={svg === undefined}
          onClick={attempt(async () => {
            const png = svg === undefined ? undefined : await pngOf(svg);
            if (png) download(`${base}.png`, png, "image/png");
            else setFault(words.tooLargePng);
          })}
        >
          PNG
        </button>
        <button
          type="button"
          id="export-xlsx"
          onClick={attempt(() => made("table", `${base}.xlsx`, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))}
        >
          XLSX
        </button>
        <button type="button" id="export-report" onClick={attempt(() => made("report", `${base}.html`, "text/html"))}>
          {say(words.report)}
        </button>
        {fault !== undefined && (
          <p class="fault" role="status">
            {say(fault)}
          </p>
        )}
      </div>
    </details>
  );
}

/** Closes a menu by Escape, and by whatever is done elsewhere on the page. */
function useClosing(menu: { readonly current: HTMLDetailsElement | null }): void {
  useEffect(() => {
    const onElsewhere = (event: Event) => {
      if (menu.current && !menu.current.contains(event.target as Node)) menu.current.open = false;
    };
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== "Escape" || !menu.current?.open) return;
      menu.current.open = false;
      menu.current.querySelector("summary")?.focus();
    };
    addEventListener("pointerdown", onElsewhere);
    addEventListener("focusin", onElsewhere);
    addEventListener("keydown", onKey);
    return () => {
      removeEventListener("pointerdown", onElsewhere);
      removeEventListener("focusin", onElsewhere);
      removeEventListener("keydown", onKey);
    };
  }, []);
}
