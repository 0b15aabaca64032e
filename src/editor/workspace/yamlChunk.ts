import { readCondaEnvironment } from '../../core/manifests/condaEnvironment.ts';
import { readCondaLock } from '../../core/manifests/locks/readCondaLock.ts';
import { readPixiLock } from '../../core/manifests/locks/readPixiLock.ts';
import type { YamlReaders } from '../../core/workspace/yamlReaders.ts';
import { readTeamTexts } from '../knowledge/readTeamTexts.ts';

/** The readers of YAML manifests and locks, loaded where a workspace has such a file. */
export const yamlReaders: YamlReaders = { readCondaEnvironment, readCondaLock, readPixiLock };

/** A team's files come with them: whoever loads YAML twice pays twice for its library. */
export const teamReaders = { readTeamTexts };
