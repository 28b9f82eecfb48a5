import type { TableFile } from "../../../formats/index.ts";

interface DroppedFiles {
  readonly read: readonly TableFile[];
  /** The name of one that the browser does not give: a folder, or a file that is gone. */
  readonly unread: string | undefined;
}

export async function readDroppedFiles(files: readonly File[]): Promise<DroppedFiles> {
  const bytes = await Promise.allSettled(files.map((each) => each.arrayBuffer()));
  const lost = bytes.findIndex(({ status }) => status === "rejected");
  const read = bytes.flatMap((each, at) =>
    each.status === "fulfilled" ? [{ file: files[at]?.name ?? "", bytes: new Uint8Array(each.value) }] : [],
  );
  return { read, unread: files[lost]?.name };
}
