import type { ArticleClaim, ClaimKind, Statement } from '../knowledge/framework.ts';
import type { Article } from '../knowledge/knowledge.ts';
import { cell } from './cell.ts';
import type { CellItem, Row } from './comparison.ts';
import type { Subject } from './factRows.ts';
import { fill, type WordKey, type Words } from './words.ts';

/**
 * The rows of sentences: where a framework fits, and today's strengths and weaknesses, each followed by what the
 * article claimed. A row that no framework fills is left out.
 */
export function statementRows(subjects: readonly Subject[], article: Article, words: Words): Row[] {
  const year = article.published.slice(0, 4);
  const cells = (items: (subject: Subject) => readonly CellItem[]): Row['cells'] =>
    subjects.map((subject) => {
      const own = items(subject);
      return own.length === 0
        ? cell({ text: words['cell.nothing'] })
        : cell({
            level: 'list',
            text: fill(words['cell.count'], { count: own.length }),
            items: own,
          });
    });
  const nowadays = (group: string, id: 'goodFor' | 'notFor' | 'strengths' | 'weaknesses'): Row => ({
    id,
    group,
    label: words[`row.${id}`],
    question: words[`row.${id}.question`],
    cells: cells(({ framework }) => framework[id].map(itemOfStatement)),
  });
  const then = (kind: ClaimKind): Row => ({
    id: `article.${kind}`,
    group: 'article',
    label: fill(words[`row.article.${kind}` as WordKey], { year }),
    question: fill(words['row.article.question'], {
      title: article.title,
      publisher: article.publisher,
      date: article.published,
    }),
    cells: cells(({ framework }) =>
      framework.article.filter((claim) => claim.kind === kind).map(itemOfClaim),
    ),
  });
  return [
    nowadays('fit', 'goodFor'),
    nowadays('fit', 'notFor'),
    then('description'),
    then('feature'),
    nowadays('article', 'strengths'),
    then('pro'),
    nowadays('article', 'weaknesses'),
    then('con'),
  ].filter((row) => row.cells.some((own) => own.level === 'list'));
}

function itemOfStatement({ text, sources, checked }: Statement): CellItem {
  return { text, verdict: null, reason: '', sources, checked };
}

function itemOfClaim({ claim, verdict, reason, sources, checked }: ArticleClaim): CellItem {
  return { text: claim, verdict, reason, sources, checked };
}
