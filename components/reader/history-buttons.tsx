import { i18n } from '#i18n';
import { useApp } from '@/components/hooks/app-context';
import { useLive } from '@/components/hooks/use-live';
import { shownKey } from '@/components/shared/shortcuts/shown-keys';
import { IconButton } from '@/components/ui/button';
import { redo, undo, undoLabels } from '@/lib/app/change';
import type { SourceId } from '@/lib/model/ids';
import { takeBack } from './take-back';

/** Undo and redo of what was marked in a book. */
export function HistoryButtons({ sourceId }: { sourceId: SourceId }) {
  const app = useApp();
  const labels = useLive((live) => undoLabels(live, sourceId), [sourceId]);
  return (
    <>
      <IconButton
        icon="undo"
        label={i18n.t('common.undo')}
        shortcut={shownKey('undo')}
        disabled={!labels?.undo}
        onClick={() => void takeBack(() => undo(app, sourceId), 'undone')}
      />
      <IconButton
        icon="redo"
        label={i18n.t('common.redo')}
        shortcut={shownKey('redo')}
        disabled={!labels?.redo}
        onClick={() => void takeBack(() => redo(app, sourceId), 'redone')}
      />
    </>
  );
}
