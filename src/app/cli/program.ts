import { Command, type CommanderError, type Help, Option } from "commander";
import { type Bilingual, type Language, languages, nearest } from "../../model/index.ts";
import { adoptionOrders } from "./adoption-order.ts";
import { type ChoiceOptions, collectIds, withChoice } from "./choice.ts";
import { wrapColumns } from "./columns.ts";
import type { BundleOptions } from "./commands/bundle.ts";
import type { CalibrateOptions } from "./commands/calibrate.ts";
import type { CheckOptions } from "./commands/check.ts";
import type { DiffOptions } from "./commands/diff.ts";
import type { DiscoverOptions } from "./commands/discover.ts";
import type { DrawOptions } from "./commands/draw.ts";
import type { ExplainOptions } from "./commands/explain.ts";
import type { ExportOptions } from "./commands/export.ts";
import type { ImportOptions } from "./commands/import.ts";
import type { MergeOptions } from "./commands/merge.ts";
import type { OptimizeOptions } from "./commands/optimize.ts";
import type { PublishOptions } from "./commands/publish.ts";
import type { ReportOptions } from "./commands/report.ts";
import type { SimulateOptions } from "./commands/simulate.ts";
import type { StaffOptions } from "./commands/staff.ts";
import type { StatsOptions } from "./commands/stats.ts";
import type { StudioOptions } from "./commands/studio.ts";
import type { SuggestOptions } from "./commands/suggest.ts";
import { withEventLog } from "./event-log-file.ts";
import { withPicture } from "./picture-options.ts";
import { riskViews } from "./risk-views.ts";
import { type StartOptions, withStart } from "./start.ts";
import type { Terminal } from "./terminal.ts";
import { views } from "./views.ts";
import { widthOf } from "./width.ts";
import { words } from "./words.ts";

type CommandName = keyof typeof words.commands;

/** Every command with its options. What a command does is loaded only when it runs, so that the start is quick. */
export function programFor(terminal: Terminal, version: string): Command {
  const { lang } = terminal;
  const program = new Command("leadpath")
    .exitOverride()
    .configureOutput({ writeOut: terminal.print, writeErr: terminal.warn, outputError: () => undefined })
    .configureHelp(helpIn(terminal))
    .description(words.tagline[lang])
    .version(version, "-V, --version", words.options.version[lang])
    .helpOption("-h, --help", words.options.help[lang])
    .helpCommand(false)
    .addOption(new Option("--lang <lang>", words.options.lang[lang]).choices(languages))
    .addHelpText("after", `\n${words.commands.completion[lang]}\n  leadpath completion bash`);

  const add = (name: CommandName, example: string) =>
    program
      .command(name)
      .description(words.commands[name][lang])
      .helpOption("-h, --help", words.options.help[lang])
      .addHelpText("after", `\n${words.example[lang]}\n  leadpath ${name} ${example}`);
  const takesFiles = (command: Command) => command.argument("<file...>", words.arguments.files[lang]);
  const printsJson = (command: Command) => command.option("--json", words.options.json[lang]);

  printsJson(takesFiles(add("check", "fixtures/urban-renewal.yaml")))
    .addOption(new Option("--format <format>", words.options.problemFormat[lang]).choices(["text", "json", "github"]))
    .addOption(new Option("--by <what>", words.options.by[lang]).choices(["unit"]))
    .option("-o, --output <file>", words.options.tableFile[lang])
    .option("--baseline <file>", words.options.baseline[lang])
    .option("--update-baseline", words.options.updateBaseline[lang])
    .action(async (files: string[], options: CheckOptions) => (await import("./commands/check.ts")).check(files, options, terminal));
  const takesStart = (command: Command) => withStart(withChoice(takesFiles(command), terminal), terminal);
  printsJson(takesStart(add("schedule", "fixtures/urban-renewal.yaml -s reform --start 2026-03-02"))).action(
    async (files: string[], options: ChoiceOptions & StartOptions & { json?: true }) =>
      (await import("./commands/schedule.ts")).schedule(files, options, terminal),
  );
  printsJson(takesStart(add("compare", "fixtures/urban-renewal.yaml --scenario reform"))).action(
    async (files: string[], options: ChoiceOptions & StartOptions & { json?: true }) =>
      (await import("./commands/compare.ts")).compare(files, options, terminal),
  );
  printsJson(takesStart(add("explain", "fixtures/urban-renewal.yaml --step C05")))
    .option("--step <id>", words.options.step[lang])
    .option("--within <days>", words.options.within[lang])
    .option("--paths <number>", words.options.paths[lang])
    .action(async (files: string[], options: ExplainOptions) => (await import("./commands/explain.ts")).explain(files, options, terminal));
  printsJson(withStart(withChoice(takesFiles(add("optimize", "fixtures/urban-renewal.yaml --target 586")), terminal, "beside"), terminal))
    .option("--target <days>", words.options.target[lang])
    .option("--confidence <share>", words.options.confidence[lang])
    .option("--spread <low,likely,high>", words.options.riskSpread[lang])
    .option("--seed <number>", words.options.riskSeed[lang])
    .option("--budget <effort>", words.options.budget[lang])
    .option("--frontier", words.options.frontier[lang])
    .addOption(new Option("--clock <clock>", words.options.clock[lang]).choices(["experienced", "counted"]))
    .option("--best <number>", words.options.best[lang])
    .option("--explain", words.options.explain[lang])
    .option("--time <seconds>", words.options.time[lang])
    .option("--allow <guards>", words.options.allow[lang], collectIds)
    .option("--must <measures>", words.options.must[lang], collectIds)
    .option("--never <measures>", words.options.never[lang], collectIds)
    .option("-o, --output <file>", words.options.frontierPicture[lang])
    .action(async (files: string[], options: OptimizeOptions) =>
      (await import("./commands/optimize.ts")).optimize(files, options, terminal),
    );
  printsJson(takesFiles(add("suggest", "fixtures/licence.yaml -o output/licence-suggested.yaml")))
    .option("-p, --process <id>", words.options.process[lang])
    .option("-o, --output <file>", words.options.suggestedFile[lang])
    .action(async (files: string[], options: SuggestOptions) => (await import("./commands/suggest.ts")).suggest(files, options, terminal));
  const simulated = printsJson(
    withStart(
      withChoice(takesFiles(add("simulate", "fixtures/licence.yaml --view tornado -o tornado.svg")), terminal, "simulated"),
      terminal,
      words.options.caseStart,
    ),
  )
    .option("--runs <number>", words.options.runs[lang])
    .option("--seed <number>", words.options.seed[lang])
    .option("--spread <low,likely,high>", words.options.spread[lang])
    .option("--load <cases>", words.options.load[lang])
    .option("--urgent <share>", words.options.urgent[lang])
    .option("--cases <number>", words.options.cases[lang])
    .option("--precision <share>", words.options.precision[lang])
    .addOption(new Option("--view <view>", words.options.riskView[lang]).choices(riskViews));
  withPicture(simulated, words.options.riskPicture, terminal).action(async (files: string[], options: SimulateOptions) =>
    (await import("./commands/simulate.ts")).simulate(files, options, terminal),
  );
  const takesLog = (command: Command) => withEventLog(command.argument("<log>", words.arguments.log[lang]), terminal);
  const repeated = (value: string, before: readonly string[] = []) => [...before, value];
  printsJson(takesFiles(takesLog(add("calibrate", "log.xes.gz fixtures/licence.yaml -o licence.yaml"))))
    .option("-p, --process <id>", words.options.process[lang])
    .option("--map <activity=step>", words.options.map[lang], repeated)
    .option("-o, --output <file>", words.options.calibratedFile[lang])
    .action(async (log: string, files: string[], options: CalibrateOptions) =>
      (await import("./commands/calibrate.ts")).calibrate(log, files, options, terminal),
    );
  printsJson(takesLog(add("discover", "log.xes.gz -o process.yaml")))
    .option("--keep <share>", words.options.keep[lang])
    .addOption(new Option("--calendar <calendar>", words.options.logCalendar[lang]).choices(["cn", "mon-fri", "every-day"]))
    .option("-o, --output <file>", words.options.catalogFile[lang])
    .action(async (log: string, options: DiscoverOptions) => (await import("./commands/discover.ts")).discover(log, options, terminal));

  printsJson(withChoice(takesFiles(add("staff", "fixtures/permit-office.yaml --load 2 --meet 0.9")), terminal, "simulated"))
    .requiredOption("--load <cases>", words.options.load[lang])
    .option("--meet <share>", words.options.meet[lang])
    .option("--urgent <share>", words.options.urgent[lang])
    .option("--cases <number>", words.options.cases[lang])
    .option("--seed <number>", words.options.seed[lang])
    .action(async (files: string[], options: StaffOptions) => (await import("./commands/staff.ts")).staff(files, options, terminal));
  const drawn = printsJson(takesStart(add("draw", "fixtures/licence.yaml -o licence.svg")))
    .addOption(new Option("--view <view>", words.options.view[lang]).choices(views))
    .addOption(new Option("--direction <direction>", words.options.direction[lang]).choices(["down", "right"]))
    .option("--diff", words.options.diff[lang])
    .option("--show <details>", words.options.show[lang], collectIds)
    .addOption(new Option("--order <order>", words.options.order[lang]).choices(adoptionOrders))
    .option("--quality", words.options.quality[lang]);
  withPicture(drawn, words.options.picture, terminal).action(async (files: string[], options: DrawOptions) =>
    (await import("./commands/draw.ts")).draw(files, options, terminal),
  );
  printsJson(add("import", "items.csv steps.csv -o list").argument("<file...>", words.arguments.tables[lang]))
    .option("-o, --output <path>", words.options.importOutput[lang])
    .action(async (files: string[], options: ImportOptions) =>
      (await import("./commands/import.ts")).importFiles(files, options, terminal),
    );
  printsJson(takesStart(add("export", "fixtures/licence.yaml --format mspdi -o licence.xml")))
    .addOption(new Option("--format <format>", words.options.format[lang]).choices(["mspdi", "xlsx", "csv"]))
    .option("-o, --output <path>", words.options.exportOutput[lang])
    .action(async (files: string[], options: ExportOptions) =>
      (await import("./commands/export.ts")).exportFiles(files, options, terminal),
    );
  printsJson(withStart(takesFiles(add("bundle", "list.yaml --bundle restaurant")), terminal))
    .option("--bundle <id>", words.options.bundle[lang])
    .option("--items <codes>", words.options.items[lang], collectIds)
    .action(async (files: string[], options: BundleOptions) => (await import("./commands/bundle.ts")).bundle(files, options, terminal));
  takesStart(add("report", "fixtures/urban-renewal.yaml --scenario reform -o report"))
    .requiredOption("-o, --output <folder>", words.options.folder[lang])
    .option("--load <cases>", words.options.load[lang])
    .action(async (files: string[], options: ReportOptions) => (await import("./commands/report.ts")).report(files, options, terminal));
  printsJson(add("stats", "fixtures/list --by unit").argument("<list...>", words.arguments.list[lang]))
    .addOption(new Option("--by <group>", words.options.groupBy[lang]).choices(["type", "unit"]))
    .option("--before <list>", words.options.before[lang])
    .option("-o, --output <file>", words.options.statsFile[lang])
    .option("--internal", words.options.internal[lang])
    .action(async (list: string[], options: StatsOptions) => (await import("./commands/stats.ts")).stats(list, options, terminal));
  printsJson(
    add("diff", "list-2025 list-2026").argument("<before>", words.arguments.before[lang]).argument("<after>", words.arguments.after[lang]),
  )
    .option("-o, --output <folder>", words.options.changesFolder[lang])
    .option("--internal", words.options.internal[lang])
    .action(async (before: string, after: string, options: DiffOptions) =>
      (await import("./commands/diff.ts")).diff(before, after, options, terminal),
    );
  printsJson(add("publish", "fixtures/list -o output/site").argument("<list...>", words.arguments.list[lang]))
    .requiredOption("-o, --output <folder>", words.options.siteFolder[lang])
    .option("--shard <k/n>", words.options.shard[lang])
    .option("--threads <number>", words.options.threads[lang])
    .option("--baseline <file>", words.options.publishBaseline[lang])
    .option("--comments-to <address>", words.options.commentsTo[lang])
    .option("--since <list>", words.options.since[lang])
    .option("--png", words.options.png[lang])
    .option("--internal", words.options.internalSite[lang])
    .action(async (list: string[], options: PublishOptions) => (await import("./commands/publish.ts")).publish(list, options, terminal));
  printsJson(add("merge", "output/shard-1 output/shard-2 -o output/site").argument("<shard...>", words.arguments.shards[lang]))
    .requiredOption("-o, --output <folder>", words.options.siteFolder[lang])
    .action(async (shards: string[], options: MergeOptions) => (await import("./commands/merge.ts")).merge(shards, options, terminal));
  add("studio", "fixtures/urban-renewal.yaml")
    .argument("[file...]", words.arguments.studioFiles[lang])
    .option("-p, --process <id>", words.options.process[lang])
    .option("--port <number>", words.options.port[lang])
    .option("--no-open", words.options.noOpen[lang])
    .option("--build", words.options.build[lang])
    .option("-o, --output <folder>", words.options.studioFolder[lang])
    .action(async (files: string[], options: StudioOptions) => (await import("./commands/studio.ts")).studio(files, options, terminal));
  add("schema", "> leadpath.schema.json")
    .argument("[document]", words.arguments.document[lang], "catalog")
    .option("--draft-07", words.options.draft[lang])
    .action(async (document: string, options: { draft07?: true }) =>
      (await import("./commands/schema.ts")).schema(document, options, terminal),
    );
  return program;
}

/** How help is laid out: the library's layout, with its few words in the language of the terminal. */
function helpIn({ lang, width }: Terminal): Partial<Help> {
  const described = (description: string, choices: readonly string[] | undefined) =>
    choices && !choices.every((choice) => description.includes(choice)) ? `${description} (${choices.join(", ")})` : description;
  return {
    helpWidth: width,
    displayWidth: widthOf,
    boxWrap: (text, room) =>
      text
        .split("\n")
        .flatMap((line) => wrapColumns(line, room))
        .join("\n"),
    showGlobalOptions: true,
    styleTitle: (title) => words.headings[title]?.[lang] ?? title,
    styleUsage: (usage) => placeholder(usage, lang),
    subcommandTerm: (command) => `${command.name()} ${placeholder(command.usage(), lang)}`.trim(),
    optionDescription: (option) => described(option.description, option.argChoices),
    argumentDescription: (argument) => argument.description,
  };
}

function placeholder(usage: string, lang: Language): string {
  return usage.replace("[options]", words.placeholders.options[lang]).replace("[command]", words.placeholders.command[lang]);
}

/** What is wrong with a command line, with the nearest name where one was misspelt. */
export function usageWords(error: CommanderError, program: Command, argv: readonly string[]): Bilingual {
  const command = program.commands.find((each) => each.name() === commandIn(argv));
  const main = mainWords(error, program, command);
  const help = words.wrongCommand.seeHelp(["leadpath", command?.name()].filter(Boolean).join(" "));
  return { zh: `${main.zh}\n${help.zh}`, en: `${main.en}\n${help.en}` };
}

/** The command that a command line names: its first word that is neither an option nor the language. */
export function commandIn(argv: readonly string[]): string | undefined {
  return argv.find((word, index) => !word.startsWith("-") && argv[index - 1] !== "--lang");
}

function mainWords(error: CommanderError, program: Command, command: Command | undefined): Bilingual {
  const [first = "", second = ""] = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1]);
  const { wrongCommand } = words;
  switch (error.code) {
    case "commander.unknownCommand":
      return suggested(
        wrongCommand.unknownCommand(first),
        first,
        program.commands.map((each) => each.name()),
      );
    case "commander.unknownOption":
      return suggested(
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
      return badValue(error.message, first, second);
    default:
      return { zh: error.message, en: error.message };
  }
}

/** Of an option the library names first the option, of an argument first the value. */
function badValue(message: string, first: string, second: string): Bilingual {
  const choices = /Allowed choices are (.*)\.$/m.exec(message)?.[1] ?? "";
  const [value, name] = message.includes("command-argument") ? [first, second] : [second, first];
  return words.wrongCommand.badValue(value, name, choices);
}

function suggested(sentence: Bilingual, name: string, known: readonly string[]): Bilingual {
  const near = nearest(name, known);
  if (near === undefined) return sentence;
  const meant = words.wrongCommand.meant(near);
  return { zh: `${sentence.zh}。${meant.zh}`, en: `${sentence.en}. ${meant.en}` };
}
