import type { HelpTerm } from "../../help-words.ts";
import { TermHelp } from "./term-help.tsx";

/** The label of a field with what its word means beside it: within the label it would be a part of its name. */
export function FieldName({ id, label, term }: { id: string; label: string; term: HelpTerm }) {
  return (
    <span class="field-name">
      <label for={id}>{label}</label> <TermHelp term={term} />
    </span>
  );
}
