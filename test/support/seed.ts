import fc from "fast-check";

// One run of the tests is like another, so that a change is judged by what it changes. `LEADPATH_SEED=$RANDOM npm test`
// looks at other cases.
fc.configureGlobal({ seed: Number(process.env.LEADPATH_SEED ?? 1) });
