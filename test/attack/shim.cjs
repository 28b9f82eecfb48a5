// Loaded before the program (`node --require`): one call of the file system fails, or the clock jumps, as
// LEADPATH_FAULT says. What node itself loads is let through.
const fs = require("node:fs");
const { syncBuiltinESMExports } = require("node:module");

/** @type {{ readonly call: string, readonly code: string, readonly nth: number, readonly lasting: boolean }} */
const fault = JSON.parse(process.env.LEADPATH_FAULT ?? "{}");

if (fault.call === "clock") {
  const now = Date.now.bind(Date);
  let asked = 0;
  Date.now = () => now() + (++asked >= fault.nth ? -86_400_000 : 0);
} else {
  let calls = 0;
  /** @param {unknown[]} args */
  const fails = (args) => {
    if (/node_modules|[\\/]dist[\\/]/.test(String(args[0]))) return undefined;
    calls++;
    if (calls !== fault.nth && !(fault.lasting && calls > fault.nth)) return undefined;
    return Object.assign(new Error(`${fault.code}: planted, ${fault.call} '${args[0]}'`), {
      code: fault.code,
      syscall: fault.call,
      path: args[0],
    });
  };
  const { [`${fault.call}Sync`]: sync, [fault.call]: callback } = /** @type {any} */ (fs);
  const { [fault.call]: promised } = /** @type {any} */ (fs.promises);
  /** @type {Record<string, unknown>} */
  const replaced = {};
  if (sync)
    replaced[`${fault.call}Sync`] = (/** @type {unknown[]} */ ...args) => {
      const error = fails(args);
      if (error) throw error;
      return sync.apply(fs, args);
    };
  if (callback)
    replaced[fault.call] = (/** @type {unknown[]} */ ...args) => {
      const error = fails(args);
      const done = args.at(-1);
      if (error && typeof done === "function") return process.nextTick(done, error);
      return callback.apply(fs, args);
    };
  Object.assign(fs, replaced);
  if (promised)
    fs.promises[/** @type {"rename"} */ (fault.call)] = async (/** @type {unknown[]} */ ...args) => {
      const error = fails(args);
      if (error) throw error;
      return promised.apply(fs.promises, args);
    };
}
syncBuiltinESMExports();
