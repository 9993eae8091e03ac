import { Tab, TabList } from "@fluentui/react-components";
import { type ReactElement, useMemo, useSyncExternalStore } from "react";
import { firstCell, type OpenedFile } from "../file/openedFile";
import { usePageTexts } from "../texts";
import { buildGrid } from "./grid";
import { SheetGrid } from "./SheetGrid";
import { useSheetStyles } from "./sheetStyles";

export type SheetViewProps = { readonly file: OpenedFile };

/** The file's worksheets: the one in front as a grid, and tabs for the others. */
export function SheetView({ file }: SheetViewProps): ReactElement {
  const styles = useSheetStyles();
  const texts = usePageTexts();
  const { workbook, layouts, marks, sheet, selections, reveals } = useSyncExternalStore(
    file.store.subscribe,
    file.store.get,
  );
  const worksheet = workbook.worksheets.find(({ name }) => name === sheet);
  const layout = layouts.find(({ name }) => name === sheet);
  const grid = useMemo(() => (worksheet === undefined ? undefined : buildGrid(worksheet, layout)), [worksheet, layout]);
  const ownMarks = useMemo(() => marks.filter((mark) => mark.sheet === sheet), [marks, sheet]);
  if (grid === undefined) return <p className={styles.empty}>{texts.sheet.empty}</p>;
  // A hidden worksheet appears only when a finding in it is looked at.
  const shown = workbook.worksheets.filter(({ name, visibility }) => visibility === "visible" || name === sheet);
  return (
    <div className={styles.view}>
      <SheetGrid
        key={sheet}
        file={file}
        grid={grid}
        marks={ownMarks}
        selected={selections[sheet] ?? firstCell}
        reveals={reveals}
      />
      <TabList
        className={styles.tabs}
        size="small"
        aria-label={texts.sheet.tabs}
        selectedValue={sheet}
        onTabSelect={(_, { value }) => {
          if (typeof value === "string") file.showSheet(value);
        }}
      >
        {shown.map(({ name }) => (
          <Tab key={name} value={name}>
            {name}
          </Tab>
        ))}
      </TabList>
    </div>
  );
}
