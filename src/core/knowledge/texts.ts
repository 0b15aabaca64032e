import type { Framework } from './framework.ts';
import type { KnowledgeBase } from './knowledgeBase.ts';
import type { Library } from './library.ts';
import type { DocumentPath } from './problem.ts';

/** A sentence in the project's own words, and its place. */
export interface PlacedText {
  readonly file: string;
  readonly path: DocumentPath;
  readonly text: string;
}

/** All sentences that we wrote: no quotations, no symbols and their replacements, no names, no links. */
export function* ownTexts(base: KnowledgeBase): Generator<PlacedText> {
  const { frameworks, libraries, criteria, article } = base;
  for (const { file, value } of frameworks) {
    for (const [path, text] of frameworkTexts(value)) if (text !== '') yield { file, path, text };
  }
  for (const { file, value } of libraries) {
    for (const [path, text] of libraryTexts(value)) if (text !== '') yield { file, path, text };
  }
  for (const [index, { reason }] of (article?.value.claims ?? []).entries()) {
    yield { file: article?.file ?? '', path: ['claims', index, 'reason'], text: reason };
  }
  if (criteria === null) return;
  const { file, value } = criteria;
  for (const part of ['groups', 'criteria', 'traits'] as const) {
    for (const [index, { label }] of value[part].entries()) {
      yield { file, path: [part, index, 'label'], text: label };
    }
  }
  for (const [index, { question }] of value.criteria.entries()) {
    yield { file, path: ['criteria', index, 'question'], text: question };
  }
}

type PathAndText = readonly [DocumentPath, string];

function* frameworkTexts(framework: Framework): Generator<PathAndText> {
  yield [['summary'], framework.summary];
  yield [['maintenance', 'note'], framework.maintenance.note];
  yield [['policy', 'text'], framework.policy.text];
  yield [['async', 'note'], framework.async.note];
  for (const [index, text] of framework.traps.entries()) yield [['traps', index], text];
  yield* listTexts('lines', 'note', framework.lines);
  yield* listTexts('modules', 'purpose', framework.modules);
  yield* listTexts('addons', 'note', framework.addons);
  yield* listTexts('strengths', 'text', framework.strengths);
  yield* listTexts('weaknesses', 'text', framework.weaknesses);
  yield* listTexts('goodFor', 'text', framework.goodFor);
  yield* listTexts('notFor', 'text', framework.notFor);
  yield* listTexts('article', 'reason', framework.article);
  for (const [id, { note }] of Object.entries(framework.capabilities)) {
    yield [['capabilities', id, 'note'], note];
  }
  for (const [id, { reason }] of Object.entries(framework.traits)) {
    yield [['traits', id, 'reason'], reason];
  }
}

function* libraryTexts(library: Library): Generator<PathAndText> {
  yield [['summary'], library.summary];
  yield* listTexts('frameworks', 'note', library.frameworks);
}

function* listTexts<K extends string>(
  list: string,
  field: K,
  items: readonly Readonly<Record<K, string>>[],
): Generator<PathAndText> {
  for (const [index, item] of items.entries()) yield [[list, index, field], item[field]];
}
