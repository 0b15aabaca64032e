import type { ComponentChildren } from 'preact';
import type { Notice } from '../../protocol/messages.ts';
import type { Refusal } from '../../protocol/receive.ts';
import { type Translate, usePanel } from './context.ts';

/** Nothing to show, and what to do about it. */
export function Empty(props: {
  readonly text: string;
  readonly hint?: string;
  readonly children?: ComponentChildren;
}) {
  return (
    <div class="empty">
      <p>{props.text}</p>
      {props.hint !== undefined && <p class="hint">{props.hint}</p>}
      {props.children}
    </div>
  );
}

/** The data has the wrong shape: say so rather than show half of it. */
export function Broken({ t, refusal }: { readonly t: Translate; readonly refusal: Refusal }) {
  return (
    <main class="empty">
      <h1>{t('broken')}</h1>
      <p class="hint">{t('brokenHint', { ...refusal })}</p>
    </main>
  );
}

/** What could not be read, above what could. */
export function Notices({ notices }: { readonly notices: readonly Notice[] }) {
  const { t } = usePanel();
  if (notices.length === 0) return null;
  return (
    <section class="notices" aria-label={t('notices')}>
      <p>{t('notices')}</p>
      <ul>
        {notices.map((notice) => (
          <li key={`${notice.where} ${notice.text}`}>
            <code>{notice.where}</code> <span>{notice.text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
