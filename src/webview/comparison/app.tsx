import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Extras } from '../../core/comparison/extras.ts';
import {
  type PanelData,
  type Payload,
  type ToPanel,
  toPanelSchema,
} from '../../protocol/messages.ts';
import { receiver } from '../../protocol/receive.ts';
import type { ViewName, ViewState } from '../../protocol/viewState.ts';
import { ChartView } from './chartView.tsx';
import { type Panel, PanelContext, type Translate } from './context.ts';
import type { Host } from './host.ts';
import { lookOfView } from './lookOfView.ts';
import { Profile } from './profile.tsx';
import { RankingView } from './rankingView.tsx';
import { Empty, Notices } from './states.tsx';
import { TableView } from './tableView.tsx';
import { TimelineView } from './timelineView.tsx';
import { focusStart, useKeptFocus } from './useKeptFocus.ts';
import { useViewState } from './useViewState.ts';

interface AppProps {
  readonly host: Host;
  readonly first: PanelData;
  readonly t: Translate;
  readonly start: Payload['start'];
}

/** The panel: the table, a picture, the ranking or one framework's profile, kept up to date by the host's messages. */
export function App({ host, first, t, start }: AppProps) {
  const [data, setData] = useState(first);
  const { comparison, notices, ranking } = data;
  const [extras, setExtras] = useState<Extras>(noExtras);
  const { view, change, remember, latest } = useViewState(host, {
    ...given(start),
    ...asked(first),
  });
  // Focus follows the reader from view to view, but is not taken on the first one.
  const moved = useRef(false);

  useEffect(() => {
    const listen = receiver<ToPanel>(
      toPanelSchema,
      {
        update: (message) => {
          setData(message.data);
          remember(asked(message.data));
        },
        extras: (message) => setExtras(message.extras),
        show: ({ type: _, ...wanted }) => {
          moved.current = true;
          change(given(wanted));
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
  // A profile whose framework is gone shows the table.
  const shown: ViewName = view.view === 'profile' && column < 0 ? 'table' : view.view;
  const open = (framework: string) => {
    moved.current = true;
    const before = shown === 'profile' ? view.before : shown;
    change({ view: 'profile', framework, before, focus: { row: '', column: framework } });
  };
  const show = (to: ViewName) => {
    moved.current = true;
    change({ view: to, framework: '' });
  };
  const back = () => show(view.before === 'profile' ? 'table' : view.before);
  const onScreen = () => {
    const { framework, chart } = latest.current;
    return { view: shown, framework, chart, look: lookOfView(latest.current) };
  };
  const panel = useMemo(
    () => ({
      ...{ t, send: host.send, today: comparison.today, view: shown, show, twins: view.twins },
      sources: { ...comparison.sources, ...extras.sources },
      showTwins: (twins: boolean) => change({ twins }),
      copyLink: () => host.send({ type: 'copyLink', twins: latest.current.twins, ...onScreen() }),
      exportAs: (as: Parameters<Panel['exportAs']>[0]) =>
        host.send({ type: 'export', ...as, ...onScreen() }),
    }),
    [t, host, comparison, extras, shown, view.twins],
  );

  const main = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (moved.current) focusStart(main.current);
    moved.current = false;
  }, [shown, view.framework]);
  useKeptFocus(main);

  const views: Readonly<Record<ViewName, () => JSX.Element>> = {
    table: () => (
      <TableView
        comparison={comparison}
        view={view}
        scroll={latest.current.scroll}
        change={change}
        remember={remember}
        onOpenProfile={open}
      />
    ),
    profile: () => (
      <Profile
        comparison={comparison}
        position={column}
        extras={extras.frameworks.find(({ id }) => id === view.framework)}
        back={t(view.before === 'table' ? 'back' : 'backToView')}
        onBack={back}
      />
    ),
    timeline: () => <TimelineView comparison={comparison} view={view} onOpenProfile={open} />,
    chart: () => (
      <ChartView comparison={comparison} view={view} change={change} onOpenProfile={open} />
    ),
    ranking: () => <RankingView comparison={comparison} ranking={ranking} onOpenProfile={open} />,
  };
  return (
    <PanelContext.Provider value={panel}>
      <main ref={main} class={`${shown}-view`}>
        <Notices notices={notices} />
        {comparison.columns.length === 0 && shown !== 'ranking' ? (
          <Empty text={t('emptyKnowledge')} hint={t('emptyKnowledgeHint')} />
        ) : (
          views[shown]()
        )}
      </main>
    </PanelContext.Provider>
  );
}

const noExtras: Extras = { frameworks: [], sources: {} };

/** What the host decides, to be kept for the day that the panel is restored. */
function asked({ ranking }: PanelData): Pick<ViewState, 'answers'> {
  return { answers: ranking?.given ?? null };
}

/** The properties that have a value: an absent one shall not overwrite what the reader chose. */
function given(
  wanted: {
    readonly [K in keyof ViewState]?: ViewState[K] | undefined;
  },
): Partial<ViewState> {
  return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
}
