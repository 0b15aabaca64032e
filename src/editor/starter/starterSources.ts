import type { StarterKnowledge } from '../../core/starter/frameworkLine.ts';
import type { Starters } from '../../core/starter/starter.ts';
import type { FrameworkCatalogue } from '../host/knowledgeStore.ts';

/** What a starter is made of. */
export interface StarterSources {
  readonly starters: Starters;
  readonly knowledge: StarterKnowledge;
  readonly catalogue: FrameworkCatalogue;
}
