import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { ArticleClaim, ClaimKind } from '../../src/core/knowledge/framework.ts';
import { readShipped } from './shipped.ts';

/** The article as it was read: quotations by framework and kind. */
interface ArticleText {
  readonly general: readonly string[];
  readonly frameworks: Readonly<Record<string, Readonly<Record<ClaimKind, readonly string[]>>>>;
}

const text = parse(readFileSync('test/cases/knowledge/article.yaml', 'utf8')) as ArticleText;

describe('the claims of the article', () => {
  const { base } = readShipped();

  for (const [id, kinds] of Object.entries(text.frameworks)) {
    const entry = base.frameworks.find(({ value }) => value.id === id);
    const claims = entry?.value.article ?? [];

    for (const kind of ['feature', 'pro', 'con'] as const) {
      it(`on ${id}: each ${kind} has its verdict, in the article's order and no other`, () => {
        assert.deepEqual(quotes(claims, kind), kinds[kind]);
      });
    }

    it(`on ${id}: each sentence of the description has a verdict`, () => {
      assertQuoted(quotes(claims, 'description'), kinds.description);
    });
  }

  it('on no framework the article does not name', () => {
    const others = base.frameworks.filter(({ value }) => !(value.id in text.frameworks));
    assert.deepEqual(
      others.flatMap(({ value }) => value.article),
      [],
    );
  });

  it('on frameworks in general: each has its verdict', () => {
    assertQuoted(
      (base.article?.value.claims ?? []).map(({ claim }) => claim),
      text.general,
    );
  });
});

function quotes(claims: readonly ArticleClaim[], kind: ClaimKind): readonly string[] {
  return claims.filter((claim) => claim.kind === kind).map(({ claim }) => claim);
}

/** Each sentence is quoted, in part at least, and each claim quotes a sentence. */
function assertQuoted(claims: readonly string[], sentences: readonly string[]): void {
  assert.deepEqual(
    sentences.filter((sentence) => !claims.some((claim) => sentence.includes(claim))),
    [],
    'sentences without a verdict',
  );
  assert.deepEqual(
    claims.filter((claim) => !sentences.some((sentence) => sentence.includes(claim))),
    [],
    'claims that the article does not make',
  );
}
