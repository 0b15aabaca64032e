import type { FrameworkExtras } from '../../core/comparison/extras.ts';
import { usePanel } from './context.ts';
import { Origin } from './source.tsx';

/** Packages that go with a framework. */
export function ProfileAddons({ extras }: { readonly extras: FrameworkExtras | undefined }) {
  const { t } = usePanel();
  if (extras === undefined || extras.addons.length === 0) return null;
  return (
    <section>
      <h2>{t('addons')}</h2>
      <p class="hint">{t('addonsHint')}</p>
      <dl class="addons">
        {extras.addons.map(({ distribution, note, sources }) => (
          <div key={distribution}>
            <dt>{distribution}</dt>
            <dd>
              {note !== '' && <span class="text">{note}</span>}
              <Origin sources={sources} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
