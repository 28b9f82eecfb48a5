import { catalogSchema } from "../../model/index.ts";

type ParsedContent = ReturnType<typeof catalogSchema.safeParse>;

/**
 * What a file says, checked against the format. Undefined where more of it is wrong than can be listed: the issues are
 * handed on as arguments, of which a call has no more than its stack can hold (some hundred thousand).
 */
export function parseContent(content: unknown, options?: Parameters<typeof catalogSchema.safeParse>[1]): ParsedContent | undefined {
  try {
    return catalogSchema.safeParse(content, options);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
