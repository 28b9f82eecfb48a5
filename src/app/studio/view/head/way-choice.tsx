import type { ProcessWay } from "../../source/ways.ts";
import { studioPageWords } from "../../words.ts";
import { TermHelp } from "../controls/term-help.tsx";
import { useLanguage } from "../hooks/language.ts";
import type { Studio } from "../hooks/use-studio.ts";

/** The process as an item has it goes by the name of the item, and of the variant. */
export function useWayName(): (way: ProcessWay) => string {
  const { lang, name } = useLanguage();
  return ({ process, variant }) => (variant ? studioPageWords.variantOf(name(process), name(variant))[lang] : name(process));
}

/** Which of several processes is seen, and as which item or variant. */
export function WayChoice({ studio: { opened, process, dispatch } }: { studio: Studio }) {
  const { say, name } = useLanguage();
  const getWayName = useWayName();
  const processes = opened?.catalog.processes ?? [];
  const ways = (process && opened?.waysOf(process.id)) ?? [];
  const shown = ways.findIndex((each) => each.process === process);
  return (
    <>
      {processes.length > 1 && (
        <label>
          <span class="unseen">{say(studioPageWords.process)}</span>
          <select
            id="process"
            value={process?.id}
            onChange={(event) => dispatch({ kind: "choose-way", way: { process: event.currentTarget.value } })}
          >
            {processes.map((each) => (
              <option key={each.id} value={each.id}>
                {name(each)}
              </option>
            ))}
          </select>
        </label>
      )}
      {ways.length > 1 && (
        <span>
          <label for="way" class="unseen">
            {say(studioPageWords.way)}
          </label>
          <select
            id="way"
            value={shown}
            onChange={(event) => {
              const way = ways[Number(event.currentTarget.value)];
              dispatch({ kind: "choose-way", way: { process: process?.id, item: way?.item?.code, variant: way?.variant?.id } });
            }}
          >
            {ways.map((each, at) => (
              <option key={`${each.item?.code} ${each.variant?.id}`} value={at}>
                {getWayName(each)}
              </option>
            ))}
          </select>{" "}
          <TermHelp term="item" />
        </span>
      )}
    </>
  );
}
