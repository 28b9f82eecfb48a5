import { useMemo, useRef, useState } from "preact/hooks";
import type { Bilingual } from "../../../../model/index.ts";
import { downloadFile, rasterizeSvg } from "../../source/download.ts";
import { formatExportName } from "../../state/choice/export-name.ts";
import { studioPageWords } from "../../words.ts";
import type { ExportAnswer, ExportQuestion } from "../../work/questions.ts";
import { WorkerDesk } from "../../work/worker-desk.ts";
import { formatFault } from "../hooks/fault.ts";
import { useLanguage } from "../hooks/language.ts";
import { useLightDismiss } from "../hooks/use-light-dismiss.ts";
import type { Studio } from "../hooks/use-studio.ts";

/** The picture, the timetable and the report as files. */
export function Exports({ studio: { process, choice, figures }, svg }: { studio: Studio; svg: string | undefined }) {
  const { say, lang } = useLanguage();
  const [fault, setFault] = useState<Bilingual>();
  const [isBusy, setBusy] = useState(false);
  const desk = useMemo(() => new WorkerDesk<ExportQuestion, ExportAnswer>("flowchart"), []);
  const menu = useRef<HTMLDetailsElement>(null);
  useLightDismiss(menu);
  if (!process || !figures) return null;
  const base = formatExportName(process, choice, figures.now.days);
  const attempt = (work: () => Promise<void>) => async () => {
    setBusy(true);
    setFault(undefined);
    try {
      await work();
    } catch (error) {
      setFault(formatFault(error));
    }
    setBusy(false);
  };
  const makeFile = async (kind: ExportQuestion["kind"], name: string, type: string) => {
    const { measures, changes, route, start } = choice;
    const content = await desk.ask({ kind, process, measures, changes, route, start, lang });
    if (content !== undefined) downloadFile(name, content, type);
  };
  return (
    <details class="exports" ref={menu}>
      <summary class="button" id="exports" aria-busy={isBusy}>
        {say(studioPageWords.exports)}
      </summary>
      <div class="menu">
        <button
          type="button"
          id="export-svg"
          disabled={svg === undefined}
          onClick={() => svg !== undefined && downloadFile(`${base}.svg`, svg, "image/svg+xml")}
        >
          SVG
        </button>
        <button
          type="button"
          id="export-png"
          disabled={svg === undefined}
          onClick={attempt(async () => {
            const png = svg === undefined ? undefined : await rasterizeSvg(svg);
            if (png) downloadFile(`${base}.png`, png, "image/png");
            else setFault(studioPageWords.tooLargePng);
          })}
        >
          PNG
        </button>
        <button
          type="button"
          id="export-xlsx"
          onClick={attempt(() => makeFile("table", `${base}.xlsx`, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))}
        >
          XLSX
        </button>
        <button type="button" id="export-report" onClick={attempt(() => makeFile("report", `${base}.html`, "text/html"))}>
          {say(studioPageWords.report)}
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
