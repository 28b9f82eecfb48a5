import type { Process } from "../../../../model/index.ts";
import type { ChoiceFigures } from "../../state/choice/figures.ts";
import { ChangesPanel } from "../changes/changes-panel.tsx";
import { GoalPanel } from "../goal/goal-panel.tsx";
import { useLanguage } from "../hooks/language.ts";
import type { StudioAnswers } from "../hooks/use-answers.ts";
import type { Studio } from "../hooks/use-studio.ts";
import { MeasureSwitches } from "../measures/measure-switches.tsx";
import { PicturePanel } from "../picture/picture-panel.tsx";
import { RiskPanel } from "../risk/risk-panel.tsx";
import { ScenarioChoice } from "../scenarios/scenario-choice.tsx";
import { StepPanel } from "../step/step-panel.tsx";
import { DatesPanel } from "../totals/dates-panel.tsx";
import { TotalsPanel } from "../totals/totals-panel.tsx";
import { Tries } from "./tries.tsx";

interface DeskProps {
  readonly studio: Studio;
  readonly answers: StudioAnswers;
  readonly process: Process;
  readonly figures: ChoiceFigures;
  /** Closes what a newcomer may try; undefined where it is closed. */
  readonly tries: (() => void) | undefined;
}

/** The three columns: what is chosen and what it gives, the picture, and what of it is looked at. */
export function Desk(props: DeskProps) {
  return (
    <div class="desk">
      <ChoiceColumn {...props} />
      <PictureColumn {...props} />
      <DetailColumn {...props} />
    </div>
  );
}

function ChoiceColumn({ studio, answers: { dates, savings }, process, figures }: DeskProps) {
  const { lang } = useLanguage();
  const { state, dispatch, choice, refused } = studio;
  return (
    <div class="left">
      <TotalsPanel process={process} figures={figures} stands={refused.length === 0}>
        <DatesPanel
          start={choice.start}
          answer={dates.answer}
          days={figures.now.days}
          fault={dates.fault?.[lang]}
          onStart={(start) => dispatch({ kind: "set-start", start })}
        />
      </TotalsPanel>
      <ScenarioChoice
        process={process}
        choice={choice}
        spread={state.looking.spread}
        moved={state.notice.moved ?? []}
        dispatch={dispatch}
      />
      <ChangesPanel process={process} choice={choice} dispatch={dispatch} />
      <MeasureSwitches
        process={process}
        chosen={choice.measures}
        byHand={{ count: choice.changes.length, effort: choice.effort }}
        savings={savings.answer?.savings}
        fault={savings.fault?.[lang]}
        onSwitch={(measure, isOn) => dispatch({ kind: "switch-measure", measure, isOn })}
      />
    </div>
  );
}

function PictureColumn({ studio: { state, dispatch }, answers: { picture, dates }, process, figures, tries }: DeskProps) {
  const { lang } = useLanguage();
  const { view, step } = state.looking;
  return (
    <div class="middle">
      {tries && <Tries onClose={tries} />}
      <PicturePanel
        process={process}
        view={view}
        onView={(each) => dispatch({ kind: "look", looking: { view: each } })}
        answer={picture.answer}
        figures={figures}
        finish={dates.answer?.now.date}
        step={step}
        onStep={(each) => dispatch({ kind: "look", looking: { step: each } })}
      />
      {picture.fault !== undefined && <p class="problems">{picture.fault[lang]}</p>}
    </div>
  );
}

function DetailColumn({ studio, answers: { explained, solved, risk }, process, figures }: DeskProps) {
  const { lang } = useLanguage();
  const { state, dispatch, choice } = studio;
  const { step, spread } = state.looking;
  return (
    <div class="right">
      <StepPanel
        process={process}
        figures={figures}
        choice={choice}
        step={step}
        explanation={explained.answer?.explanation}
        onChange={(values, movement) => step !== undefined && dispatch({ kind: "change-step", step, values, movement })}
        onStep={(each) => dispatch({ kind: "look", looking: { step: each } })}
      />
      <GoalPanel
        process={process}
        before={figures.before.days}
        goal={choice.goal}
        answer={solved.answer}
        isSearching={solved.isWorking}
        fault={solved.fault?.[lang]}
        onGoal={(goal, movement) => dispatch({ kind: "set-goal", goal: { ...choice.goal, ...goal }, movement })}
        onAdopt={(measures) => dispatch({ kind: "adopt-measures", measures })}
      />
      <RiskPanel
        risk={risk.answer}
        stands={studio.refused.length === 0}
        isSimulating={risk.isWorking}
        fault={risk.fault?.[lang]}
        spread={spread}
        onSpread={(each) => dispatch({ kind: "look", looking: { spread: each } })}
      />
    </div>
  );
}
