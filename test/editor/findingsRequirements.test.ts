import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { newFolder } from './findingsTools.ts';
import {
  at,
  closeEditors,
  extensionId,
  hoverOver,
  remove,
  set,
  show,
  until,
  write,
} from './workbench.ts';

async function open(path: string, text: string): Promise<vscode.TextDocument> {
  return show(await write(path, text));
}

/** What our completion offers behind a text, `label: detail`. */
async function offered(
  document: vscode.TextDocument,
  behind: string,
): Promise<readonly { readonly label: string; readonly detail: string }[]> {
  const offset = document.getText().indexOf(behind) + behind.length;
  const list: vscode.CompletionList = await vscode.commands.executeCommand(
    'vscode.executeCompletionItemProvider',
    document.uri,
    document.positionAt(offset),
  );
  return list.items
    .filter(({ detail }) => detail !== undefined)
    .toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1))
    .map(({ label, detail }) => ({
      label: typeof label === 'string' ? label : label.label,
      detail: detail ?? '',
    }));
}

describe('findings aside, requirements', () => {
  // Each test has a folder of its own: VS Code keeps closed documents for a while, with the text that they had.
  let folder = '';
  before(() => vscode.extensions.getExtension(extensionId)?.activate());
  beforeEach(() => {
    folder = newFolder();
  });
  afterEach(async () => {
    await set('codeLens.enabled', undefined);
    await set('hover.enabled', undefined);
    await closeEditors();
    await remove(folder);
  });

  const manifests: readonly (readonly [string, string])[] = [
    ['requirements.txt', 'six\nDjango>=4.2,<5  # Django too\nFlask-Login==0.6.3\n'],
    [
      'pyproject.toml',
      '[project]\nname = "a"\nversion = "1"\ndependencies = [\n  "Django>=4.2,<5", # Django too\n  "Flask-Login==0.6.3",\n]\n',
    ],
    ['Pipfile', '[packages]\nDjango = ">=4.2,<5"\nFlask-Login = "==0.6.3"\n'],
    ['setup.cfg', '[options]\ninstall_requires =\n    Django>=4.2,<5\n    Flask-Login==0.6.3\n'],
    [
      'environment.yml',
      'dependencies:\n  - pip:\n    - Django>=4.2,<5\n    - Flask-Login==0.6.3\n',
    ],
    [
      'setup.py',
      'from setuptools import setup\nsetup(install_requires=["Django>=4.2,<5", "Flask-Login==0.6.3"])\n',
    ],
    [
      'pixi.toml',
      '[workspace]\nname = "a"\n[pypi-dependencies]\nDjango = ">=4.2,<5"\nFlask-Login = "==0.6.3"\n',
    ],
    ['requirements/base.in', 'Django>=4.2,<5\nFlask-Login==0.6.3\n'],
    [
      'script.py',
      '# /// script\n# dependencies = ["Django>=4.2,<5", "Flask-Login==0.6.3"]\n# ///\nx = 1\n',
    ],
  ];
  for (const [file, text] of manifests) {
    it(`are explained on a hover in ${file}`, async () => {
      const document = await open(`${folder}/${file}`, text);
      await until(async () => (await hoverOver(document, 'Django')) !== null, true);
      const django = (await hoverOver(document, 'Django')) ?? '';
      assert.match(django, /\*\*Django\*\*.*full-stack/);
      assert.match(django, /Required here: .*4\.2/);
      assert.match(django, /Support of 4\.2|4\.2 LTS/);
      assert.ok(django.split('\n').length <= 8, django);
      const addon = (await hoverOver(document, 'Flask-Login')) ?? '';
      assert.match(addon, /Flask-Login.*extends Flask/);
      assert.ok((await hoverOver(document, '4.2,<5')) !== null);
    });
  }

  it('say nothing in comments, on other distributions, in other files, and where hovers are off', async () => {
    const [[, text = ''] = []] = manifests;
    const document = await open(`${folder}/requirements.txt`, text);
    await until(async () => (await hoverOver(document, 'Django')) !== null, true);
    assert.equal(await hoverOver(document, 'Django too'), null);
    assert.equal(await hoverOver(document, 'six'), null);
    const notes = await open(`${folder}/notes.txt`, text);
    assert.equal(await hoverOver(notes, 'Django'), null);
    await set('hover.enabled', false);
    assert.equal(await hoverOver(document, 'Django'), null);
  });

  it('are completed by name, with what each one is', async () => {
    const document = await open(`${folder}/requirements.txt`, 'six\n\n');
    await until(
      async () => (await offered(document, 'six\n')).some(({ label }) => label === 'Flask'),
      true,
    );
    const items = await offered(document, 'six\n');
    const detailOf = (name: string) => items.find(({ label }) => label === name)?.detail ?? '';
    assert.match(detailOf('Flask'), /^Flask: micro framework/);
    assert.equal(detailOf('Flask-Login'), 'extends Flask');
  });

  it('are completed by release lines with support, the newest first', async () => {
    const document = await open(`${folder}/requirements.txt`, 'Django>=\n');
    await until(async () => (await offered(document, 'Django>=')).length > 1, true);
    const items = await offered(document, 'Django>=');
    assert.match(items[0]?.detail ?? '', /supported until \d{4}-\d\d-\d\d/);
    const lines = items.map(({ label }) => label);
    assert.deepEqual(
      lines,
      lines.toSorted((a, b) => Number(b) - Number(a)),
    );
    assert.ok(!lines.includes('3.2'));
  });

  it('are completed in the arrays of pyproject.toml that hold them, and nowhere else', async () => {
    const text = '[project]\ndependencies = [""]\nkeywords = [""]\n';
    const document = await open(`${folder}/pyproject.toml`, text);
    await until(
      async () =>
        (await offered(document, 'dependencies = ["')).some(({ label }) => label === 'Flask'),
      true,
    );
    assert.deepEqual(
      (await offered(document, 'keywords = ["')).filter(({ label }) => label === 'Flask'),
      [],
    );
  });

  it('are completed in the tables of Poetry, in its own way', async () => {
    const text = '[tool.poetry.dependencies]\nDjango = ""\n';
    const document = await open(`${folder}/pyproject.toml`, text);
    const labels = async () => (await offered(document, 'Django = "')).map(({ label }) => label);
    await until(async () => (await labels()).some((label) => /^\^\d/.test(label)), true);
    assert.ok((await offered(document, 'dependencies]\n')).some(({ label }) => label === 'Flask'));
  });

  it('have a line on support above the first framework, where that is wanted', async () => {
    const document = await open(`${folder}/requirements.txt`, 'six\nDjango==4.2.7\nFlask==3.0.0\n');
    const lenses = async (): Promise<readonly string[]> => {
      const all: readonly vscode.CodeLens[] = await vscode.commands.executeCommand(
        'vscode.executeCodeLensProvider',
        document.uri,
        10,
      );
      return all.map(({ range, command }) => `${range.start.line + 1} ${command?.title}`);
    };
    assert.deepEqual(await lenses(), []);
    await set('codeLens.enabled', true);
    const isTold = async () => /^2 Django 4\.2\.7: Support of 4\.2/.test((await lenses())[0] ?? '');
    await until(isTold, true);
    assert.equal((await lenses()).length, 1);
    assert.ok(document.uri.toString() === at(`${folder}/requirements.txt`).toString());
  });
});
