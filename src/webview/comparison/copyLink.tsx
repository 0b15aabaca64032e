import { usePanel } from './context.ts';

/** The table has it among its exports; elsewhere a link is all there is to take away. */
export function CopyLink() {
  const { t, copyLink } = usePanel();
  return (
    <button type="button" class="secondary" onClick={copyLink}>
      {t('copyLink')}
    </button>
  );
}
