import { expect, test } from "vitest";
import { readComments } from "../../../src/formats/index.ts";

function read(text: string, file = "comments.csv") {
  return readComments(new TextEncoder().encode(text), file);
}

test("a register as an office has it; who a comment is from is not read", () => {
  const { comments, problems } = read(
    "事项编码,收到日期,姓名,联系电话,意见内容,答复,是否采纳,理由\n010,2026-03-02,张三,13800138000,审查太久,已缩短,采纳,\n011,2026/3/5,李四,,材料太多,维持,否,法律要求\n",
  );
  expect(problems).toEqual([]);
  expect(comments.map(({ place, ...comment }) => comment)).toEqual([
    { item: "010", received: "2026-03-02", text: "审查太久", reply: "已缩短", adopted: "yes", reason: undefined },
    { item: "011", received: "2026-03-05", text: "材料太多", reply: "维持", adopted: "no", reason: "法律要求" },
  ]);
  expect(JSON.stringify(comments)).not.toMatch(/张三|13800138000/);
  expect(comments[1]?.place).toMatchObject({ file: "comments.csv", line: 3 });
});

test("English headings, and a word that it does not know", () => {
  const { comments, problems } = read("Item,Text,Adopted\nA-1,too long,partly adopted\nA-2,too dear,perhaps\n");
  expect(comments.map(({ adopted }) => adopted)).toEqual(["partly", undefined]);
  expect(problems).toMatchObject([{ code: "wrong-value", line: 3 }]);
});

test("a table of something else is told", () => {
  expect(read("name,price\nx,1\n").problems).toMatchObject([{ code: "table-columns", file: "comments.csv" }]);
  expect(read("").problems).toMatchObject([{ code: "empty-file" }]);
});
