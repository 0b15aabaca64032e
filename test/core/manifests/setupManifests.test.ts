import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readCondaEnvironment } from '../../../src/core/manifests/condaEnvironment.ts';
import type { Manifest } from '../../../src/core/manifests/manifest.ts';
import { readScriptMetadata } from '../../../src/core/manifests/scriptMetadata.ts';
import { readSetupCfg } from '../../../src/core/manifests/setupCfg.ts';
import { readSetupPy } from '../../../src/core/manifests/setupPy.ts';
import { type ManifestCase, manifestInWords } from './manifestInWords.ts';

const readers: Readonly<Record<string, (text: string) => Manifest>> = {
  'setup-cfg': readSetupCfg,
  'setup-py': readSetupPy,
  'script-metadata': readScriptMetadata,
  'conda-environment': readCondaEnvironment,
};

for (const [file, read] of Object.entries(readers)) {
  describe(read.name, () => {
    const cases: readonly ManifestCase[] = parse(
      readFileSync(`test/cases/manifests/${file}.yaml`, 'utf8'),
    );
    for (const { title, text, declares = [], includes = [], problems = [], shows } of cases) {
      it(title, () => {
        const found = manifestInWords(text, read(text));
        assert.deepEqual(
          { declares: found.declares, includes: found.includes, problems: found.problems },
          { declares, includes, problems },
        );
        if (shows !== undefined) assert.deepEqual(found.shows, shows);
      });
    }
  });
}
