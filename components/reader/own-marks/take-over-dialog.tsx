import { i18n } from '#i18n';
import { useApp } from '@/components/hooks/app-context';
import { TakingDialog } from '@/components/reader/taking-dialog';
import type { OpenedSource } from '@/lib/app/open-source';
import { noteOf, type OwnMark } from '@/lib/app/own-marks';
import { takeOver } from '@/lib/app/take-over';
import type { HighlightId, SourceId } from '@/lib/model/ids';
import { usePassages } from './use-passages';

/** Rows shown; of the rest only how many. */
const SHOWN = 200;

interface TakeOverProps {
  readonly marks: readonly OwnMark[];
  readonly opened: OpenedSource;
  readonly sourceId: SourceId;
  readonly onTaken: (ids: readonly HighlightId[]) => void;
  readonly onClose: () => void;
}

/** What the PDF's own highlights say, and taking them over: all or nothing. */
export function TakeOverDialog({ marks, opened, sourceId, onTaken, onClose }: TakeOverProps) {
  const app = useApp();
  const shown = marks.slice(0, SHOWN);
  const passages = usePassages(opened, shown);
  return (
    <TakingDialog
      title={i18n.t('ownMarks.title')}
      words="ownMarks"
      sourceId={sourceId}
      count={marks.length}
      take={(onShare, signal) => takeOver(app, opened, sourceId, marks, onShare, signal)}
      onTaken={({ ids }) => onTaken(ids)}
      onClose={onClose}
    >
      {() => (
        <ul class="own-list" tabIndex={0} aria-label={i18n.t('ownMarks.title')}>
          {shown.map((own, index) => (
            <Row key={own.annotation.id} own={own} passage={passages[index] ?? ''} />
          ))}
          {marks.length > SHOWN && (
            <li class="muted">{i18n.t('ownMarks.more', marks.length - SHOWN)}</li>
          )}
        </ul>
      )}
    </TakingDialog>
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
