import type { Evidence, FrameworkUse } from '../../core/workspace/project.ts';
import type { FoundProject } from './workspaceModel.ts';

/** What the view “Frameworks” shows, and what its menus hand to commands. */
export type FrameworkNode =
  | { readonly kind: 'project'; readonly found: FoundProject }
  | { readonly kind: 'framework'; readonly found: FoundProject; readonly use: FrameworkUse }
  | { readonly kind: 'evidence'; readonly found: FoundProject; readonly evidence: Evidence };
