import type { KnowledgeBase } from './knowledgeBase.ts';
import type { Finding } from './problem.ts';

/** All rules over a base, in order. Bad content is a finding; nothing throws. */
export function checkKnowledge(_base: KnowledgeBase): readonly Finding[] {
  return [];
}
