import { isMap, isScalar, isSeq, LineCounter, type Scalar } from 'yaml';
import { parseYaml } from '../knowledge/parseYaml.ts';
import { atOnce } from '../knowledge/steps.ts';
import { yamlMessage, yamlWords } from '../knowledge/yamlWords.ts';
import { readDependencySpecifier } from '../python/dependencySpecifier.ts';
import { PlacedText } from '../python/placedText.ts';
import { isRefusal, REFUSALS } from '../python/refusals.ts';
import type { Span } from '../python/requirementLine.ts';
import { readRequirements } from '../python/requirements.ts';
import { readCondaSpec } from './condaSpec.ts';
import { type DeclaredPython, declaredPython } from './declaredPython.ts';
import { scopeOfExtra } from './groupScope.ts';
import type { Manifest } from './manifest.ts';
import { type Asking, forTheProject, ManifestDraft } from './manifestDraft.ts';

/** Conda installs the interpreter as a package; for a project it is none. */
const INTERPRETERS: ReadonlySet<string> = new Set(['python', 'pypy', 'python_abi']);

/**
 * What environment.yml asks for: packages of conda, and under `pip:` the lines of a requirements file. Never throws: what YAML refuses is a problem, and so are
 * aliases, which can make much of little; what can be read beside a mistake counts.
 * Source: https://docs.conda.io/projects/conda/en/stable/user-guide/tasks/manage-environments.html
 * @param text the file, decoded
 */
export function readCondaEnvironment(text: string): Manifest {
  const draft = new ManifestDraft(text);
  const parsed = atOnce(parseYaml(text, new LineCounter()));
  if ('word' in parsed) {
    const at = Math.min(parsed.offset, text.length);
    draft.problem('syntax', { start: at, end: at }, yamlWords[parsed.word]);
    return draft.finish();
  }
  // One mistake makes many messages.
  const { document, problems } = parsed;
  const [error] = problems;
  if (error !== undefined) {
    const start = Math.min(error.pos[0], text.length);
    const end = Math.min(Math.max(error.pos[1], start), text.length);
    draft.problem('syntax', { start, end }, yamlMessage(error, text));
  }
  let python: DeclaredPython = {};
  if (isMap(document.contents)) {
    const asking = askingOf(document.contents.get('category'));
    for (const { key, value } of document.contents.items) {
      if (isScalar(key) && key.value === 'dependencies') {
        python = readDependencies(text, value, draft, asking);
      }
    }
  }
  return { ...draft.finish(), ...python };
}

/** conda-lock's own key. Source: conda_lock/src_parser/environment_yaml.py in github.com/conda/conda-lock */
function askingOf(category: unknown): Asking {
  if (typeof category !== 'string' || category === 'main') return forTheProject;
  return { group: category, scope: scopeOfExtra(category) };
}

function readDependencies(
  text: string,
  list: unknown,
  draft: ManifestDraft,
  asking: Asking,
): DeclaredPython {
  let python: DeclaredPython = {};
  if (!isSeq(list)) return python;
  for (const item of list.items) {
    if (isScalar(item)) python = { ...readPackage(placed(text, item), draft, asking), ...python };
    else if (isMap(item)) {
      for (const { key, value } of item.items) {
        if (!isScalar(key) || key.value !== 'pip' || !isSeq(value)) continue;
        for (const line of value.items) {
          if (isScalar(line)) readPipLines(placed(text, line), draft, asking);
        }
      }
    }
  }
  return python;
}

/** @returns which Pythons are asked for, where the package is the interpreter */
function readPackage(written: PlacedText, draft: ManifestDraft, asking: Asking): DeclaredPython {
  if (written.text.trim() === '') return {};
  const spec = readCondaSpec(written.text);
  if (spec === null) {
    draft.problem('refused-requirement', written.spanOf(), REFUSALS['invalid-name']);
    return {};
  }
  const { name, specifier, nameSpan, specifierSpan } = spec;
  // A leading underscore marks what only conda knows (`_libgcc_mutex`, `__glibc`); no distribution is called so.
  if (INTERPRETERS.has(name.toLowerCase()) || isRefusal(readDependencySpecifier(name))) {
    return name.toLowerCase() === 'python' ? declaredPython(specifier) : {};
  }
  const read = { name, extras: [], specifier, url: null, marker: null, nameSpan, specifierSpan };
  draft.declare(written, read, { ...asking, isConda: true });
  return {};
}

function readPipLines(written: PlacedText, draft: ManifestDraft, asking: Asking): void {
  for (const line of readRequirements(written.text)) {
    const entry = written.slice(line.start, line.end);
    if (line.kind === 'refused') {
      draft.problem('refused-requirement', entry.spanOf(), REFUSALS[line.code]);
    } else if (line.kind === 'option') {
      const isConstraint = line.option === '--constraint';
      if (!(isConstraint || line.option === '--requirement') || line.value === null) continue;
      const { start, end } = line.valueSpan;
      const file = PlacedText.standing(line.value, written.spanOf(start, end));
      draft.include(file, asking, isConstraint);
    } else if (line.name !== null) {
      const { name, extras, specifier, url, marker } = line;
      const read = { name, extras, specifier, url, marker };
      const from = (span: Span): Span => ({
        start: span.start - line.start,
        end: span.end - line.start,
      });
      const spans = { nameSpan: from(line.nameSpan), specifierSpan: from(line.specifierSpan) };
      draft.declare(entry, { ...read, name, ...spans }, asking);
    }
  }
}

/** The scalar's value, character by character where its lines are written as they are. */
function placed(text: string, scalar: Scalar): PlacedText {
  const [start, end] = scalar.range ?? [0, 0];
  const value = typeof scalar.value === 'string' ? scalar.value : (scalar.source ?? '');
  const isBlock = scalar.type === 'BLOCK_LITERAL';
  const written = text.slice(start, end);
  const parts: PlacedText[] = [];
  let at = isBlock ? written.indexOf('\n') : written.startsWith(value) ? 0 : 1;
  for (const line of isBlock ? value.split('\n') : [value]) {
    const found = isBlock ? written.indexOf(line, at) : at;
    if (found < 0 || !written.startsWith(line, found)) {
      return PlacedText.standing(value, { start, end });
    }
    const lineEnd = { start: start + at, end: start + found };
    if (parts.length > 0) parts.push(PlacedText.standing('\n', lineEnd));
    at = found + line.length;
    parts.push(PlacedText.of(text, start + found, start + at));
  }
  return PlacedText.join(parts);
}
