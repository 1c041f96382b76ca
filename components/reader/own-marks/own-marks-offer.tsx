import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useApp } from '@/components/hooks/app-context';
import { Button, IconButton } from '@/components/ui/button';
import { later } from '@/components/ui/later';
import { leaveInPdf, type OwnMark, type SortedMarks } from '@/lib/app/own-marks';
import type { OpenedSource } from '@/lib/app/open-source';
import type { HighlightId, SourceId } from '@/lib/model/ids';
import './own-marks.css';

const TakeOverDialog = later(async () => (await import('./take-over-dialog')).TakeOverDialog);

interface OwnMarksOfferProps {
  readonly sorted: SortedMarks | null;
  readonly opened: OpenedSource;
  readonly sourceId: SourceId;
  /** New highlights are there: questions can be made of them. */
  readonly onTaken: (ids: readonly HighlightId[]) => void;
}

/**
 * Says that the PDF has highlights of its own, once; what the reader leaves there can still be had
 * from one quiet line.
 */
export function OwnMarksOffer({ sorted, opened, sourceId, onTaken }: OwnMarksOfferProps) {
  const app = useApp();
  const [looking, setLooking] = useState<readonly OwnMark[] | null>(null);
  const { offered = [], left = [] } = sorted ?? {};
  return (
    <>
      {offered.length > 0 && (
        <div class="own-marks" role="status">
          <p>{i18n.t('ownMarks.offer', offered.length)}</p>
          <Button onClick={() => setLooking(offered)}>{i18n.t('ownMarks.look')}</Button>
          <IconButton
            icon="close"
            label={i18n.t('ownMarks.leave')}
            onClick={() => void leaveInPdf(app, sourceId, offered)}
          />
        </div>
      )}
      {offered.length === 0 && left.length > 0 && (
        <div class="own-marks quiet">
          <Button variant="ghost" onClick={() => setLooking(left)}>
            {i18n.t('ownMarks.left', left.length)}
          </Button>
        </div>
      )}
      {looking && (
        <TakeOverDialog
          marks={looking}
          opened={opened}
          sourceId={sourceId}
          onTaken={onTaken}
          onClose={() => setLooking(null)}
        />
      )}
    </>
  );
}
