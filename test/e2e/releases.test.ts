import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeMachineSettings } from '../../scripts/editor/settings.mjs';
import { eventually } from '../support/eventually.ts';
import { flood, IndexServer, json, silence, status, text } from '../support/indexServer.ts';
import { EditorSession } from './editorSession.ts';
import type { Person } from './person.ts';
import { SuiteSession } from './suiteSession.ts';

const title = 'Framework Guide: Check for Newer Releases';
const list = /^Newer Releases/;

describe('checking for newer releases', () => {
  const suite = new SuiteSession();
  let person: Person;
  let index: IndexServer;

  before(async () => {
    index = await IndexServer.start();
    await writeMachineSettings(suite.session.server.dataFolder, {
      'frameworkGuide.index.url': index.url,
    });
    person = await suite.open({ folder: suite.session.copySamples() });
  });
  beforeEach(() => {
    index.requests.length = 0;
    index.abandoned.length = 0;
    index.replies.clear();
    for (const [path, value] of Object.entries(answers)) index.replies.set(path, json(value));
  });
  after(() => index?.stop());

  /** Runs the command and waits until all has been answered, and the list says what is expected. */
  async function check(...expected: readonly RegExp[]): Promise<readonly string[]> {
    await person.command(title);
    return answered(person, ...expected);
  }
  async function answered(
    { page, quick }: Person,
    ...expected: readonly RegExp[]
  ): Promise<readonly string[]> {
    await page.locator('.quick-input-box input[placeholder^="Pick a line"]').waitFor();
    return quick.rows(list, ...expected);
  }
  const leave = () => person.quick.escape(list);

  it('asks for nothing before the command is run', async () => {
    await person.openFile('shop/catalogue/models.py');
    await person.statusBar(/Django 4\.2\.7/);
    await person.hover('from django.db import models', 'models', /Django/);
    assert.deepEqual(index.requests, []);
  });

  it('shows newest release, yanked version and vulnerabilities of what is in use', async () => {
    await check(
      /Django 4\.2\.7 → 5\.2\.9.*2026-11-03.*shop/,
      /2 known vulnerabilities in 4\.2\.7.*asked at \d/,
      /PYSEC-2024-28, CVE-2024-24680.*fixed in 3\.2\.24, 4\.2\.10/,
      /Flask 3\.1\.0 was yanked.*Sessions are broken/,
      /CherryPy >=18\.9,<19.*allows the newest release.*vulnerabilities unknown: no exact version.*asked at/,
      /the index tells no vulnerabilities/,
    );
    await person.rest();
    await person.picture('newer-releases');
    assert.equal(index.requests.length, Object.keys(answers).length);
    await leave();
  });

  it('asks the next time with ETags only', async () => {
    await check();
    const unknown = index.requests.filter(({ headers }) => headers['if-none-match'] !== '"one"');
    assert.deepEqual(unknown, []);
    await leave();
  });

  it('opens what an advisory says, after VS Code has asked', async () => {
    await check();
    await person.quick.pick(list, 'PYSEC-2024-28');
    const dialog = person.page.locator('.monaco-dialog-box', { hasText: 'osv.example.org' });
    await dialog.waitFor();
    await person.picture('newer-releases-link');
    await dialog.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('shows the others where one fails, and each reason', async () => {
    index.replies.set('/pypi/django/json', text('<html>'));
    index.replies.set('/pypi/django/4.2.7/json', status(404));
    index.replies.set('/pypi/flask/json', flood(50, false));
    index.replies.set('/pypi/cherrypy/json', status(429, { 'retry-after': '30' }));
    index.replies.set('/pypi/turbogears2/json', status(502));
    await check();
    await person.rest();
    await person.picture('newer-releases-problems');
    const expected: Readonly<Record<string, readonly RegExp[]>> = {
      Django: [
        /Django: The answer of 127\.0\.0\.1:\d+ is not that of PyPI’s JSON API/,
        /Django: 127\.0\.0\.1:\d+ does not have the version in use/,
        /What is shown was asked at/,
      ],
      Flask: [/Flask: The answer of 127\.0\.0\.1:\d+ is larger than 8 MB/],
      CherryPy: [/CherryPy: .* is asked too often: try again in 30 seconds/],
      TurboGears: [/TurboGears 2: .* fault of its own \(status 502\)/],
    };
    // The list draws only the lines that are in view.
    for (const [name, problems] of Object.entries(expected)) {
      await person.quick.filter(list, name);
      await person.quick.rows(list, ...problems);
    }
    assert.equal(await person.toasts().count(), 0);
    await leave();
  });

  it('is cancelled by Escape, and gives up the connections', async () => {
    for (const path of Object.keys(answers)) index.replies.set(path, silence());
    await person.command(title);
    await person.page.locator('.quick-input-box input[placeholder*="Escape cancels"]').waitFor();
    await until(() => index.requests.length === 4);
    await person.picture('newer-releases-asking');
    await leave();
    await until(() => index.abandoned.length === 4);
    assert.equal(index.requests.length, 4, 'those in the queue are not asked any more');
  });

  it('ends after 10 seconds with a slow index', async () => {
    index.replies.set('/pypi/django/json', silence());
    await check(/Django: .* gave no answer within 10 seconds/, /Flask 3\.1\.0/);
    await eventually(() => assert.deepEqual(index.abandoned, ['/pypi/django/json']));
    await leave();
  });

  it('is not sent elsewhere by a folder that nobody trusts', async () => {
    const other = await IndexServer.start();
    const wary = await EditorSession.start({
      trustsWorkspaces: false,
      settings: { 'security.workspace.trust.startupPrompt': 'never' },
    });
    try {
      await writeMachineSettings(wary.server.dataFolder, { 'frameworkGuide.index.url': index.url });
      const folder = wary.copySamples();
      mkdirSync(join(folder, '.vscode'));
      const settings = { 'frameworkGuide.index.url': other.url };
      writeFileSync(join(folder, '.vscode', 'settings.json'), JSON.stringify(settings));
      const stranger = await wary.open({ folder });
      await stranger.command(title);
      await answered(stranger);
      assert.equal(other.requests.length, 0);
      assert.equal(index.requests.length, Object.keys(answers).length);
    } finally {
      await wary.stop();
      await other.stop();
    }
  });

  it('says in one line that the index cannot be reached', async () => {
    const gone = await IndexServer.start();
    const { url } = gone;
    await gone.stop();
    await writeMachineSettings(suite.session.server.dataFolder, {
      'frameworkGuide.index.url': url,
    });
    // The window follows settings of the machine when it comes to it.
    await eventually(async () => {
      try {
        const [first = '', ...others] = await check();
        assert.match(first, /127\.0\.0\.1:\d+ cannot be reached \(ECONNREFUSED\)/);
        assert.deepEqual(others, []);
        await person.picture('newer-releases-offline');
      } finally {
        await leave();
      }
    });
  });
});

function until(holds: () => boolean): Promise<void> {
  return eventually(() => assert.ok(holds()));
}

function release(day: string, python = '>=3.9', yank: string | null = null): readonly unknown[] {
  return [
    {
      packagetype: 'bdist_wheel',
      requires_python: python,
      upload_time: `${day}T14:07:00`,
      upload_time_iso_8601: `${day}T14:07:00.123456Z`,
      yanked: yank !== null,
      yanked_reason: yank,
    },
  ];
}

/** As an index answers, but for the fields that nobody reads. */
const answers: Readonly<Record<string, unknown>> = {
  '/pypi/django/json': {
    info: { name: 'Django', version: '5.2.9' },
    releases: {
      '4.2.7': release('2023-11-01', '>=3.8'),
      '5.2.9': release('2026-11-03', '>=3.10'),
      '6.1rc1': release('2026-11-10', '>=3.12'),
    },
    vulnerabilities: [],
  },
  '/pypi/django/4.2.7/json': {
    info: { name: 'Django', version: '4.2.7', yanked: false, yanked_reason: null },
    urls: release('2023-11-01', '>=3.8'),
    vulnerabilities: [
      {
        id: 'PYSEC-2024-28',
        aliases: ['CVE-2024-24680', 'GHSA-xxj9-f6rv-m3x4'],
        summary: null,
        details: 'The intcomma template filter was subject to a potential denial of service.',
        fixed_in: ['3.2.24', '4.2.10', '5.0.2'],
        link: 'https://osv.example.org/vulnerability/PYSEC-2024-28',
        source: 'osv',
        withdrawn: null,
      },
      {
        id: 'GHSA-xxj9-f6rv-m3x4',
        aliases: ['CVE-2024-24680', 'PYSEC-2024-28'],
        summary: 'Django denial of service in the intcomma template filter',
        fixed_in: ['4.2.10'],
        link: 'https://osv.example.org/vulnerability/GHSA-xxj9-f6rv-m3x4',
        withdrawn: null,
      },
      {
        id: 'PYSEC-2025-1',
        aliases: ['CVE-2024-56374'],
        summary: 'Potential denial of service in IPv6 validation $(flame)',
        fixed_in: ['4.2.18', '5.0.11', '5.1.5'],
        link: 'http://osv.example.org/not-https',
        withdrawn: null,
      },
      { id: 'PYSEC-0', aliases: [], summary: 'A mistake', withdrawn: '2024-05-05T00:00:00Z' },
    ],
  },
  '/pypi/djangorestframework/json': {
    info: { name: 'djangorestframework' },
    releases: { '3.16.1': release('2025-08-06') },
  },
  '/pypi/flask/json': {
    info: { name: 'Flask', version: '3.1.2' },
    releases: {
      '3.1.0': release('2024-11-13', '>=3.9', 'Sessions are broken'),
      '3.1.2': release('2025-08-19'),
    },
  },
  '/pypi/flask/3.1.0/json': {
    info: { version: '3.1.0', yanked: true, yanked_reason: 'Sessions are broken' },
    vulnerabilities: [],
  },
  '/pypi/cherrypy/json': {
    info: { name: 'CherryPy' },
    releases: { '18.10.0': release('2024-07-14', '>=3.6') },
  },
  '/pypi/turbogears2/json': {
    info: { name: 'TurboGears2' },
    releases: { '2.5.0': release('2024-07-20', '>=3.7') },
  },
  '/pypi/turbogears2/2.5.0/json': { info: { version: '2.5.0', yanked: false } },
};
