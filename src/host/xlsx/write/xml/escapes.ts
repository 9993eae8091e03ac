/** Characters that XML cannot hold, halves of surrogate pairs, and the carriage return, which XML makes a line feed. */
const unwritable = "[\\u0000-\\u0008\\u000b-\\u001f\\ufffe\\uffff]|\\p{Surrogate}";
const unwritables = new RegExp(unwritable, "gu");
const likeEscape = new RegExp(`_(?=x[\\dA-Fa-f]{4}(?:_|${unwritable}))`, "gu");

/**
 * Text of a cell: Excel's own escapes for what XML cannot hold (`_x000B_`), and for an underscore that would begin
 * such an escape, so that a typed "_x0041_" stays what it is.
 */
export function escapeCellText(text: string): string {
  return escapeMarkup(
    text
      .replaceAll(likeEscape, "_x005F_")
      .replaceAll(
        unwritables,
        (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
      ),
  );
}

/** Text of an element in which Excel knows no escapes of its own: formulas. Characters that XML cannot hold go. */
export function escapeElementText(text: string): string {
  const writable = text.replaceAll(unwritables, (character) => (character === "\r" ? "\r" : ""));
  return escapeMarkup(writable).replaceAll("\r", "&#13;");
}

/** Value of an attribute, for double quotes; line ends and tabs stay what they are. */
export function escapeAttribute(text: string): string {
  return escapeElementText(text).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
}

function escapeMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
