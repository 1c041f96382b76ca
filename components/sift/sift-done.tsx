import { i18n } from '#i18n';
import { KeyHint } from '@/components/shared/shortcuts/key-hint';
import { Button, ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { SourceId } from '@/lib/model/ids';
import type { SiftSession } from './sift-session';
import { tally, type Stop } from './stops';

interface SiftDoneProps {
  readonly session: SiftSession;
  readonly stops: readonly Stop[];
  readonly sourceId: SourceId;
}

/** What became of the questions, and what comes next. */
export function SiftDone({ session, stops, sourceId }: SiftDoneProps) {
  const { kept, dropped, left } = tally(stops);
  const others = [
    dropped > 0 && i18n.t('sift.doneDropped', dropped),
    left > 0 && i18n.t('sift.doneLeft', left),
  ].filter((text) => text !== false);
  return (
    <Notice title={i18n.t('sift.doneTitle', kept)} text={others.join(' ')}>
      {kept > 0 && (
        <ButtonLink href={`review.html?source=${sourceId}`} variant="primary" icon="play">
          {i18n.t('today.review')}
        </ButtonLink>
      )}
      <ButtonLink href={`reader.html?source=${sourceId}`} icon="book">
        {i18n.t('sift.leave')}
      </ButtonLink>
      {left > 0 && (
        <Button
          onClick={() =>
            session.goTo(stops.findIndex(({ question }) => question?.status === 'proposed'))
          }
        >
          {i18n.t('sift.lookAgain')}
        </Button>
      )}
      {left > 0 && (
        <Button variant="ghost" icon="close" onClick={() => session.dropRest()}>
          {i18n.t('sift.dropRest', left)} <KeyHint of="siftDropRest" />
        </Button>
      )}
      {session.canUndo.value && (
        <Button variant="ghost" icon="undo" onClick={() => void session.undo()}>
          {i18n.t('common.undo')} <KeyHint of="siftUndo" />
        </Button>
      )}
    </Notice>
  );
}
