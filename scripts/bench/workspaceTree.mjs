// @ts-check
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pythonModule } from './pythonModule.mjs';
import { randomness } from './randomness.mjs';

/**
 * The projects of the workspace, by turns.
 * @type {readonly { name: string, requirements: string, imports: readonly string[] }[]}
 */
const kinds = [
  {
    name: 'shop',
    requirements: '-c ../constraints.txt\nDjango>=5.2,<5.3\ndjangorestframework==3.16.0\n',
    imports: ['from django.db import models', 'from django.http import (\n    Http404,\n)'],
  },
  {
    name: 'orders',
    requirements: 'flask==3.1.2  # the service\nrequests[socks]>=2.32\n',
    imports: ['from flask import Blueprint, current_app', 'import requests'],
  },
  { name: 'sensors', requirements: 'CherryPy~=18.10\n', imports: ['import cherrypy as cp'] },
  {
    name: 'intranet',
    requirements: 'TurboGears2==2.5.0\ntg.devtools\n',
    imports: ['from tg import expose, request'],
  },
  { name: 'textkit', requirements: '# nothing\n', imports: [] },
];

/**
 * Writes a workspace of Python projects with requirement files, the same for the same count:
 * modules of 1 to 10 kB in packages of 40, one in three importing its project's framework.
 * @param {string} folder
 * @param {number} count of files that the scan reads, requirement files among them
 * @returns {Promise<{ files: number, bytes: number }>}
 */
export async function writeWorkspace(folder, count) {
  const random = randomness(count);
  const projectCount = Math.max(5, Math.round(count / 300));
  let bytes = 0;
  let files = 0;
  const write = async (/** @type {string} */ path, /** @type {string} */ text) => {
    await writeFile(join(folder, path), text);
    bytes += Buffer.byteLength(text);
    files += 1;
  };

  await mkdir(folder, { recursive: true });
  await write('constraints.txt', 'Django==5.2.8\nsqlparse==0.5.3\n');
  for (let project = 0; project < projectCount; project++) {
    const kind = kinds[project % kinds.length];
    const root = `${kind.name}${project}`;
    await mkdir(join(folder, root), { recursive: true });
    await write(`${root}/requirements.txt`, kind.requirements);
    await write(`${root}/requirements-dev.txt`, '-r requirements.txt\npytest>=8\nruff==0.14.4\n');
    const share = Math.floor((count - files) / (projectCount - project)) || 1;
    for (let index = 0; index < share && files < count; index++) {
      const path = modulePath(root, index);
      if (index % 40 === 0) await mkdir(dirname(join(folder, path)), { recursive: true });
      const size = random.between(1_000, 10_000);
      const frameworkImports = random.next() < 1 / 3 ? kind.imports : [];
      await write(path, pythonModule(random, { size, frameworkImports }));
    }
  }
  return { files, bytes };
}

/** @param {string} root @param {number} index */
function modulePath(root, index) {
  const area = Math.floor(index / 40);
  const name = index % 40 === 0 ? '__init__' : `module_${index}`;
  return `${root}/${root}/area_${area}/${name}.py`;
}
