import type { Rule } from './rule.ts';

/** The frameworks that a library names exist, each once. */
export const frameworkKnown: Rule = function* ({ frameworkIds, libraries }) {
  for (const { file, value } of libraries) {
    const seen = new Set<string>();
    for (const [index, { framework }] of value.frameworks.entries()) {
      const at = { file, rule: 'framework-known', path: ['frameworks', index, 'framework'] };
      if (!frameworkIds.has(framework))
        yield { ...at, message: `there is no framework "${framework}"` };
      if (seen.has(framework)) yield { ...at, message: `"${framework}" stands twice` };
      seen.add(framework);
    }
  }
};
