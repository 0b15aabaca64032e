import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  activeDocument,
  at,
  closeEditors,
  frameworksOf,
  remove,
  set,
  show,
  textOf,
  type,
  until,
  workspaceFolder,
  write,
} from './workbench.ts';

/** What “Recommend a Framework…” returns, as far as these tests read it. */
interface Advice {
  readonly ranking: readonly { readonly id: string }[];
  readonly excluded: readonly { readonly id: string; readonly reason: string }[];
}

describe('a team’s own knowledge in the editor', () => {
  const policyFile = at('.framework-guide/policy.yaml');

  before(async () => {
    await vscode.extensions.getExtension('framework-guide.framework-guide')?.activate();
    await vscode.commands.executeCommand('frameworkGuide.rescan');
  });
  afterEach(async () => {
    await closeEditors();
    await set('knowledge.folders', undefined);
    await remove('.framework-guide', 'decisions', 'house');
    await until(excluded, []);
  });

  it('lays a policy over the shipped knowledge, and takes it away with the file', async () => {
    await write(policyFile, 'policy: [{ framework: flask, stance: forbidden, reason: Ours now. }]');
    await until(excluded, ['flask: Ours now.']);
    await vscode.workspace.fs.delete(policyFile);
    await until(excluded, []);
  });

  it('follows what is on screen, saved or not', async () => {
    await write(policyFile, 'policy: [{ framework: flask, stance: forbidden, reason: One. }]');
    await until(excluded, ['flask: One.']);
    await type(policyFile, 'policy: [{ framework: flask, stance: forbidden, reason: Two. }]');
    await until(excluded, ['flask: Two.']);
  });

  it('says what is wrong at the exact place, and the rest counts', async () => {
    const lines = [
      'policy:',
      '  - { framework: djngo, stance: forbidden, reason: No such thing. }',
      '  - { framework: flask, stance: forbidden, reason: Good. }',
      '  - { framework: cherrypy, stance: "banned", reason: No stance. }',
    ];
    await write(policyFile, lines.join('\n'));
    const document = await show(policyFile);
    await until(
      () => problems(policyFile).map(({ range, code }) => `${code}: ${document.getText(range)}`),
      ['unknown-framework: djngo', 'schema: "banned"'],
    );
    await until(excluded, ['flask: Good.']);
    await write(policyFile, `${lines[0]}\n${lines[2]}\n`);
    await until(() => problems(policyFile).length, 0);
  });

  it('refuses a bomb and goes on', async () => {
    await write(at('.framework-guide/bomb.yaml'), `a: ${'['.repeat(50_000)}`);
    await write(policyFile, 'policy: [{ framework: flask, stance: forbidden, reason: Still. }]');
    await show(at('.framework-guide/bomb.yaml'));
    await until(() => problems(at('.framework-guide/bomb.yaml')).length, 1);
    assert.match(problems(at('.framework-guide/bomb.yaml'))[0]?.message ?? '', /nested too deeply/);
    await until(excluded, ['flask: Still.']);
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
    await until(() => frameworksOf('house'), ['house-web 1.2']);
  });

  it('tells the reason beside the requirement and in the hover', async () => {
    const link = 'https://wiki.example.org/7';
    await write(
      policyFile,
      `policy: [{ framework: flask, stance: discouraged, versions: '<4', reason: Too small., link: ${link} }]`,
    );
    const requirements = at('orders/requirements.txt');
    await show(requirements);
    await until(() => problems(requirements).length, 1);
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
    await until(excluded, ['flask: Decided.']);
    await set('knowledge.folders', undefined);
    await until(excluded, []);
  });

  it('creates a commented file without problems, and overwrites none', async () => {
    await vscode.commands.executeCommand('frameworkGuide.createTeamKnowledge');
    const file = at('.framework-guide/knowledge.yaml');
    assert.equal((await activeDocument('yaml')).uri.toString(), file.toString());
    const template = await textOf(file);
    assert.match(template, /^# {2}- framework: flask/m);
    await write(file, 'policy: []');
    await vscode.commands.executeCommand('frameworkGuide.createTeamKnowledge', {
      folder: workspaceFolder().name,
    });
    assert.equal(await textOf(file), 'policy: []');
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
    await until(excluded, ['flask: The last one.']);
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

function problems(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Framework Guide');
}
