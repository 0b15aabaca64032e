import assert from 'node:assert/strict';
import { scannedPatterns } from '../../../src/core/workspace/manifestFormats.ts';
import { isInstallation, isWatched } from '../../../src/core/workspace/watchedFiles.ts';

describe('the files whose changes are followed', () => {
  for (const pattern of scannedPatterns) {
    it(`are all that the scan looks for: ${pattern}`, () => {
      const name = pattern.replace('**/', 'folder/').replaceAll(/\[(\w)\w\]/g, '$1');
      assert.ok(isWatched(name.replaceAll('*', 'some')));
    });
  }

  const manifests = [
    'pyproject.toml',
    'Pipfile',
    'Pipfile.lock',
    'setup.cfg',
    'setup.py',
    'environment.yml',
    'environment-dev.yaml',
    'pixi.toml',
    'hatch.toml',
    'pixi.lock',
    'uv.lock',
    'poetry.lock',
    'pdm.lock',
    'pylock.toml',
    'pylock.prod.toml',
    'conda-lock.yml',
    'a/b/Notebook.ipynb',
    'requirements/base.in',
  ];
  for (const path of manifests) it(`are of any tool: ${path}`, () => assert.ok(isWatched(path)));

  for (const path of ['README.md', 'app.js', 'package.json', 'pyproject', 'a.py/x.css', 'lock']) {
    it(`are no others: ${path}`, () => assert.ok(!isWatched(path)));
  }
});

describe('the folders that tell of an installation', () => {
  const site = '.venv/lib/python3.13/site-packages';
  for (const name of [
    'flask-3.1.0.dist-info',
    'old-1.0-py3.12.egg-info',
    'flask-3.1.0.DIST-INFO',
  ]) {
    it(`are those of metadata: ${name}`, () => assert.ok(isInstallation(`${site}/${name}`)));
  }
  for (const name of [
    'flask',
    'flask-3.1.0.dist-info/METADATA',
    'dist-info',
    'x.dist-information',
  ]) {
    it(`are no others: ${name}`, () => assert.ok(!isInstallation(`${site}/${name}`)));
  }
});
