import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useApp } from '@/components/hooks/app-context';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Progress } from '@/components/ui/progress';
import { showToast } from '@/components/ui/toast';
import { undo } from '@/lib/app/change';
import { noteOf, type OwnMark } from '@/lib/app/own-marks';
import type { OpenedSource } from '@/lib/app/open-source';
import { takeOver } from '@/lib/app/take-over';
import type { HighlightId, SourceId } from '@/lib/model/ids';
import { usePassages } from './use-passages';

/** Rows shown; of the rest only how many. */
const SHOWN = 200;

/** What the PDF's own highlights say, and taking them over: all or nothing. */
export function TakeOverDialog({
  marks,
  opened,
  sourceId,
  onTaken,
  onClose,
}: {
  marks: readonly OwnMark[];
  opened: OpenedSource;
  sourceId: SourceId;
  onTaken: (ids: readonly HighlightId[]) => void;
  onClose: () => void;
}) {
  const app = useApp();
  const [share, setShare] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);
  const ended = useRef<AbortController | null>(null);
  const shown = marks.slice(0, SHOWN);
  const passages = usePassages(opened, shown);
  useEffect(() => () => ended.current?.abort(), []);
  const take = async () => {
    const abort = new AbortController();
    ended.current = abort;
    setFailed(false);
    setShare(0);
    try {
      const made = await takeOver(app, opened, sourceId, marks, setShare, abort.signal);
      onClose();
      onTaken(made.ids);
      showToast({
        text: i18n.t('ownMarks.done', made.ids.length),
        action: {
          label: i18n.t('common.undo'),
          run: () => void undo(app, sourceId, made.change),
        },
      });
    } catch (error) {
      setShare(null);
      if (abort.signal.aborted) return;
      setFailed(true);
      reportError(error);
    }
  };
  return (
    <Dialog title={i18n.t('ownMarks.title')} onClose={onClose}>
      <p class="muted">{i18n.t('ownMarks.explained')}</p>
      <ul class="own-list" tabIndex={0} aria-label={i18n.t('ownMarks.title')}>
        {shown.map((own, index) => (
          <Row key={own.annotation.id} own={own} passage={passages[index] ?? ''} />
        ))}
        {marks.length > SHOWN && (
          <li class="muted">{i18n.t('ownMarks.more', marks.length - SHOWN)}</li>
        )}
      </ul>
      {failed && (
        <p class="wrong" role="alert">
          {i18n.t('ownMarks.failed')}
        </p>
      )}
      {share !== null && <Progress share={share} label={i18n.t('ownMarks.taking')} />}
      <div class="dialog-actions">
        {share === null ? (
          <Button variant="ghost" onClick={onClose}>
            {i18n.t('ownMarks.later')}
          </Button>
        ) : (
          <Button variant="ghost" onClick={() => ended.current?.abort()}>
            {i18n.t('common.cancel')}
          </Button>
        )}
        <Button variant="primary" disabled={share !== null} onClick={() => void take()}>
          {i18n.t('ownMarks.take', marks.length)}
        </Button>
      </div>
    </Dialog>
  );
}

function Row({ own, passage }: { own: OwnMark; passage: string }) {
  const { annotation } = own;
  const { pageIndex, author, color, kind } = annotation;
  const note = noteOf(own);
  return (
    <li style={{ '--fill': color ?? undefined }}>
      <span class="head">
        <span class="kind">{i18n.t(`ownMarks.kind.${KEYS[kind]}`)}</span>
        {author && <span class="muted">{author}</span>}
        <span class="muted page">{i18n.t('ownMarks.page', [String(pageIndex + 1)])}</span>
      </span>
      {passage && <span class="passage">{passage}</span>}
      {note && <span class="words">{note}</span>}
    </li>
  );
}

/** Message keys begin in lower case. */
const KEYS = {
  Highlight: 'highlight',
  Underline: 'underline',
  Squiggly: 'underline',
  StrikeOut: 'strikeout',
  Text: 'note',
  FreeText: 'freeText',
  Square: 'area',
  Circle: 'area',
  Ink: 'drawing',
} as const satisfies Record<OwnMark['annotation']['kind'], string>;
