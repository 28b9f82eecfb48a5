import { seeded } from "../random.ts";
import type { BundleDraft, DocumentDraft, Draft, ItemDraft, ProcessDraft } from "./drafts.ts";
import { type Fault, faults, type PlantedFault } from "./faults.ts";
import { itemOf, namingOf } from "./items.ts";
import { type Office, officesOf } from "./offices.ts";
import { processOf } from "./processes.ts";
import { partyPowers, powers } from "./words.ts";
import { entry, flow, lines } from "./yaml.ts";

/** One file of the list, with the faults that its items have. */
export interface ListFile {
  readonly file: string;
  readonly text: string;
  readonly faults: readonly PlantedFault[];
}

export interface FullListOptions {
  readonly seed?: number;
  /** At least 700, so that every fault has an item. */
  readonly items?: number;
  /** Whether faults are planted; they are when absent. */
  readonly faulty?: boolean;
}

/**
 * A list like that of the reference, file by file, the same for the same options: 53 units and 91 party organisations
 * with 16,380 items, of which about 2.64 share a diagram, and a few faults of every rule.
 */
export function* fullList({ seed = 1, items = 16_380, faulty = true }: FullListOptions = {}): Generator<ListFile> {
  const random = seeded(seed);
  const offices = officesOf(items);
  const units = offices.filter(({ party }) => !party);
  const declared = new Set(shared.documents.map(({ id }) => id));
  const bundles: BundleDraft[] = [];
  yield { file: "units.yaml", text: head("清单（生成的示例）", "Generated list") + lines("units", unitsOf(offices)), faults: [] };
  yield { file: "documents.yaml", text: head() + lines("documents", shared.documents), faults: [] };
  yield { file: "laws.yaml", text: head() + lines("laws", [...shared.laws, ...units.map(lawOf)]), faults: [] };
  const perUnit = faulty ? faultsPerUnit(units, items) : [];
  for (const [at, office] of offices.entries()) {
    const planted: PlantedFault[] = [];
    const processes: ProcessDraft[] = [];
    const own: ItemDraft[] = [];
    const stranger = units[(at + 1) % units.length] as Office;
    const others = [2, 3, 4, 5, 6].map((step) => units[(at + step) % units.length] as Office);
    for (const draft of draftsOf(office, stranger, others, perUnit[at] ?? [], planted, random)) {
      processes.push(draft.process);
      own.push(...draft.items);
      bundles.push(...draft.bundles);
    }
    bundles.push(...bundlesOf(office, own));
    const documents = own.flatMap(documentsOf).filter(({ id }) => !declared.has(id) && declared.add(id));
    const folder = office.party ? "party" : "administrative";
    yield { file: `${folder}/${office.id}.yaml`, text: fileOf(documents, processes, own), faults: planted };
  }
  yield { file: "bundles.yaml", text: head() + lines("bundles", bundles), faults: [] };
}

const shared = {
  documents: [
    { id: "身份证明", name: { zh: "身份证明", en: "Proof of identity" } },
    { id: "法人证照", name: { zh: "法人证照", en: "Registration of the organisation" }, aliases: ["营业执照"] },
    { id: "其他材料", name: { zh: "其他材料", en: "Other material" } },
    { id: "与办理无关的证明", name: { zh: "与办理无关的证明", en: "Proof of nothing" } },
  ] as DocumentDraft[],
  laws: [
    { id: "licence-law", name: { zh: "中华人民共和国行政许可法", en: "Administrative Licence Law" }, rank: "law" },
    { id: "party-rules", name: { zh: "党务事项规程（示例）", en: "Rules on party matters (sample)" }, rank: "document" },
    {
      id: "repealed-law",
      name: { zh: "已废止的管理条例（示例）", en: "Repealed regulation (sample)" },
      rank: "local-regulation",
      repealed: "2024-01-01",
    },
  ],
};

function head(zh?: string, en?: string): string {
  return `leadpath: 1\n${zh === undefined ? "" : `name: ${flow({ zh, en })}\n`}illustrative: true\ncalendar: cn\n`;
}

function unitsOf(offices: readonly Office[]): object[] {
  const all = offices.map(({ id, name: [zh, en], code, party }) => ({
    id,
    name: { zh, en },
    code,
    level: "county",
    ...(party && { party }),
  }));
  return [{ id: "applicant", name: { zh: "申请人", en: "Applicant" } }, ...all];
}

function lawOf({ id, name: [zh, en] }: Office): object {
  return { id: `law-${id}`, name: { zh: `${zh}管理条例（示例）`, en: `Regulation of the ${en} (sample)` }, rank: "local-regulation" };
}

/** Every fault thrice in a long list and once in a short one, spread over the units. */
function faultsPerUnit(units: readonly Office[], items: number): Fault[][] {
  const perUnit = units.map((): Fault[] => []);
  const times = items < 4_000 ? 1 : 3;
  let at = 0;
  for (let time = 0; time < times; time++) {
    for (const fault of faults) perUnit[at++ % units.length]?.push(fault);
  }
  return perUnit;
}

/** Of every 60 items of an office, the first three that an applicant asks for. */
function bundlesOf({ id, name: [zh, en] }: Office, items: readonly ItemDraft[]): BundleDraft[] {
  return Array.from({ length: Math.floor(items.length / 60) }, (_, at) => {
    const asked = items.slice(at * 60, at * 60 + 60).filter(({ materials }) => materials !== undefined);
    const codes = asked.slice(0, 3).map(({ code }) => code);
    return { id: `${id}-bundle-${at + 1}`, name: { zh: `${zh}第${at + 1}件一件事`, en: `Bundle ${at + 1} of the ${en}` }, items: codes };
  }).filter(({ items: codes }) => codes.length > 1);
}

function fileOf(documents: readonly DocumentDraft[], processes: readonly ProcessDraft[], items: readonly ItemDraft[]): string {
  const drawn = processes.map(
    ({ steps, limits = [], ...rest }) => entry(rest) + lines("limits", limits, "    ") + lines("steps", steps, "    "),
  );
  return `${head()}${lines("documents", documents)}processes:\n${drawn.join("")}items:\n${items.map((item) => entry(item)).join("")}`;
}

function documentsOf({ materials = [], results = [] }: ItemDraft): DocumentDraft[] {
  const ids = [...materials, ...results].map((each) => (typeof each === "string" ? each : each.document));
  return ids.map((id) => ({ id, name: id }));
}

function* draftsOf(
  office: Office,
  stranger: Office,
  others: readonly Office[],
  wanted: readonly Fault[],
  planted: PlantedFault[],
  random: () => number,
): Generator<Draft> {
  const taken = new Map<string, number>();
  const results: string[] = [];
  let made = 0;
  const draft = (number: number, count: number, type: ItemDraft["type"], size: number): Draft => {
    const partners = others.slice(0, partnersOf(size, random));
    const start = taken.get(type) ?? 0;
    taken.set(type, start + count);
    const namings = Array.from({ length: count }, (_, n) => namingOf(office, type, start + n));
    const isRequested = !office.party && !byOffice.has(type);
    const asked = namings.map(({ form }) => (isRequested ? [form, "身份证明", ...prerequisites(results, random)] : []));
    const [{ name } = { name: ["", ""] as const }] = namings;
    const id = `${office.id}-${number}`;
    const given = [...new Set(namings.map(({ result }) => result))];
    const process = processOf({ id, name, type, office, partners, size, asked: [...new Set(asked.flat())], given, random });
    const acting = new Set(process.steps.map(({ unit }) => unit));
    const joint = partners.map((each) => each.id).filter((each) => acting.has(each));
    const isInstant = isRequested && size <= 5;
    const items = namings.map((naming, n) => itemOf(office, made++, { type, naming, process: id, joint }, asked[n] ?? [], isInstant));
    return { office, stranger, process, items, bundles: [] };
  };
  for (const [number, fault] of wanted.entries()) {
    const faulty = draft(number, fault.items, fault.type, 10);
    fault.plant(faulty);
    const { rule, at, code, also } = fault;
    const [bundle] = faulty.bundles;
    planted.push({
      rule,
      items: faulty.items.map((item) => item.code),
      process: faulty.process.id,
      ...(bundle && { bundle: bundle.id }),
      at,
      ...(code !== undefined && { code }),
      ...(also && { also }),
    });
    yield faulty;
  }
  const rest = office.items - made;
  const shares = sharesOf(rest, Math.max(rest > 0 ? 1 : 0, Math.min(rest, office.processes - wanted.length)), random);
  for (const [number, count] of shares.entries()) {
    const sound = draft(wanted.length + number, count, typeOf(office, random), sizeOf(random));
    results.push(...resultsOnRequest(sound));
    yield sound;
  }
}

const byOffice: ReadonlySet<string> = new Set(["penalty", "coercion", "inspection", "levy"]);

/** Items a diagram: one at least, the others fall more often on the first diagrams. */
function sharesOf(items: number, processes: number, random: () => number): number[] {
  const shares = new Array<number>(processes).fill(1);
  for (let left = items - processes; left > 0; left--) {
    const at = Math.floor(random() ** 1.5 * processes);
    shares[at] = (shares[at] as number) + 1;
  }
  return shares;
}

function typeOf(office: Office, random: () => number): ItemDraft["type"] {
  const kinds: readonly { readonly type: ItemDraft["type"]; readonly share: number }[] = office.party ? partyPowers : powers;
  let left = random() * 100;
  for (const { type, share } of kinds) {
    left -= share;
    if (left < 0) return type;
  }
  return kinds[0]?.type ?? "other";
}

/** 5 to 45 steps, half of them below 14. */
function sizeOf(random: () => number): number {
  return 5 + Math.floor(41 * random() ** 2.2);
}

/** One to six units act, more of them where there are more steps. */
function partnersOf(size: number, random: () => number): number {
  return size < 12 ? 0 : Math.min(5, Math.floor((size / 9) * random() + 0.5));
}

/** What later items of the office may ask for: of sound ones, so that no fault shows elsewhere. */
function resultsOnRequest({ items }: Draft): string[] {
  const asked = items.filter(({ materials }) => materials !== undefined);
  return [...new Set(asked.flatMap(({ results = [] }) => results.map((each) => (typeof each === "string" ? each : each.document))))];
}

/** What an item asks for that earlier ones of the office gave. */
function prerequisites(results: readonly string[], random: () => number): string[] {
  const isAsked = random() < 0.3;
  const chosen = results[Math.floor(random() * results.length)];
  return isAsked && chosen !== undefined ? [chosen] : [];
}
