import { BACKSLASH, COMMENT, findLineEnd, KIND, QUOTE } from './characters.ts';
import type { Span } from './requirementLine.ts';
import { skipString } from './stringLiterals.ts';

/** Where the comments and the string literals of a Python file stand, in order. An unclosed literal ends where reading resumes. */
export interface PythonRemarks {
  /** From the `#` to the end of the line. */
  readonly comments: readonly Span[];
  /** From the first quote to behind the last. */
  readonly strings: readonly Span[];
}

/** Finds what is comment and what is text in a Python file. Never throws. */
export function readRemarks(text: string): PythonRemarks {
  const comments: Span[] = [];
  const strings: Span[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const kind = KIND[code];
    if (kind === COMMENT) {
      const end = findLineEnd(text, at);
      comments.push({ start: at, end });
      at = end;
    } else if (kind === QUOTE) {
      const after = skipString(text, at);
      const end = Math.max(at + 1, after < 0 ? ~after : after);
      strings.push({ start: at, end });
      at = end;
    } else {
      at += code === BACKSLASH ? 2 : 1;
    }
  }
  return { comments, strings };
}
