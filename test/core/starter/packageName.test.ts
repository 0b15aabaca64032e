import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { packageNameProblem } from '../../../src/core/starter/packageName.ts';
import { standardModules } from '../../../src/core/starter/standardModules.ts';
import { readYaml } from '../advice/shipped.ts';

const cases = readYaml('test/cases/starter/packageNames.yaml') as Readonly<
  Record<string, string | null>
>;
const taken = new Set(['greeting', 'flask']);

describe('The name of a starter’s package', () => {
  for (const [name, why] of Object.entries(cases)) {
    it(`${JSON.stringify(name)} is ${why === null ? 'fine' : `refused: ${why}`}`, () => {
      assert.equal(packageNameProblem(name, taken), why);
    });
  }

  it('hides no module and no keyword of the Python on this machine', function () {
    const script =
      'import json, keyword, sys; print(json.dumps([keyword.kwlist, list(sys.stdlib_module_names)]))';
    const { status, stdout } = spawnSync('python3', ['-c', script], { encoding: 'utf8' });
    // sys.stdlib_module_names came with Python 3.10.
    if (status !== 0) this.skip();
    const [keywords, modules] = JSON.parse(stdout) as [readonly string[], readonly string[]];
    const small = (name: string): boolean => /^[a-z][a-z0-9_]*$/.test(name);
    for (const keyword of keywords.filter(small))
      assert.equal(packageNameProblem(keyword, taken), 'keyword', keyword);
    assert.deepEqual(
      modules.filter((name) => small(name) && !standardModules.has(name)),
      [],
    );
  });
});
