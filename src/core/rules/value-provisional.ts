import type { ColumnRole, Field, ProgressRecord } from "../model/progress";
import { defineRule, message } from "./defineRule";
import { at, excerpt } from "./facts/fields";
import { saysPending, saysProvisional } from "./facts/pendingWords";

const reported: readonly ColumnRole[] = ["actual", "achievement", "result", "status"];

function typedIn(record: ProgressRecord): readonly Field[] {
  return record.fields.filter(
    ({ role, origin }) => reported.includes(role) && origin !== "ditto" && origin !== "omitted",
  );
}

export const valueProvisional = defineRule({
  id: "value-provisional",
  meta: {
    title: { ja: "集計中・速報の値", en: "Pending or provisional value" },
    why: {
      ja: "確定していない値が、そのまま会議資料に残ることがあります。",
      en: "Values that are not final tend to stay in the council's papers.",
    },
    severity: "info",
    addressee: "department",
    requires: { anyOf: reported },
  },
  messages: {
    pending: message<{ typed: string }>({
      sample: { typed: "集計中" },
      ja: ({ typed }) =>
        `「${typed}」と記載されています。確定しましたら、数をご記入ください。予定日が分かる場合は、お知らせください。`,
      en: ({ typed }) =>
        `${typed} is stated. Please enter the figure once it is final, and tell us the expected date if you know it.`,
    }),
    provisional: message<{ typed: string }>({
      sample: { typed: "1,200人（速報値）" },
      ja: ({ typed }) => `「${typed}」は確定前の値です。確定しましたら、確定値をご記入ください。`,
      en: ({ typed }) => `${typed} is not final yet. Please enter the final figure once it is known.`,
    }),
  },
  row({ record }, report) {
    for (const field of typedIn(record)) {
      const place = { at: at(field), data: { typed: excerpt(field.text) } };
      if (saysPending(field.text)) report("pending", place);
      else if (field.role === "actual" && saysProvisional(field.text)) report("provisional", place);
    }
  },
});
