/** A path as it stands in a link. */
export function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
