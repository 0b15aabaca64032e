import * as vscode from 'vscode';
import { parseDocument } from 'yaml';
import type { TeamTimes } from '../../scripts/bench/team.mjs';
import { teamText } from '../../scripts/bench/teamText.mjs';
import type { Chunks } from '../../src/chunks.ts';
import { ChunkLoader } from '../../src/editor/host/chunks.ts';
import { today } from '../../src/editor/host/clock.ts';
import { inTurns } from '../../src/editor/host/inTurns.ts';
import { KnowledgeStore } from '../../src/editor/host/knowledgeStore.ts';
import { timed } from './job.ts';
import { blockWhile } from './loopProbe.ts';

const bytes = 1_000_000;

/** Reads a large file of a team as the extension does, and parses the same text with the library alone. */
export async function measureTeam(runs: number): Promise<TeamTimes> {
  const extension = vscode.extensions.getExtension('framework-guide.framework-guide');
  if (extension === undefined) throw new Error('The extension is not there.');
  const knowledge = new KnowledgeStore(extension.extensionUri);
  const [{ teamReaders }, shipped, schema, { questions }] = await Promise.all([
    new ChunkLoader<Chunks>(extension.extensionUri).load('yaml'),
    knowledge.shipped(),
    knowledge.teamSchema(),
    knowledge.questions(),
  ]);
  const text = teamText(
    bytes,
    shipped.frameworks.map(({ id }) => id),
    shipped.criteria.map(({ id }) => id),
  );
  const label = 'team.yaml';
  const file = { uri: extension.extensionUri, label, text, day: today(), refusal: null };
  const pass = async (): Promise<TeamTimes['passes'][number]> => {
    let read = 0;
    const block = await blockWhile(async () => {
      read = await timed(async () => {
        const work = teamReaders.readTeamTexts(shipped, [file], schema, today(), questions);
        const reading = await inTurns(work, () => false);
        const [problem] = reading?.problems ?? [];
        if (problem !== undefined) throw new Error(`${problem.line}: ${problem.message}`);
      });
    });
    const parse = await timed(() => {
      parseDocument(text, { prettyErrors: false, uniqueKeys: false, schema: 'core' });
    });
    return { read, block, parse };
  };
  await pass();
  const passes: TeamTimes['passes'][number][] = [];
  while (passes.length < runs) passes.push(await pass());
  return { bytes: text.length, passes };
}
