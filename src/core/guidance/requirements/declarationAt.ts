import type { Declaration } from '../../manifests/manifest.ts';
import type { Span } from '../../python/requirementLine.ts';

/** The declaration whose name or versions stand at an offset, and which of the two; null beside them. */
export function declarationAt<D extends Pick<Declaration, 'nameSpan' | 'specifierSpan'>>(
  declarations: readonly D[],
  offset: number,
): { readonly declaration: D; readonly span: Span } | null {
  const covers = ({ start, end }: Span): boolean => start < end && start <= offset && offset <= end;
  for (const declaration of declarations) {
    const span = [declaration.nameSpan, declaration.specifierSpan].find(covers);
    if (span !== undefined) return { declaration, span };
  }
  return null;
}
