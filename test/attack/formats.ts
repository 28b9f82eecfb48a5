import { readdirSync, readFileSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";
import { parse, stringify } from "yaml";
import { type CommandLine, catalogCommands, commentCommands, listCommands, logCommands, planCommands, tableCommands } from "./commands.ts";
import type { Dice } from "./dice.ts";
import { mutateBytes } from "./mutate/bytes.ts";
import { mutateMarkup } from "./mutate/markup.ts";
import { mutateRows } from "./mutate/rows.ts";
import { mutateTree } from "./mutate/tree.ts";
import { mutateWorkbook } from "./mutate/workbook.ts";
import type { Victim } from "./victims.ts";

/** A format that leadpath reads: files of it, what may be wrong with them, and the commands that read them. */
export interface Format {
  readonly name: string;
  /** How the name of a file ends, with the dot. */
  readonly ending: string;
  readonly samples: readonly Uint8Array[];
  /** Another file of nearly the same grammar. */
  readonly mutate: (sample: Uint8Array, dice: Dice) => Uint8Array;
  /** The first reads it and does little else. */
  readonly commands: readonly CommandLine[];
  /** Files that lie beside it in its folder, which commands are given instead of it. */
  readonly beside?: Readonly<Record<string, Uint8Array>>;
}

const readText = (bytes: Uint8Array) => Buffer.from(bytes).toString();
const writeText = (text: string) => Buffer.from(text);

function mutateYaml(sample: Uint8Array, dice: Dice): Uint8Array {
  return writeText(stringify(mutateTree(parse(readText(sample)), dice)));
}

function mutateJson(sample: Uint8Array, dice: Dice): Uint8Array {
  return writeText(JSON.stringify(mutateTree(parse(readText(sample)), dice)));
}

const mutateCsv = (sample: Uint8Array, dice: Dice) => writeText(mutateRows(readText(sample), dice));
const mutateXml = (sample: Uint8Array, dice: Dice) => writeText(mutateMarkup(readText(sample), dice));

/** Half of the attacks keep to the grammar, half do not know it. */
function withBytes(mutate: Format["mutate"]): Format["mutate"] {
  return (sample, dice) => (dice.chance(0.7) ? mutate(sample, dice) : mutateBytes(sample, dice));
}

/** All formats, with samples that the program itself writes where no fixture has the format. */
export async function listFormats(victim: Victim, folder: string): Promise<readonly Format[]> {
  const write = async (name: string, ...argv: readonly string[]) => {
    const ending = await victim.run([...argv, "-o", `${folder}/${name}`]);
    if ("died" in ending || ending.status !== 0) throw new Error(`No sample ${name}: ${"died" in ending ? ending.died : ending.stderr}`);
    return readFileSync(`${folder}/${name}`);
  };
  const catalogs = readdirSync("fixtures")
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => readFileSync(`fixtures/${name}`));
  const list = readFileSync("test/attack/samples/list.yaml");
  const plans = [await write("licence.xml", "export", "fixtures/licence.yaml")];
  const tables = ["items", "steps"].map((name) => readFileSync(`fixtures/list-tables/${name}.csv`));
  const books = [await write("list.xlsx", "export", "fixtures/list"), await write("licence.xlsx", "export", "fixtures/licence.yaml")];
  const csvLog = readFileSync("fixtures/licence-log.csv").subarray(0, 20_000);
  const xesLog = readFileSync("test/attack/samples/log.xes");
  return [
    { name: "yaml", ending: ".yaml", samples: catalogs, mutate: withBytes(mutateYaml), commands: catalogCommands },
    { name: "json", ending: ".json", samples: catalogs, mutate: mutateJson, commands: catalogCommands },
    { name: "list", ending: ".yaml", samples: [list], mutate: withBytes(mutateYaml), commands: listCommands },
    { name: "csv", ending: ".csv", samples: tables, mutate: withBytes(mutateCsv), commands: tableCommands },
    { name: "xlsx", ending: ".xlsx", samples: books, mutate: withBytes(mutateWorkbook), commands: tableCommands },
    { name: "mspdi", ending: ".xml", samples: plans, mutate: withBytes(mutateXml), commands: planCommands },
    { name: "csv-log", ending: ".csv", samples: [csvLog], mutate: withBytes(mutateCsv), commands: logCommands },
    { name: "xes", ending: ".xes", samples: [xesLog], mutate: withBytes(mutateXml), commands: logCommands },
    {
      name: "xes-gz",
      ending: ".xes.gz",
      samples: [gzipSync(xesLog)],
      mutate: (sample, dice) => (dice.chance(0.5) ? gzipSync(mutateXml(gunzipSync(sample), dice)) : mutateBytes(sample, dice)),
      commands: logCommands,
    },
    {
      name: "comments",
      ending: ".csv",
      samples: [readFileSync("test/attack/samples/comments.csv")],
      mutate: withBytes(mutateCsv),
      commands: commentCommands,
      beside: { "list.yaml": list },
    },
  ];
}
