import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

/** Files that hold one table of data, which may be longer than the habit. */
const TABLES = [
  "core/finding.ts",
  "core/words/**",
  "core/registers/**",
  "core/score/risk-scales.ts",
  "core/template/helps.ts",
];

const NO_CLOCK_NO_LOCALE = [
  { selector: "NewExpression[callee.name='Date']", message: "The core has no clock: take the day as input." },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: "The core has no clock." },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: "The core has no random." },
  { selector: "MemberExpression[property.name=/^toLocale/]", message: "Hosts differ in locale data." },
  { selector: "ClassDeclaration", message: "No class in core." },
  { selector: "TSEnumDeclaration", message: "Use an `as const` tuple." },
  {
    selector: "CallExpression > SpreadElement",
    message: "Spreading data into a call fails beyond about 125,000 items.",
  },
];

/** Every rule that the plugin has about Office itself. */
const OFFICE_RULES = Object.fromEntries(
  Object.keys(officeAddins.rules).map((name) => [`office-addins/${name}`, "error"]),
);

/** The compiler knows these, but nobody promises them in Apps Script. */
const NOT_IN_APPS_SCRIPT = ["Intl", "Atomics", "SharedArrayBuffer", "WeakRef", "FinalizationRegistry", "BigInt"];

export default tseslint.config(
  { ignores: ["dist/**", "node_modules/**", "coverage/**", "out/**"] },
  js.configs.recommended,
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/../..` } },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/explicit-module-boundary-types": "error",
      // Numbers in template text are what most messages are made of.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // "".length and 0 are told apart by explicit comparison; ?? and || are both wanted.
      "@typescript-eslint/prefer-nullish-coalescing": "off",
      // The project has no enum; the rule takes mapped keys for one.
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      "max-lines": ["error", { max: 200, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 40, skipBlankLines: true, skipComments: true }],
      complexity: ["error", 10],
      "max-params": ["error", 4],
    },
  },
  {
    files: ["core/**/*.ts"],
    rules: {
      "no-console": "error",
      "no-restricted-globals": ["error", "Intl", "Atomics", "SharedArrayBuffer"],
      "no-restricted-syntax": ["error", ...NO_CLOCK_NO_LOCALE],
    },
  },
  {
    files: ["addin/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: OFFICE_RULES,
  },
  {
    // A question is asked in one place, synced by whoever gathers questions, and read in the function it gives back: the rules
    // follow a range through one function only.
    files: ["addin/questions.ts"],
    rules: {
      "office-addins/call-sync-before-read": "off",
      "office-addins/load-object-before-read": "off",
      "office-addins/no-empty-load": "off",
    },
  },
  {
    files: ["apps-script/**/*.ts"],
    ignores: ["apps-script/sidebar/**"],
    rules: {
      "no-restricted-globals": ["error", ...NOT_IN_APPS_SCRIPT],
      "no-restricted-syntax": [
        "error",
        {
          selector: "CallExpression > SpreadElement",
          message: "Spreading data into a call fails beyond about 125,000 items.",
        },
        {
          selector: "FunctionDeclaration[async=true]",
          message: "Rejections are silent in Apps Script: stay synchronous.",
        },
        { selector: "ArrowFunctionExpression[async=true]", message: "Stay synchronous in Apps Script." },
      ],
    },
  },
  { files: TABLES, rules: { "max-lines": "off" } },
  {
    files: ["test/**/*.ts"],
    rules: { "max-lines-per-function": "off", "max-lines": ["error", { max: 400 }] },
  },
  {
    files: ["**/*.mjs", "**/*.cjs", "webpack.config.js"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        URL: "readonly",
        Buffer: "readonly",
        module: "writable",
        performance: "readonly",
      },
    },
  },
);
