import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { set } from './workbench.ts';

/** What “Recommend a Framework…” returns, as far as these tests read it. */
interface Advice {
  readonly ranking: readonly { readonly id: string }[];
  readonly excluded: readonly { readonly id: string; readonly reason: string }[];
}

describe('a team’s own knowledge in the editor', () => {
  const [root] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(root);
  const at = (path: string) => vscode.Uri.joinPath(root.uri, path);
  const policyFile = at('.framework-guide/policy.yaml');

  before(async () => {
    await vscode.extensions.getExtension('framework-guide.framework-guide')?.activate();
    await vscode.commands.executeCommand('frameworkGuide.rescan');
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const path of ['.framework-guide', 'decisions']) {
      await vscode.workspace.fs.delete(at(path), { recursive: true }).then(undefined, () => {});
    }
    await until(async () => (await excluded()).length === 0, 'nothing is left of the files');
  });

  it('lays a policy over the shipped knowledge, and takes it away with the file', async () => {
    await write(policyFile, 'policy: [{ framework: flask, stance: forbidden, reason: Ours now. }]');
    await until(async () => (await excluded()).join() === 'flask: Ours now.', 'flask is out');
    await vscode.workspace.fs.delete(policyFile);
    await until(async () => (await excluded()).length === 0, 'flask is back');
  });

  it('follows what is on screen, saved or not', async () => {
    await write(policyFile, 'policy: [{ framework: flask, stance: forbidden, reason: One. }]');
    await until(async () => (await excluded()).join() === 'flask: One.', 'the stored text');
    const editor = await vscode.window.showTextDocument(policyFile);
    const reason = editor.document.getText().indexOf('One');
    await editor.edit((edit) =>
      edit.replace(
        new vscode.Range(
          editor.document.positionAt(reason),
          editor.document.positionAt(reason + 3),
        ),
        'Two',
      ),
    );
    await until(async () => (await excluded()).join() === 'flask: Two.', 'the text on screen');
  });

  it('says what is wrong at the exact place, and the rest counts', async () => {
    const lines = [
      'policy:',
      '  - { framework: djngo, stance: forbidden, reason: No such thing. }',
      '  - { framework: flask, stance: forbidden, reason: Good. }',
      '  - { framework: cherrypy, stance: "banned", reason: No stance. }',
    ];
    await write(policyFile, lines.join('\n'));
    await vscode.window.showTextDocument(policyFile);
    await until(() => problems(policyFile).length === 2, 'two problems');
    const document = await vscode.workspace.openTextDocument(policyFile);
    assert.deepEqual(
      problems(policyFile).map(({ range, code }) => `${code}: ${document.getText(range)}`),
      ['unknown-framework: djngo', 'schema: "banned"'],
    );
    assert.equal((await excluded()).join(), 'flask: Good.');
    await write(policyFile, `${lines[0]}\n${lines[2]}\n`);
    await until(() => problems(policyFile).length === 0, 'no problem is left');
  });

  it('refuses a bomb and goes on', async () => {
    await write(at('.framework-guide/bomb.yaml'), `a: ${'['.repeat(50_000)}`);
    await write(policyFile, 'policy: [{ framework: flask, stance: forbidden, reason: Still. }]');
    await vscode.window.showTextDocument(at('.framework-guide/bomb.yaml'));
    await until(() => problems(at('.framework-guide/bomb.yaml')).length === 1, 'one problem');
    assert.match(problems(at('.framework-guide/bomb.yaml'))[0]?.message ?? '', /nested too deeply/);
    await until(async () => (await excluded()).join() === 'flask: Still.', 'the other file counts');
  });

  it('finds an in-house framework in the workspace’s own files', async () => {
    await write(at('house/requirements.txt'), 'house-web==1.2\n');
    await write(
      at('.framework-guide/house.yaml'),
      [
        'frameworks:',
        '  - id: house-web',
        '    name: House Web',
        '    summary: Our own layer over WSGI.',
        '    kind: micro',
        '    protocols: [WSGI]',
        '    distributions: [house-web]',
        '    imports: [houseweb]',
        '    links: { docs: https://wiki/house-web, source: https://git/house-web }',
      ].join('\n'),
    );
    await until(async () => (await frameworksOf('house')).includes('house-web'), 'it is found');
    await vscode.workspace.fs.delete(at('house'), { recursive: true });
  });

  it('tells the reason beside the requirement and in the hover', async () => {
    const link = 'https://wiki.example.org/7';
    await write(
      policyFile,
      `policy: [{ framework: flask, stance: discouraged, versions: '<4', reason: Too small., link: ${link} }]`,
    );
    const requirements = at('orders/requirements.txt');
    await vscode.window.showTextDocument(requirements);
    await until(() => problems(requirements).length === 1, 'the requirement is marked');
    const [found] = problems(requirements);
    assert.equal(found?.severity, vscode.DiagnosticSeverity.Information);
    assert.match(found.message, /Flask: Discouraged by your team \(<4\): Too small\./);
    const { code } = found;
    assert.ok(typeof code === 'object');
    assert.equal(code.target.toString(), link);

    const python = await vscode.workspace.openTextDocument(at('orders/orders/routes.py'));
    const offset = python.getText().indexOf('from flask') + 6;
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      python.uri,
      python.positionAt(offset),
    );
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (typeof content === 'string' ? content : content.value))
      .join('\n');
    assert.match(text, /Discouraged by your team/);
    assert.ok(text.includes(`(${link})`), text);
  });

  it('reads the folders of the setting, and none outside of the workspace', async () => {
    await write(
      at('decisions/web.yml'),
      'policy: [{ framework: flask, stance: forbidden, reason: Decided. }]',
    );
    await set('knowledge.folders', ['decisions', '../elsewhere', '/etc']);
    await until(async () => (await excluded()).join() === 'flask: Decided.', 'the folder is read');
    await set('knowledge.folders', undefined);
    await until(async () => (await excluded()).length === 0, 'the folder is read no more');
  });

  it('creates a commented file without problems, and overwrites none', async () => {
    await vscode.commands.executeCommand('frameworkGuide.createTeamKnowledge');
    const file = at('.framework-guide/knowledge.yaml');
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), file.toString());
    const template = await read(file);
    assert.match(template, /^# {2}- framework: flask/m);
    await write(file, 'policy: []');
    await vscode.commands.executeCommand('frameworkGuide.createTeamKnowledge', {
      folder: root.name,
    });
    assert.equal(await read(file), 'policy: []');
    await assert.rejects(
      async () =>
        vscode.commands.executeCommand('frameworkGuide.createTeamKnowledge', { folder: 'nowhere' }),
      /nowhere/,
    );
  });

  it('takes a megabyte', async () => {
    const entries = Array.from(
      { length: 9_000 },
      (_, index) =>
        `  - { framework: flask, stance: discouraged, versions: '==1.${index}', reason: For the one reason that is number ${index}. }`,
    );
    const text = `policy:\n${entries.join('\n')}\n  - { framework: flask, stance: forbidden, reason: The last one. }\n`;
    assert.ok(text.length > 1_000_000);
    await write(at('.framework-guide/large.yaml'), text);
    const start = Date.now();
    await until(async () => (await excluded()).join() === 'flask: The last one.', 'it is read');
    console.log(`      ${text.length} bytes took ${Date.now() - start} ms`);
  });
});

async function excluded(): Promise<readonly string[]> {
  const advice = await vscode.commands.executeCommand<Advice>('frameworkGuide.recommend', {
    ask: false,
    show: false,
  });
  return advice.excluded.map(({ id, reason }) => `${id}: ${reason}`);
}

async function frameworksOf(project: string): Promise<readonly string[]> {
  const projects = await vscode.commands.executeCommand<
    { root: string; frameworks: { id: string }[] }[]
  >('frameworkGuide.showFrameworks', { show: false });
  return projects.find(({ root }) => root === project)?.frameworks.map(({ id }) => id) ?? [];
}

function problems(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Framework Guide');
}

async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, bytesOf(text));
}

async function read(uri: vscode.Uri): Promise<string> {
  return String.fromCharCode(...(await vscode.workspace.fs.readFile(uri)));
}

/** ASCII only: the two hosts have no encoder in common. */
function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (const end = Date.now() + 15_000; !(await holds()); ) {
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}`);
    await new Promise<void>((resolve) => {
      setTimeout(resolve, 50);
    });
  }
}
