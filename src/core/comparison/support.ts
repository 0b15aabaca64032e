import type { LineSupport, SupportKind } from '../knowledge/lineSupport.ts';
import type { CellLevel } from './comparison.ts';
import { fill, type WordKey, type Words } from './words.ts';

/** Support in the words of the comparison. */
export interface SupportWords {
  readonly level: CellLevel;
  readonly text: string;
  /** The day that decides; empty where none is published. */
  readonly detail: string;
}

/** Says what a line or version gets, and until when. */
export function supportWords({ state, until }: LineSupport, words: Words): SupportWords {
  const day: WordKey = endings[state];
  return {
    level: state,
    text: words[`support.${state}`],
    detail: until === null ? '' : fill(words[day], { date: until }),
  };
}

const endings = {
  active: 'support.until',
  security: 'support.until',
  ended: 'support.on',
  superseded: 'support.on',
  latest: 'support.until',
  'no-policy': 'support.on',
  newer: 'support.on',
  unknown: 'support.on',
} as const satisfies Record<SupportKind, WordKey>;
