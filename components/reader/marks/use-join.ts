import { i18n } from '#i18n';
import { useApp } from '@/components/hooks/app-context';
import { showToast } from '@/components/ui/toast';
import { undo } from '@/lib/app/change';
import { mergeHighlights } from '@/lib/app/merge-highlights';
import type { OpenedSource } from '@/lib/app/open-source';
import type { Highlight } from '@/lib/model/highlight';
import type { HighlightId } from '@/lib/model/ids';

/** Joins highlights and says so, with a way back. */
export function useJoin(
  opened: OpenedSource,
  onJoined: (id: HighlightId) => void,
): (highlights: readonly Highlight[]) => Promise<void> {
  const app = useApp();
  return async (highlights) => {
    const joined = await mergeHighlights(app, opened, highlights);
    if (!joined) return showToast({ text: i18n.t('join.failed') });
    const { highlight, change } = joined;
    onJoined(highlight.id);
    return showToast({
      text: i18n.t('join.done'),
      action: {
        label: i18n.t('common.undo'),
        run: () => void undo(app, highlight.sourceId, change),
      },
    });
  };
}
