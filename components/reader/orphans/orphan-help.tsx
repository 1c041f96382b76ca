import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useApp } from '@/components/hooks/app-context';
import { Button } from '@/components/ui/button';
import { Progress } from '@/components/ui/progress';
import { showToast } from '@/components/ui/toast';
import { undo } from '@/lib/app/change';
import { markText } from '@/lib/app/make-mark';
import { explainOrphan, relink, type Explained } from '@/lib/app/orphans';
import type { OpenedSource } from '@/lib/app/open-source';
import type { Highlight } from '@/lib/model/highlight';
import { wordDifference } from './word-difference';
import './orphans.css';

interface OrphanHelpProps {
  readonly highlight: Highlight;
  readonly opened: OpenedSource;
  /** Shows a page; zero-based. */
  readonly onLook: (pageIndex: number) => void;
  /** The reader wants to select the passage. */
  readonly onChoose: () => void;
  readonly onLinked: () => void;
}

/** Why a highlight is not found, where it may be now, and the ways to link it again. */
export function OrphanHelp({ highlight, opened, onLook, onChoose, onLinked }: OrphanHelpProps) {
  const app = useApp();
  const [explained, setExplained] = useState<Explained | null>(null);
  const [share, setShare] = useState(0);
  useEffect(() => {
    const ended = new AbortController();
    explainOrphan(opened, highlight, setShare, ended.signal).then(
      setExplained,
      (error: unknown) => {
        if (!ended.signal.aborted) reportError(error);
      },
    );
    return () => ended.abort();
  }, [opened, highlight.id]);
  const link = async (span: Explained['guesses'][number]['span']) => {
    const change = await relink(app, highlight, await markText(opened, highlight.sourceId, span));
    onLinked();
    showToast({
      text: i18n.t('orphans.linked'),
      action: {
        label: i18n.t('common.undo'),
        run: () => void undo(app, highlight.sourceId, change),
      },
    });
  };
  return (
    <section class="orphan-help" aria-label={i18n.t('panel.orphans')}>
      {!explained && <Progress share={share} label={i18n.t('orphans.looking')} />}
      {explained && <p role="note">{i18n.t(`orphans.reason.${explained.reason}`)}</p>}
      {explained && explained.guesses.length > 0 && (
        <ul>
          {explained.guesses.map(({ span, text, likeness }) => (
            <li key={`${span.start.pageIndex} ${span.start.offset}`}>
              <p class="quotation">
                {wordDifference(highlight.text, text).map(({ kind, words }) =>
                  kind === 'same' ? (
                    `${words} `
                  ) : kind === 'gone' ? (
                    <del>{words} </del>
                  ) : (
                    <ins>{words} </ins>
                  ),
                )}
              </p>
              <p class="guess-actions">
                <span class="muted">
                  {i18n.t('orphans.where', [
                    String(span.start.pageIndex + 1),
                    String(Math.round(likeness * 100)),
                  ])}
                </span>
                <Button variant="ghost" onClick={() => onLook(span.start.pageIndex)}>
                  {i18n.t('orphans.look')}
                </Button>
                <Button variant="primary" onClick={() => void link(span)}>
                  {i18n.t('orphans.here')}
                </Button>
              </p>
            </li>
          ))}
        </ul>
      )}
      <Button icon="link" onClick={onChoose}>
        {i18n.t('orphans.choose')}
      </Button>
    </section>
  );
}
