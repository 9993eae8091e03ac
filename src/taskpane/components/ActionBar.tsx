import {
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import type { ReactElement } from "react";
import type { Place } from "../state/paneState";
import type { PaneStrings } from "../strings";
import { useWords } from "./words";

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  tools: { marginInlineStart: "auto" },
});

type ActionBarProps = {
  readonly marked: boolean;
  /** Null where the host shows no comments. */
  readonly comments: boolean | null;
  readonly accepted: number;
  readonly disabled: boolean;
  /** Absent where the pane has done nothing that could be taken back. */
  readonly onUndo?: () => void;
  readonly onCheck: () => void;
  readonly onMarks: (wanted: boolean) => void;
  readonly onComments: (wanted: boolean) => void;
  readonly onDraft: (kind: "slip" | "result") => void;
  readonly onPlace: (place: Place) => void;
};

/** What can be done with the whole check. */
export function ActionBar(props: ActionBarProps): ReactElement {
  const { marked, disabled, onCheck, onMarks } = props;
  const styles = useStyles();
  const { strings } = useWords();
  return (
    <div className={styles.root}>
      <Button icon={<ArrowClockwiseRegular />} disabledFocusable={disabled} onClick={onCheck}>
        {strings.head.recheck}
      </Button>
      <Button
        disabledFocusable={disabled}
        onClick={() => {
          onMarks(!marked);
        }}
      >
        {marked ? strings.head.hideMarks : strings.head.showMarks}
      </Button>
      <ToolMenu {...props} />
    </div>
  );
}

type ToolEntry = { readonly name: string; readonly run: () => void };

function toolEntries(props: ActionBarProps, tools: PaneStrings["tools"]): readonly ToolEntry[] {
  const { accepted, onUndo, onDraft, onPlace } = props;
  const goTo = (place: Place) => () => {
    onPlace(place);
  };
  const write = (kind: "slip" | "result") => () => {
    onDraft(kind);
  };
  return [
    ...(onUndo === undefined ? [] : [{ name: tools.undo, run: onUndo }]),
    { name: tools.slip, run: write("slip") },
    { name: tools.result, run: write("result") },
    { name: tools.fill, run: goTo("fill") },
    { name: tools.columns, run: goTo("columns") },
    { name: tools.accepted(accepted), run: goTo("accepted") },
  ];
}

function ToolMenu(props: ActionBarProps): ReactElement {
  const { comments, disabled, onComments } = props;
  const styles = useStyles();
  const { strings } = useWords();
  const { tools, head } = strings;
  const entries = toolEntries(props, tools);
  return (
    <Menu
      checkedValues={{ marks: comments === true ? ["comments"] : [] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        onComments(checkedItems.includes("comments"));
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          className={styles.tools}
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-label={head.tools}
          title={head.tools}
          disabledFocusable={disabled}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {entries.map(({ name, run }) => (
            <MenuItem key={name} onClick={run}>
              {name}
            </MenuItem>
          ))}
          {comments !== null && (
            <>
              <MenuDivider />
              <MenuItemCheckbox name="marks" value="comments">
                {head.comments}
              </MenuItemCheckbox>
            </>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
