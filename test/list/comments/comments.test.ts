import { expect, test } from "vitest";
import type { ListComment } from "../../../src/formats/index.ts";
import { checkComments, computeCommentFigures, groupPublicComments } from "../../../src/list/comments/index.ts";
import { listWith } from "../list.ts";

const place = { file: "comments.csv", line: 2, column: 1 };
const answered: ListComment = { item: "A-1", text: "审查太久", reply: "已缩短", adopted: "yes", place };
const list = listWith("  - {code: A-1, type: licence}\n");

function codesOf(comment: Partial<ListComment>): string[] {
  return checkComments([{ ...answered, ...comment }], list).map(({ code }) => code);
}

test("a comment that was answered has no problem", () => {
  expect(codesOf({})).toEqual([]);
});

test.each([
  ["on no item of the list", { item: "A-11" }, ["unknown-item"]],
  ["without a decision", { adopted: undefined }, ["open-comment"]],
  ["without a reply", { reply: undefined }, ["open-comment"]],
  ["not adopted without a reason", { adopted: "no" }, ["comment-reason"]],
  ["adopted in part without a reason", { adopted: "partly" }, ["comment-reason"]],
  ["not adopted with a reason", { adopted: "no", reason: "法律要求" }, []],
  ["with a telephone number", { text: "请打 13800138000" }, ["personal-data"]],
] as const)("a comment %s", (_, comment, codes) => {
  expect(codesOf(comment)).toEqual(codes);
});

test.each([
  ["身份证 44030719900101123X，谢谢", "身份证 …，谢谢"],
  ["电话138-0013-8000", "电话…"],
  ["+86 13800138000", "…"],
  ["座机 0755-28123456", "座机 …"],
  ["座机（0755）28123456", "座机…"],
  ["座机 (010) 6512 3456", "座机 …"],
  ["座机 0755—28123456 转 8012", "座机 … 转 8012"],
  ["座机 075528123456", "座机 …"],
  ["手机１３８００１３８０００，138.0013.8000，138 001 38000", "手机…，…，…"],
  ["身份证 440307 19900101 123X，440307－19900101－1234", "身份证 …，…"],
  ["写信给 zhang.san＠mail.example.cn", "写信给 …"],
  ["写信给 zhang.san@mail.example.cn。", "写信给 …。"],
  ["编码 440118009000 共 20 个工作日，2026-03-02", "编码 440118009000 共 20 个工作日，2026-03-02"],
  ["２０２６年第３２条，1.5 万元，0.05 公顷", "２０２６年第３２条，1.5 万元，0.05 公顷"],
  ["编码 11440303MB2C92500Y2440118009000，国务院令第712号", "编码 11440303MB2C92500Y2440118009000，国务院令第712号"],
])("%s is published as %s", (text, shown) => {
  expect(groupPublicComments([{ ...answered, text }]).get("A-1")?.[0]?.text).toBe(shown);
});

test("replies and reasons are published without personal data, and the place in the file not at all", () => {
  const [comment] = groupPublicComments([{ ...answered, reply: "已致电 13800138000", reason: "x@y.cn" }]).get("A-1") ?? [];
  expect(comment).toMatchObject({ reply: "已致电 …", reason: "…" });
  expect(comment).not.toHaveProperty("place");
});

test("figures", () => {
  const comments: ListComment[] = [
    answered,
    { ...answered, adopted: "no", reason: "…" },
    { ...answered, adopted: "partly", reply: undefined },
  ];
  expect(computeCommentFigures(comments)).toEqual({ received: 3, answered: 2, adopted: 1, partlyAdopted: 1, notAdopted: 1 });
});
