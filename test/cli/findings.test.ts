import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import Ajv from 'ajv';
import { CommandLine } from '../support/commandLine.ts';

interface Printed {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly fix: { readonly title: string } | null;
}

interface Rule {
  readonly id: string;
  readonly helpUri: string;
}

interface Sarif {
  readonly runs: readonly {
    readonly results: readonly {
      readonly ruleId: string;
      readonly level: string;
      readonly ruleIndex: number;
      readonly locations: readonly {
        readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
      }[];
      readonly fixes?: readonly unknown[];
    }[];
    readonly tool: {
      readonly driver: {
        readonly rules: readonly Rule[];
      };
    };
  }[];
}

describe('npm run scan -- DIR --findings', () => {
  const cli = new CommandLine();
  const { put } = cli;
  const scan = (...flags: readonly string[]) => cli.run(['scan', cli.at(), '--findings', ...flags]);
  const found = (): readonly Printed[] =>
    scan()
      .stdout.split('\n')
      .filter((text) => text !== '')
      .map((text) => JSON.parse(text) as Printed);
  const putShop = (): void => {
    put('requirements.txt', '# the shop\nDjango==4.0.1\nflask==\n');
    put('shop/ä b.py', 'from django.conf.urls import url\nurlpatterns = [url("a", None)]\n');
    put('.venv/lib/python3.12/site-packages/x.py', 'from django.conf.urls import url\n');
    put('shop/_vendor/x.py', 'from django.conf.urls import url\n');
  };

  it('prints one JSON object a line, with exactly the fields that others rely on', () => {
    putShop();
    const { status, stdout, stderr } = scan();
    assert.deepEqual([status, stderr], [0, '']);
    const [first] = stdout.split('\n');
    assert.deepEqual(JSON.parse(first ?? ''), {
      file: 'requirements.txt',
      line: 2,
      column: 7,
      rule: 'unsupported-version',
      severity: 'information',
      message: found()[0]?.message,
      fix: { title: found()[0]?.fix?.title },
    });
    assert.match(
      found()[0]?.message ?? '',
      /^Django 4\.0\.1: security support ended on 2023-04-01\./,
    );
  });

  it('prints them in the order of paths and lines, those in code among them', () => {
    putShop();
    assert.deepEqual(
      found().map(({ file, line, rule, severity }) => `${file}:${line} ${rule} ${severity}`),
      [
        'requirements.txt:2 unsupported-version information',
        'requirements.txt:3 invalid-requirement warning',
        'shop/ä b.py:1 removed-api warning',
      ],
    );
  });

  it('heeds the comments that silence', () => {
    putShop();
    put('requirements.txt', 'Django==4.0.1  # framework-guide: ignore[unsupported-version]\n');
    put('shop/ä b.py', '# framework-guide: ignore\nfrom django.conf.urls import url\n');
    assert.deepEqual(found(), []);
  });

  it('ends with 1 from the severity on that --fail-on names', () => {
    putShop();
    const statuses = ['hint', 'information', 'warning', 'error'].map(
      (severity) => scan('--fail-on', severity).status,
    );
    assert.deepEqual(statuses, [1, 1, 1, 0]);
    rmSync(cli.at('requirements.txt'));
    rmSync(cli.at('shop'), { recursive: true });
    assert.equal(scan('--fail-on', 'hint').status, 0);
  });

  it('prints SARIF that its schema accepts', () => {
    putShop();
    const { status, stdout } = scan('--format', 'sarif');
    assert.equal(status, 0);
    const log = JSON.parse(stdout) as Sarif;
    // Draft 4 says `id`, and differs from what Ajv reads in nothing else that this schema uses.
    const { $schema, id, ...schema } = JSON.parse(
      readFileSync('test/cases/sarif/sarif-2.1.0-rtm.5.json', 'utf8'),
    );
    assert.match(`${$schema} ${id}`, /draft-04.* .*sarif-2\.1\.0/);
    const ajv = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false });
    const isValid = ajv.compile(schema);
    assert.ok(isValid(log), JSON.stringify(isValid.errors));
    assert.ok(!isValid({ ...log, runs: [{}] }), 'the schema can refuse');

    const [run] = log.runs;
    assert.deepEqual(
      run?.results.map(({ ruleId, level }) => `${ruleId} ${level}`),
      ['unsupported-version note', 'invalid-requirement warning', 'removed-api warning'],
    );
    const code = run?.results.at(-1);
    assert.equal(code?.locations[0]?.physicalLocation.artifactLocation.uri, 'shop/%C3%A4%20b.py');
    assert.equal(code?.fixes?.length, 1);
    for (const { ruleId, ruleIndex } of run?.results ?? []) {
      const told: Rule | undefined = run?.tool.driver.rules[ruleIndex];
      assert.equal(told?.id, ruleId);
      assert.match(told?.helpUri ?? '', new RegExp(`/docs/rules/${ruleId}\\.md$`));
    }
  });

  it('prints a whole SARIF document where there is nothing to tell', () => {
    const { runs } = JSON.parse(scan('--format', 'sarif').stdout) as Sarif;
    assert.deepEqual(runs[0]?.results, []);
  });

  it('ends with 2 and tells its usage where the arguments are wrong', () => {
    const wrong = [
      ['--format', 'xml'],
      ['--fail-on', 'off'],
      ['--fail-on'],
      ['--imports'],
      ['--findings=yes'],
    ];
    for (const flags of wrong) {
      const { status, stderr } = scan(...flags);
      assert.equal(status, 2, flags.join(' '));
      assert.match(stderr, /usage:.*--findings/s);
    }
    assert.equal(cli.run(['scan', cli.at(), '--fail-on', 'hint']).status, 2);
  });
}).timeout(30_000);
