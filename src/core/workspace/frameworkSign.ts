import type { Scope } from '../manifests/manifest.ts';
import type { Evidence, Role } from './project.ts';

/** One line that speaks for a framework. */
export interface FrameworkSign {
  readonly id: string;
  readonly role: Role;
  readonly scope: Scope;
  /** False for what proves no use by itself: a constraint, an installed distribution. */
  readonly proves: boolean;
  /** What a manifest asks for of the framework's own distribution; null for all else. */
  readonly declared: Declared | null;
  /** The version that a lock, an installation or a copy of the framework has; null for all else. */
  readonly version: string | null;
  /** For an import: whether it shows a server, and not what can be the use of a client. True for all else. */
  readonly serves: boolean;
  /** For an import: whether it is only run where another one has failed. False for all else. */
  readonly isFallback: boolean;
  /** A script asks for itself alone, or its lock does. */
  readonly isOfScript: boolean;
  readonly evidence: Evidence;
}

interface Declared {
  /** Canonical; '' where every version will do. */
  readonly specifier: string;
  /** A tool wrote the line, from lines that people wrote. */
  readonly isCompiled: boolean;
  readonly constraint: boolean;
  /** It holds on some Pythons or systems only. */
  readonly isConditional: boolean;
}
