/** The element of the entry's HTML that the program is drawn in. */
export function requireRoot(): HTMLElement {
  const root = document.getElementById("root");
  if (root === null) throw new Error("the page has no element with the id root");
  return root;
}
