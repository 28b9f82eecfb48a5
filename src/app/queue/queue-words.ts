import type { Bilingual } from "../../model/index.ts";
import { pluralize } from "../../pages/report/index.ts";

/** What is said of a queue, on the side of who hands work out and on that of workers. No sentence names a password. */
export const queueWords = {
  notInstalled: {
    zh: "队列需要 bullmq 与 ioredis，没有安装；运行 npm install bullmq ioredis",
    en: "A queue needs bullmq and ioredis, which are not installed; run npm install bullmq ioredis",
  },
  badAddress: {
    zh: "--queue 应为 redis://主机:端口、rediss://主机:端口（TLS），或 env（取自 LEADPATH_QUEUE）",
    en: "--queue takes redis://host:port, rediss://host:port (TLS), or env for the address in LEADPATH_QUEUE",
  },
  unreachable: (server: string, reason: string): Bilingual => ({
    zh: `连不上 ${server} 的 Redis：${reason}`,
    en: `Redis at ${server} cannot be reached: ${reason}`,
  }),
  refused: (server: string, reason: string): Bilingual => ({
    zh: `${server} 的 Redis 不予接受：${reason}。用户与密码写在网址里，或 LEADPATH_QUEUE_USER、LEADPATH_QUEUE_PASSWORD。`,
    en: `Redis at ${server} refuses: ${reason}. User and password stand in the address, or in LEADPATH_QUEUE_USER and LEADPATH_QUEUE_PASSWORD.`,
  }),
  away: (server: string, seconds: number): Bilingual => ({
    zh: `${server} 的 Redis 断开；等它回来，最多 ${seconds} 秒`,
    en: `Redis at ${server} is away; it is waited for, ${seconds} seconds at most`,
  }),
  back: { zh: "Redis 已恢复", en: "Redis is back" },
  goneForGood: (server: string, seconds: number): Bilingual => ({
    zh: `${server} 的 Redis 已断开 ${seconds} 秒，不再等待。已做好的留待下次使用。`,
    en: `Redis at ${server} has been away for ${seconds} seconds and is waited for no longer. What is done is kept for the next run.`,
  }),
  memoryFull: {
    zh: "Redis 的内存满了：收回一些，少放一些，继续",
    en: "The memory of Redis is full: less is handed out at once, and the work goes on",
  },
  memoryFullForGood: (seconds: number): Bilingual => ({
    zh: `Redis 的内存满了 ${seconds} 秒，什么都放不进。调高 maxmemory。已做好的留待下次使用。`,
    en: `The memory of Redis has been full for ${seconds} seconds, and it takes nothing. Raise its maxmemory. What is done is kept for the next run.`,
  }),
  noWorkers: (server: string): Bilingual => ({
    zh: `${server} 上还没有 worker；在别的机器上运行 leadpath work --queue`,
    en: `No worker at ${server} yet; run leadpath work --queue on other machines`,
  }),
  otherWorkers: (count: number, hosts: string): Bilingual => ({
    zh: `${count} 个 worker 是另一个版本的 leadpath，不给它们活：${hosts}`,
    en: `${pluralize(count, "worker is", "workers are")} of another version of leadpath and gets nothing to do: ${hosts}`,
  }),
  otherMaster: (host: string): Bilingual => ({
    zh: `${host} 分派的活来自另一个版本的 leadpath，这里不做；请装同一版本`,
    en: `What ${host} hands out is of another version of leadpath and is not done here; install the same version`,
  }),
  listTaken: (host: string, pid: number): Bilingual => ({
    zh: `另一个进程（${host} 上的 ${pid}）正在分派这份清单。请等它结束。`,
    en: `Another run (process ${pid} on ${host}) hands out this list. Wait until it has ended.`,
  }),
  lostParts: (count: number): Bilingual => ({
    zh: `Redis 忘了 ${count} 份活，重新放入`,
    en: `Redis has forgotten ${pluralize(count, "order")}, which is handed out again`,
  }),
  badAnswer: (host: string, reason: string): Bilingual => ({
    zh: `来自 ${host} 的答复不可信，弃去，另做：${reason}`,
    en: `An answer from ${host} is not what it should be and is thrown away; the work is done again: ${reason}`,
  }),
  deadlyParts: (names: string, detail: string): Bilingual => ({
    zh: `这些部分试了三次都做不出来：${names}。${detail}其余的已做好，留待下次使用。`,
    en: `These parts could not be made in three tries: ${names}. ${detail}The others are made and kept for the next run.`,
  }),
  killedWorkers: { zh: "每次 worker 都随之终止", en: "The worker ended each time" },
  tooLarge: (bytes: number): Bilingual => ({
    zh: `结果有 ${bytes} 字节，放不进队列，在这里做；用 --shared 指定共用文件夹则不必`,
    en: `A result of ${bytes} bytes is too large for the queue and is made here; --shared names a folder that takes it`,
  }),
  ready: (server: string, threads: number): Bilingual => ({
    zh: `worker 已就绪：${server}，${threads} 个线程。SIGTERM 或 Ctrl-C 使它做完手上的活后结束。`,
    en: `Worker at ${server} with ${pluralize(threads, "thread")}. SIGTERM or Ctrl-C ends it when it has done what it has.`,
  }),
  ending: { zh: "做完手上的活就结束", en: "Ends when it has done what it has" },
  ended: (orders: number): Bilingual => ({
    zh: `worker 结束：做了 ${orders} 份活`,
    en: `Worker ended: ${pluralize(orders, "order")} done`,
  }),
  badShared: (folder: string): Bilingual => ({
    zh: `共用文件夹“${folder}”不存在，或不是文件夹`,
    en: `The shared folder "${folder}" is missing, or no folder`,
  }),
  needsQueue: (option: string): Bilingual => ({ zh: `${option} 与 --queue 一起用`, en: `${option} goes with --queue` }),
};
