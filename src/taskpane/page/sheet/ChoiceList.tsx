import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons";
import type { CSSProperties, ReactElement } from "react";
import { usePageTexts } from "../texts";
import { useSheetStyles } from "./sheetStyles";

export type ChoiceListProps = {
  readonly cell: string;
  readonly choices: readonly string[];
  readonly isOpen: boolean;
  readonly style: CSSProperties;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly onChoose: (choice: string) => void;
};

/** The words of a cell's drop-down list, beside the cell as in Excel. */
export function ChoiceList({ cell, choices, isOpen, style, onOpenChange, onChoose }: ChoiceListProps): ReactElement {
  const styles = useSheetStyles();
  const texts = usePageTexts();
  return (
    <Menu
      open={isOpen}
      onOpenChange={(_, { open }) => {
        onOpenChange(open);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          className={styles.listButton}
          style={style}
          size="small"
          tabIndex={-1}
          icon={<ChevronDown16Regular />}
          aria-label={texts.sheet.list(cell)}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {choices.map((choice) => (
            <MenuItem
              key={choice}
              onClick={() => {
                onChoose(choice);
              }}
            >
              {choice}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
