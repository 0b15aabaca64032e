import type { AddonNote, FrameworkExtras } from '../../core/comparison/extras.ts';
import { usePanel } from './context.ts';
import { Origin } from './source.tsx';

/** More than these are shown on demand. */
const glance = 12;

/** Packages that go with a framework. */
export function ProfileAddons({ extras }: { readonly extras: FrameworkExtras | undefined }) {
  const { t } = usePanel();
  if (extras === undefined || extras.addons.length === 0) return null;
  const { addons } = extras;
  const rest = addons.slice(glance);
  return (
    <section>
      <h2>{t('addons')}</h2>
      <p class="hint">{t('addonsHint')}</p>
      <Addons of={addons.slice(0, glance)} />
      {rest.length > 0 && (
        <details class="more">
          <summary>{t('addonsMore', { count: rest.length })}</summary>
          <Addons of={rest} />
        </details>
      )}
    </section>
  );
}

function Addons({ of }: { readonly of: readonly AddonNote[] }) {
  return (
    <dl class="addons">
      {of.map(({ distribution, note, sources }) => (
        <div key={distribution}>
          <dt>{distribution}</dt>
          <dd>
            {note !== '' && <span class="text">{note}</span>}
            <Origin sources={sources} checked={null} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
