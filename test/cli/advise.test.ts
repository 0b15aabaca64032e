import assert from 'node:assert/strict';
import { CommandLine } from '../support/commandLine.ts';

interface Printed {
  readonly ranking: readonly {
    readonly id: string;
    readonly reasons: readonly { readonly question: string; readonly text: string }[];
  }[];
  readonly excluded: readonly { readonly id: string; readonly question: string }[];
}

describe('npm run advise -- ANSWERS', () => {
  const cli = new CommandLine();
  const { put } = cli;
  const advise = (args: readonly string[], input?: string) => cli.run(['advise', ...args], input);
  const advised = (...args: readonly string[]): Printed => {
    const { status, stdout, stderr } = advise(args);
    assert.equal(status, 0, stderr);
    return JSON.parse(stdout) as Printed;
  };
  const answers = '{"product":"backoffice","batteries":"all"}';

  it('prints the same for JSON, a file that holds it, and standard input', () => {
    const printed = advised(answers);
    assert.equal(printed.ranking[0]?.id, 'django');
    assert.deepEqual(advised(put('answers.json', answers)), printed);
    assert.deepEqual(JSON.parse(advise(['-'], answers).stdout), printed);
  });

  it('advises by the files of a team: its policy, its frameworks, its questions', () => {
    const team = cli.at('.framework-guide');
    put(
      '.framework-guide/policy.yaml',
      'policy: [{ framework: django, stance: forbidden, reason: We left it. }]',
    );
    put(
      '.framework-guide/questions.yml',
      `questions:
  - id: known
    title: Which ones do we run already?
    why: What we run already costs nothing to learn.
    multi: true
    perFramework:
      effects:
        - cap: 2
          of:
            - { when: { among: known }, points: 2, reason: We run it already. }
            - { when: { all: [{ among: known }, { kind: [micro] }] }, points: 2, reason: It is small too. }
`,
    );
    put('.framework-guide/notes.txt', 'policy: [');
    const given = '{"product":"embed","known":["bottle"]}';
    const { ranking, excluded } = advised(given, '--team', team);
    assert.ok(excluded.some(({ id, question }) => id === 'django' && question === 'team-policy'));
    const bottle = ranking.find(({ id }) => id === 'bottle');
    const own = bottle?.reasons.filter(({ question }) => question === 'known') ?? [];
    assert.deepEqual(
      own.map(({ text }) => text),
      ['We run it already.'],
    );
    assert.equal(advise([given]).status, 2);
    assert.match(advise([given]).stderr, /Unknown question "known"/);
  });

  it('takes several, and tells a mistake with its place instead of advising', () => {
    const good = put('good.yaml', 'questions: [{ id: licence, fixed: permissive }]\n');
    const bad = put(
      'bad.yaml',
      'questions:\n  - id: licence\n  - id: hosting\n    fixed: nowhere\n',
    );
    assert.ok(advised(answers, '--team', good).excluded.every(({ id }) => id !== 'django'));
    const { status, stdout, stderr } = advise([answers, '--team', good, '--team', bad]);
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /bad\.yaml:4:12 unknown-question: .*“nowhere”.*container/);
  });

  const wrong: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['nothing', [], /^usage: /],
    ['two sets of answers', ['{}', '{}'], /^usage: /],
    ['an option that nobody knows', ['{}', '--teams', 'x'], /^usage: /],
    ['a team without its path', ['{}', '--team'], /^usage: /],
    ['a path where nothing is', ['{}', '--team', '/nowhere/at/all'], /\/nowhere\/at\/all/],
    ['a folder without YAML', ['{}', '--team', 'src'], /src: holds no YAML file/],
    ['a file that is not there', ['answers.json'], /answers\.json: no such file/],
    ['broken JSON', ['{"product":'], /no JSON/],
    ['an unknown option', ['{"product":"game"}'], /"game".*site, backoffice/],
  ];
  for (const [what, args, expected] of wrong) {
    it(`refuses ${what} with exit status 2`, () => {
      const { status, stdout, stderr } = advise(args);
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, expected);
    });
  }
});
