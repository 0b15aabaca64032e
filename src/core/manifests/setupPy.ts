import { readImports } from '../python/imports.ts';
import { canonicalSpecifier } from '../python/specifier.ts';
import { type DeclaredPython, declaredPython } from './declaredPython.ts';
import { type Asking, forTheProject, ManifestDraft } from './manifestDraft.ts';
import { SetupPyEvaluator } from './setupPyEvaluator.ts';
import { SetupPyModule } from './setupPyModule.ts';
import { closingOf } from './setupPyTokens.ts';
import type { SetupPyValue, UnknownValue } from './setupPyValue.ts';
import {
  askingForExtra,
  requirementsIn,
  type SetuptoolsManifest,
  setuptoolsLists,
} from './setuptoolsRequirements.ts';

/**
 * What setup.py declares: `install_requires`, `setup_requires`, `tests_require` and `extras_require` of its calls of
 * setuptools' `setup`, read without running anything. A list that is read from one requirements file is an include of that
 * file; what only running can tell is a problem `not-static` at its place, and the rest still counts. Never throws.
 * Source: https://setuptools.pypa.io/en/latest/references/keywords.html
 * @param text the file, decoded
 */
export function readSetupPy(text: string): SetuptoolsManifest {
  const draft = new ManifestDraft(text);
  // Most files in a tree call nothing by that name.
  if (!text.includes('setup')) return { ...draft.finish(), declaresProject: false, name: null };
  const module = new SetupPyModule(text);
  const evaluator = new SetupPyEvaluator(module);
  const names = setupNames(text);
  let declaresProject = false;
  let name: string | null = null;
  let python: DeclaredPython = {};
  for (const { block, tokens } of module.statements) {
    for (let i = tokens.start; i < tokens.end; i++) {
      if (module.tokens[i + 1]?.text !== '(' || !isSetup(module, i, names)) continue;
      declaresProject = true;
      const end = closingOf(module.tokens, i + 1, tokens.end) ?? tokens.end;
      const view = { block, at: tokens.start };
      const given = evaluator.evaluateArguments({ start: i + 2, end }, view);
      declareArguments(given, draft);
      name ??= nameIn(given);
      python = { ...pythonOf(given), ...python };
      i = end;
    }
  }
  return { ...draft.finish(), ...python, declaresProject, name };
}

function pythonOf(given: SetupPyValue): DeclaredPython {
  const value = given.kind === 'dict' ? given.entries.get('python_requires') : undefined;
  return declaredPython(value?.kind === 'text' ? canonicalSpecifier(value.text.text) : null);
}

/** What `setup` is called here. */
function setupNames(text: string): ReadonlySet<string> {
  const names = new Set(['setup']);
  for (const { names: imported } of readImports(text)) {
    for (const { name, alias } of imported ?? []) {
      if (name === 'setup' && alias !== null) names.add(alias);
    }
  }
  return names;
}

const MODULES: ReadonlySet<string> = new Set(['setuptools', 'core', 'distutils', 'skbuild']);

/** A function of the file's own by that name is none, and neither is a method of anything but a known module. */
function isSetup(module: SetupPyModule, at: number, names: ReadonlySet<string>): boolean {
  const { kind, text } = module.tokens[at] ?? { kind: 'mark', text: '' };
  if (kind !== 'name' || !names.has(text)) return false;
  const before = module.tokens[at - 1]?.text;
  if (before === '.') return MODULES.has(module.tokens[at - 2]?.text ?? '');
  return before !== 'def' && before !== 'class' && module.bodyOf(text).length === 0;
}

function nameIn(given: SetupPyValue): string | null {
  const name = given.kind === 'dict' ? given.entries.get('name') : undefined;
  return name?.kind === 'text' ? name.text.text : null;
}

function declareArguments(given: SetupPyValue, draft: ManifestDraft): void {
  if (given.kind !== 'dict') return;
  const lists = { install_requires: forTheProject, ...setuptoolsLists };
  for (const [keyword, asking] of Object.entries(lists)) {
    const value = given.entries.get(keyword);
    if (value !== undefined) declareList(value, asking, draft);
  }
  const extras = given.entries.get('extras_require');
  if (extras?.kind === 'dict') {
    for (const [key, value] of extras.entries) declareList(value, askingForExtra(key), draft);
    for (const unknown of extras.unknown) notStatic(unknown, draft);
  } else if (extras?.kind === 'unknown') notStatic(extras, draft);
  for (const unknown of given.unknown) notStatic(unknown, draft);
}

function declareList(value: SetupPyValue, asking: Asking, draft: ManifestDraft): void {
  const items = value.kind === 'list' ? value.items : [value];
  for (const item of items) {
    if (item.kind === 'text') {
      for (const written of requirementsIn([item.text])) draft.requirement(written, asking);
    } else if (item.kind === 'list') declareList(item, asking, draft);
    else if (item.kind === 'unknown') {
      if (item.file === null) notStatic(item, draft);
      else draft.include(item.file, asking);
    }
  }
}

function notStatic({ span }: UnknownValue, draft: ManifestDraft): void {
  draft.problem('not-static', span, '');
}
