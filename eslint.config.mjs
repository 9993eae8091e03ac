import jsxA11y from "eslint-plugin-jsx-a11y";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { describedDirectives } from "./scripts/eslintDescribedDirectives.mjs";

const error = (...options) => ["error", ...options];
const sizes = (lines, functionLines) => ({
  "max-lines": error({ max: lines, skipBlankLines: true, skipComments: true }),
  "max-lines-per-function": error({ max: functionLines, skipBlankLines: true, skipComments: true }),
});

/** What the core may not do: it is synchronous, and the same input gives the same output. */
const coreRestrictions = [
  {
    selector: ":function[async=true], AwaitExpression, NewExpression[callee.name='Promise']",
    message: "The core is synchronous: take a snapshot, return plain data, and let the host or the shell wait.",
  },
  {
    selector:
      "NewExpression[callee.name='Date'], MemberExpression[object.name='Date'], CallExpression[callee.name='Date']",
    message: "The core knows no clock: take the date as an argument (the shells know today's date).",
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: "The core is deterministic: take what varies as an argument.",
  },
  {
    selector: "MemberExpression[property.name=/^(toLocaleString|toLocaleDateString|localeCompare)$/u]",
    message: "The result depends on the machine's language: compare code units or use a table of our own.",
  },
];

export default tseslint.config(
  { ignores: ["node_modules/", "dist/", "coverage/", ".cache/", "assets/", "docs/"] },
  {
    linterOptions: { reportUnusedDisableDirectives: "error", reportUnusedInlineConfigs: "error" },
    plugins: { shinchoku: { rules: { "described-directives": describedDirectives } } },
    rules: {
      "shinchoku/described-directives": "error",
      "no-warning-comments": error({ terms: ["todo", "fixme", "xxx"], location: "anywhere" }),
      "no-restricted-exports": error({ restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }),
      "require-unicode-regexp": "error",
      "prefer-named-capture-group": "error",
      // `== null` asks for "null or undefined" at once.
      eqeqeq: error("always", { null: "ignore" }),
      "no-console": "error",
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-definitions": error("type"),
      "@typescript-eslint/consistent-type-imports": error({ fixStyle: "inline-type-imports" }),
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/restrict-template-expressions": error({ allowNumber: true }),
      "@typescript-eslint/no-unused-vars": error({ ignoreRestSiblings: true }),
      // Texts are walked through by code points on purpose; nothing here is an emoji.
      "@typescript-eslint/no-misused-spread": error({ allow: ["string"] }),
      // Required by noPropertyAccessFromIndexSignature.
      "@typescript-eslint/dot-notation": "off",
      "@typescript-eslint/switch-exhaustiveness-check": error({
        considerDefaultExhaustiveForUnions: true,
        requireDefaultForNonUnion: false,
      }),
      // An empty cell is often "" in this domain, and "" is not the same as absent.
      "@typescript-eslint/prefer-nullish-coalescing": error({ ignorePrimitives: { string: true } }),
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    rules: { ...sizes(250, 60), complexity: error(12), "max-params": error(4), "max-depth": error(4) },
  },
  {
    files: ["src/core/**/*.ts"],
    rules: { "no-restricted-syntax": error(...coreRestrictions) },
  },
  {
    // Long tables of words and numbers: data has no upper size.
    files: ["src/core/**/*{Data,Table,Words,Synonyms,Radicals,Presets}.ts", "src/core/plan/presets/**/*.ts"],
    rules: { "max-lines": "off" },
  },
  {
    files: ["src/host/excel/**/*.ts", "src/taskpane/**/*.{ts,tsx}", "src/commands/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["src/taskpane/**/*.{ts,tsx}"],
    extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat["recommended-latest"]],
  },
  {
    files: ["src/cli/**/*.ts", "scripts/**", "bench/**", "*.config.{js,mjs,ts}"],
    rules: { "no-console": "off" },
  },
  {
    files: ["test/**/*.{ts,tsx}", "scripts/**/*.ts", "bench/**/*.ts"],
    rules: {
      ...sizes(600, 300),
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-confusing-void-expression": "off",
    },
  },
  {
    // Sample texts and other readable data of the scripts.
    files: ["scripts/samples/**/*.ts"],
    rules: { "max-lines": "off" },
  },
  {
    files: ["**/*.config.{js,mjs,cjs,ts}", ".dependency-cruiser.cjs", "scripts/jestSummary.mjs"],
    rules: { "no-restricted-exports": "off" },
  },
);
