import { readFileSync } from 'node:fs';

/** One case of a data file: a title, the text to read, the lines expected. */
export interface Case {
  readonly title: string;
  readonly text: string;
  readonly expected: readonly string[];
}

const SYMBOLS: Readonly<Record<string, string>> = {
  '␍': '\r',
  '␌': '\f',
  '␉': '\t',
  '␤': '\n',
  '␛': '\ufeff',
};

/** The cases of a file under test/cases/python: `=== title`, text, `---`, expected lines. */
export function readCases(file: string): readonly Case[] {
  const text = readFileSync(`test/cases/python/${file}`, 'utf8');
  const [, ...blocks] = text.split(/^=== /m);
  return blocks.map((block) => {
    const title = block.slice(0, block.indexOf('\n'));
    const [source = '', result = ''] = block.slice(title.length + 1).split(/^---\n/m);
    return {
      title,
      text: source.replace(/[␍␌␉␤␛]/g, (symbol) => SYMBOLS[symbol] ?? symbol),
      expected: result.split('\n').filter((line) => line !== ''),
    };
  });
}
