import { useState } from "preact/hooks";

interface NumberFieldProps {
  readonly id: string;
  /** Where no label of the page is for it. */
  readonly label?: string | undefined;
  readonly value: string;
  /** Undefined when the field was emptied. */
  readonly onValue: (value: number | undefined) => void;
}

/** A number from 0, taken when it is done; what is being typed stays, whatever else of the page changes meanwhile. */
export function NumberField({ id, label, value, onValue }: NumberFieldProps) {
  const [draft, setDraft] = useState<string>();
  return (
    <input
      id={id}
      type="number"
      min="0"
      step="any"
      aria-label={label}
      value={draft ?? value}
      onInput={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => setDraft(undefined)}
      onChange={(event) => {
        const {
          value: text,
          validity: { badInput },
        } = event.currentTarget;
        setDraft(undefined);
        const wanted = Number(text);
        if (badInput) return;
        if (text === "") onValue(undefined);
        else if (Number.isFinite(wanted) && wanted >= 0) onValue(wanted);
      }}
    />
  );
}
