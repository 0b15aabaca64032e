import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultSeverities, ruleIds } from '../../src/core/guidance/findings/finding.ts';
import { findingWords } from '../../src/core/guidance/findings/findingWords.ts';
import { rulePage, ruleTitles } from '../../src/core/guidance/findings/ruleTitles.ts';

const folder = 'docs/rules';
const sections = ['Example', 'Why', 'Fixing it', 'Silencing it', 'Source'];

describe('the pages about rules', () => {
  it('are one a rule, and no more', () => {
    assert.deepEqual(
      readdirSync(folder).toSorted(),
      ruleIds.map((rule) => `${rule}.md`).toSorted(),
    );
  });

  it('are listed in the README, each with its severity', () => {
    const rows = [
      ...readFileSync('README.md', 'utf8').matchAll(/^\| \[([\w-]+)\]\((.+?)\) \|.*\| (\w+) \|$/gm),
    ];
    assert.deepEqual(
      rows.map(([, rule, page, severity]) => `${rule} ${page} ${severity}`).toSorted(),
      ruleIds.map((rule) => `${rule} ${folder}/${rule}.md ${defaultSeverities[rule]}`).toSorted(),
    );
  });

  for (const rule of ruleIds) {
    describe(rule, () => {
      const text = readFileSync(join(folder, `${rule}.md`), 'utf8');

      it('has every section, with something in it', () => {
        const parts = text.split(/^## /m).slice(1);
        assert.deepEqual(
          parts.map((part) => part.split('\n', 1)[0]),
          sections,
        );
        for (const part of parts) assert.ok(part.split('\n').slice(1).join('').trim().length > 40);
      });

      it('tells its name, its default severity and the comment that silences it', () => {
        assert.ok(text.startsWith(`# ${rule}\n`));
        assert.ok(text.includes(`Default severity: **${defaultSeverities[rule]}**`));
        assert.ok(text.includes(`# framework-guide: ignore[${rule}]`));
      });

      it('links to pages and headings that are there', () => {
        for (const [, target = '', heading] of text.matchAll(
          /\]\((?!https:)([^)#]+)(?:#([^)]+))?\)/g,
        )) {
          const path = join(folder, target);
          assert.ok(existsSync(path), path);
          if (heading === undefined) continue;
          const headings = [...readFileSync(path, 'utf8').matchAll(/^#+ (.+)$/gm)].map(
            ([, one = '']) => one.toLowerCase().replaceAll(' ', '-'),
          );
          assert.ok(headings.includes(heading), `${path}#${heading}`);
        }
      });

      it('stands at the address that findings give', () => {
        const { homepage } = JSON.parse(readFileSync('package.json', 'utf8')) as {
          homepage: string;
        };
        const repository = homepage.replace(/#.*$/, '');
        assert.equal(rulePage(rule), `${repository}/blob/main/${folder}/${rule}.md`);
        assert.ok(ruleTitles[rule].length > 10);
      });
    });
  }
});

describe('the words of findings', () => {
  it('have placeholders from the first on, none left out by all that share arguments', () => {
    for (const text of Object.values(findingWords)) {
      assert.doesNotMatch(text.replace(/\{\d\}/g, ''), /[{}]/, text);
    }
  });
});
