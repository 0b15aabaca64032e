import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Comparison } from '../../core/comparison/comparison.ts';
import { fill } from '../../core/comparison/words.ts';
import type { FromPanel } from '../../protocol/messages.ts';
import type { StringKey } from '../../protocol/strings.ts';
import type { ViewName } from '../../protocol/viewState.ts';
import type { Host } from './host.ts';

export type Translate = (
  key: StringKey,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** What every component may need. */
export interface Panel {
  readonly t: Translate;
  readonly send: Host['send'];
  readonly sources: Comparison['sources'];
  /** By which the age of facts is told. */
  readonly today: Comparison['today'];
  readonly view: ViewName;
  readonly show: (view: ViewName) => void;
  /** Whether the tables that say the same as the pictures are shown. */
  readonly twins: boolean;
  /** Puts a link that opens the same view into the clipboard. */
  readonly copyLink: () => void;
  /** Hands out what is on screen, as text. */
  readonly exportAs: (as: Pick<Extract<FromPanel, { type: 'export' }>, 'format' | 'to'>) => void;
  readonly showTwins: (shown: boolean) => void;
}

export const PanelContext = createContext<Panel | undefined>(undefined);

export function usePanel(): Panel {
  const panel = useContext(PanelContext);
  if (panel === undefined) throw new Error('outside of the panel');
  return panel;
}

/** The host's strings as a function. A key without a string shows itself, which a test finds. */
export function translator(strings: Readonly<Record<string, string>>): Translate {
  return (key, values = {}) => fill(strings[key] ?? key, values);
}
