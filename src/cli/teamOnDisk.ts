import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { QuestionDraft } from '../core/advice/questions.ts';
import type { KnowledgeProfiles } from '../core/knowledge/knowledge.ts';
import { maxTeamBytes } from '../core/knowledge/team/maxTeamBytes.ts';
import { readTeam, type TeamReading } from '../core/knowledge/team/readTeam.ts';
import type { TeamText } from '../core/knowledge/team/teamFile.ts';
import type { JsonSchema } from '../core/knowledge/team/teamSchema.ts';

export interface TeamOnDiskOptions {
  /** As the build compiles it. */
  readonly schema: JsonSchema;
  readonly today: string;
  /** The questions of the wizard as shipped. */
  readonly questions: readonly QuestionDraft[];
}

/**
 * The shipped knowledge with a team's files laid over it.
 *
 * @param paths files, and folders whose YAML files are meant
 * @throws Error where a path cannot be read, or a folder has no YAML file
 */
export function readTeamOnDisk(
  shipped: KnowledgeProfiles,
  paths: readonly string[],
  options: TeamOnDiskOptions,
): TeamReading {
  const files = [...new Set(paths.flatMap(filesAt))];
  return readTeam(shipped, files.map(readText), options);
}

function filesAt(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  const files = readdirSync(path, { withFileTypes: true })
    .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && /\.ya?ml$/i.test(entry.name))
    .map(({ name }) => join(path, name));
  if (files.length === 0) throw new Error(`${path}: holds no YAML file`);
  return files;
}

function readText(file: string): TeamText {
  const { size, mtime } = statSync(file);
  if (size > maxTeamBytes) {
    throw new Error(`${file}: has more than ${maxTeamBytes / 1_000_000} MB`);
  }
  return { file, text: readFileSync(file, 'utf8'), day: mtime.toISOString().slice(0, 10) };
}
