import assert from 'node:assert/strict';
import { readToEnd } from '../../../src/core/manifests/locks/lockReading.ts';
import { readCondaLock } from '../../../src/core/manifests/locks/readCondaLock.ts';
import { readPdmLock } from '../../../src/core/manifests/locks/readPdmLock.ts';
import { readPipfileLock } from '../../../src/core/manifests/locks/readPipfileLock.ts';
import { readPixiLock } from '../../../src/core/manifests/locks/readPixiLock.ts';
import { readPoetryLock } from '../../../src/core/manifests/locks/readPoetryLock.ts';
import { readPylock } from '../../../src/core/manifests/locks/readPylock.ts';
import { readUvLock } from '../../../src/core/manifests/locks/readUvLock.ts';
import { inLines, readLockCases } from './lockCases.ts';

const readers = {
  uv: readUvLock,
  poetry: readPoetryLock,
  pdm: readPdmLock,
  pylock: readPylock,
  pipfile: readPipfileLock,
  conda: readCondaLock,
  pixi: readPixiLock,
};

for (const [format, read] of Object.entries(readers)) {
  describe(`what a lock file tells: ${format}`, () => {
    for (const { title, text, expected } of readLockCases(`locks/${format}.txt`)) {
      it(title, () => assert.deepEqual(inLines(read(text)), expected));
      it(`${title}, with the line ends of Windows`, () => {
        assert.deepEqual(inLines(read(text.replaceAll('\n', '\r\n'))), expected);
      });
      it(`${title}, each package where it says it stands`, () => {
        for (const one of readToEnd(read(text)).packages) {
          const shown = text.slice(one.start, one.end);
          assert.ok(shown.includes(one.name), `${one.name}: ${shown}`);
          assert.equal(text.slice(0, one.start).split('\n').length, one.line);
          assert.ok(!shown.includes('\n'));
        }
      });
    }
  });
}
