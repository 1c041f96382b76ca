import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { touching } from '@/lib/app/merge-highlights';
import type { OpenedSource } from '@/lib/app/open-source';
import type { Highlight } from '@/lib/model/highlight';

/** Characters of the other passage that a button shows. */
const SHOWN = 48;

/** Offers to join the highlight with those it overlaps or touches. Nothing where there are none. */
export function JoinField({
  highlight,
  highlights,
  opened,
  onJoin,
}: {
  highlight: Highlight;
  highlights: readonly Highlight[];
  opened: OpenedSource;
  onJoin: (highlights: readonly Highlight[]) => void;
}) {
  const [near, setNear] = useState<readonly Highlight[]>([]);
  useEffect(() => {
    let current = true;
    void touching(opened, highlight, highlights).then((found) => {
      if (current) setNear(found);
    });
    return () => {
      current = false;
    };
  }, [highlight, highlights]);
  if (near.length === 0) return null;
  return (
    <div class="join-field">
      {near.map((other) => (
        <Button
          key={other.id}
          variant="ghost"
          icon="join"
          onClick={() => onJoin([highlight, other])}
        >
          <span class="passage">{i18n.t('join.with', [other.text.slice(0, SHOWN)])}</span>
        </Button>
      ))}
    </div>
  );
}
