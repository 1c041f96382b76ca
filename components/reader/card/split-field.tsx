import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useApp } from '@/components/hooks/app-context';
import { Button } from '@/components/ui/button';
import type { OpenedSource } from '@/lib/app/open-source';
import { cutsOf, splitHighlight, type Cuts } from '@/lib/app/split-highlight';
import type { Highlight } from '@/lib/model/highlight';
import type { HighlightId } from '@/lib/model/ids';

/**
 * Where one highlight becomes two: at first at the end of the first sentence. A slider of words: left
 * and right by words, up and down by sentences.
 */
export function SplitField({
  highlight,
  opened,
  onDone,
}: {
  highlight: Highlight;
  opened: OpenedSource;
  /** @param made the second half; `null` when nothing was split. */
  onDone: (made: HighlightId | null) => void;
}) {
  const app = useApp();
  const [cuts, setCuts] = useState<Cuts | null | undefined>();
  const [at, setAt] = useState(0);
  const slider = useRef<HTMLDivElement>(null);
  useEffect(() => {
    void cutsOf(opened, highlight).then((found) => {
      setCuts(found);
      const middle = Math.floor((found?.cuts.length ?? 0) / 2);
      setAt(Math.max(0, found?.cuts.findIndex(({ sentence }) => sentence) ?? 0) || middle);
    });
  }, [highlight.id]);
  useEffect(() => slider.current?.focus(), [cuts]);
  const cut = cuts?.cuts[at];
  if (cuts === undefined) return null;
  if (!cuts || !cut) {
    return (
      <div class="split-field">
        <p class="muted">{i18n.t('split.none')}</p>
        <Button variant="ghost" onClick={() => onDone(null)}>
          {i18n.t('common.close')}
        </Button>
      </div>
    );
  }
  const [before, after] = cuts.parts(cut);
  const go = (to: number) => setAt(Math.min(cuts.cuts.length - 1, Math.max(0, to)));
  const bySentence = (by: 1 | -1) => {
    const isNext = (index: number) => (by === 1 ? index > at : index < at);
    const ends = cuts.cuts.flatMap(({ sentence }, index) =>
      sentence && isNext(index) ? [index] : [],
    );
    go((by === 1 ? ends[0] : ends.at(-1)) ?? (by === 1 ? cuts.cuts.length - 1 : 0));
  };
  const split = async () => {
    const made = await splitHighlight(app, opened, highlight, cuts.span, cut.at);
    onDone(made?.ids[1] ?? null);
  };
  const keys: Record<string, () => void> = {
    ArrowRight: () => go(at + 1),
    ArrowLeft: () => go(at - 1),
    ArrowDown: () => bySentence(1),
    ArrowUp: () => bySentence(-1),
    Home: () => go(0),
    End: () => go(cuts.cuts.length - 1),
    Enter: () => void split(),
    Escape: () => onDone(null),
  };
  return (
    <section class="split-field" aria-label={i18n.t('split.title')}>
      <div
        ref={slider}
        class="halves quotation"
        role="slider"
        tabIndex={0}
        aria-label={i18n.t('split.at')}
        aria-valuemin={0}
        aria-valuemax={cuts.cuts.length - 1}
        aria-valuenow={at}
        aria-valuetext={after.slice(0, 60)}
        onKeyDown={(event) => {
          const run = keys[event.key];
          if (!run) return;
          event.preventDefault();
          event.stopPropagation();
          run();
        }}
      >
        <p>{before}</p>
        <p>{after}</p>
      </div>
      <p class="split-steps">
        <Button
          variant="ghost"
          aria-label={i18n.t('split.sentenceBack')}
          onClick={() => bySentence(-1)}
        >
          «
        </Button>
        <Button variant="ghost" aria-label={i18n.t('split.wordBack')} onClick={() => go(at - 1)}>
          ‹
        </Button>
        <Button variant="ghost" aria-label={i18n.t('split.word')} onClick={() => go(at + 1)}>
          ›
        </Button>
        <Button variant="ghost" aria-label={i18n.t('split.sentence')} onClick={() => bySentence(1)}>
          »
        </Button>
        <span class="space" />
        <Button variant="ghost" onClick={() => onDone(null)}>
          {i18n.t('common.cancel')}
        </Button>
        <Button variant="primary" onClick={() => void split()}>
          {i18n.t('split.do')}
        </Button>
      </p>
    </section>
  );
}
