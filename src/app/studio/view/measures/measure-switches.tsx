import { formatDays, type Process } from "../../../../model/index.ts";
import { studioPageWords } from "../../words.ts";
import type { Saving } from "../../work/questions.ts";
import { useLanguage } from "../hooks/language.ts";

interface MeasuresProps {
  readonly process: Process;
  readonly chosen: readonly string[];
  /** The changes by hand, which are a measure in the making. */
  readonly byHand: { readonly count: number; readonly effort: number };
  /** Not there until they are reckoned. */
  readonly savings: readonly Saving[] | undefined;
  readonly fault: string | undefined;
  readonly onSwitch: (id: string, isOn: boolean) => void;
}

/** The measures as switches, with what each saves alone and now. */
export function MeasureSwitches({ process, chosen, byHand, savings, fault, onSwitch }: MeasuresProps) {
  const { say, name } = useLanguage();
  const on = new Set(chosen);
  const effort = process.measures.reduce((sum, each) => sum + (on.has(each.id) ? each.effort : 0), byHand.count > 0 ? byHand.effort : 0);
  const savingOf = new Map(savings?.map((each) => [each.id, each]));
  if (process.measures.length === 0) return <p class="note">{say(studioPageWords.noMeasures)}</p>;
  return (
    <section aria-labelledby="measures-title" class="measures-part">
      <h2 id="measures-title">{say(studioPageWords.measures)}</h2>
      <p class="note" id="chosen-measures">
        {say(
          byHand.count > 0
            ? studioPageWords.chosenWithChanges(on.size, byHand.count, formatDays(effort))
            : studioPageWords.chosen(on.size, formatDays(effort)),
        )}
      </p>
      {fault !== undefined && <p class="fault">{fault}</p>}
      <div class="measures">
        <div class="measure heads" aria-hidden="true">
          <span />
          <span>{say(studioPageWords.effort)}</span>
          <span title={say(studioPageWords.aloneHint)}>{say(studioPageWords.alone)}</span>
          <span title={say(studioPageWords.lastHint)}>{say(studioPageWords.last)}</span>
        </div>
        {process.measures.map((measure) => {
          const saving = savingOf.get(measure.id);
          return (
            <label key={measure.id} class={on.has(measure.id) ? "measure on" : "measure"}>
              <span class="switch">
                <input
                  type="checkbox"
                  role="switch"
                  aria-checked={on.has(measure.id)}
                  data-measure={measure.id}
                  checked={on.has(measure.id)}
                  onChange={(event) => onSwitch(measure.id, event.currentTarget.checked)}
                />
                <span>
                  <span class="code">{measure.id}</span> {name(measure) === measure.id ? "" : name(measure)}
                  <MeasureNeeds ids={measure.requires} sign="＋" />
                  <MeasureNeeds ids={measure.excludes} sign="✕" />
                </span>
              </span>
              <MeasureFigure label={say(studioPageWords.effort)} value={measure.effort} />
              <MeasureFigure label={say(studioPageWords.alone)} value={saving?.alone} isSaving />
              <MeasureFigure label={say(studioPageWords.last)} value={saving?.now} isSaving />
            </label>
          );
        })}
      </div>
    </section>
  );
}

function MeasureNeeds({ ids, sign }: { ids: readonly string[]; sign: string }) {
  if (ids.length === 0) return null;
  return <span class="needs"> {`${sign}${ids.join(" ")}`}</span>;
}

function MeasureFigure({ label, value, isSaving = false }: { label: string; value: number | null | undefined; isSaving?: boolean }) {
  const text =
    value === null || value === undefined ? "–" : isSaving && value > 0 ? `−${formatDays(value)}` : formatDays(value < 0 ? -value : value);
  return (
    <span class="n">
      <span class="unseen">{label} </span>
      {isSaving && typeof value === "number" && value < 0 ? `+${text}` : text}
    </span>
  );
}
