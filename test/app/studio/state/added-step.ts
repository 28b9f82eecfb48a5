/** Three days, or six with the measure, which adds a step between the two that there are. */
export const processWithAddedStep = `leadpath: 1
processes:
  - id: p
    steps:
      - {id: a, kind: start, days: 1}
      - {id: b, kind: end, days: 2, after: [a]}
    measures:
      - id: M
        effort: 1
        changes:
          - add: {id: n, days: 3, after: [a]}
          - {step: b, after: [n]}
`;
