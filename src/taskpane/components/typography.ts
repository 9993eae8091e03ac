import { tokens, typographyStyles, type GriffelStyle } from "@fluentui/react-components";

/** Long Japanese texts: break by the strict rules, and anywhere before they would be cut. */
export const wrapped: GriffelStyle = { lineBreak: "strict", overflowWrap: "anywhere", textWrap: "pretty" };

export const body: GriffelStyle = { ...typographyStyles.body1, ...wrapped, margin: 0 };

export const quiet: GriffelStyle = {
  ...typographyStyles.caption1,
  ...wrapped,
  margin: 0,
  color: tokens.colorNeutralForeground2,
};

/** Headings break between phrases, where the browser knows them; else anywhere, as Japanese does. */
export const phrased: GriffelStyle = { ...wrapped, wordBreak: "auto-phrase" as "normal", textWrap: "balance" };

export const heading: GriffelStyle = { ...typographyStyles.subtitle2, ...phrased, margin: 0 };
