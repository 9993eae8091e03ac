import { Field, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useWords } from "./words";

type SheetChoiceProps = {
  readonly sheets: readonly string[];
  readonly chosen: string;
  readonly onChoose: (sheet: string) => void;
};

/** Which sheet, where there are several. */
export function SheetChoice({ sheets, chosen, onChoose }: SheetChoiceProps): ReactElement | null {
  const { strings } = useWords();
  if (sheets.length < 2) return null;
  return (
    <Field label={strings.columns.sheet}>
      <Select
        value={chosen}
        onChange={(_, { value }) => {
          onChoose(value);
        }}
      >
        {sheets.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </Select>
    </Field>
  );
}
