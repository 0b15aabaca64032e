import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { excludedFolders } from '../../src/core/workspace/excludedFolders.ts';
import { CommandLine } from '../support/commandLine.ts';

interface Output {
  readonly projects: readonly {
    readonly root: string;
    readonly frameworks: readonly { readonly id: string; readonly version: string | null }[];
    readonly problems: readonly {
      readonly file: string;
      readonly code: string;
      readonly detail: string;
    }[];
  }[];
  readonly stats: { readonly files: number; readonly bytes: number; readonly ms: number };
}

const isPosix = process.platform !== 'win32';

describe('npm run scan', () => {
  const cli = new CommandLine();
  const { put } = cli;
  const scan = (...flags: readonly string[]) => cli.run(['scan', cli.at(), ...flags]);
  const found = (): Output => JSON.parse(scan().stdout) as Output;
  const inWords = ({ projects }: Output) =>
    projects.map(
      ({ root, frameworks }) =>
        `${root}: ${frameworks.map(({ id, version }) => `${id} ${version}`).join(', ')}`,
    );

  it('prints one JSON document with exactly the fields that others rely on', () => {
    put('shop/requirements.txt', 'Django==4.2.7\nFlask==\n');
    put('shop/manage.py', 'import django\n');
    const { status, stdout, stderr } = scan();
    assert.deepEqual([status, stderr], [0, '']);
    const { projects, stats } = JSON.parse(stdout) as Output;
    assert.deepEqual(projects, [
      {
        root: 'shop',
        frameworks: [
          {
            id: 'django',
            distribution: 'Django',
            version: '4.2.7',
            specifier: '==4.2.7',
            role: 'direct',
            scope: 'production',
            confidence: 'high',
            evidence: [
              {
                file: 'shop/requirements.txt',
                line: 1,
                kind: 'requirement',
                text: 'Django==4.2.7',
              },
              { file: 'shop/manage.py', line: 1, kind: 'import', text: 'import django' },
            ],
          },
        ],
        problems: [
          {
            file: 'shop/requirements.txt',
            line: 2,
            code: 'refused-requirement',
            detail: 'the version specifier is not valid',
          },
        ],
      },
    ]);
    assert.deepEqual(Object.keys(stats), ['files', 'bytes', 'ms']);
    assert.deepEqual([stats.files, stats.bytes], [2, 36]);
  });

  it('prints imports as JSON lines, one a .py file in path order', () => {
    put('b.py', 'import os, flask.json\nfrom . import x\nfrom a.b import c\n');
    put('a/z.py', 'text = "import django"\n');
    put('c.pyi', 'import os\n');
    assert.deepEqual(
      scan('--imports')
        .stdout.trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
      [
        { file: 'a/z.py', imports: [] },
        {
          file: 'b.py',
          imports: [
            { module: 'os', line: 1 },
            { module: 'flask.json', line: 1 },
            { module: 'a.b', line: 3 },
          ],
        },
      ],
    );
  });

  it('prints requirements as JSON lines: requirements, options and what is refused', () => {
    put('requirements.txt', '-r base.txt\nFlask[async]>=3 ; python_version > "3.8"\nflask==\n');
    assert.deepEqual(
      scan('--requirements')
        .stdout.trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
      [
        { file: 'requirements.txt', line: 1, option: '--requirement', value: 'base.txt' },
        {
          file: 'requirements.txt',
          line: 2,
          name: 'Flask',
          extras: ['async'],
          specifier: '>=3',
          marker: 'python_version > "3.8"',
          url: null,
          hashes: [],
        },
        { file: 'requirements.txt', line: 3, error: 'the version specifier is not valid' },
      ],
    );
  });

  it('leaves out the folders that the editor leaves out', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
    const properties = manifest.contributes.configuration.properties;
    const patterns: readonly string[] = properties['frameworkGuide.scan.exclude'].default;
    assert.deepEqual(
      [...excludedFolders].map((name) => `**/${name}`).toSorted(),
      patterns.toSorted(),
    );
    put('.venv/lib/site-packages/app.py', 'import cherrypy\n');
    put('app.py', 'import flask\n');
    assert.deepEqual(inWords(found()), [': flask null']);
  });

  it('reads nothing outside of the folder', () => {
    put('requirements.txt', '-r ../outside.txt\nflask\n');
    const { projects } = found();
    assert.deepEqual(
      projects[0]?.problems.map(({ code }) => code),
      ['include-outside'],
    );
  });

  it('reads nothing outside of the folder through links either', function () {
    if (!isPosix) this.skip();
    const outside = put(`../outside-${process.pid}.txt`, 'tornado\n');
    put('requirements.txt', '-r in.txt\nflask\n');
    symlinkSync(outside, cli.at('in.txt'));
    symlinkSync(outside, cli.at('dev-requirements.txt'));
    put('real.py', 'import bottle\n');
    symlinkSync(cli.at('real.py'), cli.at('link.py'));
    const output = found();
    rmSync(outside);
    assert.deepEqual(inWords(output), [': bottle null, flask null']);
    const reason = 'it is a link that leads out of the folder';
    assert.deepEqual(
      output.projects[0]?.problems.map(({ file, detail }) => [file, detail]),
      [
        ['dev-requirements.txt', reason],
        ['in.txt', reason],
      ],
    );
  });

  it('prints of each file, whatever folder it lies in', () => {
    for (const folder of ['site-packages', 'venv', 'build']) put(`${folder}/a.py`, 'import os\n');
    put('venv/requirements.txt', 'flask\n');
    const files = (flag: string) =>
      scan(flag)
        .stdout.trim()
        .split('\n')
        .map((line) => JSON.parse(line).file);
    assert.deepEqual(files('--imports'), ['build/a.py', 'site-packages/a.py', 'venv/a.py']);
    assert.deepEqual(files('--requirements'), ['venv/requirements.txt']);
  });

  it('is not trapped by links, pipes and folders with the names of files', function () {
    if (!isPosix) this.skip();
    put('app.py', 'import flask\n');
    mkdirSync(cli.at('requirements.txt'));
    mkdirSync(cli.at('package.py'));
    symlinkSync(cli.at(), cli.at('again'));
    symlinkSync(cli.at(), cli.at('again.py'));
    symlinkSync(cli.at('nowhere.py'), cli.at('dangling.py'));
    execFileSync('mkfifo', [cli.at('pipe.py')]);
    symlinkSync(cli.at('pipe.py'), cli.at('linked.py'));
    const output = found();
    assert.deepEqual(inWords(output), [': flask null']);
    const detail = 'it is no regular file';
    assert.deepEqual(
      output.projects[0]?.problems.map(({ file, detail: reason }) => [file, reason]),
      [
        ['dangling.py', 'it is a link that leads nowhere'],
        ['linked.py', detail],
        ['pipe.py', detail],
        ['requirements.txt', detail],
      ],
    );
  });

  it('ends with 1 and says so where the folder cannot be read', () => {
    rmSync(cli.at(), { recursive: true });
    for (const flags of [[], ['--imports'], ['--requirements']]) {
      const { status, stdout, stderr } = scan(...flags);
      assert.deepEqual([status, stdout], [1, '']);
      assert.match(stderr, /cannot be read/);
    }
  });

  it('ends with 2 and tells its usage where the arguments are wrong', () => {
    for (const flags of [['--json'], ['--imports', '--requirements'], ['another']]) {
      const { status, stderr } = scan(...flags);
      assert.equal(status, 2);
      assert.match(stderr, /usage:.*--imports.*--requirements/);
    }
  });
}).timeout(30_000);
