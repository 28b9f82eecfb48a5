import type { Bilingual, Problem } from "../../../../model/index.ts";
import { savingWords } from "../../saving-words.ts";
import type { SourceFile } from "../../source/open-files.ts";
import { studioPageWords } from "../../words.ts";
import { useLanguage } from "../hooks/language.ts";

const maxShownProblems = 5;

interface ProblemsProps {
  readonly problems: readonly Problem[];
  readonly files: readonly SourceFile[];
  /** What it means for what is shown. */
  readonly title: Bilingual;
  /** Where it is no matter of what is open. */
  readonly onClose?: () => void;
}

/** What is wrong with files, each with the lines around it. */
export function FileProblems({ problems, files, title, onClose }: ProblemsProps) {
  const { say } = useLanguage();
  const errors = problems.filter(({ severity }) => severity === "error");
  return (
    <section class="problems" role="alert">
      <p>
        <b>{say(title)}</b>{" "}
        {onClose && (
          <button type="button" class="small" aria-label={say(studioPageWords.close)} onClick={onClose}>
            ×
          </button>
        )}
      </p>
      {errors.length === 0 && <p>{say(savingWords.noProcess)}</p>}
      <ol>
        {errors.slice(0, maxShownProblems).map((problem) => (
          <li key={`${problem.code} ${problem.file} ${problem.line} ${problem.column} ${problem.message.en}`}>
            <p>
              <span class="code">{formatProblemPlace(problem)}</span> <b>{say(problem.message)}</b>
            </p>
            <ProblemLines problem={problem} files={files} />
            <p class="note">{say(problem.remedy)}</p>
          </li>
        ))}
      </ol>
      {errors.length > maxShownProblems && <p class="note">{say(savingWords.furtherProblems(errors.length - maxShownProblems))}</p>}
    </section>
  );
}

function formatProblemPlace({ file, line, column, code }: Problem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(":");
  return place === "" ? code : `${place} ${code}`;
}

/** The line that is meant with the one above it, and a mark under the place. */
function ProblemLines({ problem: { file, line, column = 1 }, files }: { problem: Problem; files: readonly SourceFile[] }) {
  const source = files.find((each) => each.file === file);
  if (line === undefined || !source || source.text === "") return null;
  const lines = source.text.split(/\r\n|\n|\r/);
  const shown = lines[line - 1] ?? "";
  const start = Math.max(0, column - 60);
  const cut = (text: string) => (start > 0 ? "…" : "") + text.slice(start, start + 120);
  return (
    <pre>
      {line > 1 && `  ${line - 1} | ${cut(lines[line - 2] ?? "")}\n`}
      {`> ${line} | ${start > 0 ? "…" : ""}${shown.slice(start, column - 1)}`}
      <mark>{shown.slice(column - 1, column) || " "}</mark>
      {shown.slice(column, start + 120)}
    </pre>
  );
}
