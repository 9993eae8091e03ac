import { makeStyles, MessageBar, MessageBarBody, tokens, ToggleButton } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import type { ReactElement, RefObject } from "react";
import type { CheckReport } from "../../core/model";
import type { PaneActions } from "../commands/actions";
import { askedCount } from "../state/listEntries";
import type { Checked, ListView, PaneState, Place } from "../state/paneState";
import { ActionBar } from "./ActionBar";
import { FindingList } from "./list/FindingList";
import { ResultHead } from "./ResultHead";
import { body, wrapped } from "./typography";
import { useWords } from "./words";

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  stale: { minHeight: 0, ...wrapped },
  views: {
    display: "flex",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
  },
  nothing: {
    ...body,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM} 0`,
  },
  good: { color: tokens.colorStatusSuccessForeground1, fontSize: "24px", flexShrink: 0 },
});

type ListPageProps = {
  readonly state: PaneState;
  readonly checked: Checked;
  readonly canComment: boolean;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly actions: PaneActions;
};

/** The result of the check: how far it is, what can be done, and the list. */
export function ListPage(props: ListPageProps): ReactElement {
  const { state, checked, scroller, actions } = props;
  const { report } = checked;
  const { dispatch } = actions;
  return (
    <>
      <Head {...props} />
      {askedCount(report) === 0 && <NothingAsked report={report} />}
      {report.items.length > 0 && (
        <>
          <ViewSwitch
            view={checked.view}
            onView={(view) => {
              dispatch({ type: "view", view });
            }}
          />
          <FindingList
            checked={checked}
            busy={state.busy || state.activity !== null}
            scroller={scroller}
            onSelect={actions.select}
            onToggleNotes={() => {
              dispatch({ type: "toggle-notes" });
            }}
            onToggleKind={(kind) => {
              dispatch({ type: "toggle-kind", kind });
            }}
            onFix={actions.applyFix}
            onAccept={actions.accept}
          />
        </>
      )}
    </>
  );
}

/** Why nothing is asked. The secretariat is not asked about blanks in rows that nobody has filled in yet. */
function NothingAsked({ report }: { readonly report: CheckReport }): ReactElement {
  const styles = useStyles();
  const { strings } = useWords();
  if (report.completion.blanks > 0) return <p className={styles.nothing}>{strings.list.blanksOfDepartments}</p>;
  return (
    <p className={styles.nothing}>
      <CheckmarkCircleRegular className={styles.good} aria-hidden />
      {report.items.length === 0 ? strings.list.nothing : strings.list.nothingAsked}
    </p>
  );
}

function Head({ state, checked, canComment, actions }: ListPageProps): ReactElement {
  const styles = useStyles();
  const { strings } = useWords();
  const { report, stale } = checked;
  const { marking, undo } = state;
  const goTo = (place: Place) => {
    actions.dispatch({ type: "place", place });
  };
  return (
    <div className={styles.head}>
      <ResultHead
        report={report}
        onChangeDepartment={() => {
          goTo("department");
        }}
      />
      <ActionBar
        marked={marking.wanted && marking.shown !== null}
        comments={canComment ? marking.comments : null}
        accepted={report.acknowledged.length}
        disabled={state.busy || state.activity !== null}
        {...(undo.length > 0 ? { onUndo: actions.undo } : {})}
        onCheck={actions.check}
        onMarks={(wanted) => {
          if (wanted) actions.showMarks();
          else actions.hideMarks();
        }}
        onComments={actions.switchComments}
        onDraft={actions.writeDraft}
        onPlace={goTo}
      />
      {stale && state.activity === null && (
        <MessageBar intent="warning" layout="multiline" className={styles.stale}>
          <MessageBarBody>{strings.head.stale}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

type ViewSwitchProps = { readonly view: ListView; readonly onView: (view: ListView) => void };

function ViewSwitch({ view, onView }: ViewSwitchProps): ReactElement {
  const styles = useStyles();
  const { strings } = useWords();
  const views: readonly { readonly view: ListView; readonly name: string }[] = [
    { view: "rows", name: strings.list.byRows },
    { view: "kinds", name: strings.list.byKinds },
  ];
  return (
    <div className={styles.views} role="group" aria-label={strings.list.view}>
      {views.map((one) => (
        <ToggleButton
          key={one.view}
          size="small"
          appearance="subtle"
          checked={one.view === view}
          onClick={() => {
            onView(one.view);
          }}
        >
          {one.name}
        </ToggleButton>
      ))}
    </div>
  );
}
