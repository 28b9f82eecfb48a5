/** A DOM to draw on. linkedom starts in a tenth of a second where jsdom takes one. */
export async function newDocument(): Promise<Document> {
  const { parseHTML } = await import("linkedom");
  return parseHTML("<!doctype html><html><body></body></html>").document;
}
