import type { PythonToken } from './pythonTokens.ts';

/**
 * The names that a statement binds otherwise than by import: assigned, declared, parameters, targets of `for`, `with`,
 * `except` and `case`, deleted or declared global. Rather one too many than one too few: whoever asks wants to know
 * whether a name can mean something else than its import says.
 * Source: https://docs.python.org/3/reference/executionmodel.html#binding-of-names
 */
export function boundNames(tokens: readonly PythonToken[]): readonly PythonToken[] {
  return [
    ...declared(tokens),
    ...assigned(tokens),
    ...tokens.flatMap((token, i) => boundBy(token, i, tokens)),
  ];
}

/** `def` and `class` with their parameters, and statements that are about names. */
function declared(tokens: readonly PythonToken[]): readonly PythonToken[] {
  const start = tokens[0]?.text === 'async' ? 1 : 0;
  const [keyword, name] = [tokens[start], tokens[start + 1]];
  switch (keyword?.text) {
    case 'class':
      return name === undefined ? [] : [name];
    case 'def':
      return name === undefined ? [] : [name, ...parameters(tokens.slice(start + 2))];
    case 'global':
    case 'nonlocal':
    case 'del':
    case 'case':
      return tokens.filter((token, i) => isBare(token, i, tokens));
  }
  // `name: type` declares a local name even without a value.
  return keyword?.kind === 'name' && tokens[1]?.text === ':' ? [keyword] : [];
}

/** What stands first in a list of parameters or right after a comma or a star. */
function parameters(tokens: readonly PythonToken[]): readonly PythonToken[] {
  const outer = tokens[0]?.depth ?? 0;
  return tokens.filter(({ kind, depth }, i) => {
    const before = tokens[i - 1]?.text;
    return (
      kind === 'name' &&
      depth <= outer + 1 &&
      (before === undefined || ['(', ',', '*', '**', '['].includes(before))
    );
  });
}

/** Bare names to the left of the last `=` of the statement. */
function assigned(tokens: readonly PythonToken[]): readonly PythonToken[] {
  const base = tokens[0]?.depth ?? 0;
  const last = tokens.findLastIndex(
    ({ text, depth }) => depth === base && /^(?:=|[^=!<>:]{1,2}=|<<=|>>=)$/.test(text),
  );
  return tokens.slice(0, Math.max(last, 0)).filter((token, i) => isBare(token, i, tokens));
}

function boundBy(
  { text, kind }: PythonToken,
  i: number,
  tokens: readonly PythonToken[],
): readonly PythonToken[] {
  if (text === ':=') return tokens.slice(Math.max(0, i - 1), i);
  if (kind !== 'name') return [];
  if (text === 'for') return namesUntil(tokens, i + 1, 'in');
  if (text === 'lambda') {
    const end = tokens.findIndex((token, j) => j > i && token.text === ':');
    return parameters(tokens.slice(i + 1, end < 0 ? tokens.length : end));
  }
  // `import … as` never comes here: imports are read elsewhere.
  return text === 'as' ? namesUntil(tokens, i + 1, ':') : [];
}

function namesUntil(
  tokens: readonly PythonToken[],
  from: number,
  end: string,
): readonly PythonToken[] {
  const names: PythonToken[] = [];
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined || token.text === end) break;
    if (isBare(token, i, tokens)) names.push(token);
  }
  return names;
}

/** A name of its own: no attribute, and nothing that is called, subscripted or looked into. */
function isBare({ kind }: PythonToken, i: number, tokens: readonly PythonToken[]): boolean {
  const after = tokens[i + 1]?.text;
  return kind === 'name' && tokens[i - 1]?.text !== '.' && !['.', '(', '['].includes(after ?? '');
}
