import { playSession } from "../app/studio/state/random-session.ts";

Object.assign(globalThis, {
  playSessions: (count: number) => Promise.all(Array.from({ length: count }, (_, seed) => playSession(seed))),
});
