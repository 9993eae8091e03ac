import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type KeyboardEvent, type ReactElement, type RefObject } from "react";
import type { PaneActions } from "../commands/actions";
import { askedCount, walkedItems } from "../state/listEntries";
import type { Checked, PaneState } from "../state/paneState";
import { AcceptedList } from "./AcceptedList";
import { Columns } from "./Columns";
import { DepartmentQuestion } from "./DepartmentQuestion";
import { FillAchievement } from "./FillAchievement";
import { FindingStrip } from "./FindingStrip";
import { FirstScreen } from "./FirstScreen";
import { ListPage } from "./ListPage";
import { Messages } from "./Messages";
import { PaneHeader } from "./PaneHeader";
import { RuleTextsContext } from "./ruleTexts";
import { StepBar } from "./StepBar";
import { useWords } from "./words";
import { Working } from "./Working";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    overflowY: "auto",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // Where the window is very low (200 %), the whole pane scrolls instead of squeezing the list to nothing.
  scroller: { flexGrow: 1, flexShrink: 1, flexBasis: 0, minHeight: "13rem", overflowY: "auto", position: "relative" },
  // Below a sheet: as high as what it says.
  compact: { height: "auto" },
  away: { display: "none" },
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

type PaneFrameProps = {
  readonly state: PaneState;
  readonly fileName: string;
  readonly canComment: boolean;
  /** Whether the department was asked for before. */
  readonly asked: boolean;
  readonly actions: PaneActions;
  /** Given where the pane stands below the sheet, as a strip about the finding at the cursor; leads to the whole pane. */
  readonly onList?: (() => void) | undefined;
};

/** The keys of 次へ and 前へ. */
function stepOf({ key, shiftKey, altKey }: KeyboardEvent): 1 | -1 | null {
  if (key === "F8") return shiftKey ? -1 : 1;
  if (!altKey) return null;
  return key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : null;
}

/** The pane from top to bottom: name, what is shown, sentences, 前へ and 次へ. */
export function PaneFrame(props: PaneFrameProps): ReactElement {
  const { state, fileName, actions, onList } = props;
  const isCompact = onList !== undefined;
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const { stage, activity } = state;
  const listed = stage.kind === "checked" && stage.place === "list" ? stage : null;
  useReturnToList(isCompact, scroller);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- shortcuts beside the buttons of the same name
    <main
      className={mergeClasses(styles.root, isCompact && styles.compact)}
      onKeyDown={(event) => {
        const step = listed === null ? null : stepOf(event);
        if (step === null) return;
        event.preventDefault();
        actions.step(step);
      }}
    >
      {onList === undefined ? <Top {...props} /> : <Strip {...props} listed={listed} onList={onList} />}
      <div ref={scroller} className={mergeClasses(styles.scroller, isCompact && styles.away)}>
        <div>
          {stage.kind === "idle" && activity === null && <FirstScreen onCheck={actions.check} />}
          {stage.kind === "checked" && (
            <RuleTextsContext value={stage.report.ruleTexts}>
              <CheckedPage {...props} checked={stage} scroller={scroller} />
            </RuleTextsContext>
          )}
        </div>
      </div>
      <Announcement checked={stage.kind === "checked" ? stage : null} />
      <Messages
        messages={messagesFor(state, isCompact)}
        fileName={fileName}
        canUndo={state.undo.length > 0}
        onUndo={actions.undo}
        onHideMarks={actions.hideMarks}
        onWithdraw={actions.withdraw}
        onDismiss={(kind) => {
          actions.dispatch({ type: "dismiss", kind });
        }}
      />
      {listed !== null && <Steps checked={listed} onStep={actions.step} />}
    </main>
  );
}

/** The name, and what is going on. */
function Top({ state: { activity }, actions }: PaneFrameProps): ReactElement {
  return (
    <>
      <PaneHeader onLanguage={actions.switchLanguage} />
      {activity !== null && <Working activity={activity} onCancel={actions.cancel} />}
    </>
  );
}

type StripProps = PaneFrameProps & { readonly listed: Checked | null; readonly onList: () => void };

function Strip({ state, listed, actions, onList }: StripProps): ReactElement | null {
  if (listed === null) return null;
  const busy = state.busy || state.activity !== null;
  return <FindingStrip checked={listed} busy={busy} onFix={actions.applyFix} onList={onList} />;
}

/** Messages for the room that there is: below a sheet, for what just happened, not for what is explained once. */
function messagesFor({ messages }: PaneState, isCompact: boolean): PaneState["messages"] {
  return isCompact ? messages.filter(({ kind }) => kind !== "first-marks") : messages;
}

/** Back from the strip, the finding at the cursor stands before the person's eyes and has the focus. */
function useReturnToList(isCompact: boolean, scroller: RefObject<HTMLElement | null>): void {
  const wasCompact = useRef(isCompact);
  useEffect(() => {
    if (wasCompact.current && !isCompact) {
      const line = scroller.current?.querySelector<HTMLElement>("[data-line][aria-expanded='true']");
      line?.scrollIntoView({ block: "nearest" });
      line?.focus();
    }
    wasCompact.current = isCompact;
  }, [isCompact, scroller]);
}

function Steps({ checked, onStep }: { checked: Checked; onStep: (direction: 1 | -1) => void }): ReactElement | null {
  const { id, position } = checked.cursor;
  const count = walkedItems(checked).length;
  if (count === 0) return null;
  return (
    <StepBar position={id === null || position < 0 ? null : position} next={position} count={count} onStep={onStep} />
  );
}

type CheckedPageProps = PaneFrameProps & {
  readonly checked: Checked;
  readonly scroller: RefObject<HTMLElement | null>;
};

function CheckedPage({ state, checked, canComment, asked, scroller, actions }: CheckedPageProps): ReactElement {
  const { report, place, preview } = checked;
  const busy = state.busy || state.activity !== null;
  const onBack = () => {
    actions.dispatch({ type: "place", place: "list" });
  };
  switch (place) {
    case "list":
      return <ListPage {...{ state, checked, canComment, scroller, actions }} />;
    case "department":
      return (
        <DepartmentQuestion
          departments={report.departments}
          chosen={asked ? report.department : undefined}
          onChoose={actions.chooseDepartment}
          {...(asked ? { onBack } : {})}
        />
      );
    case "columns":
      return <Columns sheets={report.sheets} busy={busy} onAnswer={actions.setColumnRole} onBack={onBack} />;
    case "fill":
      return (
        <FillAchievement
          {...{ preview, busy, onBack }}
          sheets={report.sheets}
          onPreview={actions.previewFill}
          onRun={actions.runFill}
        />
      );
    case "accepted":
      return <AcceptedList accepted={report.acknowledged} busy={busy} onWithdraw={actions.withdraw} onBack={onBack} />;
  }
}

/** Says how many are left, whenever that changes, to those who do not see it. */
function Announcement({ checked }: { readonly checked: Checked | null }): ReactElement {
  const styles = useStyles();
  const { strings } = useWords();
  const count = checked === null || checked.place === "department" ? null : askedCount(checked.report);
  return (
    <div className={styles.hidden} role="status">
      {count === null ? "" : strings.list.now(count)}
    </div>
  );
}
