import type { Declaration, Include, Manifest } from '../../../src/core/manifests/manifest.ts';

/** A case of a data file: what a text declares, in words; what is left out is expected to be empty. */
export interface ManifestCase {
  readonly title: string;
  readonly text: string;
  /** `line name[extras]specifier @ url ; marker (group) dev`, what is absent left out. */
  readonly declares?: readonly string[];
  /** `line path (group) dev constraint` */
  readonly includes?: readonly string[];
  /** `line code: text of the place` */
  readonly problems?: readonly string[];
  /** `name | specifier | entry`, as the text shows them at the places of each declaration. */
  readonly shows?: readonly string[];
}

/** What a reader found, as cases tell it. */
export function manifestInWords(text: string, manifest: Manifest) {
  const shown = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return {
    declares: manifest.declarations.map(
      (each) =>
        `${each.line} ${each.name}${each.extras.length > 0 ? `[${each.extras.join(',')}]` : ''}` +
        `${each.specifier}${each.url === null ? '' : ` @ ${each.url}`}` +
        `${each.marker === null ? '' : ` ; ${each.marker}`}${askerInWords(each)}`,
    ),
    includes: manifest.includes.map((each) => `${each.line} ${each.path}${askerInWords(each)}`),
    problems: manifest.problems.map((each) => `${each.line} ${each.code}: ${shown(each)}`.trim()),
    shows: manifest.declarations.map((each) =>
      [each.nameSpan, each.specifierSpan, each].map(shown).join(' | '),
    ),
  };
}

function askerInWords({ group, scope, constraint }: Declaration | Include): string {
  const words = [group === null ? '' : ` (${group})`, scope === 'development' ? ' dev' : ''];
  return words.join('') + (constraint ? ' constraint' : '');
}
