import { i18n } from '#i18n';
import { fromNow } from '@/components/ui/format';
import type { IconName } from '@/components/ui/icon';
import { MenuItem } from '@/components/ui/menu';
import { showToast } from '@/components/ui/toast';
import type { Move } from '@/lib/app/move-cards';
import { KeyHint } from './shortcuts/key-hint';
import type { ShortcutId } from './shortcuts/shortcuts';

/** The key of each move in a review. */
export const MOVE_KEYS = {
  today: 'askToday',
  day: 'postponeDay',
  week: 'postponeWeek',
  month: 'postponeMonth',
  forget: 'forgetQuestion',
} as const satisfies Record<Move, ShortcutId>;

const ICONS: Partial<Record<Move, IconName>> = {
  today: 'today',
  day: 'clock',
  forget: 'eraser',
};

interface MoveItemsProps {
  readonly moves: readonly Move[];
  /** Shows the keys that do the same here. */
  readonly keys?: boolean;
  readonly onMove: (move: Move) => void;
}

/** Asking a question earlier or later than its date, or as if it were new: items of a menu. */
export function MoveItems({ moves, keys = false, onMove }: MoveItemsProps) {
  return moves.map((move) => (
    <MenuItem
      key={move}
      icon={ICONS[move]}
      hint={keys && <KeyHint of={MOVE_KEYS[move]} />}
      onClick={() => onMove(move)}
    >
      {i18n.t(`questions.move.${move}`)}
    </MenuItem>
  ));
}

/** Says what a move came to. @param wait milliseconds until the question is due. */
export function tellMoved(move: Move, wait: number, takeBack: () => unknown): void {
  const text =
    move === 'today'
      ? i18n.t('questions.calledFor')
      : move === 'forget'
        ? i18n.t('questions.forgotten')
        : i18n.t('questions.postponed', [fromNow(wait)]);
  showToast({ text, action: { label: i18n.t('common.undo'), run: () => void takeBack() } });
}
