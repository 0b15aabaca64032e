import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import {
  type PanelData,
  type Payload,
  type ToPanel,
  toPanelSchema,
} from '../../protocol/messages.ts';
import { receiver } from '../../protocol/receive.ts';
import type { ViewState } from '../../protocol/viewState.ts';
import { PanelContext, type Translate } from './context.ts';
import type { Host } from './host.ts';
import { Profile } from './profile.tsx';
import { Empty, Notices } from './states.tsx';
import { TableView } from './tableView.tsx';
import { useViewState } from './useViewState.ts';

interface AppProps {
  readonly host: Host;
  readonly first: PanelData;
  readonly t: Translate;
  readonly start: Payload['start'];
}

/** The panel: the table or one framework's profile, kept up to date by the host's messages. */
export function App({ host, first, t, start }: AppProps) {
  const [data, setData] = useState(first);
  const { comparison, notices } = data;
  const { view, change, remember, latest } = useViewState(host, given(start));
  const panel = useMemo(
    () => ({ t, send: host.send, sources: comparison.sources }),
    [t, host, comparison],
  );
  // Focus follows the reader from view to view, but is not taken on the first one.
  const moved = useRef(false);

  useEffect(() => {
    const listen = receiver<ToPanel>(
      toPanelSchema,
      {
        update: (message) => setData(message.data),
        show: ({ type: _, ...asked }) => {
          moved.current = document.hasFocus();
          change(given(asked));
        },
      },
      (refusal) => host.send({ type: 'refused', ...refusal }),
    );
    const onMessage = (event: MessageEvent<unknown>) => listen(event.data);
    window.addEventListener('message', onMessage);
    return () => window.removeEventListener('message', onMessage);
  }, [host, change]);

  const column =
    view.view === 'profile' ? comparison.columns.findIndex(({ id }) => id === view.framework) : -1;
  const open = (framework: string) => {
    moved.current = true;
    change({ view: 'profile', framework, focus: { row: '', column: framework } });
  };
  const back = () => {
    moved.current = true;
    change({ view: 'table', framework: '' });
  };

  const main = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    main.current?.querySelector<HTMLElement>('[data-start]')?.focus();
  }, [view.view, view.framework]);

  return (
    <PanelContext.Provider value={panel}>
      <main ref={main} class={column >= 0 ? 'profile-view' : 'table-view'}>
        <Notices notices={notices} />
        {comparison.columns.length === 0 ? (
          <Empty text={t('emptyKnowledge')} hint={t('emptyKnowledgeHint')} />
        ) : column >= 0 ? (
          <Profile comparison={comparison} position={column} onBack={back} />
        ) : (
          <TableView
            comparison={comparison}
            view={view}
            scroll={latest.current.scroll}
            change={change}
            remember={remember}
            onOpenProfile={open}
          />
        )}
      </main>
    </PanelContext.Provider>
  );
}

/** The properties that have a value: an absent one shall not overwrite what the reader chose. */
function given(
  asked: {
    readonly [K in keyof ViewState]?: ViewState[K] | undefined;
  },
): Partial<ViewState> {
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}
