/** @jest-environment jsdom */
import { render, screen } from "@testing-library/react";
import { NoExcel } from "../../src/taskpane/NoExcel";

test.each(["no-library", "no-excel"] as const)("%s is told in both languages, with what to do", (reason) => {
  render(<NoExcel reason={reason} />);
  expect(screen.getByText(/開(?:き直し)?(?:て|いて)ください/u)).toBeTruthy();
  expect(screen.getByText(/[Oo]pen .*\./u).getAttribute("lang")).toBe("en");
});
