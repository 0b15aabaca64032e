import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionTitled, apply, findingsOf, newFolder, ownDiagnostics } from './findingsTools.ts';
import { MemoryFileSystem } from './memoryFileSystem.ts';
import {
  at,
  changeFolders,
  closeEditors,
  extensionId,
  remove,
  set,
  show,
  type,
  undo,
  until,
  write,
} from './workbench.ts';

/** The findings of a file that is not open, `rule line`. */
function told(path: string | vscode.Uri): readonly string[] {
  const uri = typeof path === 'string' ? at(path) : path;
  return ownDiagnostics(uri).map(({ code, range }) => {
    const rule = typeof code === 'object' ? code.value : code;
    return `${rule} ${range.start.line + 1}`;
  });
}

describe('findings in projects', () => {
  // Each test has a folder of its own: VS Code keeps closed documents for a while, with the text that they had.
  let folder = '';
  before(() => vscode.extensions.getExtension(extensionId)?.activate());
  beforeEach(() => {
    folder = newFolder();
  });
  afterEach(async () => {
    await set('rules', undefined);
    await closeEditors();
    await remove(folder);
  });

  it('are told of manifests that are not open: a version without support', async () => {
    await write(`${folder}/requirements.txt`, 'six\nDjango==3.2.1\n');
    await write(`${folder}/app.py`, 'import django\n');
    await until(() => told(`${folder}/requirements.txt`), ['unsupported-version 2']);
    const [diagnostic] = ownDiagnostics(at(`${folder}/requirements.txt`));
    assert.equal(diagnostic?.severity, vscode.DiagnosticSeverity.Information);
    assert.match(diagnostic?.message ?? '', /Django 3\.2\.1.*ended on 2024/);
    await remove(`${folder}/requirements.txt`);
    await until(() => told(`${folder}/requirements.txt`), []);
  });

  it('are mended by raising the requirement in one edit, which one undo takes back', async () => {
    await write(
      `${folder}/requirements.txt`,
      'Django[argon2]>=3.2,<4 ; python_version > "3"  # web\n',
    );
    await write(`${folder}/app.py`, 'import django\n');
    const document = await show(at(`${folder}/requirements.txt`));
    await until(() => findingsOf(document), ['unsupported-version 1:15 >=3.2,<4']);
    const before = document.getText();
    await apply(await actionTitled(document, '>=3.2', /^Raise Django to/));
    assert.match(
      document.getText(),
      /^Django\[argon2\]>=\d+\.\d+,<\d+ ; python_version > "3" {2}# web\n$/,
    );
    await until(() => findingsOf(document), []);
    await undo(document, before);
  });

  it('offer the policy, the upgrade notes and a comparison', async () => {
    await write(`${folder}/requirements.txt`, 'Django==3.2.1\n');
    await write(`${folder}/app.py`, 'import django\n');
    const document = await show(at(`${folder}/requirements.txt`));
    await until(() => findingsOf(document).length, 1);
    for (const title of [/^Open the upgrade notes$/, /^Open the support policy$/]) {
      await actionTitled(document, '3.2.1', title);
    }
    const compare = await actionTitled(document, '3.2.1', /^Compare alternatives/);
    const argument = compare.command?.arguments?.[0] as { readonly frameworks: readonly string[] };
    assert.equal(argument.frameworks[0], 'django');
    assert.ok(argument.frameworks.length > 1);
  });

  it('are silenced on a line, and by rule', async () => {
    await write(`${folder}/requirements.txt`, 'Django==3.2.1\n');
    await write(`${folder}/app.py`, 'import django\n');
    const document = await show(at(`${folder}/requirements.txt`));
    await until(() => findingsOf(document).length, 1);
    await apply(await actionTitled(document, '3.2.1', /^Silence unsupported-version here/));
    assert.equal(
      document.getText(),
      'Django==3.2.1  # framework-guide: ignore[unsupported-version]\n',
    );
    await until(() => findingsOf(document), []);
    await undo(document, 'Django==3.2.1\n');
    await until(() => findingsOf(document).length, 1);
    await set('rules', { 'unsupported-version': 'off' });
    await until(() => findingsOf(document), []);
    await set('rules', { 'unsupported-version': 'error' });
    await until(
      () => ownDiagnostics(document.uri).map(({ severity }) => severity),
      [vscode.DiagnosticSeverity.Error],
    );
  });

  it('follow the manifest as it is on screen', async () => {
    await write(`${folder}/requirements.txt`, 'six\n');
    await write(`${folder}/app.py`, 'import django\n');
    const document = await type(at(`${folder}/requirements.txt`), 'Django==3.2.1\n');
    await until(() => findingsOf(document), ['unsupported-version 1:7 ==3.2.1']);
    await type(document.uri, 'six\n');
    await until(() => findingsOf(document), []);
  });

  const rules: readonly {
    readonly rule: string;
    readonly manifest: string;
    readonly code: string;
    readonly where: 'requirements.txt' | 'app.py';
    readonly found: string;
    readonly severity: vscode.DiagnosticSeverity;
    readonly tags?: readonly vscode.DiagnosticTag[];
  }[] = [
    {
      rule: 'undeclared-framework',
      ...{ manifest: 'six\n', code: 'import os\nimport flask\n', where: 'app.py' },
      ...{ found: 'undeclared-framework 2', severity: vscode.DiagnosticSeverity.Information },
    },
    {
      rule: 'unused-framework',
      ...{ manifest: 'six\nCherryPy\n', code: 'import os\n', where: 'requirements.txt' },
      ...{ found: 'unused-framework 2', severity: vscode.DiagnosticSeverity.Hint },
      tags: [vscode.DiagnosticTag.Unnecessary],
    },
    {
      rule: 'invalid-requirement',
      ...{ manifest: 'six\nflask >> 3\n', code: '', where: 'requirements.txt' },
      ...{ found: 'invalid-requirement 2', severity: vscode.DiagnosticSeverity.Warning },
    },
    {
      rule: 'dormant-framework',
      ...{ manifest: 'klein\n', code: 'import klein\n', where: 'requirements.txt' },
      ...{ found: 'dormant-framework 1', severity: vscode.DiagnosticSeverity.Information },
    },
  ];
  for (const { rule, manifest, code, where, found, severity, tags } of rules) {
    it(`tell ${rule}, and no more where it is silenced or off`, async () => {
      await write(`${folder}/requirements.txt`, manifest);
      await write(`${folder}/app.py`, code);
      const path = `${folder}/${where}`;
      await until(() => told(path).filter((one) => one.startsWith(rule)), [found]);
      const diagnostic = ownDiagnostics(at(path)).find(
        (one) => typeof one.code === 'object' && one.code.value === rule,
      );
      assert.equal(diagnostic?.severity, severity);
      assert.deepEqual(diagnostic?.tags ?? [], tags ?? []);
      const document = await show(at(path));
      const before = document.getText();
      const offset = document.offsetAt(diagnostic?.range.start ?? new vscode.Position(0, 0));
      const silence = await actionTitled(document, offset, new RegExp(`^Silence ${rule} here$`));
      await apply(silence);
      await until(() => told(path).filter((one) => one.startsWith(rule)), []);
      await undo(document, before);
      await until(() => told(path).filter((one) => one.startsWith(rule)), [found]);
      await set('rules', { [rule]: 'off' });
      await until(() => told(path).filter((one) => one.startsWith(rule)), []);
    });
  }

  it('tell two manifests of one project that no release can satisfy', async () => {
    await write(`${folder}/requirements.txt`, 'Flask>=3\n');
    await write(`${folder}/requirements-dev.txt`, 'Flask<2\n');
    await write(`${folder}/app.py`, 'import flask\n');
    const conflicts = () =>
      [`${folder}/requirements.txt`, `${folder}/requirements-dev.txt`].flatMap((path) =>
        told(path).filter((one) => one.startsWith('conflicting')),
      );
    await until(() => conflicts().length > 0, true);
    await write(`${folder}/requirements-dev.txt`, 'Flask>2\n');
    await until(conflicts, []);
  });

  it('are told in each of several folders, and go with a folder', async function () {
    if (vscode.workspace.workspaceFile === undefined) this.skip();
    const memory = new MemoryFileSystem();
    const scheme = 'guide-findings';
    const registered = vscode.workspace.registerFileSystemProvider(scheme, memory);
    memory.put('/two/requirements.txt', 'Django==3.2.1\n');
    memory.put('/two/app.py', 'from django.utils.encoding import force_text\n');
    const second = vscode.Uri.from({ scheme, authority: 'Host', path: '/two' });
    const manifest = vscode.Uri.joinPath(second, 'requirements.txt');
    await write(`${folder}/requirements.txt`, 'Django==3.2.1\n');
    await write(`${folder}/app.py`, 'import django\n');
    await changeFolders(0, { uri: second });
    try {
      await until(() => told(manifest), ['unsupported-version 1']);
      const code = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(second, 'app.py'));
      await vscode.languages.setTextDocumentLanguage(code, 'python');
      await until(() => told(code.uri), ['deprecated-api 1']);
      await until(() => told(`${folder}/requirements.txt`), ['unsupported-version 1']);
    } finally {
      await changeFolders(1);
    }
    await until(() => told(manifest), []);
    await until(() => told(`${folder}/requirements.txt`), ['unsupported-version 1']);
    registered.dispose();
  });
});
