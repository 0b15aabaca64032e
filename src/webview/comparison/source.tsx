import type { ComponentChildren } from 'preact';
import { isAged } from '../../core/comparison/aged.ts';
import { usePanel } from './context.ts';
import { Dated } from './dated.tsx';

/** A link that the host opens; the address is real, so that it can be copied and is told to screen readers. */
export function Link({
  url,
  children,
}: {
  readonly url: string;
  readonly children: ComponentChildren;
}) {
  const { send } = usePanel();
  const open = (event: Event) => {
    // VS Code opens clicked links by itself; the host, which knows the links of the comparison, shall be asked.
    event.preventDefault();
    event.stopPropagation();
    send({ type: 'openLink', url });
  };
  return (
    <a href={url} onClick={open}>
      {children}
    </a>
  );
}

interface OriginProps {
  readonly sources: readonly string[];
  readonly checked: string | null;
}

/** Where a fact comes from and when somebody last looked. */
export function Origin({ sources, checked }: OriginProps) {
  const { t, sources: known, today } = usePanel();
  const aged = checked !== null && isAged(checked, today);
  const entries = sources.flatMap((key) =>
    known[key] === undefined ? [] : [[key, known[key]] as const],
  );
  return (
    <span class="origin">
      {entries.map(([key, { title, url }]) => (
        <span key={key} class="source">
          {url === null ? title : <Link url={url}>{title}</Link>}
        </span>
      ))}
      {checked !== null && (
        <span class={aged ? 'checked aged' : 'checked'}>
          <Dated text={t(aged ? 'aged' : 'checked', { date: checked })} />
        </span>
      )}
    </span>
  );
}
