import { isBlank } from './characters.ts';

/**
 * `import a`, `from a import`: the keyword `import` never stands inside brackets in valid Python, at any indentation.
 * `def`, `class` and the like cannot either, but are only believed at the left edge, where broken code keeps them too.
 */
const IMPORT =
  /(?:lazy[ \t]+)?(?:import[ \t]+[\w\u0080-\uffff]|from[ \t]*[.\w\u0080-\uffff][.\w\u0080-\uffff \t]*?\bimport\b)/y;
const DEFINITION = /(?:def|class|async[ \t]+def)[ \t]+[\w\u0080-\uffff]|(?:try|finally)[ \t]*:/y;

/**
 * Whether the line at `lineStart` begins a statement so clearly that a bracket or replacement field still open there was
 * never closed. Always false inside the brackets of valid Python.
 */
export function startsStatement(text: string, lineStart: number): boolean {
  let i = lineStart;
  while (isBlank(text.charCodeAt(i))) i++;
  switch (text.charCodeAt(i)) {
    case 105: // i
    case 108: // l
      return matchesAt(IMPORT, text, i);
    case 102: // f
      return matchesAt(IMPORT, text, i) || (i === lineStart && matchesAt(DEFINITION, text, i));
    case 97: // a
    case 99: // c
    case 100: // d
    case 116: // t
      return i === lineStart && matchesAt(DEFINITION, text, i);
    default:
      return false;
  }
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
