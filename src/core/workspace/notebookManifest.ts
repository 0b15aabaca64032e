import { mayRequireAsScript } from '../manifests/scriptMetadata.ts';
import { LineStarts } from '../python/lineStarts.ts';
import { readNotebookCells } from '../python/notebookCells.ts';
import type { PlacedText } from '../python/placedText.ts';
import type { Span } from '../python/requirementLine.ts';
import type { ManifestFacts } from './fileFacts.ts';
import { readManifestFacts } from './readManifestFacts.ts';

/**
 * What a notebook says it requires: the `# /// script` block (PEP 723) of the first cell of Python that has one, where juv
 * keeps it. Places are those in the file, texts as Python has them. Null where no cell has one. Never throws.
 * Source: https://github.com/manzt/juv/blob/main/src/juv/_add.py
 * @param text the file, decoded
 */
export function notebookManifest(text: string): ManifestFacts | null {
  if (!mayRequireAsScript(text)) return null;
  for (const { source } of readNotebookCells(text).cells) {
    const facts = mayRequireAsScript(source.text) ? readManifestFacts('script', source.text) : null;
    if (facts?.isProject === true) return placedIn(text, facts, source);
  }
  return null;
}

/** With the places of the file for those of the cell. */
function placedIn(text: string, facts: ManifestFacts, cell: PlacedText): ManifestFacts {
  const lines = new LineStarts(text);
  const spanOf = ({ start, end }: Span): Span => cell.spanOf(start, end);
  const placed = <T extends Span>(one: T, marked: Span): T => {
    const span = spanOf(one);
    const { start, end } = spanOf(marked);
    return { ...one, ...span, line: lines.lineAt(span.start), range: lines.rangeOf(start, end) };
  };
  return {
    ...facts,
    declarations: facts.declarations.map((one) => {
      const { nameSpan, specifierSpan } = one;
      const isBare = specifierSpan.end === specifierSpan.start;
      return {
        ...placed(one, isBare ? nameSpan : specifierSpan),
        nameSpan: spanOf(nameSpan),
        specifierSpan: spanOf(specifierSpan),
      };
    }),
    problems: facts.problems.map((one) => placed(one, one)),
  };
}
