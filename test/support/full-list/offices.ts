import { areas, bodies, fields, type Word } from "./words.ts";

/** An organisation of the list. */
export interface Office {
  readonly id: string;
  readonly name: Word;
  readonly code: string;
  readonly party: boolean;
  /** What it deals with. */
  readonly things: readonly Word[];
  /** Items that it has. */
  readonly items: number;
  /** Diagrams that they share. */
  readonly processes: number;
}

/** The reference: 53 units with 12,934 items; 91 party organisations with 3,446 items on 1,306 diagrams. */
const reference = { units: 53, organisations: 91, items: 16_380, partyItems: 3_446, partyProcesses: 1_306 };
const itemsPerProcess = reference.partyItems / reference.partyProcesses;

/**
 * The offices of a list of so many items. Beyond the size of the reference there are more of them, in further
 * districts.
 */
export function officesOf(items: number): Office[] {
  const districts = Math.max(1, Math.round(items / reference.items));
  const party = Math.round((items * reference.partyItems) / reference.items);
  return [
    ...shared(reference.units * districts, items - party, 2, (at, sizes) => unit(at, sizes)),
    ...shared(reference.organisations * districts, party, 30, (at, sizes) => organisation(at, sizes)),
  ];
}

type Sizes = Pick<Office, "items" | "processes">;

/** Offices with items in shares of 1/(place + flatness), each at least one. */
function shared(count: number, items: number, flatness: number, make: (at: number, sizes: Sizes) => Office): Office[] {
  const weights = Array.from({ length: count }, (_, at) => 1 / ((at % reference.units) + flatness));
  const numbers = apportioned(items - count, weights).map((each) => each + 1);
  const processes = apportioned(Math.max(0, Math.round(items / itemsPerProcess) - count), numbers).map((each) => each + 1);
  return numbers.map((own, at) => make(at, { items: own, processes: Math.min(own, processes[at] ?? 1) }));
}

/** A total in whole parts by weight (largest remainders). */
function apportioned(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, each) => all + each, 0);
  const exact = weights.map((each) => (total * each) / sum);
  const parts = exact.map(Math.floor);
  const rest = total - parts.reduce((all, each) => all + each, 0);
  const order = exact.map((each, at) => ({ at, part: each - Math.floor(each) })).sort((a, b) => b.part - a.part || a.at - b.at);
  for (const { at } of order.slice(0, rest)) parts[at] = (parts[at] as number) + 1;
  return parts;
}

function unit(at: number, sizes: Sizes): Office {
  const [[zh, en], things] = fields[at % fields.length] as (typeof fields)[number];
  const district = districtOf(Math.floor(at / fields.length));
  return {
    id: `A${padded(at, 3)}`,
    name: [`${district[0]}${zh}局`, `Office of ${en}${district[1]}`],
    code: `11440000MB${padded(at, 7)}X`,
    party: false,
    things: things.map(([thing, english]) => [`${district[0]}${thing}`, english]),
    ...sizes,
  };
}

function organisation(at: number, sizes: Sizes): Office {
  const [area, areaEnglish] = areas[at % areas.length] as Word;
  const [body, bodyEnglish] = bodies[Math.floor(at / areas.length) % bodies.length] as Word;
  const district = districtOf(Math.floor(at / (areas.length * bodies.length)));
  const name: Word = [`${district[0]}${area}${body}`, `${areaEnglish} ${bodyEnglish}${district[1]}`];
  return { id: `D${padded(at, 3)}`, name, code: `11440000MC${padded(at, 7)}X`, party: true, things: [], ...sizes };
}

function districtOf(number: number): Word {
  return number === 0 ? ["", ""] : [`第${"一二三四五六七八九"[number] ?? number}区`, `, district ${number + 1}`];
}

function padded(number: number, digits: number): string {
  return String(number + 1).padStart(digits, "0");
}
