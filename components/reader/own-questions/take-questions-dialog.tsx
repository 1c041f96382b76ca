import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useApp } from '@/components/hooks/app-context';
import { TakingDialog } from '@/components/reader/taking-dialog';
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
export function TakeQuestionsDialog(props: TakeQuestionsProps) {
  const { opened, sourceId, title, pairs, onClose } = props;
  const app = useApp();
  const [left, setLeft] = useState<ReadonlySet<OfferedPair>>(new Set());
  const ticked = pairs.filter((pair) => !left.has(pair));
  const tick = (pair: OfferedPair, on: boolean) =>
    setLeft(new Set([...left, pair].filter((each) => each !== pair || !on)));
  return (
    <TakingDialog
      title={title}
      words="ownQuestions"
      sourceId={sourceId}
      count={ticked.length}
      take={(onShare, signal) => takeQuestions(app, opened, sourceId, ticked, onShare, signal)}
      onClose={onClose}
    >
      {(isTaking) => (
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
      )}
    </TakingDialog>
  );
}
