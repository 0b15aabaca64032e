import { PlacedText } from '../python/placedText.ts';
import { splitLines } from '../python/pythonText.ts';
import { scopeOfExtra } from './groupScope.ts';
import type { Manifest } from './manifest.ts';
import type { Asking } from './manifestDraft.ts';

export interface SetuptoolsManifest extends Manifest {
  /** Whether its folder is a project: false for settings of tools, and for a script that sets up something else. */
  readonly declaresProject: boolean;
  /** The project's own distribution, as written; null where it stands elsewhere. */
  readonly name: string | null;
}

/** Who asks with `setup_requires` and `tests_require`, which setup.py and setup.cfg share. */
export const setuptoolsLists: Readonly<Record<'setup_requires' | 'tests_require', Asking>> = {
  setup_requires: { group: 'setup_requires', scope: 'development' },
  tests_require: { group: 'tests_require', scope: 'development' },
};

/**
 * Who asks with an entry of `extras_require`: the extra, on a condition where a colon and a marker stand behind its name.
 * Without a name it is the project itself.
 */
export function askingForExtra(key: string): Asking {
  const colon = key.indexOf(':');
  const name = (colon < 0 ? key : key.slice(0, colon)).trim();
  const marker = colon < 0 ? '' : key.slice(colon + 1);
  if (name === '') return { group: null, scope: 'production', marker };
  return { group: name, scope: scopeOfExtra(name), marker };
}

/** More lines are no requirement, and joining them costs more with each. */
const MAX_JOINS = 100;

/**
 * The requirements that strings hold, as setuptools takes them apart: one a line, comment lines and what stands behind
 * ` #` left out; a backslash at a line's end joins the next line, and costs the character before it.
 * Source: `parse_strings` in setuptools/_reqs.py; `yield_lines`, `drop_comment`, `join_continuation` in jaraco.text.
 */
export function requirementsIn(strings: readonly PlacedText[]): readonly PlacedText[] {
  const found: PlacedText[] = [];
  let begun: PlacedText[] = [];
  let joins = 0;
  for (const line of strings.flatMap(linesOf)) {
    const joined = PlacedText.join([...begun, withoutComment(line)]);
    if (joined.text.endsWith('\\') && joins < MAX_JOINS) {
      begun = [joined.slice(0, Math.max(joined.text.length - 2, 0)).strip()];
      joins++;
    } else {
      found.push(joined);
      begun = [];
      joins = 0;
    }
  }
  return found;
}

function linesOf(value: PlacedText): readonly PlacedText[] {
  return splitLines(value.text)
    .map(({ text, start }) => value.slice(start, start + text.length).strip())
    .filter(({ text }) => text !== '' && !text.startsWith('#'));
}

function withoutComment(line: PlacedText): PlacedText {
  const comment = line.text.indexOf(' #');
  return comment < 0 ? line : line.slice(0, comment);
}
