import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Person } from './person.ts';
import { SuiteSession } from './suiteSession.ts';

describe('windows of every kind', () => {
  const suite = new SuiteSession({
    trustsWorkspaces: false,
    settings: { 'security.workspace.trust.startupPrompt': 'never' },
  });
  let person: Person;

  it('compares and recommends in an empty window, where nothing else is offered', async () => {
    person = await suite.open({});
    await person.command('Framework Guide: Compare Frameworks');
    const panel = await person.panel();
    await panel.locator('th', { hasText: 'Django' }).first().waitFor();
    assert.equal(await panel.locator('thead .badge').count(), 0);
    const offered = await person.offeredCommands(
      'Framework Guide: ',
      'Framework Guide: Compare Frameworks',
    );
    assert.ok(offered.length > 3, offered.join('\n'));
    assert.deepEqual(
      offered.filter((command) => command.startsWith('Framework Guide: Show Frameworks')),
      [],
    );
    assert.equal(await person.statusBarItem().count(), 0);
    await person.picture('empty-window');
  });

  it('stays quiet in a folder without Python and says why nothing was found', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'framework-guide-plain-'));
    writeFileSync(join(folder, 'notes.md'), '# django and flask are only words here\n');
    person = await suite.open({ folder });
    await person.command('Framework Guide: Show Frameworks in This Workspace');
    const rows = await person.quick.rows(/^Frameworks in This Workspace/);
    assert.match(rows[0] ?? '', /No Python back-end framework was found.*no Python files/);
    assert.equal(await person.statusBarItem().count(), 0);
    assert.equal(await person.toasts().count(), 0);
    await person.picture('nothing-found');
  });

  it('knows both roots of a workspace, in Restricted Mode', async () => {
    const folder = suite.session.copySamples();
    const other = mkdtempSync(join(tmpdir(), 'framework-guide-second-'));
    mkdirSync(join(other, 'api'));
    writeFileSync(join(other, 'api', 'requirements.txt'), 'flask==2.3.3\n');
    writeFileSync(join(other, 'api', 'main.py'), 'import flask\n\nflask.Markup("")\n');
    mkdirSync(join(other, '.framework-guide'));
    const policy = 'policy: [{ framework: flask, stance: forbidden, reason: Not in this house. }]';
    writeFileSync(join(other, '.framework-guide', 'policy.yaml'), policy);
    const workspace = join(folder, 'both.code-workspace');
    writeFileSync(workspace, JSON.stringify({ folders: [{ path: folder }, { path: other }] }));
    person = await suite.open({ workspace });
    await person.openFile('api/main.py');
    await person.statusBar(/Flask 2\.3\.3/);
    // A team's files are data: they need no trust.
    await person.hover('import flask', 'flask', /Not in this house\./);
    // What files say can be found without running anything.
    await person.page.locator('.squiggly-info').first().waitFor();
    await person.openFile('shop/catalogue/models.py');
    await person.statusBar(/Django 4\.2\.7/);
    await person.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    await person.picture('two-roots');
  });
});
