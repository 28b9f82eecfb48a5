import type { Command, CommanderError } from "commander";
import { type Bilingual, findNearestName } from "../../model/index.ts";
import { cliWords } from "./words/words.ts";

/** What is wrong with a command line, with the nearest name where one was misspelt. */
export function describeUsageError(error: CommanderError, program: Command, argv: readonly string[]): Bilingual {
  const command = program.commands.find((each) => each.name() === findCommandName(argv));
  const main = describeCommanderError(error, program, command);
  const help = cliWords.wrongCommand.seeHelp(["leadpath", command?.name()].filter(Boolean).join(" "));
  return { zh: `${main.zh}\n${help.zh}`, en: `${main.en}\n${help.en}` };
}

/** The command that a command line names: its first word that is neither an option nor the language. */
export function findCommandName(argv: readonly string[]): string | undefined {
  return argv.find((word, index) => !word.startsWith("-") && argv[index - 1] !== "--lang");
}

function describeCommanderError(error: CommanderError, program: Command, command: Command | undefined): Bilingual {
  const [first = "", second = ""] = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1]);
  const { wrongCommand } = cliWords;
  switch (error.code) {
    case "commander.unknownCommand":
      return addSuggestion(
        wrongCommand.unknownCommand(first),
        first,
        program.commands.map((each) => each.name()),
      );
    case "commander.unknownOption":
      return addSuggestion(
        wrongCommand.unknownOption(first),
        first,
        [...(command?.options ?? []), ...program.options].map((each) => each.long ?? ""),
      );
    case "commander.missingArgument":
      return wrongCommand.missingArgument(first);
    case "commander.optionMissingArgument":
      return wrongCommand.missingValue(first);
    case "commander.missingMandatoryOptionValue":
      return wrongCommand.missingOption(first);
    case "commander.excessArguments":
      return wrongCommand.tooMany;
    case "commander.invalidArgument":
      return describeBadValue(error.message, first, second);
    default:
      return { zh: error.message, en: error.message };
  }
}

/** Of an option the library names first the option, of an argument first the value. */
function describeBadValue(message: string, first: string, second: string): Bilingual {
  const [, after = ""] = message.split("Allowed choices are ");
  const choices = after.split("\n", 1).join("").replace(/\.$/, "");
  const [value, name] = message.includes("command-argument") ? [first, second] : [second, first];
  return cliWords.wrongCommand.badValue(value, name, choices);
}

function addSuggestion(sentence: Bilingual, name: string, known: readonly string[]): Bilingual {
  const near = findNearestName(name, known);
  if (near === undefined) return sentence;
  const meant = cliWords.wrongCommand.meant(near);
  return { zh: `${sentence.zh}。${meant.zh}`, en: `${sentence.en}. ${meant.en}` };
}
