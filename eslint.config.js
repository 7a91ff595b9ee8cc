import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import * as regexp from 'eslint-plugin-regexp';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { directionRules } from './scripts/lint/direction.js';

const noHtmlStrings = 'Text from a feed is never HTML: let Lit escape it.';
const noInlineStyles = "A host's style-src forbids it: set custom properties through CSSOM in updated().";

/** What a content security policy or a feed with a bad mind would make us regret, wherever it stands in src/. */
const unsafeSyntax = [
  { selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML)$/]', message: noHtmlStrings },
  {
    selector:
      'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe)$/], CallExpression[callee.object.name="document"][callee.property.name=/^writeln?$/]',
    message: noHtmlStrings,
  },
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle\\s*=/]',
    message: noInlineStyles,
  },
];

/** Bundlers follow only a literal here; webpack makes a module request of anything else, and the page breaks. */
const bundlerSyntax = {
  selector:
    'NewExpression[callee.name="URL"][arguments.0.type!="Literal"][arguments.1.type="MemberExpression"][arguments.1.object.type="MetaProperty"]',
  message:
    'Bundlers follow only a literal in new URL(…, import.meta.url). For MapLibre: setWorkerUrl(new URL(workerUrl, document.baseURI).href); a build makes workerUrl absolute already.',
};

/** A namespace taken apart, or handed on, keeps all of the library in the bundle (170 kB for valibot). */
const wholeLibrary = {
  selector: 'VariableDeclarator[id.type="ObjectPattern"][init.type="Identifier"][init.name=/^[vs]$/]',
  message:
    'Write v.optional(…) or import { optional } from "valibot": taking the namespace apart bundles all of it.',
};

const unsafeImports = [
  { name: 'lit/directives/unsafe-html.js', message: noHtmlStrings },
  { name: 'lit/directives/unsafe-svg.js', message: noHtmlStrings },
  { name: 'lit/static-html.js', importNames: ['unsafeStatic'], message: noHtmlStrings },
  { name: 'lit/directives/style-map.js', message: noInlineStyles },
  {
    name: 'lit/decorators.js',
    importNames: ['customElement'],
    message: 'It throws on a second registration: the entry modules define behind customElements.get.',
  },
];

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', '.cache/', '**/*.d.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    // A pattern that takes a square of its text's length, or worse, lets a feed stop a page.
    files: ['{src,embed,demo,scripts}/**/*.{ts,js,mjs}'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  {
    files: ['src/**/*.ts', 'embed/**/*.ts', 'test/**/*.ts', 'demo/**/*.ts'],
    // What needs types is asked in .oxlintrc.json: reading them here took three quarters of the time.
    extends: [tseslint.configs.recommended],
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['embed/**/*.ts'],
    rules: {
      complexity: ['error', 12],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...unsafeSyntax],
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit.configs['flat/recommended']],
    rules: {
      'lit/lifecycle-super': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/no-value-attribute': 'error',
      complexity: ['error', 12],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['src/**/*.styles.ts', 'src/styles/**/*.ts'], rules: { 'max-lines': 'off' } },
  ...directionRules({ syntax: [...unsafeSyntax, bundlerSyntax, wholeLibrary], imports: unsafeImports }),
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-console': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off', // expect(x).to.be.true
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.name="setTimeout"][arguments.length=2] > Literal[value>99]',
          message: 'A test does not sleep: wait for what it is about.',
        },
      ],
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: { globals: globals.node },
  },
  {
    // Acts in the page as well as outside of it.
    files: [
      'test/bench/{lib,parts}/*.mjs',
      'test/hosts/**/*.{js,mjs}',
      'test/{embed,faults,keyboard,leaks,poster,unattended,wordpress}/*.mjs',
      'test/tooling/packed.test.mjs',
      'scripts/{access,pixels,visual,xss-pages}.mjs',
      'test/access/states/*.mjs',
    ],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
  {
    files: ['test/hosts/**/*.{js,mjs}'],
    languageOptions: { globals: { hostProbe: 'readonly' } },
  },
  {
    files: ['wordpress/**/*.js'],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['demo/**/*.ts'],
    rules: {
      complexity: ['error', 12],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...unsafeSyntax],
    },
  },
);
