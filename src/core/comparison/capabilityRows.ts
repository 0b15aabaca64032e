import type { Criterion } from '../knowledge/knowledge.ts';
import { cell } from './cell.ts';
import type { Row } from './comparison.ts';
import type { Subject } from './factRows.ts';
import type { Words } from './words.ts';

/** One row a criterion of `resources/criteria.yaml`. An entry that says nothing about it is unknown. */
export function capabilityRows(
  subjects: readonly Subject[],
  criteria: readonly Criterion[],
  words: Words,
): Row[] {
  return criteria.map(({ id, group, label, question }) => ({
    id,
    group,
    label,
    question,
    cells: subjects.map(({ framework }) => {
      const capability = framework.capabilities[id];
      const level = capability?.level ?? 'unknown';
      const note = capability?.note ?? '';
      // A third-party answer is worth little without its name, so names come before the note.
      const names = capability?.addons.join(', ') ?? '';
      return cell({
        level,
        text: words[`level.${level}`],
        detail: level === 'addon' && names !== '' ? names : note || names,
        note,
        from: capability,
      });
    }),
  }));
}
