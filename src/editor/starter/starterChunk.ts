import type * as vscode from 'vscode';
import { planStarter } from '../../core/starter/planStarter.ts';
import { today } from '../host/clock.ts';
import type { KnowledgeStore } from '../host/knowledgeStore.ts';
import { askStarter, type ChosenStarter } from './askStarter.ts';
import { placeStarter, type StarterResult } from './placeStarter.ts';
import { showStarter } from './showStarter.ts';
import { readStarterArgument } from './starterArgument.ts';
import type { StarterSources } from './starterSources.ts';

export interface StarterDependencies {
  readonly knowledge: KnowledgeStore;
  readonly log: vscode.LogOutputChannel;
}

/**
 * "Create a Starter…". Argument: `{ framework?: id, folder?: uri, options?: { [option]: value }, show?: boolean }`. What is
 * given is not asked; options that `options` leaves out have their defaults. `show: false` asks and shows nothing, and a
 * folder that has files of the starter is then refused.
 *
 * @returns what was written, or undefined where the person left
 */
export async function createStarter(
  { knowledge, log }: StarterDependencies,
  argument: unknown,
): Promise<StarterResult | undefined> {
  const sources = await readSources(knowledge);
  const given = readStarterArgument(
    argument,
    sources.starters.starters.map(({ id }) => id),
  );
  let chosen: ChosenStarter | null = null;
  for (;;) {
    chosen = await askStarter(sources, given, chosen);
    if (chosen === null) return undefined;
    const { starter, values, wasAsked } = chosen;
    const plan = planStarter(sources.starters, starter, values, sources.knowledge, today());
    const [wrong] = plan.problems;
    // The build has planned every combination of choices, so this is a mistake of ours.
    if (wrong !== undefined) throw new Error(`${wrong.code} ${wrong.file} ${wrong.found}`);
    const placed = await placeStarter(plan, values.get('package') ?? starter.id, given, wasAsked);
    if (placed === 'back') continue;
    if (placed === undefined) return undefined;
    log.info(`Starter of ${starter.id}: ${placed.files.length} files in ${placed.folder}`);
    if (given.show) await showStarter(placed);
    return placed;
  }
}

async function readSources(store: KnowledgeStore): Promise<StarterSources> {
  const [starters, { date, frameworks }, { libraries }, catalogue] = await Promise.all([
    store.starters(),
    store.index(),
    store.libraries(),
    store.catalogue(),
  ]);
  return { starters, knowledge: { date, frameworks, libraries }, catalogue };
}
