import type { Column } from '../../core/comparison/comparison.ts';
import { usePanel } from './context.ts';
import type { Post } from './gridAxis.ts';
import { PinGlyph } from './pinGlyph.tsx';
import { TeamMarks } from './team.tsx';

interface FrameworkHeadProps {
  readonly column: Column;
  readonly post: Post;
  /** It is the grid's tab stop. */
  readonly isStop: boolean;
}

/** A framework's name, leading to its profile, with its marks. */
export function FrameworkHead({ column, post, isStop }: FrameworkHeadProps) {
  const { t } = usePanel();
  const { id, name, badge, added, stance } = column;
  return (
    <>
      <span class="named">
        <button
          type="button"
          class="name"
          data-row=""
          data-column={id}
          tabIndex={isStop ? 0 : -1}
          title={t('openProfile', { name })}
          aria-keyshortcuts="P Delete Shift+ArrowLeft Shift+ArrowRight"
        >
          {name}
        </button>
        <button
          type="button"
          class="icon pin"
          data-pin={id}
          tabIndex={-1}
          aria-pressed={post.pinned}
          aria-label={t('pin', { name })}
          title={t(post.pinned ? 'unpin' : 'pin', { name })}
        >
          <PinGlyph />
        </button>
      </span>
      {badge !== '' && <span class="badge">{badge}</span>}
      <TeamMarks added={added} stance={stance} />
    </>
  );
}
