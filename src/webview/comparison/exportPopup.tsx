import type { ViewState } from '../../protocol/viewState.ts';
import { usePanel } from './context.ts';
import { lookOfView } from './lookOfView.ts';
import { Popup } from './popup.tsx';

const exports = [
  ['markdown', 'clipboard', 'export.markdown.clipboard'],
  ['markdown', 'file', 'export.markdown.file'],
  ['markdown', 'editor', 'export.markdown.editor'],
  ['csv', 'clipboard', 'export.csv.clipboard'],
  ['csv', 'file', 'export.csv.file'],
] as const;

/** What is on screen as text or as a link. */
export function ExportPopup({ view }: { readonly view: ViewState }) {
  const { t, send, copyLink } = usePanel();
  const look = lookOfView(view);
  return (
    <Popup label={t('export')} title={t('exportTitle')}>
      {(close) => (
        <ul class="actions">
          {exports.map(([format, to, label]) => (
            <li key={label}>
              <button
                type="button"
                onClick={() => {
                  close();
                  send({ type: 'export', format, to, look });
                }}
              >
                {t(label)}
              </button>
            </li>
          ))}
          <li>
            <button
              type="button"
              onClick={() => {
                close();
                copyLink();
              }}
            >
              {t('copyLink')}
            </button>
          </li>
        </ul>
      )}
    </Popup>
  );
}
