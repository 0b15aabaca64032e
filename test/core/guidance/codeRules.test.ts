import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { findingsOf } from '../../../src/cli/findings.ts';
import { CodeRules } from '../../../src/core/guidance/findings/codeRules.ts';
import type { ApiChange } from '../../../src/core/knowledge/framework.ts';
import type { Library } from '../../../src/core/knowledge/library.ts';
import { concludeProjects } from '../../../src/core/workspace/concludeProjects.ts';
import { FrameworkNames } from '../../../src/core/workspace/frameworkNames.ts';
import type { FrameworkUse } from '../../../src/core/workspace/project.ts';
import { scanFolder } from '../../../src/core/workspace/scanFolder.ts';
import { InMemoryFolder } from '../../support/inMemoryFolder.ts';
import { framework } from '../comparison/fixture.ts';

function gone(symbol: string, removedIn: string): ApiChange {
  return {
    ...{ symbol, use: 'import', effect: 'removed', deprecatedIn: null, addedIn: null, removedIn },
    ...{ replacement: 'something else', rewrite: 'manual', sources: [], checked: '2026-11-01' },
  } as ApiChange;
}

const frameworks = [
  framework('flask', { lines: [], changes: [gone('flask.Markup', '3.0')] }),
  framework('aiohttp', {
    ...{ kind: 'async', lines: [], serverModules: ['aiohttp.web'] },
    changes: [gone('aiohttp.Timeout', '3.0'), gone('aiohttp.web.Old', '3.0')],
  }),
];
/** Beneath Flask, which requires it. */
const library = {
  ...{ id: 'werkzeug', name: 'Werkzeug', distributions: ['Werkzeug'], imports: ['werkzeug'] },
  links: { changelog: 'https://werkzeug.test/changes' },
  frameworks: [{ framework: 'flask', tie: 'required', note: '', sources: [] }],
  changes: [gone('werkzeug.urls.url_quote', '3.0')],
} as unknown as Library;
const rules = new CodeRules(frameworks, [library]);

/** What the command line tells of a folder, without what the rules about projects do. */
async function printed(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const names = new FrameworkNames(frameworks, [library]);
  const scan = await scanFolder(new InMemoryFolder(new Map(Object.entries(files))), {
    keep: names.knowsImport,
    singleModules: names.singleModules,
    isDistribution: names.knowsDistribution,
  });
  const all = await findingsOf({
    ...{
      scan,
      names,
      frameworks,
      libraries: [library],
      conclusion: concludeProjects(scan.files, names, scan),
    },
    ...{ details: { sources: {}, frameworks: {} }, today: '2026-11-22' },
    read: async (file) => new TextEncoder().encode(files[file] ?? ''),
  });
  return all
    .filter(({ rule }) => rule.endsWith('-api'))
    .map(({ file, range, rule }) => `${file}:${range.line}:${range.column} ${rule}`);
}

function use(id: string, version: string): FrameworkUse {
  return { id, version, specifier: null } as FrameworkUse;
}

describe('what is told of code', () => {
  const project = { frameworks: [use('flask', '3.1.0')], manifests: [] };
  const around = { project, files: new Map(), path: 'app.py', isLocal: () => false };
  const linesOf = (text: string): readonly string[] =>
    rules.findings('app.py', text, around).map(({ rule, range }) => `${range.line} ${rule}`);

  it('is of frameworks alone that the project uses', () => {
    assert.deepEqual(linesOf('import aiohttp\naiohttp.Timeout\nimport flask\nflask.Markup\n'), [
      '4 removed-api',
    ]);
    assert.deepEqual(
      rules.findings('app.py', 'import flask\nflask.Markup\n', { ...around, project: null }),
      [],
    );
  });

  it('leaves out what a comment silences, in the cells of a notebook too', () => {
    const text =
      'import flask\nflask.Markup  # framework-guide: ignore[removed-api]\nflask.Markup\n';
    assert.deepEqual(linesOf(text), ['3 removed-api']);
    assert.equal(rules.findings('a.ipynb', text, around).length, 1);
  });

  it('is printed by the command line as the editor shows it', async () => {
    const files = {
      'requirements.txt': 'flask==3.1.0\naiohttp==3.9\n',
      'app.py': 'import flask as f\nf.Markup\n',
      // A client of aiohttp alone: what its server has lost is not this project's matter.
      'client/requirements.txt': 'aiohttp==3.9\n',
      'client/get.py': 'import aiohttp\naiohttp.Timeout\n',
      'server/requirements.txt': 'aiohttp==3.9\n',
      'server/main.py': 'from aiohttp import web\nweb.Old\nimport aiohttp\naiohttp.Timeout\n',
      'shadowed/requirements.txt': 'flask==3.1.0\n',
      'shadowed/flask.py': '',
      'shadowed/app.py': 'import flask\nflask.Markup\n',
      'quiet.py': 'import flask\nflask.Markup  # framework-guide: ignore\n',
      // In a cell that is timed, behind what only IPython understands, and with a quote that JSON escapes.
      'notes.ipynb': JSON.stringify(
        {
          cells: [
            { cell_type: 'code', source: ['%pip install flask\n', 'import flask\n'] },
            { cell_type: 'markdown', source: ['flask.Markup'] },
            { cell_type: 'code', source: ['%%time\n', 'x = "ä"; flask.Markup\n'] },
            { cell_type: 'code', source: ['flask.Markup  # framework-guide: ignore'] },
            { cell_type: 'code', source: ['%%bash\n', 'flask.Markup\n'] },
          ],
          ...{ metadata: {}, nbformat: 4, nbformat_minor: 4 },
        },
        null,
        1,
      ),
      '.venv/lib/x.py': 'import flask\nflask.Markup\n',
      'vendor/x.py': 'import flask\nflask.Markup\n',
    };
    assert.deepEqual(await printed(files), [
      'app.py:2:1 removed-api',
      'notes.ipynb:20:17 removed-api',
      'server/main.py:2:1 removed-api',
      'server/main.py:4:1 removed-api',
    ]);
  });

  it('is of the libraries beneath a framework too, in the version that a lock, a pin or a requirement tells', async () => {
    const app = 'from werkzeug.urls import url_quote\n';
    const lock = '[[package]]\nname = "flask"\nversion = "2.0"\n\n[[package]]\nname = "werkzeug"\n';
    const project =
      '[project]\nname = "x"\nversion = "1"\ndependencies = ["flask", "werkzeug>=2"]\n';
    const files = {
      ...{ 'new/requirements.txt': 'flask\nWerkzeug==3.0.1\n', 'new/app.py': app },
      ...{ 'old/requirements.txt': 'flask\nwerkzeug<3\n', 'old/app.py': app },
      ...{ 'open/requirements.txt': 'flask\nwerkzeug>=2\n', 'open/app.py': app },
      ...{ 'unsaid/requirements.txt': 'flask\n', 'unsaid/app.py': app },
      ...{ 'locked/pyproject.toml': project, 'locked/app.py': app },
      'locked/uv.lock': `version = 1\n\n${lock}version = "3.0.0"\n`,
      // Nobody knows which version comes along without any framework that requires it.
      ...{ 'other/requirements.txt': 'aiohttp==3.9\n', 'other/app.py': app },
    };
    assert.deepEqual(await printed(files), [
      'locked/app.py:1:27 removed-api',
      'new/app.py:1:27 removed-api',
      'open/app.py:1:27 deprecated-api',
      'unsaid/app.py:1:27 deprecated-api',
    ]);
  });

  it('of a script that says what it requires, is told by that', async () => {
    const script = (name: string): string =>
      `# /// script\n# dependencies = ["${name}"]\n# ///\nfrom flask import Markup\n`;
    const files = {
      'requirements.txt': 'flask==2.0\n',
      'new.py': script('flask==3.0.0'),
      'old.py': script('flask==2.0'),
      'none.py': script('rich'),
      'app.py': 'from flask import Markup\n',
    };
    assert.deepEqual(await printed(files), ['new.py:4:19 removed-api']);
    assert.deepEqual(await printed({ ...files, 'requirements.txt': 'flask==3.1\n' }), [
      'app.py:1:19 removed-api',
      'new.py:4:19 removed-api',
    ]);
  });

  it('is worked out in one place', () => {
    const inFolder = (folder: string): readonly string[] =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file))
        .map((file) => `${folder}/${file}`);
    const asking = [...inFolder('src/core'), ...inFolder('src/editor'), ...inFolder('src/cli')];
    const importers = (name: string): readonly string[] =>
      asking.filter((file) => readFileSync(file, 'utf8').includes(`/${name}.ts'`)).toSorted();
    assert.deepEqual(importers('apiFindings'), ['src/core/guidance/findings/codeRules.ts']);
    assert.deepEqual(importers('codeRules'), [
      'src/cli/findings.ts',
      'src/editor/guidance/findings/pythonFindings.ts',
    ]);
  });
});
