import { usePanel } from './context.ts';
import { Popup } from './popup.tsx';

const exports = [
  ['markdown', 'clipboard', 'export.markdown.clipboard'],
  ['markdown', 'file', 'export.markdown.file'],
  ['markdown', 'editor', 'export.markdown.editor'],
  ['csv', 'clipboard', 'export.csv.clipboard'],
  ['csv', 'file', 'export.csv.file'],
] as const;

/** What is on screen as text or as a link. */
export function ExportPopup() {
  const { t, exportAs, copyLink } = usePanel();
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
                  exportAs({ format, to });
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
