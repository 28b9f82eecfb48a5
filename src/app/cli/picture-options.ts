import { type Command, Option } from "commander";
import type { Bilingual } from "../../model/index.ts";
import type { Terminal } from "./terminal.ts";
import { words } from "./words.ts";

/** The options that say where a picture goes, and how it looks there. */
export function withPicture(command: Command, output: Bilingual, { lang }: Pick<Terminal, "lang">): Command {
  return command
    .option("-o, --output <file>", output[lang])
    .option("--theme <theme>", words.options.theme[lang])
    .option("--width <pixels>", words.options.width[lang])
    .option("--dpi <number>", words.options.dpi[lang])
    .addOption(new Option("--font <font>", words.options.font[lang]).choices(["system", "embed", "outline"]))
    .addOption(new Option("--paper <size>", words.options.paper[lang]).choices(["A4", "A3"]));
}
