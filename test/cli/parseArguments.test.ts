import { parseArguments } from "../../src/cli/parseArguments";
import { UsageError } from "../../src/cli/usage";

describe("parseArguments", () => {
  test("check with every option", () => {
    expect(
      parseArguments(
        "check a.xlsx b.xlsx --last-year old.xlsx --department 福祉課 --out done --format json --lang en".split(" "),
      ),
    ).toEqual({
      kind: "check",
      patterns: ["a.xlsx", "b.xlsx"],
      lastYear: "old.xlsx",
      department: "福祉課",
      out: "done",
      format: "json",
      language: "en",
    });
  });

  test("text in Japanese unless asked otherwise", () => {
    expect(parseArguments(["check", "a.xlsx"])).toMatchObject({
      format: "text",
      language: "ja",
      lastYear: null,
      department: null,
      out: null,
    });
  });

  test("unmark", () => {
    expect(parseArguments(["unmark", "a.xlsx", "--out", "done", "--lang", "en"])).toEqual({
      kind: "unmark",
      patterns: ["a.xlsx"],
      out: "done",
      language: "en",
    });
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
    { argv: ["check", "a.xlsx", "--out", " "], says: "--out の指定が空です", note: "a name of blanks" },
    { argv: ["check", "a.xlsx", "--department="], says: "--department の指定が空です", note: "an empty name" },
    { argv: ["unmark", "--out", "x"], says: "印を消すファイル", note: "unmark without a file" },
    { argv: ["unmark", "a.xlsx"], says: "--out で指定してください", note: "unmark without a folder" },
    {
      argv: ["unmark", "a.xlsx", "--out", "x", "--department", "福祉課"],
      says: "--department は unmark では使えません",
      note: "an option of check",
    },
    { argv: ["check", "a.xlsx", "--plan", "p.json"], says: "--plan は、この版ではまだ使えません", note: "later step" },
    { argv: ["summarize", "a.xlsx"], says: "summarize は、この版ではまだ使えません", note: "later command" },
  ])("refused with a sentence: $note", ({ argv, says }) => {
    expect(() => parseArguments(argv)).toThrow(UsageError);
    expect(() => parseArguments(argv)).toThrow(says);
  });

  test("every refusal has both languages", () => {
    const refused = [
      ["check"],
      ["inspect"],
      ["check", "a.xlsx", "--lang", "fr"],
      ["check", "--x"],
      ["plan"],
      ["unmark"],
      ["unmark", "a.xlsx"],
      ["unmark", "a.xlsx", "--last-year", "b.xlsx"],
      ["check", "a.xlsx", "--out", ""],
    ];
    for (const argv of refused) {
      try {
        parseArguments(argv);
      } catch (error) {
        const { ja, en } = (error as UsageError).text;
        expect(ja).toMatch(/。|xlsx$/u);
        expect(en).not.toMatch(/[ぁ-んァ-ン]/u);
      }
    }
    expect.assertions(2 * refused.length);
  });
});
