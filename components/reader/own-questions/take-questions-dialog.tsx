import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useApp } from '@/components/hooks/app-context';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Progress } from '@/components/ui/progress';
import { showToast } from '@/components/ui/toast';
import { undo } from '@/lib/app/change';
import type { OpenedSource } from '@/lib/app/open-source';
import type { OfferedPair } from '@/lib/app/section-questions';
import { takeQuestions } from '@/lib/app/take-questions';
import type { SourceId } from '@/lib/model/ids';
import './own-questions.css';

interface TakeQuestionsProps {
  readonly opened: OpenedSource;
  readonly sourceId: SourceId;
  readonly title: string;
  readonly pairs: readonly OfferedPair[];
  readonly onClose: () => void;
}

/** A section's own questions with their answers, to be taken at once: all those that are ticked. */
export function TakeQuestionsDialog({
  opened,
  sourceId,
  title,
  pairs,
  onClose,
}: TakeQuestionsProps) {
  const app = useApp();
  const [left, setLeft] = useState<ReadonlySet<OfferedPair>>(new Set());
  const [share, setShare] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);
  const ended = useRef<AbortController | null>(null);
  useEffect(() => () => ended.current?.abort(), []);
  const ticked = pairs.filter((pair) => !left.has(pair));
  const take = async () => {
    const abort = new AbortController();
    ended.current = abort;
    setFailed(false);
    setShare(0);
    try {
      const made = await takeQuestions(app, opened, sourceId, ticked, setShare, abort.signal);
      onClose();
      showToast({
        text: i18n.t('ownQuestions.done', made.ids.length),
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
  const tick = (pair: OfferedPair, on: boolean) =>
    setLeft(new Set([...left, pair].filter((each) => each !== pair || !on)));
  const isTaking = share !== null;
  return (
    <Dialog title={title} onClose={onClose}>
      <p class="muted">{i18n.t('ownQuestions.explained')}</p>
      <ul class="own-questions" aria-label={i18n.t('ownQuestions.list')}>
        {pairs.map((pair) => (
          <li key={pair.prompt}>
            <label>
              <input
                type="checkbox"
                checked={!left.has(pair)}
                disabled={isTaking}
                onChange={(event) => tick(pair, event.currentTarget.checked)}
              />
              <span class="prompt">{pair.prompt}</span>
              <span class="answer">{pair.answer}</span>
            </label>
          </li>
        ))}
      </ul>
      {failed && (
        <p class="wrong" role="alert">
          {i18n.t('ownQuestions.failed')}
        </p>
      )}
      {share !== null && <Progress share={share} label={i18n.t('ownQuestions.taking')} />}
      <div class="dialog-actions">
        <Button variant="ghost" onClick={isTaking ? () => ended.current?.abort() : onClose}>
          {i18n.t(isTaking ? 'common.cancel' : 'ownQuestions.later')}
        </Button>
        <Button
          variant="primary"
          disabled={isTaking || ticked.length === 0}
          onClick={() => void take()}
        >
          {i18n.t('ownQuestions.take', ticked.length)}
        </Button>
      </div>
    </Dialog>
  );
}
