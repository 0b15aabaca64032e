import type { ComponentChildren } from 'preact';
import { usePanel } from './context.ts';
import { Scroller } from './scroller.tsx';

/** Shows or hides the tables that say the same as the pictures; screen readers have them at all times. */
export function TwinToggle() {
  const { t, twins, showTwins } = usePanel();
  return (
    <button type="button" class="secondary" aria-pressed={twins} onClick={() => showTwins(!twins)}>
      {t('asTable')}
    </button>
  );
}

/** The table that says the same as a picture. */
export function Twin(props: { readonly labelledBy: string; readonly children: ComponentChildren }) {
  const { twins } = usePanel();
  // What nobody sees shall not be scrolled or focused.
  return twins ? (
    <Scroller labelledBy={props.labelledBy}>{props.children}</Scroller>
  ) : (
    <div class="unseen">{props.children}</div>
  );
}
