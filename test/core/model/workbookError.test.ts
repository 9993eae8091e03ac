import { WorkbookError, workbookErrorCodes } from "../../../src/core/model";

test.each(workbookErrorCodes)("%s carries its code, its detail and its cause", (code) => {
  const cause = new Error("inner");
  const error = new WorkbookError(code, "what a developer needs", { cause });
  expect(error).toBeInstanceOf(Error);
  expect(error.name).toBe("WorkbookError");
  expect(error.code).toBe(code);
  expect(error.detail).toBe("what a developer needs");
  expect(error.message).toBe(`${code}: what a developer needs`);
  expect(error.cause).toBe(cause);
});

test("a code stands once", () => {
  expect(new Set(workbookErrorCodes).size).toBe(workbookErrorCodes.length);
});
