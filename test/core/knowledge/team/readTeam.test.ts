import assert from 'node:assert/strict';
import { marksOf, readCase, stanceOf, teamCases, valueAt } from './teamCases.ts';

describe('a team’s own knowledge', () => {
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
