import { FieldName } from "../controls/field-name.tsx";
import { NumberField } from "../controls/number-field.tsx";

interface AmountFieldProps {
  readonly id: "target" | "budget";
  readonly label: string;
  readonly value: number | undefined;
  readonly most: number;
  readonly onChange: (value: number | undefined) => void;
}

/** An amount with a slider; undefined where none is asked for, which the slider shows at its end. */
export function AmountField({ id, label, value, most, onChange }: AmountFieldProps) {
  return (
    <div class="field">
      <FieldName id={id} label={label} term={id} />
      <input
        id={`${id}-range`}
        type="range"
        aria-label={label}
        min="0"
        max={most}
        step="1"
        value={value ?? most}
        onInput={(event) => onChange(Number(event.currentTarget.value))}
      />
      <NumberField id={id} value={value === undefined ? "" : String(value)} onValue={onChange} />
    </div>
  );
}
