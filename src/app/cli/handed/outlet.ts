import { join } from "node:path";
import { type Terminal, writeFilesAtomically } from "../../host/index.ts";
import { type PictureSet, writePictureSet } from "../files/picture-folder.ts";

/** Where the work on a process leaves what it has: on the terminal, and in files that are none of its inputs. */
export interface Outlet extends Terminal {
  readonly writeFile: (file: string, content: string | Uint8Array) => Promise<void>;
  /** Answers the paths written. */
  readonly writeSet: (set: PictureSet) => Promise<string[]>;
}

export function createOutlet(inputs: readonly string[], terminal: Terminal): Outlet {
  return {
    ...terminal,
    writeFile: (file, content) => writeFilesAtomically(new Map([[file, content]]), inputs),
    writeSet: (set) => writePictureSet(set, inputs, terminal),
  };
}

/** One thing that was left, as plain data; bytes in base64. */
export type Delivery =
  | { readonly kind: "print"; readonly text: string }
  | { readonly kind: "warn"; readonly text: string }
  | { readonly kind: "file"; readonly file: string; readonly text: string; readonly isBinary: boolean }
  | {
      readonly kind: "set";
      readonly set: Omit<PictureSet, "files"> & { readonly files: readonly (readonly [name: string, text: string])[] };
    };

/** How a terminal looks, as plain data. */
export interface TerminalLook {
  readonly lang: Terminal["lang"];
  readonly width: number;
  readonly hasColour: boolean;
  readonly hasWarnColour: boolean;
}

/** What looks like that terminal and keeps what is left, to be left there later. */
export function createRecorder(
  look: TerminalLook,
  style: (hasColour: boolean) => Terminal["style"],
): { outlet: Outlet; deliveries: Delivery[] } {
  const deliveries: Delivery[] = [];
  const outlet: Outlet = {
    lang: look.lang,
    width: look.width,
    isWatched: false,
    style: style(look.hasColour),
    warnStyle: style(look.hasWarnColour),
    print: (text) => void deliveries.push({ kind: "print", text }),
    warn: (text) => void deliveries.push({ kind: "warn", text }),
    writeFile: async (file, content) => {
      const isBinary = typeof content !== "string";
      deliveries.push({ kind: "file", file, text: isBinary ? Buffer.from(content).toString("base64") : content, isBinary });
    },
    writeSet: async (set) => {
      deliveries.push({ kind: "set", set: { ...set, files: [...set.files] } });
      return [...set.files.keys()].map((name) => join(set.folder, name));
    },
  };
  return { outlet, deliveries };
}

/** Leaves what was kept. */
export async function deliverAll(deliveries: readonly Delivery[], outlet: Outlet): Promise<void> {
  for (const each of deliveries) {
    if (each.kind === "print") outlet.print(each.text);
    else if (each.kind === "warn") outlet.warn(each.text);
    else if (each.kind === "file") await outlet.writeFile(each.file, each.isBinary ? Buffer.from(each.text, "base64") : each.text);
    else await outlet.writeSet({ ...each.set, files: new Map(each.set.files) });
  }
}
