import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Bilingual } from "../../../../model/index.ts";
import { WorkerDesk } from "../../work/worker-desk.ts";
import { formatFault } from "./fault.ts";

/** What a worker found for the present question. */
export interface DeskAnswer<A> {
  /** The last that was found; that of an earlier question as long as the present one is worked on. */
  readonly answer: A | undefined;
  readonly isWorking: boolean;
  readonly fault: Bilingual | undefined;
}

interface DeskOptions {
  readonly isLong?: boolean;
  /** Milliseconds for which a question must stay the same before it is asked. */
  readonly delay: number;
}

/** Asks a worker whenever the question changes, a moment after; undefined asks nothing. */
export function useWorkerDesk<Q, A>(name: string, question: Q | undefined, { isLong = false, delay }: DeskOptions): DeskAnswer<A> {
  const desk = useMemo(() => new WorkerDesk<Q, A>(name, { isLong }), [name, isLong]);
  const [found, setFound] = useState<DeskAnswer<A>>({ answer: undefined, isWorking: false, fault: undefined });
  const latest = useRef<Q | undefined>(undefined);
  useEffect(() => () => desk.cancel(), [desk]);
  useEffect(() => {
    latest.current = question;
    if (isLong) desk.cancel();
    if (question === undefined) {
      setFound({ answer: undefined, isWorking: false, fault: undefined });
      return;
    }
    // The same as before has the page not rendered again, on each tick of a slider.
    setFound((each) => (each.isWorking && !each.fault ? each : { answer: each.answer, isWorking: true, fault: undefined }));
    const timer = setTimeout(async () => {
      try {
        const answer = await desk.ask(question);
        if (answer !== undefined) setFound({ answer, isWorking: latest.current !== question, fault: undefined });
      } catch (error) {
        // What an earlier question found is no answer to this one.
        if (latest.current === question) setFound({ answer: undefined, isWorking: false, fault: formatFault(error) });
      }
    }, delay);
    return () => clearTimeout(timer);
  }, [question]);
  return found;
}
