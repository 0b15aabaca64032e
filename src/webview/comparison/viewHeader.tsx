import type { ComponentChildren } from 'preact';
import type { Comparison } from '../../core/comparison/comparison.ts';
import { usePanel } from './context.ts';
import { Dated } from './dated.tsx';
import { ExportPopup } from './exportPopup.tsx';
import { ViewSwitch } from './viewSwitch.tsx';

/** What stands above a picture: its title, the other views, and its own tools. */
export function ViewHeader(props: {
  readonly comparison: Comparison;
  readonly title: string;
  readonly children?: ComponentChildren;
}) {
  const { comparison, title, children } = props;
  const { t } = usePanel();
  return (
    <header class="toolbar">
      <div class="heading">
        <h1 tabIndex={-1} data-start="">
          {title}
        </h1>
        <p class="hint">
          <Dated text={t('knowledgeDate', { date: comparison.date })} />
        </p>
        <ExportPopup />
        <ViewSwitch />
      </div>
      <div class="tools">{children}</div>
    </header>
  );
}
