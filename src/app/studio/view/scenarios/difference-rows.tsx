import type { Process } from "../../../../model/index.ts";
import { describeChange, findPlainProcess } from "../../state/choice/describe-change.ts";
import { findColumnDifferences, type ScenarioColumn } from "../../state/choice/scenario-columns.ts";
import { useLanguage } from "../hooks/language.ts";
import { columnWords } from "./column-words.ts";

/** The measures and the changes by hand that are not the same in all columns. */
export function DifferenceRows({ process, columns }: { process: Process; columns: readonly ScenarioColumn[] }) {
  const { say, name, lang } = useLanguage();
  const { measures, changes } = findColumnDifferences(process, columns);
  const plain = columns.map(({ choice }) => findPlainProcess(process, choice.measures));
  return (
    <tbody class="differences">
      <tr>
        <th scope="rowgroup" colSpan={columns.length + 1}>
          <span>{say(measures.length + changes.length === 0 ? columnWords.noDifference : columnWords.differences)}</span>
        </th>
      </tr>
      {changes.map(({ subject, byColumn }) => {
        const texts = byColumn.map((own, at) => own.map((each) => describeChange(plain[at] ?? process, each)));
        const [known] = texts.flat();
        return (
          <tr key={subject} data-row={known?.id}>
            <RowHead id={known?.id ?? subject} title={known ? say(known.name) : subject} />
            {texts.map((own, at) => (
              <td key={at} class={columns[at]?.isOnScreen ? "on-screen" : undefined}>
                {own.length === 0 ? <Absent /> : own.map(({ text }) => <span key={text.en}>{text[lang]}</span>)}
              </td>
            ))}
          </tr>
        );
      })}
      {measures.map((measure) => (
        <tr key={measure.id} data-row={measure.id}>
          <RowHead id={measure.id} title={name(measure)} />
          {columns.map(({ choice, isOnScreen }, at) => (
            <td key={at} class={isOnScreen ? "on-screen" : undefined}>
              {choice.measures.includes(measure.id) ? (
                <>
                  <span aria-hidden="true">✓</span>
                  <span class="unseen">{say(columnWords.taken)}</span>
                </>
              ) : (
                <Absent />
              )}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function RowHead({ id, title }: { id: string; title: string }) {
  return (
    <th scope="row">
      {title} {title !== id && <span class="code">{id}</span>}
    </th>
  );
}

function Absent() {
  const { say } = useLanguage();
  return (
    <>
      <span aria-hidden="true">–</span>
      <span class="unseen">{say(columnWords.absent)}</span>
    </>
  );
}
