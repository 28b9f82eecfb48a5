import type { Bilingual } from "../../../model/index.ts";

/** What the studio says on the terminal. */
export const studioWords = {
  ready: { zh: "在浏览器中打开以上地址；按 Ctrl-C 结束", en: "Open this address in a browser; Ctrl-C ends it" },
  opened: {
    zh: "已在浏览器中打开（没有出现时，请自行打开以上地址）；按 Ctrl-C 结束",
    en: "Opened in the browser (if nothing appears, open this address yourself); Ctrl-C ends it",
  },
  notOpened: {
    zh: "无法打开浏览器，请自行打开以上地址；按 Ctrl-C 结束",
    en: "The browser could not be opened: open this address yourself; Ctrl-C ends it",
  },
  badPort: (port: string): Bilingual => ({ zh: `--port 应为 1 到 65535，不能是“${port}”`, en: `--port takes 1 to 65535, not "${port}"` }),
  portTaken: (port: string): Bilingual => ({
    zh: `端口 ${port} 已被占用；请换一个 --port，或不写，由程序选一个空闲的`,
    en: `Port ${port} is taken: take another --port, or leave it out for one that is free`,
  }),
  noPort: (port: string, { zh, en }: Bilingual): Bilingual => ({
    zh: `不能使用端口 ${port}：${zh}`,
    en: `Port ${port} cannot be used: ${en}`,
  }),
  otherPort: (port: string): Bilingual => ({
    zh: `上次打开这些文件的端口 ${port} 已被占用（可能那次的 studio 还在运行）；这次换了端口，先前打开的页面不会连过来`,
    en: `Port ${port}, where these files were open last, is taken, perhaps by a studio that still runs; this one has another port, and pages opened there do not move to it`,
  }),
  noStudio: { zh: "这份 leadpath 没有附带 studio 页面", en: "This copy of leadpath came without the page of the studio" },
  onlyBuild: { zh: "-o 与 --build 一起用", en: "-o goes with --build" },
  whereBuild: { zh: "--build 要用 -o 指明写入哪个文件夹", en: "--build wants -o, which names the folder" },
  stillOpens: { zh: "仍会打开；改好后页面自动更新", en: "The studio opens all the same; it shows each correction at once" },
};
