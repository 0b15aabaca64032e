import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { eventually } from '../support/eventually.ts';
import { answerQuestions } from './answerQuestions.ts';
import type { Person } from './person.ts';
import { SuiteSession } from './suiteSession.ts';

const policy = `policy:
  - framework: flask
    stance: approved
    reason: Our default for small services.
  - framework: django
    stance: forbidden
    versions: '<5'
    reason: No security fixes any more.
    link: https://wiki.example.org/decisions/7
  - framework: cherrypy
    stance: discouraged
    reason: Only the sensors team knows it.
  - framework: turbogears2
    stance: forbidden
    reason: We leave it by the end of the year.
`;
const knowledge = `frameworks:
  - id: house-web
    name: House Web
    summary: Our own layer over WSGI for internal tools.
    kind: micro
    protocols: [WSGI]
    distributions: [house-web]
    imports: [houseweb]
    links: { docs: https://wiki.example.org/house-web, source: https://git.example.org/house-web }
  - id: flask
    maintenance: { signal: maintenance, note: As far as we need it. }
    colour: blue
`;

const list = /^Frameworks in This Workspace/;
const result = /^Recommendation/;

describe('a team’s own knowledge', () => {
  const suite = new SuiteSession();
  let person: Person;
  let folder: string;

  before(async () => {
    folder = suite.session.copySamples();
    const own = join(folder, '.framework-guide');
    mkdirSync(own);
    writeFileSync(join(own, 'policy.yaml'), policy);
    writeFileSync(join(own, 'knowledge.yaml'), knowledge);
    person = await suite.open({ folder });
    await person.openFile('shop/catalogue/models.py');
    await person.statusBar(/Django/);
  });

  it('is told by the hover with the reason', async () => {
    await person.hover(
      'from django.db import models',
      'models',
      /Forbidden by your team \(<5\): No security fixes any more\./,
    );
    await person.picture('team-hover');
  });

  it('is told beside the requirement', async () => {
    await person.openFile('shop/requirements/base.txt');
    await person.page.locator('.squiggly-info').first().waitFor();
    await person.hover('Django==', 'Django', /Django: Forbidden by your team/);
    await person.picture('team-requirement');
  });

  it('stands in the list of frameworks', async () => {
    await person.statusBarItem().click();
    await person.quick.rows(list, /Django 4\.2\.7.*Forbidden by your team/);
    await person.picture('team-list');
    await person.quick.escape(list);
  });

  it('marks the columns of the panel, with a row, what is shipped, and what is wrong', async () => {
    await person.command('Framework Guide: Compare Frameworks');
    const panel = await person.panel();
    await eventually(async () => {
      const headings = (await panel.locator('thead th').allInnerTexts()).join(' | ');
      assert.match(headings, /Django[^|]*Forbidden/);
      assert.match(headings, /Flask[^|]*Approved/);
      assert.match(headings, /House Web[^|]*yours/);
      assert.match(await rowText(panel, 'Team policy'), /Forbidden[\s\S]*<5/);
      assert.match(await rowText(panel, 'Maintenance'), /As shipped: Active/);
      const notices = await panel.locator('.notices').innerText();
      assert.match(notices, /knowledge\.yaml:12:5[\s\S]*“colour” is not known here/);
    });
    await person.picture('team-panel');
  });

  it('gives the reason, its source and the shipped answer in an opened cell', async () => {
    const panel = await person.panel();
    await panel.locator('[data-row="team"][data-column="django"]').click();
    await panel.locator('dialog .source', { hasText: 'policy.yaml:5' }).waitFor();
    await person.picture('team-cell');
    await person.page.keyboard.press('Escape');
    await panel.locator('dialog').waitFor({ state: 'detached' });
  });

  it('leaves out what is forbidden from the recommendation', async () => {
    await person.command('Framework Guide: Recommend a Framework');
    await answerQuestions(person);
    await person.quick.filter(result, 'TurboGears');
    await person.quick.rows(result, /TurboGears 2.*Your team.s policy.*We leave it/);
    await person.picture('team-recommendation');
    await person.quick.escape(result);
  });

  it('follows the file', async () => {
    writeFileSync(join(folder, '.framework-guide', 'policy.yaml'), 'policy: []\n');
    await person.command('Framework Guide: Compare Frameworks');
    const panel = await person.panel();
    await panel.locator('thead .stance').first().waitFor({ state: 'detached' });
  });
});

async function rowText(panel: Frame, label: string): Promise<string> {
  return panel
    .locator('tr', { has: panel.locator('th', { hasText: label }) })
    .first()
    .innerText();
}
