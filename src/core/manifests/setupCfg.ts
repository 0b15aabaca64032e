import { PlacedText } from '../python/placedText.ts';
import { splitLines } from '../python/pythonText.ts';
import type { Span } from '../python/requirementLine.ts';
import { canonicalSpecifier } from '../python/specifier.ts';
import { declaredPython } from './declaredPython.ts';
import { type IniFile, type IniOption, readIniFile } from './iniFile.ts';
import { interpolate } from './iniInterpolation.ts';
import { type Asking, forTheProject, ManifestDraft } from './manifestDraft.ts';
import {
  askingForExtra,
  requirementsIn,
  type SetuptoolsManifest,
  setuptoolsLists,
} from './setuptoolsRequirements.ts';

const FILE = 'file:';

/**
 * What setup.cfg declares for setuptools: `install_requires`, `setup_requires`, `tests_require` and the extras. Files that
 * it names (`file: base.txt, more.txt`) are includes. Never throws; what setuptools would refuse is a problem, and the rest
 * still counts.
 * Source: https://setuptools.pypa.io/en/latest/userguide/declarative_config.html and setuptools/config/setupcfg.py.
 * @param text the file, decoded
 */
export function readSetupCfg(text: string): SetuptoolsManifest {
  const ini = readIniFile(text);
  const draft = new ManifestDraft(text);
  for (const { detail, start, end } of ini.problems)
    draft.problem('syntax', { start, end }, detail);
  const options = optionsOf(ini, 'options');
  for (const option of options) {
    const list = LISTS.get(keyOf(option.name));
    if (list !== undefined) readList(interpolated(option, options, draft), list, draft);
  }
  const extras = optionsOf(ini, 'options.extras_require');
  for (const option of extras) {
    const asking = askingForExtra(option.name);
    readList(interpolated(option, extras, draft), { asking, takesFiles: true }, draft);
  }
  // Many a setup.cfg holds nothing but settings of tools.
  const declaresProject = ini.sections.has('metadata') || ini.sections.has('options');
  const name = optionsOf(ini, 'metadata').find((option) => keyOf(option.name) === 'name');
  const python = options.find((option) => keyOf(option.name) === 'python_requires');
  return {
    ...draft.finish(),
    ...declaredPython(python === undefined ? null : canonicalSpecifier(python.value.text.trim())),
    declaresProject,
    name: name?.value.text.trim() ?? null,
  };
}

interface List {
  readonly asking: Asking;
  readonly takesFiles: boolean;
}

const LISTS: ReadonlyMap<string, List> = new Map([
  ['install_requires', { asking: forTheProject, takesFiles: true }],
  ['setup_requires', { asking: setuptoolsLists.setup_requires, takesFiles: false }],
  ['tests_require', { asking: setuptoolsLists.tests_require, takesFiles: false }],
]);

/** setuptools takes `Install-Requires` for `install_requires`, with a warning, except for the names of extras. */
function keyOf(name: string): string {
  return name.replaceAll('-', '_').toLowerCase();
}

/** The options of a section, and what `[DEFAULT]` gives to every section that does not say otherwise. */
function optionsOf({ sections }: IniFile, section: string): readonly IniOption[] {
  const own = sections.get(section);
  if (own === undefined) return [];
  const names = new Set(own.map(({ name }) => name));
  const inherited = (sections.get('DEFAULT') ?? []).filter(({ name }) => !names.has(name));
  return [...inherited, ...own];
}

function interpolated(
  { value }: IniOption,
  siblings: readonly IniOption[],
  draft: ManifestDraft,
): PlacedText {
  const read = interpolate(value, siblings);
  if (read instanceof PlacedText) return read;
  draft.problem('syntax', read.refused, 'a % begins %(option)s or %%');
  return value;
}

function readList(value: PlacedText, { asking, takesFiles }: List, draft: ManifestDraft): void {
  if (takesFiles && value.text.startsWith(FILE)) {
    for (const file of split(value, /,/g, FILE.length)) draft.include(file, asking);
    return;
  }
  const chunks = value.text.includes('\n')
    ? splitLines(value.text).map(({ text, start }) => value.slice(start, start + text.length))
    : split(value, /;/g, 0);
  for (const written of requirementsIn(chunks)) draft.requirement(written, asking);
}

/** The parts between separators, without outer blanks and never empty. */
function split(value: PlacedText, separator: RegExp, from: number): readonly PlacedText[] {
  const parts: Span[] = [];
  let start = from;
  for (const { index } of value.text.slice(from).matchAll(separator)) {
    parts.push({ start, end: from + index });
    start = from + index + 1;
  }
  parts.push({ start, end: value.text.length });
  return parts
    .map((part) => value.slice(part.start, part.end).strip())
    .filter(({ text }) => text !== '');
}
