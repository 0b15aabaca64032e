import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { messageText } from '../../../src/core/guidance/findings/messageText.ts';
import { edited, findingsIn } from '../../support/findingCase.ts';

interface Case {
  readonly title: string;
  readonly today?: string;
  /** False where nothing is known of any framework. */
  readonly knows?: boolean;
  /** False where a limit cut the list of files. */
  readonly complete?: boolean;
  readonly files: Readonly<Record<string, string>>;
  /** `file:line:column rule text`, all of them. */
  readonly findings: readonly string[];
  /** Sentences that are among the messages. */
  readonly says?: readonly string[];
  /** The titles of all fixes. */
  readonly fixes?: readonly string[];
  /** The first manifest after its fixes. */
  readonly fixed?: string;
}

const folder = 'test/cases/guidance/projectFindings';

describe('findings in projects', () => {
  for (const file of readdirSync(folder).toSorted()) {
    describe(file, () => {
      for (const one of parse(readFileSync(`${folder}/${file}`, 'utf8')) as readonly Case[]) {
        it(one.title, async () => {
          const findings = await findingsIn(one.files, one);
          const told = findings.map(
            ({ file: path, range, rule, message }) =>
              `${path}:${range.line}:${range.column} ${rule} ${message.text}`,
          );
          assert.deepEqual(told, one.findings);
          const messages = findings.map(({ message }) => messageText(message));
          for (const said of one.says ?? []) {
            assert.ok(messages.includes(said), messages.join('\n'));
          }
          const titles = findings.flatMap(({ fix }) =>
            fix === null ? [] : messageText(fix.title),
          );
          if (one.fixes !== undefined) assert.deepEqual(titles, one.fixes);
          if (one.fixed === undefined) return;
          const [path = '', text = ''] = Object.entries(one.files)[0] ?? [];
          const edits = findings.flatMap((finding) =>
            finding.file === path ? (finding.fix?.edits ?? []) : [],
          );
          assert.equal(edited(text, edits), one.fixed);
        });
      }
    });
  }

  it('mark the versions of a line, and the name where it has none', async () => {
    const files = { 'requirements.txt': 'Django[argon2] == 3.2.1 ; python_version > "3"\nklein\n' };
    const ranges = (await findingsIn(files)).map(({ range }) => range);
    assert.deepEqual(ranges, [
      { line: 1, column: 16, endLine: 1, endColumn: 24 },
      { line: 2, column: 1, endLine: 2, endColumn: 6 },
    ]);
  });

  it('of support carry the page of the policy as their link', async () => {
    const [finding] = await findingsIn({ 'requirements.txt': 'Django==3.2.1\n' });
    assert.equal(finding?.link, 'https://docs.test/policy');
  });
});
