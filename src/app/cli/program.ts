import { Command, type Help, Option } from "commander";
import { type Language, languages } from "../../model/index.ts";
import { measureColumns, wrapColumns } from "../../pages/report/index.ts";
import type { Terminal } from "../host/index.ts";
import { riskViews } from "../node/index.ts";
import type { DrawCommandOptions } from "./commands/draw.ts";
import type { CalibrateCommandOptions } from "./commands/exchange/calibrate.ts";
import type { DiscoverCommandOptions } from "./commands/exchange/discover.ts";
import type { ExportCommandOptions } from "./commands/exchange/export.ts";
import type { ImportCommandOptions } from "./commands/exchange/import.ts";
import type { ExplainCommandOptions } from "./commands/explain.ts";
import type { BundleCommandOptions } from "./commands/list/bundle.ts";
import type { CheckCommandOptions } from "./commands/list/check.ts";
import type { DiffCommandOptions } from "./commands/list/diff.ts";
import type { MergeCommandOptions } from "./commands/list/merge.ts";
import type { PublishCommandOptions } from "./commands/list/publish.ts";
import type { StatsCommandOptions } from "./commands/list/stats.ts";
import type { VerifyCommandOptions } from "./commands/list/verify.ts";
import type { OptimizeCommandOptions } from "./commands/optimize.ts";
import type { ReportCommandOptions } from "./commands/report.ts";
import type { SimulateCommandOptions } from "./commands/simulate.ts";
import type { StaffCommandOptions } from "./commands/staff.ts";
import type { StudioCommandOptions } from "./commands/studio.ts";
import type { SuggestCommandOptions } from "./commands/suggest.ts";
import type { WorkCommandOptions } from "./commands/work.ts";
import { adoptionOrders } from "./options/adoption-order.ts";
import { addChoiceOptions, type ChoiceOptions, collectIds } from "./options/choice.ts";
import { addLogOptions } from "./options/event-log-file.ts";
import { addPictureOptions } from "./options/picture-options.ts";
import { addQueueOptions } from "./options/queue-options.ts";
import { addStartOption, type StartOptions } from "./options/start.ts";
import { drawableViews } from "./options/views.ts";
import { cliWords } from "./words/words.ts";

type CommandName = keyof typeof cliWords.commands;

/** Every command with its options. What a command does is loaded only when it runs, so that the start is quick. */
export function createProgram(terminal: Terminal, version: string): Command {
  const { lang } = terminal;
  const program = new Command("leadpath")
    .exitOverride()
    .configureOutput({ writeOut: terminal.print, writeErr: terminal.warn, outputError: () => undefined })
    .configureHelp(createHelp(terminal))
    .description(cliWords.tagline[lang])
    .version(version, "-V, --version", cliWords.options.version[lang])
    .helpOption("-h, --help", cliWords.options.help[lang])
    .helpCommand(false)
    .addOption(new Option("--lang <lang>", cliWords.options.lang[lang]).choices(languages))
    .addHelpText("after", `\n${cliWords.commands.completion[lang]}\n  leadpath completion bash`);

  const add = (name: CommandName, example: string) =>
    program
      .command(name)
      .description(cliWords.commands[name][lang])
      .helpOption("-h, --help", cliWords.options.help[lang])
      .addHelpText("after", `\n${cliWords.example[lang]}\n  leadpath ${name} ${example}`);
  const addFiles = (command: Command) => command.argument("<file...>", cliWords.arguments.files[lang]);
  const addJson = (command: Command) => command.option("--json", cliWords.options.json[lang]);

  addQueueOptions(addJson(addFiles(add("check", "fixtures/urban-renewal.yaml"))), terminal)
    .addOption(new Option("--format <format>", cliWords.options.problemFormat[lang]).choices(["text", "json", "github"]))
    .addOption(new Option("--by <what>", cliWords.options.by[lang]).choices(["unit"]))
    .option("-o, --output <file>", cliWords.options.tableFile[lang])
    .option("--baseline <file>", cliWords.options.baseline[lang])
    .option("--update-baseline", cliWords.options.updateBaseline[lang])
    .action(async (files: string[], options: CheckCommandOptions) =>
      (await import("./commands/list/check.ts")).runCheck(files, options, terminal),
    );
  const addQueue = (command: Command) => addQueueOptions(command, terminal);
  const addStart = (command: Command) => addStartOption(addChoiceOptions(addFiles(command), terminal), terminal);
  addJson(addStart(add("schedule", "fixtures/urban-renewal.yaml -s reform --start 2026-03-02"))).action(
    async (files: string[], options: ChoiceOptions & StartOptions & { json?: true }) =>
      (await import("./commands/schedule.ts")).runSchedule(files, options, terminal),
  );
  addJson(addStart(add("compare", "fixtures/urban-renewal.yaml --scenario reform"))).action(
    async (files: string[], options: ChoiceOptions & StartOptions & { json?: true }) =>
      (await import("./commands/compare.ts")).runCompare(files, options, terminal),
  );
  addJson(addStart(add("explain", "fixtures/urban-renewal.yaml --step C05")))
    .option("--step <id>", cliWords.options.step[lang])
    .option("--within <days>", cliWords.options.within[lang])
    .option("--paths <number>", cliWords.options.paths[lang])
    .action(async (files: string[], options: ExplainCommandOptions) =>
      (await import("./commands/explain.ts")).runExplain(files, options, terminal),
    );
  addQueue(
    addJson(
      addStartOption(addChoiceOptions(addFiles(add("optimize", "fixtures/urban-renewal.yaml --target 586")), terminal, "beside"), terminal),
    ),
  )
    .option("--target <days>", cliWords.options.target[lang])
    .option("--confidence <share>", cliWords.options.confidence[lang])
    .option("--spread <low,likely,high>", cliWords.options.riskSpread[lang])
    .option("--seed <number>", cliWords.options.riskSeed[lang])
    .option("--budget <effort>", cliWords.options.budget[lang])
    .option("--frontier", cliWords.options.frontier[lang])
    .addOption(new Option("--clock <clock>", cliWords.options.clock[lang]).choices(["experienced", "counted"]))
    .option("--best <number>", cliWords.options.best[lang])
    .option("--explain", cliWords.options.explain[lang])
    .option("--time <seconds>", cliWords.options.time[lang])
    .option("--allow <guards>", cliWords.options.allow[lang], collectIds)
    .option("--must <measures>", cliWords.options.must[lang], collectIds)
    .option("--never <measures>", cliWords.options.never[lang], collectIds)
    .option("-o, --output <file>", cliWords.options.frontierPicture[lang])
    .action(async (files: string[], options: OptimizeCommandOptions) =>
      (await import("./commands/optimize.ts")).runOptimize(files, options, terminal),
    );
  addQueue(addJson(addFiles(add("suggest", "fixtures/licence.yaml -o output/licence-suggested.yaml"))))
    .option("-p, --process <id>", cliWords.options.process[lang])
    .option("-o, --output <file>", cliWords.options.suggestedFile[lang])
    .action(async (files: string[], options: SuggestCommandOptions) =>
      (await import("./commands/suggest.ts")).runSuggest(files, options, terminal),
    );
  const simulated = addQueue(
    addJson(
      addStartOption(
        addChoiceOptions(addFiles(add("simulate", "fixtures/licence.yaml --view tornado -o tornado.svg")), terminal, "simulated"),
        terminal,
        cliWords.options.caseStart,
      ),
    ),
  )
    .option("--runs <number>", cliWords.options.runs[lang])
    .option("--seed <number>", cliWords.options.seed[lang])
    .option("--spread <low,likely,high>", cliWords.options.spread[lang])
    .option("--load <cases>", cliWords.options.load[lang])
    .option("--urgent <share>", cliWords.options.urgent[lang])
    .option("--cases <number>", cliWords.options.cases[lang])
    .option("--precision <share>", cliWords.options.precision[lang])
    .addOption(new Option("--view <view>", cliWords.options.riskView[lang]).choices(riskViews));
  addPictureOptions(simulated, cliWords.options.riskPicture, terminal).action(async (files: string[], options: SimulateCommandOptions) =>
    (await import("./commands/simulate.ts")).runSimulate(files, options, terminal),
  );
  const addLog = (command: Command) => addLogOptions(command.argument("<log>", cliWords.arguments.log[lang]), terminal);
  const collect = (value: string, before: readonly string[] = []) => [...before, value];
  addJson(addFiles(addLog(add("calibrate", "log.xes.gz fixtures/licence.yaml -o licence.yaml"))))
    .option("-p, --process <id>", cliWords.options.process[lang])
    .option("--map <activity=step>", cliWords.options.map[lang], collect)
    .option("-o, --output <file>", cliWords.options.calibratedFile[lang])
    .action(async (log: string, files: string[], options: CalibrateCommandOptions) =>
      (await import("./commands/exchange/calibrate.ts")).runCalibrate(log, files, options, terminal),
    );
  addJson(addLog(add("discover", "log.xes.gz -o process.yaml")))
    .option("--keep <share>", cliWords.options.keep[lang])
    .addOption(new Option("--calendar <calendar>", cliWords.options.logCalendar[lang]).choices(["cn", "mon-fri", "every-day"]))
    .option("-o, --output <file>", cliWords.options.catalogFile[lang])
    .action(async (log: string, options: DiscoverCommandOptions) =>
      (await import("./commands/exchange/discover.ts")).runDiscover(log, options, terminal),
    );

  addJson(addChoiceOptions(addFiles(add("staff", "fixtures/permit-office.yaml --load 2 --meet 0.9")), terminal, "simulated"))
    .requiredOption("--load <cases>", cliWords.options.load[lang])
    .option("--meet <share>", cliWords.options.meet[lang])
    .option("--urgent <share>", cliWords.options.urgent[lang])
    .option("--cases <number>", cliWords.options.cases[lang])
    .option("--seed <number>", cliWords.options.seed[lang])
    .action(async (files: string[], options: StaffCommandOptions) =>
      (await import("./commands/staff.ts")).runStaff(files, options, terminal),
    );
  const drawn = addQueue(addJson(addStart(add("draw", "fixtures/licence.yaml -o licence.svg"))))
    .addOption(new Option("--view <view>", cliWords.options.view[lang]).choices(drawableViews))
    .addOption(new Option("--direction <direction>", cliWords.options.direction[lang]).choices(["down", "right"]))
    .option("--diff", cliWords.options.diff[lang])
    .option("--show <details>", cliWords.options.show[lang], collectIds)
    .addOption(new Option("--order <order>", cliWords.options.order[lang]).choices(adoptionOrders))
    .option("--quality", cliWords.options.quality[lang]);
  addPictureOptions(drawn, cliWords.options.picture, terminal).action(async (files: string[], options: DrawCommandOptions) =>
    (await import("./commands/draw.ts")).runDraw(files, options, terminal),
  );
  addJson(add("import", "items.csv steps.csv -o list").argument("<file...>", cliWords.arguments.tables[lang]))
    .option("-o, --output <path>", cliWords.options.importOutput[lang])
    .action(async (files: string[], options: ImportCommandOptions) =>
      (await import("./commands/exchange/import.ts")).runImport(files, options, terminal),
    );
  addJson(addStart(add("export", "fixtures/licence.yaml --format mspdi -o licence.xml")))
    .addOption(new Option("--format <format>", cliWords.options.format[lang]).choices(["mspdi", "xlsx", "csv"]))
    .option("-o, --output <path>", cliWords.options.exportOutput[lang])
    .action(async (files: string[], options: ExportCommandOptions) =>
      (await import("./commands/exchange/export.ts")).runExport(files, options, terminal),
    );
  addJson(addStartOption(addFiles(add("bundle", "list.yaml --bundle restaurant")), terminal))
    .option("--bundle <id>", cliWords.options.bundle[lang])
    .option("--items <codes>", cliWords.options.items[lang], collectIds)
    .action(async (files: string[], options: BundleCommandOptions) =>
      (await import("./commands/list/bundle.ts")).runBundle(files, options, terminal),
    );
  addQueue(addStart(add("report", "fixtures/urban-renewal.yaml --scenario reform -o report")))
    .requiredOption("-o, --output <folder>", cliWords.options.folder[lang])
    .option("--load <cases>", cliWords.options.load[lang])
    .action(async (files: string[], options: ReportCommandOptions) =>
      (await import("./commands/report.ts")).runReport(files, options, terminal),
    );
  addJson(add("stats", "fixtures/list --by unit").argument("<list...>", cliWords.arguments.list[lang]))
    .addOption(new Option("--by <group>", cliWords.options.groupBy[lang]).choices(["type", "unit"]))
    .option("--before <list>", cliWords.options.before[lang])
    .option("-o, --output <file>", cliWords.options.statsFile[lang])
    .option("--internal", cliWords.options.internal[lang])
    .action(async (list: string[], options: StatsCommandOptions) =>
      (await import("./commands/list/stats.ts")).runStats(list, options, terminal),
    );
  addJson(
    add("diff", "list-2025 list-2026")
      .argument("<before>", cliWords.arguments.before[lang])
      .argument("<after>", cliWords.arguments.after[lang]),
  )
    .option("-o, --output <folder>", cliWords.options.changesFolder[lang])
    .option("--internal", cliWords.options.internal[lang])
    .action(async (before: string, after: string, options: DiffCommandOptions) =>
      (await import("./commands/list/diff.ts")).runDiff(before, after, options, terminal),
    );
  addQueueOptions(addJson(add("publish", "fixtures/list -o output/site").argument("<list...>", cliWords.arguments.list[lang])), terminal)
    .requiredOption("-o, --output <folder>", cliWords.options.siteFolder[lang])
    .option("--shard <k/n>", cliWords.options.shard[lang])
    .option("--threads <number>", cliWords.options.threads[lang])
    .option("--baseline <file>", cliWords.options.publishBaseline[lang])
    .option("--comments-to <address>", cliWords.options.commentsTo[lang])
    .option("--since <list>", cliWords.options.since[lang])
    .option("--png", cliWords.options.png[lang])
    .option("--internal", cliWords.options.internalSite[lang])
    .action(async (list: string[], options: PublishCommandOptions) =>
      (await import("./commands/list/publish.ts")).runPublish(list, options, terminal),
    );
  addJson(add("merge", "output/shard-1 output/shard-2 -o output/site").argument("<shard...>", cliWords.arguments.shards[lang]))
    .requiredOption("-o, --output <folder>", cliWords.options.siteFolder[lang])
    .action(async (shards: string[], options: MergeCommandOptions) =>
      (await import("./commands/list/merge.ts")).runMerge(shards, options, terminal),
    );
  add("work", "--queue redis://queue.example:6379 --shared /mnt/leadpath")
    .requiredOption("--queue <address>", cliWords.options.queue[lang])
    .option("--shared <folder>", cliWords.options.shared[lang])
    .option("--threads <number>", cliWords.options.threads[lang])
    .action(async (options: WorkCommandOptions) => (await import("./commands/work.ts")).runWork(options, terminal));
  addJson(add("verify", "output/site").argument("<folder>", cliWords.arguments.verified[lang]))
    .option("--repair", cliWords.options.repair[lang])
    .action(async (folder: string, options: VerifyCommandOptions) =>
      (await import("./commands/list/verify.ts")).runVerify(folder, options, terminal),
    );
  add("studio", "fixtures/urban-renewal.yaml")
    .argument("[file...]", cliWords.arguments.studioFiles[lang])
    .option("-p, --process <id>", cliWords.options.process[lang])
    .option("--port <number>", cliWords.options.port[lang])
    .option("--no-open", cliWords.options.noOpen[lang])
    .option("--build", cliWords.options.build[lang])
    .option("-o, --output <folder>", cliWords.options.studioFolder[lang])
    .action(async (files: string[], options: StudioCommandOptions) =>
      (await import("./commands/studio.ts")).runStudio(files, options, terminal),
    );
  add("schema", "> leadpath.schema.json")
    .argument("[document]", cliWords.arguments.document[lang], "catalog")
    .option("--draft-07", cliWords.options.draft[lang])
    .action(async (document: string, options: { draft07?: true }) =>
      (await import("./commands/schema.ts")).runSchema(document, options, terminal),
    );
  return program;
}

/** How help is laid out: the library's layout, with its few words in the language of the terminal. */
function createHelp({ lang, width }: Terminal): Partial<Help> {
  const describe = (description: string, choices: readonly string[] | undefined) =>
    choices && !choices.every((choice) => description.includes(choice)) ? `${description} (${choices.join(", ")})` : description;
  return {
    helpWidth: width,
    displayWidth: measureColumns,
    boxWrap: (text, room) =>
      text
        .split("\n")
        .flatMap((line) => wrapColumns(line, room))
        .join("\n"),
    showGlobalOptions: true,
    styleTitle: (title) => cliWords.headings[title]?.[lang] ?? title,
    styleUsage: (usage) => replacePlaceholders(usage, lang),
    subcommandTerm: (command) => `${command.name()} ${replacePlaceholders(command.usage(), lang)}`.trim(),
    optionDescription: (option) => describe(option.description, option.argChoices),
    argumentDescription: (argument) => argument.description,
  };
}

function replacePlaceholders(usage: string, lang: Language): string {
  return usage.replace("[options]", cliWords.placeholders.options[lang]).replace("[command]", cliWords.placeholders.command[lang]);
}
