import type { Dice } from "../dice.ts";
import { oddNumbers, oddTexts } from "./odd-values.ts";

/** XML with other texts, attributes and elements: mostly well-formed, as what is between its tags stays. */
export function mutateMarkup(markup: string, dice: Dice): string {
  const tokens = markup.match(/<[^>]*>|[^<]+/g) ?? [];
  for (let left = 1 + dice.below(4); left > 0 && tokens.length > 0; left--) mutateToken(tokens, dice);
  return tokens.join("");
}

function mutateToken(tokens: string[], dice: Dice): void {
  const at = dice.below(tokens.length);
  const token = tokens[at] ?? "";
  const odd = () => escapeMarkup(String(dice.pick([...oddNumbers, ...oddTexts])));
  switch (dice.below(6)) {
    case 0:
      tokens.splice(at, 1);
      break;
    case 1:
      tokens.splice(at, 0, tokens[dice.below(tokens.length)] ?? "");
      break;
    case 2: {
      // A whole stretch once more: elements stay closed when it happens to hold them whole.
      const stretch = tokens.slice(at, at + dice.below(40));
      tokens.splice(at, 0, ...stretch);
      break;
    }
    case 3:
      tokens[at] = token.startsWith("<") ? token.replace(/"[^"]*"/, () => `"${odd()}"`) : odd();
      break;
    case 4:
      tokens[at] = token.startsWith("<") ? token.replace(/[\w:]+/, (name) => dice.pick([`${name}x`, "a:b", name.toUpperCase()])) : odd();
      break;
    default:
      tokens[at] = token.startsWith("<") ? token : `${token}${odd()}`;
  }
}

function escapeMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
