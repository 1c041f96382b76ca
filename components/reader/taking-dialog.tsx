import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useApp } from '@/components/hooks/app-context';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Progress } from '@/components/ui/progress';
import { showToast } from '@/components/ui/toast';
import { undo } from '@/lib/app/change';
import type { ChangeId, SourceId } from '@/lib/model/ids';

/** What was taken, and the change by which it is taken back. */
interface Taken {
  readonly change: ChangeId;
  readonly ids: readonly string[];
}

interface TakingDialogProps<T extends Taken> {
  readonly title: string;
  /** Whose messages are shown. */
  readonly words: 'ownMarks' | 'ownQuestions';
  readonly sourceId: SourceId;
  /** How much would be taken. */
  readonly count: number;
  /** Takes all or nothing. @param onShare told how far it is, 0–1 */
  readonly take: (onShare: (share: number) => void, signal: AbortSignal) => Promise<T>;
  readonly onTaken?: (taken: T) => void;
  readonly onClose: () => void;
  /** What there is to take. */
  readonly children: (isTaking: boolean) => ComponentChildren;
}

/**
 * Offers to take over what the book already has, all or nothing: with progress, a way to cancel, and a
 * message that takes it back.
 */
export function TakingDialog<T extends Taken>(props: TakingDialogProps<T>) {
  const { title, words, sourceId, count, take, onTaken, onClose, children } = props;
  const app = useApp();
  const [share, setShare] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);
  const ended = useRef<AbortController | null>(null);
  useEffect(() => () => ended.current?.abort(), []);
  const begin = async () => {
    const abort = new AbortController();
    ended.current = abort;
    setFailed(false);
    setShare(0);
    try {
      const taken = await take(setShare, abort.signal);
      onClose();
      onTaken?.(taken);
      showToast({
        text: i18n.t(`${words}.done`, taken.ids.length),
        action: {
          label: i18n.t('common.undo'),
          run: () => void undo(app, sourceId, taken.change),
        },
      });
    } catch (error) {
      setShare(null);
      if (abort.signal.aborted) return;
      setFailed(true);
      reportError(error);
    }
  };
  const isTaking = share !== null;
  return (
    <Dialog title={title} onClose={onClose}>
      <p class="muted">{i18n.t(`${words}.explained`)}</p>
      {children(isTaking)}
      {failed && (
        <p class="wrong" role="alert">
          {i18n.t(`${words}.failed`)}
        </p>
      )}
      {isTaking && <Progress share={share} label={i18n.t(`${words}.taking`)} />}
      <div class="dialog-actions">
        <Button variant="ghost" onClick={isTaking ? () => ended.current?.abort() : onClose}>
          {i18n.t(isTaking ? 'common.cancel' : `${words}.later`)}
        </Button>
        <Button variant="primary" disabled={isTaking || count === 0} onClick={() => void begin()}>
          {i18n.t(`${words}.take`, count)}
        </Button>
      </div>
    </Dialog>
  );
}
