import { studioPageWords } from "../../words.ts";
import { useLanguage } from "../hooks/language.ts";
import { Dialog } from "./dialog.tsx";

export function KeySheet({ onClose }: { onClose: () => void }) {
  const { say } = useLanguage();
  return (
    <Dialog title={say(studioPageWords.keys)} onClose={onClose}>
      <table class="keys">
        <tbody>
          {studioPageWords.keyList.map(([key, what]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{say(what)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
