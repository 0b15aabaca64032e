import type { Message } from './finding.ts';
import { findingWords } from './findingWords.ts';

/** A message in English. */
export function messageText({ text, args }: Message): string {
  return findingWords[text].replace(/\{(\d+)\}/g, (_, index: string) => args[Number(index)] ?? '');
}
