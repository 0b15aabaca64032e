// @ts-check
// `npm run l10n`: writes l10n/bundle.l10n.json, every English text that the extension shows. A translation is a copy of it
// named bundle.l10n.<language>.json with the texts on the right replaced; package.nls.json works in the same way.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { parse } from 'yaml';
import { projectRoot } from '../setup/paths.mjs';

const bundleFile = join(projectRoot, 'l10n', 'bundle.l10n.json');

/** Tables of words that the editor passes through `vscode.l10n.t` at run time. */
const tables = [
  ['src/core/comparison/words.ts', 'englishWords'],
  ['src/protocol/strings.ts', 'panelStrings'],
  ['src/core/python/refusals.ts', 'REFUSALS'],
  ['src/core/knowledge/team/teamWords.ts', 'teamWords'],
  ['src/core/decision/decisionWords.ts', 'decisionWords'],
  ['src/core/guidance/findings/findingWords.ts', 'findingWords'],
];

/** The bundle as it should be, as JSON text. */
export async function l10nBundle() {
  const texts = new Set([
    ...(await literals()),
    ...(await tableTexts()),
    ...(await questionTexts()),
    ...(await schemaTexts()),
  ]);
  const sorted = [...texts].sort();
  return `${JSON.stringify(Object.fromEntries(sorted.map((text) => [text, text])), null, 2)}\n`;
}

/** The bundle as it stands in the project. */
export function storedL10nBundle() {
  return readFile(bundleFile, 'utf8');
}

async function literals() {
  const folder = join(projectRoot, 'src', 'editor');
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.ts'));
  const sources = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return sources.flatMap((source) =>
    [...source.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, text = '']) =>
      text.replace(/\\(.)/g, '$1'),
    ),
  );
}

async function tableTexts() {
  const entry = tables.map(([file, name]) => `export { ${name} } from './${file}';`).join('\n');
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: projectRoot, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'error',
  });
  const module = await import(
    `data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? '')}`
  );
  return tables.flatMap(([, name]) => Object.values(module[name ?? '']));
}

/** What the wizard and the starters ask. */
async function questionTexts() {
  const files = ['questions.yaml', join('starters', 'options.yaml')];
  const texts = await Promise.all(
    files.map((file) => readFile(join(projectRoot, 'resources', file), 'utf8')),
  );
  return texts.flatMap((text) => [...shownTexts(parse(text))]);
}

/** What the schemas of a team's files say where a text has the wrong form. */
async function schemaTexts() {
  const folder = join(projectRoot, 'resources', 'schema');
  const files = await Promise.all(
    ['team.json', 'framework.json'].map((name) => readFile(join(folder, name), 'utf8')),
  );
  return files.flatMap((text) => {
    /** @type {string[]} */
    const found = [];
    JSON.parse(text, (key, value) => {
      if (key === 'patternErrorMessage') found.push(value);
      return value;
    });
    return found;
  });
}

/**
 * The texts of the fields that the wizard shows, at whatever depth.
 * @param {unknown} value
 * @returns {Iterable<string>}
 */
function* shownTexts(value) {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner !== 'string') yield* shownTexts(inner);
    else if (['title', 'why', 'label', 'detail', 'reason', 'tip'].includes(key)) yield inner;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await writeFile(bundleFile, await l10nBundle());
