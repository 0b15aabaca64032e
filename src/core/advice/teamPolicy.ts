import type { Framework } from '../knowledge/framework.ts';
import type { KnowledgeProfiles } from '../knowledge/knowledge.ts';
import { policyFor } from '../knowledge/team/policyFor.ts';
import type { Exclusion } from './advice.ts';

/**
 * Stands for a question where a framework is excluded by the team and not by an answer. No question has such an id: its
 * schema knows no dashes.
 */
export const TEAM = 'team-policy';

/**
 * Sets apart what the team forbids. New work takes the newest version, so that is the one that is judged; where none is
 * known, only what holds for every version counts.
 */
export function obeyTeam({ frameworks, team }: Pick<KnowledgeProfiles, 'frameworks' | 'team'>): {
  readonly frameworks: readonly Framework[];
  readonly forbidden: readonly Exclusion[];
} {
  const forbidden: Exclusion[] = [];
  const allowed = frameworks.filter(({ id, newest }) => {
    const policy = policyFor(team?.policies ?? [], id, newest.version, null);
    if (policy?.statement.stance !== 'forbidden' || policy.extent !== 'all') return true;
    const { reason } = policy.statement;
    forbidden.push({ id, question: TEAM, answer: 'forbidden', reason, strength: 'hard' });
    return false;
  });
  return { frameworks: allowed, forbidden };
}
