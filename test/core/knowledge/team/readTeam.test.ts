import assert from 'node:assert/strict';
import { readTeam } from '../../../../src/core/knowledge/team/readTeam.ts';
import { brokenFiles } from './brokenFiles.ts';
import {
  marksOf,
  readCase,
  schema,
  shipped,
  stanceOf,
  teamCases,
  today,
  valueAt,
} from './teamCases.ts';

describe('a team’s own knowledge', () => {
  it('comes to something whole, whichever part of a file is broken', function () {
    // Thousands of files: seconds on a quiet machine, more on a busy one.
    this.timeout(120_000);
    // Two shipped frameworks do: what is merged anew for each file takes time with their number.
    const few = shipped.frameworks.filter(({ id }) => id === 'django' || id === 'flask');
    for (const value of brokenFiles()) {
      const text = JSON.stringify(value);
      const files = [{ file: 'a.yaml', text, day: today }];
      const { profiles, problems } = readTeam({ ...shipped, frameworks: few }, files, {
        schema,
        today,
      });
      for (const { name, links, distributions, strengths, capabilities } of profiles.frameworks) {
        const whole = [name, links.docs, links.source, ...distributions];
        whole.push(...strengths.map((statement) => statement.text));
        whole.push(...Object.values(capabilities).map((cell) => cell.level));
        assert.ok(
          whole.every((part) => typeof part === 'string' && part !== ''),
          text,
        );
      }
      assert.ok(problems.every(({ line, column }) => line === 1 && column > 0));
    }
  });

  for (const [file, cases] of teamCases()) {
    describe(file, () => {
      for (const one of cases) {
        it(one.title, () => {
          const reading = readCase(one);
          const marks = marksOf(one);
          const expected = (one.problems ?? []).map((problem, index) => {
            const [rule = '', words] = problem.split(/: (.*)/s);
            return { at: `${marks[index]} ${rule}`, words };
          });
          const found = reading.problems.map(({ message, ...problem }, index) => {
            const words = expected[index]?.words;
            return {
              at: `${problem.file}:${problem.line}:${problem.column} ${problem.rule}`,
              words: words !== undefined && !message.includes(words) ? message : words,
            };
          });
          assert.deepEqual(found, expected);
          for (const [path, value] of Object.entries(one.expect ?? {})) {
            assert.deepEqual(valueAt(reading, path) ?? null, value, path);
          }
          for (const [asked, stance] of Object.entries(one.stances ?? {})) {
            assert.equal(stanceOf(reading, asked), stance, asked);
          }
        });
      }
    });
  }
});
