/** A path as it stands in a link. */
export function address(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
