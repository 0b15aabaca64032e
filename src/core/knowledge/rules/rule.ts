import type { KnowledgeBase } from '../knowledgeBase.ts';
import type { Finding } from '../problem.ts';

/** One thing that must hold for a base. A rule whose files are missing keeps silent: the reader has said so already. */
export type Rule = (base: KnowledgeBase) => Iterable<Finding>;
