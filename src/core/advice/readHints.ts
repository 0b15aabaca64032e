import { readIniFile } from '../manifests/iniFile.ts';
import { readToml } from '../manifests/tomlDocument.ts';
import { type TomlNode, tomlAt, tomlText } from '../manifests/tomlNode.ts';
import { fileNameOf } from '../workspace/paths.ts';
import type { WorkspaceFact } from './prefill.ts';

/** No such file that people write is longer. */
const maxLength = 200_000;

/** What one of `hintFiles` says. Never throws. @param file its path relative to the workspace folder */
export function readHints(file: string, text: string): readonly WorkspaceFact[] {
  if (text.length > maxLength) return [];
  const python = (name: string | null, line: number): readonly WorkspaceFact[] =>
    name === null || name.trim() === '' ? [] : [{ kind: 'python', name: name.trim(), file, line }];
  switch (fileNameOf(file)) {
    case 'pyproject.toml':
      return tomlHints(text, [
        ['project', 'requires-python'],
        ['tool', 'poetry', 'dependencies', 'python'],
      ]).flatMap(({ value, line }) => python(value, line));
    case 'Pipfile':
      return tomlHints(text, [
        ['requires', 'python_version'],
        ['requires', 'python_full_version'],
      ]).flatMap(({ value, line }) => python(value, line));
    case 'setup.cfg': {
      const option = readIniFile(text)
        .sections.get('options')
        ?.find(({ name }) => name === 'python_requires');
      return option === undefined
        ? []
        : python(option.value.text, lineAt(text, option.nameSpan.start));
    }
    case 'Procfile':
      return procfileHints(file, text);
    default: {
      const lines = text.split('\n');
      const index = lines.findIndex((line) => /^\s*(?:python-)?\d/u.test(line));
      return python(lines[index]?.replace(/^\s*python-/u, '') ?? null, index + 1);
    }
  }
}

function tomlHints(
  text: string,
  paths: readonly (readonly string[])[],
): readonly { readonly value: string; readonly line: number }[] {
  const { root, placeOf } = readToml(text);
  return paths.flatMap((path) => {
    const node: TomlNode | undefined = tomlAt(root, ...path);
    const value = tomlText(node);
    return node === undefined || value === null
      ? []
      : [{ value, line: placeOf(node.start, node.end).line }];
  });
}

/** Each line starts processes of one type: `web: gunicorn shop.wsgi`. */
function procfileHints(file: string, text: string): readonly WorkspaceFact[] {
  return text.split('\n').flatMap((line, index) => {
    const [, command = ''] = /^[\w-]+:(.*)$/u.exec(line) ?? [];
    return command
      .split(/\s+/u)
      .filter((word) => /^[A-Za-z][\w.-]*$/u.test(word))
      .map((name): WorkspaceFact => ({ kind: 'distribution', name, file, line: index + 1 }));
  });
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
