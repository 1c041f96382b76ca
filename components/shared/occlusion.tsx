import { i18n } from '#i18n';
import type { Highlight } from '@/lib/model/highlight';
import type { AssetId } from '@/lib/model/ids';
import { coversOf } from './covers-of';
import { Picture } from './picture';
import './occlusion.css';

interface OcclusionProps {
  readonly highlight: Highlight;
  readonly assetId: AssetId;
  /** PDF points, four each; the first is the one asked for. */
  readonly boxes: readonly number[];
  readonly revealed: boolean;
}

/** A figure with labels hidden; what the one in the accent colour hides is asked for. */
export function Occlusion({ highlight, assetId, boxes, revealed }: OcclusionProps) {
  const covers = highlight.region ? coversOf(boxes, highlight.region.rect) : [];
  return (
    <div class={revealed ? 'occlusion revealed' : 'occlusion'}>
      <Picture id={assetId} alt={highlight.caption || i18n.t('highlight.area')} />
      {covers.map(({ left, top, width, height }, index) => (
        <span
          key={index}
          class={index === 0 ? 'cover asked' : 'cover'}
          {...(index === 0 && !revealed
            ? { role: 'img', 'aria-label': i18n.t('review.hidden') }
            : {})}
          style={{
            left: `${left}%`,
            top: `${top}%`,
            width: `${width}%`,
            height: `${height}%`,
          }}
        />
      ))}
    </div>
  );
}
