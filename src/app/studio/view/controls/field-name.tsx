import type { HelpTerm } from "../../help-words.ts";
import { TermHelp } from "./term-help.tsx";

/** A mark never stands alone in a line. */
const noBreakSpace = "\u00a0";

/** The label of a field with what its word means beside it: within the label it would be a part of its name. */
export function FieldName({ id, label, term }: { id: string; label: string; term: HelpTerm }) {
  return (
    <span class="field-name">
      <label for={id}>{label}</label>
      {noBreakSpace}
      <TermHelp term={term} />
    </span>
  );
}
