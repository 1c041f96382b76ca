import { i18n } from '#i18n';
import { useApp } from '@/components/hooks/app-context';
import { MoveItems, tellMoved } from '@/components/shared/move-items';
import { fromNow } from '@/components/ui/format';
import { Icon } from '@/components/ui/icon';
import { Menu } from '@/components/ui/menu';
import { Popover } from '@/components/ui/popover';
import { moveCard, type Move } from '@/lib/app/move-cards';
import type { NextAsked } from '@/lib/app/next-asked';
import { revoke } from '@/lib/app/review';
import type { QuestionId } from '@/lib/model/ids';

/** When a question comes up, in words. */
export function saysWhen(next: NextAsked): string {
  if (next.kind === 'later')
    return i18n.t('questions.dueAt', [fromNow(Math.max(0, next.at - Date.now()))]);
  return i18n.t(next.kind === 'new' ? 'questions.newYet' : 'questions.dueToday');
}

/** When a question comes up, and what can be done about it: asked today, put off, forgotten. */
export function WhenAsked({ id, next }: { id: QuestionId; next: NextAsked }) {
  const app = useApp();
  const move = async (how: Move) => {
    const moved = await moveCard(app, id, how);
    if (moved) tellMoved(how, moved.dueAt - app.now(), () => revoke(app, moved.reviewId));
  };
  const moves: readonly Move[] = ['day', 'week', 'month'];
  return (
    <Popover label={i18n.t('questions.when')} buttonClass="icon" button={<Icon name="clock" />}>
      {(close) => (
        <>
          <p class="muted">{saysWhen(next)}</p>
          <Menu>
            <MoveItems
              moves={[
                ...(next.kind === 'today' ? [] : (['today'] as const)),
                ...moves,
                // Of a new one nothing is known yet.
                ...(next.kind === 'new' ? [] : (['forget'] as const)),
              ]}
              onMove={(how) => void move(how).then(close)}
            />
          </Menu>
        </>
      )}
    </Popover>
  );
}
