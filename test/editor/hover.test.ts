import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  at,
  closeEditors,
  extensionId,
  frameworksOf,
  hoverOver,
  python,
  remove,
  set,
  until,
  write,
} from './workbench.ts';

describe('hovers on imports', () => {
  before(async () => {
    await vscode.extensions.getExtension(extensionId)?.activate();
    // Until the first scan has ended, a hover knows no project.
    await until(async () => (await frameworksOf('shop'))?.[0], 'django 4.2.7');
  });
  afterEach(async () => {
    await closeEditors();
    await set('hover.enabled', undefined);
    await remove('local');
  });

  it('tell of the framework, the version in use and where it comes from', async () => {
    const document = await vscode.workspace.openTextDocument(at('shop/catalogue/models.py'));
    const text = await hoverOver(document, 'django.db import models');
    assert.match(text ?? '', /\*\*Django\*\*/);
    assert.match(text ?? '', /4\.2\.7/);
    assert.match(text ?? '', /base\.txt/);
    assert.match(text ?? '', /https:\/\/docs\.djangoproject\.com\/en\/4\.2\//);
    assert.match(text ?? '', /command:frameworkGuide\.compare/);
  });

  it('take eight lines at most', async () => {
    const document = await python(
      'from django.db import models\nimport flask\nimport cherrypy, tg',
    );
    for (const name of ['django', 'models', 'flask', 'cherrypy', 'tg']) {
      const text = await hoverOver(document, name);
      assert.ok(text !== null && text.split('\n').length <= 8, `${name}: ${text}`);
    }
  });

  const places: readonly (readonly [string, string, string, RegExp])[] = [
    ['a plain import', 'import flask', 'flask', /\*\*Flask\*\*/],
    ['the module that names come from', 'from django.db import models', 'django.db', /Django/],
    ['a name that is imported', 'from django.db import models', 'models', /Django/],
    ['an import under another name', 'import cherrypy as cp', 'cherrypy', /CherryPy/],
    ['a module whose distribution has another name', 'from tg import expose', 'tg', /TurboGears/],
    ['the first of several on a line', 'import flask, django, os', 'flask', /Flask/],
    ['the second of several on a line', 'import flask, django, os', 'django', /Django/],
    ['the second statement of a line', 'import os; import flask', 'flask', /Flask/],
    [
      'a name on a line of its own',
      'from flask import (\n    Flask,\n    jsonify,\n)',
      'jsonify',
      /Flask/,
    ],
    ['an import within a function', 'def f():\n    import flask\n', 'flask', /Flask/],
  ];
  for (const [what, text, needle, expected] of places) {
    it(`answer on ${what}`, async () => {
      assert.match((await hoverOver(await python(text), needle)) ?? 'nothing', expected);
    });
  }

  const silent: readonly (readonly [string, string, string])[] = [
    ['a string', "text = 'import flask'", 'flask'],
    ['a comment', '# import flask', 'flask'],
    ['a docstring', '"""\nimport flask\n"""\nimport os', 'flask'],
    ['a relative import', 'from .flask import app', 'flask'],
    ['a use of the module', 'import os\nflask.Flask()', 'flask'],
    ['another module', 'import requests', 'requests'],
    ['a name that only begins alike', 'import flaskish', 'flaskish'],
    ['the keyword', 'import flask', 'import'],
    ['the other name', 'import flask as web', 'web'],
  ];
  for (const [what, text, needle] of silent) {
    it(`say nothing on ${what}`, async () => {
      assert.equal(await hoverOver(await python(text), needle), null);
    });
  }

  it('say nothing on a local module of that name', async () => {
    await write('local/app.py', 'import flask\nimport django\n');
    await write('local/flask.py', '');
    const document = await vscode.workspace.openTextDocument(at('local/app.py'));
    await until(() => hoverOver(document, 'flask'), null);
    assert.match((await hoverOver(document, 'django')) ?? '', /Django/);
  });

  it('follow the document as it is on screen', async () => {
    const document = await python('import flask\n');
    assert.match((await hoverOver(document, 'flask')) ?? '', /Flask/);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '# ');
    await vscode.workspace.applyEdit(edit);
    assert.equal(await hoverOver(document, 'flask'), null);
  });

  it('do not take a new document for a closed one of the same name', async () => {
    const first = await python('# nothing\n');
    await vscode.window.showTextDocument(first);
    assert.equal(await hoverOver(first, 'nothing'), null);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until(() => first.isClosed, true);
    const second = await python('import flask\n');
    assert.equal(second.uri.toString(), first.uri.toString());
    assert.match((await hoverOver(second, 'flask')) ?? '', /Flask/);
  });

  it('can be turned off and on, which shows at once', async () => {
    const document = await python('import flask\n');
    await set('hover.enabled', false);
    assert.equal(await hoverOver(document, 'flask'), null);
    await set('hover.enabled', undefined);
    assert.match((await hoverOver(document, 'flask')) ?? '', /Flask/);
  });

  it('stay as they are where the setting is no truth value', async () => {
    await set('hover.enabled', 'sometimes');
    assert.match((await hoverOver(await python('import flask'), 'flask')) ?? '', /Flask/);
  });
});
