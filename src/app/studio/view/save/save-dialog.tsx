import { useMemo, useState } from "preact/hooks";
import { localizeName } from "../../../../model/index.ts";
import { savingWords } from "../../saving-words.ts";
import { isLive } from "../../source/live-server.ts";
import { findSaveWays, findUsualWay, planSave, proposeMeasureId, type SavePlan, type SaveWay } from "../../state/save-plan.ts";
import { studioPageWords } from "../../words.ts";
import { Dialog } from "../controls/dialog.tsx";
import { useLanguage } from "../hooks/language.ts";
import type { Studio } from "../hooks/use-studio.ts";
import { PlanPreview } from "./plan-preview.tsx";
import { WayChoices } from "./way-choices.tsx";
import { WayFields } from "./way-fields.tsx";
import { downloadPlan, writePlan } from "./write-plan.ts";

/** What is on the screen, kept in one of several ways, with the lines that are written for it. */
export function SaveDialog({ studio, onClose }: { studio: Studio; onClose: () => void }) {
  const { say } = useLanguage();
  const { state, process, choice } = studio;
  const [wanted, setWanted] = useState<SaveWay>();
  const [names, setNames] = useState({ scenario: "", measure: "" });
  const [id, setId] = useState(() => (process ? proposeMeasureId(process) : ""));
  const [mayReplace, setMayReplace] = useState(false);
  const [told, setTold] = useState<string>();
  const ways = useMemo(() => findSaveWays(state), [state]);
  const way = ways.find((each) => each === wanted) ?? findUsualWay(ways);
  const name = way === "measure" ? names.measure : names.scenario;
  const plan = useMemo(() => way && planSave(state, { way, name, id }), [state, way, name, id]);
  const canWrite = plan !== undefined && "files" in plan && (plan.replaces === undefined || mayReplace);
  const canReach = isLive() && state.history.now.opened?.files.some(({ hash }) => hash !== undefined) === true;
  const write = async (ready: SavePlan) => {
    setTold(undefined);
    if (canReach) setTold(say(await writePlan(studio, ready)));
    else {
      downloadPlan(studio, ready);
      setTold(say(savingWords.downloaded));
    }
  };
  const put = (changed: typeof names) => {
    setNames(changed);
    setMayReplace(false);
  };
  return (
    <Dialog title={say(savingWords.saveTitle)} onClose={onClose}>
      {way === undefined && told === undefined && <p>{say(savingWords.nothingToSave)}</p>}
      {ways.length > 0 && <WayChoices ways={ways} way={way} onWay={setWanted} />}
      {way !== undefined && <WayFields {...{ way, names, id, choice }} onNames={put} onId={setId} dispatch={studio.dispatch} />}
      {plan && <PlanPreview plan={plan} isToday={way === "status-quo"} />}
      {plan && "files" in plan && plan.replaces && (
        <label class="check">
          <input id="may-replace" type="checkbox" checked={mayReplace} onChange={() => setMayReplace(!mayReplace)} />
          {say(savingWords.willReplace({ zh: localizeName(plan.replaces, "zh"), en: localizeName(plan.replaces, "en") }))}{" "}
          <b>{say(savingWords.confirmReplacing)}</b>
        </label>
      )}
      <p role="status">{told}</p>
      <p class="buttons">
        {plan && (
          <button
            type="button"
            id={canReach ? "write" : "download-yaml"}
            class="primary"
            disabled={!canWrite}
            onClick={() => canWrite && "files" in plan && write(plan)}
          >
            {say(canReach ? savingWords.write : savingWords.download)}
          </button>
        )}
        <button type="button" onClick={({ currentTarget }) => currentTarget.closest("dialog")?.close()}>
          {say(studioPageWords.close)}
        </button>
      </p>
    </Dialog>
  );
}
