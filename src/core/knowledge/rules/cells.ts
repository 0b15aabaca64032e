import { normalizeName } from '../../python/normalizeName.ts';
import type { Rule } from './rule.ts';

/** Every criterion has its cell and every trait its level, and no others stand there. */
export const cellsFilled: Rule = function* ({ frameworks, criteria }) {
  if (criteria === null) return;
  const parts = [
    { part: 'capabilities', known: criteria.value.criteria.map(({ id }) => id) },
    { part: 'traits', known: criteria.value.traits.map(({ id }) => id) },
  ] as const;
  for (const { file, value } of frameworks) {
    for (const { part, known } of parts) {
      const at = { file, rule: 'cells-filled', atKey: true };
      for (const id of known) {
        if (Object.hasOwn(value[part], id)) continue;
        yield { ...at, message: `"${id}" is missing here`, path: [part] };
      }
      for (const id of Object.keys(value[part])) {
        if (known.includes(id)) continue;
        yield { ...at, message: `"${id}" does not stand in ${criteria.file}`, path: [part, id] };
      }
    }
  }
};

/** A trait has one of the levels that its definition allows. */
export const traitLevel: Rule = function* ({ frameworks, criteria }) {
  for (const { id, levels } of criteria?.value.traits ?? []) {
    for (const { file, value } of frameworks) {
      const trait = Object.hasOwn(value.traits, id) ? value.traits[id] : undefined;
      if (trait === undefined || levels.includes(trait.level)) continue;
      const message = `must be one of ${levels.join(', ')}`;
      yield { file, rule: 'trait-level', message, path: ['traits', id, 'level'] };
    }
  }
};

/** An add-on that a cell names stands in the add-on list; a cell of level `addon` names one. */
export const addonKnown: Rule = function* ({ frameworks }) {
  for (const { file, value } of frameworks) {
    const known = new Set(value.addons.map(({ distribution }) => normalizeName(distribution)));
    for (const [id, { level, addons }] of Object.entries(value.capabilities)) {
      const path = ['capabilities', id];
      for (const [index, name] of addons.entries()) {
        if (known.has(normalizeName(name))) continue;
        const message = `${name} does not stand in this file's addons`;
        yield { file, rule: 'addon-known', message, path: [...path, 'addons', index] };
      }
      if (level !== 'addon' || addons.length > 0) continue;
      const message = 'level "addon" names no add-on';
      yield { file, rule: 'addon-known', message, path: [...path, 'level'] };
    }
  }
};

/** In `criteria.yaml` an id stands once, and a criterion's group exists. */
export const criteriaConsistent: Rule = function* ({ criteria }) {
  if (criteria === null) return;
  const { file, value } = criteria;
  for (const part of ['groups', 'criteria', 'traits'] as const) {
    const seen = new Set<string>();
    for (const [index, { id }] of value[part].entries()) {
      const path = [part, index, 'id'];
      if (seen.has(id)) yield { file, rule: 'criteria', message: `"${id}" stands twice`, path };
      seen.add(id);
    }
  }
  for (const [index, { group }] of value.criteria.entries()) {
    if (value.groups.some(({ id }) => id === group)) continue;
    const path = ['criteria', index, 'group'];
    yield { file, rule: 'criteria', message: `there is no group "${group}"`, path };
  }
};
