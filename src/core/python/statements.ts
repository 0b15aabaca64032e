import { type PythonToken, readPythonTokens } from './pythonTokens.ts';

/**
 * Splits Python source into its simple statements, each as tokens: a name for what is bound and used where. Not a parser:
 * the head of a compound statement and what follows its `:` on the same line come as one. Never throws; broken code yields
 * what is there. An unclosed bracket joins what follows, up to a string that is not closed.
 */
export function readStatements(text: string): readonly (readonly PythonToken[])[] {
  const statements: PythonToken[][] = [];
  let tokens: PythonToken[] = [];
  for (const token of readPythonTokens(text, 'ends')) {
    const isEnd = token.kind === 'end-of-line' || (token.text === ';' && token.depth === 0);
    if (!isEnd) tokens.push(token);
    else if (tokens.length > 0) {
      statements.push(tokens);
      tokens = [];
    }
  }
  if (tokens.length > 0) statements.push(tokens);
  return statements;
}
