import { canonicalSpecifier } from '../../python/specifier.ts';
import type { Source } from '../knowledge.ts';
import type { KnowledgeProblem } from '../problem.ts';
import { say } from '../say.ts';
import { Pace, type Steps } from '../steps.ts';
import type { TeamFile } from './teamFile.ts';
import type { PolicyStatement } from './teamLayer.ts';
import type { TeamWords } from './teamWords.ts';

export interface Policies {
  readonly statements: readonly PolicyStatement[];
  /** One a statement, with its link. */
  readonly sources: Readonly<Record<string, Source>>;
  readonly problems: readonly KnowledgeProblem[];
}

/** @param known ids of all frameworks, shipped and the team's own */
export function* readPolicies(
  files: readonly TeamFile[],
  known: readonly string[],
  words: TeamWords,
): Steps<Policies> {
  const ids = new Set(known);
  const idList = known.toSorted().join(', ');
  const pace = new Pace(20);
  const statements: PolicyStatement[] = [];
  const sources: Record<string, Source> = {};
  const problems: KnowledgeProblem[] = [];
  const firsts = new Map<string, string>();

  for (const { file, day, checked, policy, place } of files) {
    for (const { index, value } of policy) {
      if (pace.isDue()) yield;
      const at = (rule: string, field: string, message: string): void => {
        problems.push(place({ file, rule, message, path: ['policy', index, field] }));
      };
      const { framework, stance, reason, link = null } = value;
      if (!ids.has(framework)) {
        const message = say(words.unknownFramework, framework, idList);
        at('unknown-framework', 'framework', message);
        continue;
      }
      const versions = value.versions === undefined ? null : canonicalSpecifier(value.versions);
      if (value.versions !== undefined && (versions === null || versions === '')) {
        at('specifier', 'versions', say(words.badSpecifier, value.versions));
        continue;
      }
      const name = [framework, versions ?? ''].join(' ').trim();
      const first = firsts.get(name);
      if (first !== undefined) {
        const message = first === file ? say(words.twiceHere, name) : say(words.twice, name, first);
        at('twice', 'framework', message);
        continue;
      }
      firsts.set(name, file);
      const { line } = place({ file, rule: '', message: '', path: ['policy', index] });
      const source = `team:${file}#policy-${index}`;
      sources[source] = {
        title: say(words.policySource, file, line),
        url: link,
        date: checked ?? day,
      };
      statements.push({ framework, stance, versions, reason, link, source, place: { file, line } });
    }
  }
  return { statements, sources, problems };
}
