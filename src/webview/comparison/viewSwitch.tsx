import type { ViewName } from '../../protocol/viewState.ts';
import { usePanel } from './context.ts';

const offered = ['table', 'timeline', 'chart', 'ranking'] as const satisfies ViewName[];

/** The ways to look at the comparison. A profile is opened from any of them, and is none of its own. */
export function ViewSwitch() {
  const { t, view, show } = usePanel();
  return (
    <nav class="views" aria-label={t('views')}>
      {offered.map((name) => (
        <button
          key={name}
          type="button"
          aria-current={name === view ? 'page' : undefined}
          onClick={() => show(name)}
        >
          {t(`view.${name}`)}
        </button>
      ))}
    </nav>
  );
}
