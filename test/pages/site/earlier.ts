import type { ListComment } from "../../../src/formats/index.ts";
import type { Catalog } from "../../../src/model/index.ts";
import { listOfContent, smallContent } from "./list.ts";

/** The small list as it was: a longer review, another promise, one item more and one fewer. */
export function earlierList(): Catalog {
  const { processes = [], items = [], ...rest } = structuredClone(smallContent);
  const review = processes[0]?.steps?.find(({ id }) => id === "review");
  if (review) review.days = 8;
  const party = items.find(({ code }) => code === "party-1");
  if (party) party.note = "earlier note";
  return listOfContent({
    ...rest,
    processes,
    items: [...items.filter(({ code }) => code !== "440106-FW-0003"), { code: "gone", name: "Old item", type: "filing" }],
  });
}

const place = { line: 1, column: 1 } as unknown as ListComment["place"];
/** Comments with what tells who a person is, and one on an item that is not public. */
export const commentRegister: ListComment[] = [
  {
    item: "440106-XK-0001",
    received: "2026-03-02",
    text: "Too long. Call 13812345678",
    reply: "Cut",
    adopted: "yes",
    reason: "a@b.cn says so",
    place,
  },
  { item: "440106-XK-0001", text: "<b>Abolish it</b>", adopted: "no", reason: "The law asks for it", place },
  { item: "440106-XK-0001", text: "Why?", place },
  { item: "secret-1", text: "机密", place },
];
