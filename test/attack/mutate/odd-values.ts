/**
 * What people never write, and readers trip over: numbers at the ends of their ranges, signs, long texts, other
 * types.
 */
export const oddNumbers: readonly number[] = [
  0,
  -0,
  -1,
  0.1,
  1 / 3,
  15.1,
  1e-9,
  1e9,
  1e15,
  2 ** 31,
  2 ** 53,
  Number.MAX_VALUE,
  Number.MIN_VALUE,
  999_999.999,
];

export const oddTexts: readonly string[] = [
  "",
  " ",
  "0",
  "-1",
  "1e999",
  "null",
  "true",
  "2026-02-30",
  "9999-12-31",
  "0001-01-01",
  "__proto__",
  "constructor",
  "toString",
  "../../../etc/x",
  "C:\\con",
  "=1+1",
  "<script>alert(1)</script>",
  "]]>&#0;&amp;",
  "\u202eabc\u200b",
  "\ud800",
  "\u0000",
  "e\u0301".repeat(50),
  "名".repeat(90),
  "x".repeat(2_001),
  "a,b;c\td|e",
  "'\"`$(id)",
  "%s%n{0}",
  "\r\n\r",
  "#REF!",
];

export const oddTrees: readonly unknown[] = [null, true, false, [], {}, [[]], [null], [{}], { "": "" }, ...oddNumbers, ...oddTexts];
