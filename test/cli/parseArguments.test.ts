import { parseArguments } from "../../src/cli/parseArguments";
import { UsageError } from "../../src/cli/usage";

describe("parseArguments", () => {
  test("check with every option", () => {
    expect(
      parseArguments(["check", "a.xlsx", "b.xlsx", "--last-year", "old.xlsx", "--format", "json", "--lang", "en"]),
    ).toEqual({
      kind: "check",
      patterns: ["a.xlsx", "b.xlsx"],
      lastYear: "old.xlsx",
      format: "json",
      language: "en",
    });
  });

  test("text in Japanese unless asked otherwise", () => {
    expect(parseArguments(["check", "a.xlsx"])).toMatchObject({ format: "text", language: "ja", lastYear: null });
  });

  test.each([[[]], [["--help"]], [["check", "--help"]], [["-h"]]])("help: %j", (argv) => {
    expect(parseArguments(argv).kind).toBe("help");
  });

  test("version", () => {
    expect(parseArguments(["--version"]).kind).toBe("version");
  });

  test.each([
    { argv: ["check"], says: "点検するファイル", note: "no file" },
    { argv: ["inspect", "a.xlsx"], says: "「inspect」", note: "unknown command" },
    { argv: ["check", "a.xlsx", "--format", "yaml"], says: "--format は text か json", note: "unknown format" },
    { argv: ["check", "a.xlsx", "--lang", "fr"], says: "--lang は ja か en", note: "unknown language" },
    { argv: ["check", "a.xlsx", "--colour"], says: "--colour", note: "unknown option" },
    { argv: ["check", "a.xlsx", "--format"], says: "--format", note: "option without a value" },
    { argv: ["check", "a.xlsx", "--out", "x"], says: "--out は、この版ではまだ使えません", note: "later step" },
    { argv: ["check", "a.xlsx", "--plan", "p.json"], says: "--plan は、この版ではまだ使えません", note: "later step" },
    {
      argv: ["check", "a.xlsx", "--department", "福祉課"],
      says: "--department は、この版ではまだ使えません",
      note: "later step",
    },
    { argv: ["summarize", "a.xlsx"], says: "summarize は、この版ではまだ使えません", note: "later command" },
  ])("refused with a sentence: $note", ({ argv, says }) => {
    expect(() => parseArguments(argv)).toThrow(UsageError);
    expect(() => parseArguments(argv)).toThrow(says);
  });

  test("every refusal has both languages", () => {
    for (const argv of [["check"], ["inspect"], ["check", "a.xlsx", "--lang", "fr"], ["check", "--x"], ["plan"]]) {
      try {
        parseArguments(argv);
      } catch (error) {
        const { ja, en } = (error as UsageError).text;
        expect(ja).toMatch(/。|xlsx$/u);
        expect(en).not.toMatch(/[ぁ-んァ-ン]/u);
      }
    }
    expect.assertions(10);
  });
});
