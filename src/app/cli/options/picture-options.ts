import { type Command, Option } from "commander";
import type { Bilingual } from "../../../model/index.ts";
import type { Terminal } from "../../host/index.ts";
import { cliWords } from "../words/words.ts";

/** The options that say where a picture goes, and how it looks there. */
export function addPictureOptions(command: Command, output: Bilingual, { lang }: Pick<Terminal, "lang">): Command {
  return command
    .option("-o, --output <file>", output[lang])
    .option("--theme <theme>", cliWords.options.theme[lang])
    .option("--width <pixels>", cliWords.options.width[lang])
    .option("--dpi <number>", cliWords.options.dpi[lang])
    .addOption(new Option("--font <font>", cliWords.options.font[lang]).choices(["system", "embed", "outline"]))
    .addOption(new Option("--paper <size>", cliWords.options.paper[lang]).choices(["A4", "A3"]));
}
