import type { Bilingual } from "../../model/index.ts";

/** What is said of saving, of drafts and of the files that are open. */
export const savingWords = {
  // Saving.
  saveTitle: { zh: "写回文件", en: "Write to the file" },
  nothingToSave: { zh: "此处所示都已在文件中，没有要写的。", en: "All that is shown here is in the file: there is nothing to write." },
  write: { zh: "写入", en: "Write" },
  download: { zh: "下载 YAML", en: "Download YAML" },
  saved: { zh: "已写入", en: "Written" },
  notSaved: { zh: "没有写入", en: "Not written" },
  because: (reason: Bilingual): Bilingual => ({ zh: `没有写入：${reason.zh}`, en: `Not written: ${reason.en}` }),
  notWritable: {
    zh: "这些改动写进文件后与此处所示不符，请先撤销其中不成立的。",
    en: "These edits cannot be written into the file as they are; undo those that do not stand first.",
  },
  underneath: {
    zh: "文件在此期间被改过，没有写入。已载入新内容，请再看一遍再写。",
    en: "The file changed underneath and was not written. Its new content is loaded; look again, then write.",
  },
  differs: {
    zh: "写回后的结果与此处显示的不同，没有写入。",
    en: "Written so, the file would give another result than is shown here; it was not written.",
  },
  saveWays: {
    scenario: {
      title: { zh: "存为方案。", en: "As a scenario." },
      meaning: {
        zh: "举措、手工改动、开始日期与目标一并存入；现状不变。",
        en: "Measures, changes by hand, start and goal under a name. Today's steps stay.",
      },
    },
    measure: {
      title: { zh: "存为举措。", en: "As a measure." },
      meaning: {
        zh: "手工改动成为文件中的一项举措；现状不变。",
        en: "The changes by hand become a measure of the file. Today's steps stay.",
      },
    },
    "status-quo": {
      title: { zh: "现状就是这样。", en: "This is how it is today." },
      meaning: {
        zh: "手工改动改写文件中的现状，改前的天数随之改变。",
        en: "The changes by hand rewrite the steps of the file, and with them the days before.",
      },
    },
    rest: {
      title: { zh: "只写文件中还没有的。", en: "Only what the file does not have yet." },
      meaning: { zh: "已存或删去的方案、撤销之后的文本。", en: "Scenarios kept or removed, and the text as undo left it." },
    },
  },
  downloaded: { zh: "已交给浏览器下载；请用它替换原文件。", en: "Downloaded: put it in the place of your file." },
  saveAs: { zh: "怎样保存", en: "What to save it as" },
  nameMissing: { zh: "请先填写名称。", en: "It needs a name first." },
  stepsOnly: {
    zh: "人员的改动不能这样写入；请存为方案或举措。",
    en: "Officers cannot be written this way; keep them as a scenario or a measure.",
  },
  measureId: { zh: "编号", en: "Id" },
  measureName: { zh: "举措名称", en: "Name of the measure" },
  today: (before: string, after: string): Bilingual => ({
    zh: `改前：${before} 天变为 ${after} 天。`,
    en: `Before: ${before} becomes ${after} days.`,
  }),
  todayStays: (days: string): Bilingual => ({ zh: `改前仍是 ${days} 天。`, en: `Before: ${days} days, as it was.` }),
  willReplace: (name: Bilingual): Bilingual => ({
    zh: `已有方案“${name.zh}”，写入会替换它。`,
    en: `There is a scenario "${name.en}" already, which this replaces.`,
  }),
  confirmReplacing: { zh: "是，替换它", en: "Yes, replace it" },
  notInFile: { zh: "尚未写入文件", en: "not in your file yet" },
  handChanges: { zh: "手工改动", en: "Changes by hand" },
  guard: { zh: "所需权限", en: "What it needs" },
  takeBack: (name: string): Bilingual => ({ zh: `撤回“${name}”的改动`, en: `Take back the change of ${name}` }),
  // Work of last time, and files in the place of others.
  drafts: {
    restored: (changes: number, time: string): Bilingual => ({
      zh: `尚未写入文件：${time} 的 ${changes} 处改动，已恢复。`,
      en: `Not in your file yet: ${changes === 1 ? "1 change" : `${changes} changes`} from ${time}, here again.`,
    }),
    refitted: {
      zh: "文件此后改过，改动已放到新内容上；什么也没有写入。",
      en: "The file has changed since; the changes stand on its new content, and nothing was written.",
    },
    found: (time: string): Bilingual => ({
      zh: `另有 ${time} 尚未写入文件的工作；这里显示的是链接所写的。`,
      en: `Work from ${time} is not in your file yet; what is shown here is that of the link.`,
    }),
    others: (count: number): Bilingual => ({
      zh: `还有 ${count} 份，在另一个标签页打开本页即可看到。`,
      en: `${count} more: open this page in another tab to see the next.`,
    }),
    unreadable: { zh: "上次的工作无法读取，没有恢复。", en: "The work of last time cannot be read, and is not restored." },
    show: { zh: "恢复它", en: "Show it" },
    throwAway: { zh: "丢弃", en: "Throw it away" },
    none: { zh: "此浏览器不保留草稿", en: "this browser keeps no draft" },
  },
  opening: {
    opened: (file: string, others: number): Bilingual => ({
      zh: `已打开“${file}”${others > 0 ? `等 ${others + 1} 个文件` : ""}。先前的工作没有丢，撤销即可回去。`,
      en: `"${file}"${others > 0 ? ` and ${others} more are` : " is"} open. The work before is kept: undo goes back to it.`,
    }),
    broken: { zh: "没有打开：文件有错。原来的工作不变。", en: "Not opened: the file has errors. What was open stays as it is." },
    folder: (name: string): Bilingual => ({
      zh: `“${name}”是文件夹。请打开它，选中其中的文件一起拖来。`,
      en: `"${name}" is a folder. Open it, and drop the files in it together.`,
    }),
    nothing: { zh: "拖来的内容里没有文件。", en: "There was no file in what was dropped." },
    unreadable: (name: string): Bilingual => ({
      zh: `浏览器读不了“${name}”，没有打开：它可能已被移走，或是文件夹。`,
      en: `The browser cannot read "${name}", so nothing was opened: it may have been moved, or be a folder.`,
    }),
    tooLarge: (most: number): Bilingual => ({
      zh: `文件合计超过 ${most} MiB，没有打开。`,
      en: `These files have more than ${most} MiB together and were not opened.`,
    }),
    failed: (detail: string): Bilingual => ({ zh: `没有打开：${detail}`, en: `Not opened: ${detail}` }),
  },
  // The file.
  lastGood: { zh: "文件有错；下面仍是最后一次正确的内容。", en: "The file has errors; below is the last content that was sound." },
  firstBroken: { zh: "文件有错；每改好一处，这里就更新。", en: "The file has errors; each correction shows here at once." },
  unreadable: (file: string, { zh, en }: Bilingual): Bilingual => ({ zh: `无法读取“${file}”：${zh}`, en: `Cannot read "${file}": ${en}` }),
  noProcess: { zh: "文件中没有流程。", en: "The files have no process." },
  notHere: {
    zh: "与本机程序的连接断了。请在终端里再次运行原来的命令，本页会自动连上。您改的都还在，什么也没丢；在此期间看不到文件的变化，也不能写回文件。",
    en: "The connection to the program is lost. Start the same command again in the terminal: this page then connects by itself. All that you changed here is kept, nothing is lost; until then changes of the file are not seen, and nothing can be written to it.",
  },
  away: {
    zh: "与本机程序的连接断了。请再次运行原来的命令，连上后再写",
    en: "the connection to the program is lost. Start the same command again, then write once more",
  },
  noTotal: {
    zh: "当前所选不成立，没有总天数；原因见上。",
    en: "What is chosen does not stand, so there is no total; the reason is above.",
  },
  takenOut: (name: string): Bilingual => ({
    zh: `“${name}”的改动已去掉：所选举措取消了它，或文件中已没有它。`,
    en: `The change of "${name}" is taken out: a chosen measure removes it, or the file has it no more.`,
  }),
  oneProblem: { zh: "这样改不成立：", en: "This does not stand: " },
  furtherProblems: (count: number): Bilingual => ({ zh: `另有 ${count} 处`, en: `and ${count} more` }),
};
