/**
 * How the scripts of the studio come together. Each keeps one module, as a function that is run when it is first
 * needed, in the page or in a worker: workers are made of the texts of these functions, so that what several of them
 * need is shipped once. Classic scripts and workers made of texts, because a page that was opened from a folder may
 * neither load modules nor start workers from files.
 */

type ModuleExports = Readonly<Record<string, unknown>>;
type ModuleBody = (exports: object, require: (path: string) => ModuleExports, load: (name: string) => Promise<void>) => void;

interface KeptModule {
  /** Names of the modules without which it does not run. */
  readonly needs: readonly string[];
  readonly body: ModuleBody;
}

interface ScriptModules {
  /** What the script of a module calls. */
  readonly define: (name: string, needs: readonly string[], body: ModuleBody) => void;
  /** Runs a module, once what it needs is there. */
  readonly run: (name: string) => Promise<void>;
  /** The text of a worker that runs a module. */
  readonly writeWorker: (name: string) => Promise<string>;
  /** Adds a script to the page, once; one that could not be loaded is tried again the next time. */
  readonly loadScript: (name: string) => Promise<void>;
  /** One script with what this one does and with the modules of these names, for a page that has no other. */
  readonly writeScript: (names: readonly string[]) => Promise<string>;
  /** What a script waits for before it is asked for: nothing, until somebody sets it. */
  waitForSource: () => Promise<void>;
}

declare global {
  var leadpathModules: ScriptModules;
  /** This script, whose text a page that was opened from a folder could not read otherwise. */
  var leadpathStart: () => void;
}

/** Runs modules by their paths, each once. Its text is in each worker: it uses nothing from outside. */
function createRequire(getBody: (name: string) => ModuleBody | undefined, load: (name: string) => Promise<void>) {
  const known = new Map<string, ModuleExports>();
  return function requireModule(path: string): ModuleExports {
    const name = path.replace(/^\.\/|\.js$/g, "");
    const found = known.get(name);
    if (found) return found;
    const body = getBody(name);
    if (!body) throw new Error(`${name}.js is not here`);
    const exports = {};
    known.set(name, exports);
    body(exports, requireModule, load);
    return exports;
  };
}

const kept = new Map<string, KeptModule>();
const loadingScripts = new Map<string, Promise<void>>();
const requireModule = createRequire((name) => kept.get(name)?.body, loadModule);

function loadScript(name: string): Promise<void> {
  const known = loadingScripts.get(name);
  if (known) return known;
  const loading = globalThis.leadpathModules.waitForSource().then(() => addScript(name));
  loadingScripts.set(name, loading);
  return loading;
}

function addScript(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `${name}.js`;
    script.onload = () => resolve();
    script.onerror = () => {
      loadingScripts.delete(name);
      reject(new Error(`${name}.js could not be loaded`));
    };
    document.head.append(script);
  });
}

/** Has a module in the page with all that it needs. */
async function loadModule(name: string): Promise<void> {
  if (!kept.has(name)) await loadScript(name);
  await Promise.all(kept.get(name)?.needs.map(loadModule) ?? []);
}

function listNeeded(name: string, listed = new Set<string>()): Set<string> {
  if (listed.has(name)) return listed;
  listed.add(name);
  for (const each of kept.get(name)?.needs ?? []) listNeeded(each, listed);
  return listed;
}

async function writeWorker(name: string): Promise<string> {
  await loadModule(name);
  const bodies = [...listNeeded(name)].map((each) => `${JSON.stringify(each)}:${kept.get(each)?.body}`);
  return `"use strict";const bodies={${bodies.join(",\n")}};
(${createRequire})((name)=>bodies[name],async(name)=>{if(!bodies[name])throw new Error(name+".js is not here")})(${JSON.stringify(name)})`;
}

async function writeScript(names: readonly string[]): Promise<string> {
  await Promise.all(names.map(loadModule));
  const needed = new Set(names.flatMap((each) => [...listNeeded(each)]));
  const definitions = [...needed].map((each) => {
    const { needs, body } = kept.get(each) ?? {};
    return `leadpathModules.define(${JSON.stringify(each)},${JSON.stringify(needs)},${body});`;
  });
  return [`(globalThis.leadpathStart=${globalThis.leadpathStart})();`, ...definitions].join("\n");
}

globalThis.leadpathModules = {
  define: (name, needs, body) => {
    kept.set(name, { needs, body });
  },
  run: async (name) => {
    await loadModule(name);
    requireModule(name);
  },
  writeWorker,
  loadScript,
  waitForSource: async () => {},
  writeScript,
};

// The scripts of the page come in order, and are all there by then.
addEventListener("DOMContentLoaded", () => void globalThis.leadpathModules.run("studio"));
