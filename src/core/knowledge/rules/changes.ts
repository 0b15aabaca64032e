import { type EntryFile, entriesOf } from '../knowledgeBase.ts';
import type { Rule } from './rule.ts';

const dotted = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+$/;

/** A certain rewrite is a mechanical one: from one dotted name to another. */
export const certainRewrite: Rule = function* (base) {
  for (const { file, value } of entriesOf(base)) {
    for (const [index, { symbol, replacement, rewrite }] of value.changes.entries()) {
      if (rewrite !== 'certain') continue;
      for (const [field, name] of Object.entries({ symbol, replacement })) {
        if (dotted.test(name)) continue;
        const message = `a certain rewrite needs a dotted name here; else it is manual`;
        yield { file, rule: 'certain-rewrite', message, path: ['changes', index, field] };
      }
    }
  }
};

/** An imported symbol is one of this framework or library, or of an add-on of it. */
export const symbolOfFramework: Rule = function* (base) {
  for (const { file, value } of entriesOf(base)) {
    const own = topLevelNames(value);
    for (const [index, { symbol, use }] of value.changes.entries()) {
      const top = topLevel(symbol);
      if (use !== 'import' || !dotted.test(symbol) || own.has(top)) continue;
      const message = `${top} is an import name neither of this entry nor of its add-ons`;
      yield { file, rule: 'symbol-of-framework', message, path: ['changes', index, 'symbol'] };
    }
  }
};

/** The same change does not stand twice. */
export const changeOnce: Rule = function* (base) {
  for (const { file, value } of entriesOf(base)) {
    const seen = new Set<string>();
    for (const [index, { symbol, use, effect }] of value.changes.entries()) {
      const key = `${symbol}\n${use}\n${effect}`;
      if (seen.has(key)) {
        const message = `${symbol} stands twice`;
        yield { file, rule: 'change-once', message, path: ['changes', index, 'symbol'] };
      }
      seen.add(key);
    }
  }
};

/** A module has one note. */
export const moduleOnce: Rule = function* ({ frameworks }) {
  for (const { file, value } of frameworks) {
    const names = value.modules.map(({ name }) => name);
    for (const [index, name] of names.entries()) {
      if (names.indexOf(name) === index) continue;
      const message = `${name} stands twice`;
      yield { file, rule: 'module-once', message, path: ['modules', index, 'name'] };
    }
  }
};

/** The id of a claim is its own in the whole base. */
export const claimOnce: Rule = function* ({ frameworks, article }) {
  const seen = new Map<string, string>();
  const claims = [
    ...(article?.value.claims ?? []).map(({ id }, index) => ({
      ...{ file: article?.file ?? '', id },
      path: ['claims', index, 'id'],
    })),
    ...frameworks.flatMap(({ file, value }) =>
      value.article.map(({ id }, index) => ({ file, id, path: ['article', index, 'id'] })),
    ),
  ];
  for (const { file, id, path } of claims) {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, file);
    else yield { file, rule: 'claim-once', message: `"${id}" stands in ${first} too`, path };
  }
};

function topLevelNames(value: EntryFile['value']): ReadonlySet<string> {
  const names = [...value.imports];
  if ('addons' in value) {
    names.push(...value.addons.flatMap((addon) => addon.imports));
    names.push(...value.modules.map(({ name }) => name));
  }
  return new Set(names.map(topLevel));
}

function topLevel(name: string): string {
  return name.split('.', 1)[0] ?? name;
}
