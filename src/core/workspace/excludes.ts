/**
 * Makes a test for paths that glob patterns leave out, for where no search does it: a path is out where a pattern fits it
 * or a folder above. `*`, `?`, `**`, `[a-z]` and `{a,b}` mean what they mean in VS Code's settings; without a leading
 * `**` a pattern begins at the scanned folder. What is no proper pattern is taken by its letters.
 */
export function excludes(patterns: readonly string[]): (path: string) => boolean {
  const names = new Set<string>();
  const sources: string[] = [];
  for (const pattern of patterns.flatMap(expandBraces).filter(isSmall)) {
    const name = anywhere.exec(pattern)?.[1];
    if (name === undefined) sources.push(regexSource(pattern));
    else names.add(name);
  }
  const regex = sources.length === 0 ? null : new RegExp(`^(?:${sources.join('|')})(?:/|$)`);
  return (path) => isNamed(path, names) || regex?.test(path) === true;
}

/** A plain name, wherever it lies: what most patterns are. Looked up it takes a tenth of the time that a pattern takes. */
const anywhere = /^\*\*\/([^/*?[]+)$/;

/** Whether a part of the path has one of the names. */
function isNamed(path: string, names: ReadonlySet<string>): boolean {
  if (names.size === 0) return false;
  for (let start = 0; ; ) {
    const slash = path.indexOf('/', start);
    if (names.has(slash < 0 ? path.slice(start) : path.slice(start, slash))) return true;
    if (slash < 0) return false;
    start = slash + 1;
  }
}

/** More letters or alternatives than this are a mistake, and would only cost time. */
const maxLength = 500;
const maxAlternatives = 200;

/** `{a,b{c,d}}` to `a`, `bc`, `bd`: ripgrep, which searches for VS Code, takes no braces within braces. */
export function expandBraces(pattern: string): readonly string[] {
  let pending = [pattern];
  for (;;) {
    const next = pending.flatMap((one) => {
      const inner = /\{([^{}]*)\}/.exec(one);
      if (inner === null) return [one];
      const before = one.slice(0, inner.index);
      const after = one.slice(inner.index + inner[0].length);
      return (inner[1] ?? '').split(',').map((choice) => before + choice + after);
    });
    if (next.length > maxAlternatives) return [];
    if (next.every((one, i) => one === pending[i])) return next;
    pending = [...new Set(next)];
  }
}

function isSmall(pattern: string): boolean {
  return pattern !== '' && pattern.length <= maxLength;
}

function regexSource(pattern: string): string {
  const path = pattern.replace(/^\.?\//, '').replace(/(?:\/|\/\*\*)+$/, '');
  const tokens = /(?:\*\*\/)+|\*+|\?|\[[!^]?[^\]/]+\]|[\s\S]/g;
  return path.replace(tokens, (token, offset: number) => {
    if (token.startsWith('**/')) {
      return offset === 0 || path[offset - 1] === '/' ? '(?:[^/]*/)*' : '[^/]*/';
    }
    if (token === '**' && offset === 0) return '.*';
    if (token.startsWith('*')) return '[^/]*';
    if (token === '?') return '[^/]';
    if (token.length > 1) return charClass(token);
    return token.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
  });
}

function charClass(token: string): string {
  const negated = token[1] === '!' || token[1] === '^';
  const inner = token.slice(negated ? 2 : 1, -1).replace(/[\\^[\]]/g, '\\$&');
  const source = `[${negated ? '^' : ''}${inner}]`;
  try {
    new RegExp(source);
    return source;
  } catch {
    // A range the wrong way round.
    return token.replace(/[\\^$.*+?()[\]{}|-]/g, '\\$&');
  }
}
