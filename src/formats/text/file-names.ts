/** Files by their own names, with those of folders only where that tells them apart. */
export function shortenFileNames(files: readonly string[]): readonly string[] {
  const paths = files.map((file) => file.split(/[\\/]+/));
  const takeEnd = (path: readonly string[], length: number) => path.slice(-length).join("/");
  return paths.map((path) => {
    let length = 1;
    while (length < path.length && paths.some((other) => other !== path && takeEnd(other, length) === takeEnd(path, length))) length++;
    return takeEnd(path, length);
  });
}
