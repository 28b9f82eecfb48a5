import { createBranch, createEndBranch, type Template } from "./template.ts";

/** Of party organisations: proposed, considered, voted. */
export const partyTemplate: Template = {
  id: "party",
  name: { zh: "党务事项", en: "party matter" },
  roles: [
    {
      id: "decide",
      called: /决定|表决|审议|审定|审批|票决|讨论|^decide\b|^vote/i,
      notCalled: /公示|公开|下发|执行|报/,
      isLast: true,
      branches: [
        createBranch("passed", "通过", "Passed"),
        createEndBranch(
          "rejected",
          ["未通过", "Not passed"],
          ["rejection", "未通过，说明理由", "Not passed, with reasons", /未通过|不予|退回/],
        ),
      ],
    },
  ],
};
