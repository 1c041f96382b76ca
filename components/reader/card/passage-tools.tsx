import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useApp } from '@/components/hooks/app-context';
import { Button, IconButton } from '@/components/ui/button';
import { showToast } from '@/components/ui/toast';
import { changeRange } from '@/lib/app/change-range';
import type { OpenedSource } from '@/lib/app/open-source';
import { spanOfHighlight, stepEdge, type Edge } from '@/lib/app/spans';
import type { Highlight } from '@/lib/model/highlight';
import type { ChangeId, HighlightId } from '@/lib/model/ids';
import { SplitField } from './split-field';

interface PassageToolsProps {
  readonly highlight: Highlight;
  readonly opened: OpenedSource;
  readonly onChanged: (id: HighlightId) => void;
}

/** Presses within this many milliseconds are one change to undo. */
const TOGETHER = 4000;

/** Changing the passage without dragging: a word more or less at either end, or two of one. */
export function PassageTools({ highlight, opened, onChanged }: PassageToolsProps) {
  const app = useApp();
  const [splitting, setSplitting] = useState(false);
  const last = useRef<{ change: ChangeId; at: number } | null>(null);
  const busy = useRef(Promise.resolve());
  const step = async (edge: Edge, by: 1 | -1) => {
    const current = await app.db.highlights.get(highlight.id);
    const span = current && (await spanOfHighlight(opened, current));
    if (!current || !span) return showToast({ text: i18n.t('range.notFound') });
    for (const page of [span.start.pageIndex - 1, span.end.pageIndex + 1]) {
      if (page >= 0 && page < opened.texts.pageCount) await opened.texts.read(page);
    }
    const book = {
      pageCount: opened.texts.pageCount,
      raw: (page: number) => opened.texts.peek(page)?.raw ?? '',
    };
    const next = stepEdge(span, edge, by, 'word', book);
    if (!next) return undefined;
    const before = last.current;
    const amends = before && app.now() - before.at < TOGETHER ? before.change : undefined;
    const change = await changeRange(app, opened, current, next, amends);
    last.current = { change, at: app.now() };
    return onChanged(highlight.id);
  };
  // One after the other: each press goes on from where the one before led.
  const press = (edge: Edge, by: 1 | -1) => () => {
    busy.current = busy.current
      .then(() => step(edge, by))
      .catch((error: unknown) => reportError(error));
  };
  if (splitting) {
    return (
      <SplitField
        highlight={highlight}
        opened={opened}
        onDone={(made) => {
          setSplitting(false);
          if (made) onChanged(made);
        }}
      />
    );
  }
  return (
    <div class="passage-tools" role="group" aria-label={i18n.t('range.label')}>
      <IconButton icon="expandLeft" label={i18n.t('range.earlier')} onClick={press('start', -1)} />
      <IconButton icon="shrinkRight" label={i18n.t('range.later')} onClick={press('start', 1)} />
      <span class="divider" />
      <IconButton icon="shrinkLeft" label={i18n.t('range.shorter')} onClick={press('end', -1)} />
      <IconButton icon="expandRight" label={i18n.t('range.longer')} onClick={press('end', 1)} />
      <span class="space" />
      <Button variant="ghost" icon="split" onClick={() => setSplitting(true)}>
        {i18n.t('split.open')}
      </Button>
    </div>
  );
}
