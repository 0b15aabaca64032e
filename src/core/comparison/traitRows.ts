import type { TraitDefinition } from '../knowledge/knowledge.ts';
import { cell } from './cell.ts';
import type { Row } from './comparison.ts';
import type { Subject } from './factRows.ts';
import type { WordKey, Words } from './words.ts';

/** A row on who knows it. The other traits say in other words what rows of facts say exactly. */
export function traitRows(
  subjects: readonly Subject[],
  traits: readonly TraitDefinition[],
  words: Words,
): Row[] {
  return traits
    .filter(({ id }) => id === 'talent')
    .map(({ id, label }) => ({
      id,
      group: 'health',
      label,
      question: words['row.talent.question'],
      cells: subjects.map(({ framework }) => {
        const trait = framework.traits[id];
        const key = `trait.${trait?.level ?? 'unknown'}`;
        const text = Object.hasOwn(words, key) ? words[key as WordKey] : words['cell.unknown'];
        const detail = trait?.reason ?? '';
        return cell({ text, detail, note: detail, from: trait });
      }),
    }));
}
