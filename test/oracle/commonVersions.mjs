/**
 * Holds src/core/python/commonVersion.ts against packaging 26.1 or newer, which can tell specifiers that no version fits.
 * Usage: node test/oracle/commonVersions.mjs [how many pairs]
 */
import { ask, close, load, pythons, runPython, skip } from './support.mjs';

const { haveCommonVersion } = load('src/core/python/commonVersion.ts');
const wanted = Number(process.argv[2] ?? 20_000);
const hasOracle =
  'from packaging.specifiers import SpecifierSet as S; print(S("<1").is_unsatisfiable())';
const python = pythons().find((one) => ask(one, hasOracle) === 'False');
if (python === undefined) skip('no Python here has packaging 26.1 or newer');
else run(python);

function run(python) {
  const pairs = [...generate(wanted)];
  const expected = JSON.parse(runPython(python, 'commonVersions.py', JSON.stringify(pairs)));
  const wrong = pairs.filter((pair, i) => haveCommonVersion(pair) !== expected[i]);
  for (const pair of wrong.slice(0, 20)) {
    console.log(`differs: ${pair.join('  and  ')}: here ${haveCommonVersion(pair)}`);
  }
  console.log(`${expected.filter((one) => !one).length} of ${pairs.length} pairs are impossible`);
  close(pairs.length - wrong.length, wrong.length);
}

function* generate(count) {
  // The same pairs each time (a linear congruential generator).
  let seed = 1;
  const pick = (list) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return list[Math.floor((seed / 2_147_483_648) * list.length)];
  };
  const releases = [
    '0',
    '1',
    '1.0',
    '1.1',
    '1.2',
    '1.0.1',
    '1.1.0',
    '2',
    '2.0',
    '1!1.0',
    '1.0.0.1',
  ];
  const suffixes = [
    '',
    '',
    '',
    '',
    'a1',
    'a2',
    'rc1',
    '.post1',
    '.post2',
    '.dev1',
    'a1.post1',
    '.post1.dev2',
    'rc1.dev3',
  ];
  const clause = () => {
    const operator = pick(['==', '==', '!=', '~=', '>=', '>', '<=', '<']);
    const release = pick(releases);
    if (/^[=!]=$/.test(operator) && pick([true, false, false])) return `${operator}${release}.*`;
    const local = /^[=!]=$/.test(operator) ? pick(['', '', '', '+a', '+b.1']) : '';
    const dotted = operator === '~=' && !release.includes('.') ? `${release}.0` : release;
    return `${operator}${dotted}${pick(suffixes)}${local}`;
  };
  const some = () => Array.from({ length: pick([1, 1, 2, 2, 3]) }, clause).join(',');
  for (let i = 0; i < count; i++) yield [some(), some()];
}
