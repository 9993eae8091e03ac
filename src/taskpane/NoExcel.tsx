import type { ReactElement } from "react";

const sentences = {
  "no-library": {
    ja: "Excel とつなぐための office.js を読み込めませんでした。ネットワークの接続をご確認のうえ、この画面を開き直してください。",
    en: "office.js, which connects to Excel, could not be loaded. Check the network connection and open this pane again.",
  },
  "no-excel": {
    ja: "この画面は Excel の中で使います。Excel の「ホーム」タブの「点検」から開いてください。",
    en: "This pane works inside Excel. Open it there with “Check” on the Home tab.",
  },
} as const;

/** Stands in the place of the pane where there is no Excel to talk to; in both languages, as nobody tells which. */
export function NoExcel({ reason }: { readonly reason: keyof typeof sentences }): ReactElement {
  const { ja, en } = sentences[reason];
  return (
    <main>
      <p>{ja}</p>
      <p lang="en">{en}</p>
    </main>
  );
}
