import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { CommandLine } from '../support/commandLine.ts';

describe('the built entry', () => {
  const { put } = new CommandLine();

  it('loads and activates in a stand-in for VS Code, as the benchmarks have it', () => {
    const program = ['scripts/bench/loadProbe.cjs', put('empty.cjs', ''), './dist/extension.js'];
    const printed = execFileSync(process.execPath, program, { encoding: 'utf8' });
    const times = Object.entries(JSON.parse(printed) as object);
    assert.deepEqual(
      times.map(([name]) => name),
      ['emptyTime', 'requireTime', 'activateTime'],
    );
    for (const [name, ms] of times) assert.ok(ms > 0, name);
  });
});
