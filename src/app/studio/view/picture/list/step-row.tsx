import { Component } from "preact";

interface RowProps {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly unit: string;
  readonly days: string;
  readonly span: string;
  readonly float: string;
  readonly isCritical: boolean;
  readonly isChosen: boolean;
  /** Tab comes to it. */
  readonly isEntrance: boolean;
  readonly onStep: (step: string) => void;
}

/** A step of the list; one that is as before is not gone through again. */
export class StepRow extends Component<RowProps> {
  override shouldComponentUpdate(next: RowProps): boolean {
    return Object.entries(next).some(([name, value]) => name !== "onStep" && value !== this.props[name as keyof RowProps]);
  }

  override render({ id, number, name, unit, days, span, float, isCritical, isChosen, isEntrance, onStep }: RowProps) {
    return (
      <tr class={isChosen ? "chosen" : undefined} data-listed={id}>
        <td class="n">{number}</td>
        <th scope="row">
          <button type="button" class="link" tabIndex={isEntrance ? 0 : -1} aria-current={isChosen || undefined} onClick={() => onStep(id)}>
            {name}
          </button>
          {name !== id && <span class="code"> {id}</span>}
        </th>
        <td>{unit}</td>
        <td class="n">{days}</td>
        <td class="n">{span}</td>
        <td class={isCritical ? "critical" : undefined}>{float}</td>
      </tr>
    );
  }
}
