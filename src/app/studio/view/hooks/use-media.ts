import { useEffect, useState } from "preact/hooks";

/** Whether a media query holds, also when that changes. */
export function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const updateMatch = () => setHolds(list.matches);
    list.addEventListener("change", updateMatch);
    return () => list.removeEventListener("change", updateMatch);
  }, [query]);
  return holds;
}
