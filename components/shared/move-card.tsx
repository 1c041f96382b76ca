import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { KeyHint } from '@/components/shared/shortcuts/key-hint';
import { Icon } from '@/components/ui/icon';
import { Popover } from '@/components/ui/popover';
import type { CardMove } from '@/lib/app/move-cards';

interface MoveCardProps {
  readonly moves: readonly CardMove[];
  /** Whether the button says what it does, beside its icon. */
  readonly named?: boolean;
  readonly onMove: (to: CardMove) => void;
}

/** When a question is to be asked instead, as a small menu. */
export function MoveCard({ moves, named = false, onMove }: MoveCardProps) {
  return (
    <Popover
      label={i18n.t('moving.title')}
      buttonClass={named ? '' : 'icon'}
      button={
        <>
          <Icon name="calendar" />
          {named && i18n.t('moving.title')}
        </>
      }
    >
      {(close) => (
        <Menu
          moves={moves}
          named={named}
          onMove={(to) => {
            close();
            onMove(to);
          }}
        />
      )}
    </Popover>
  );
}

/** Takes the focus, so that keys act on it as soon as it shows. */
function Menu({ moves, named, onMove }: Required<MoveCardProps>) {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => menu.current?.querySelector('button')?.focus(), []);
  return (
    <div ref={menu} class="menu">
      {moves.map((to) => (
        <button key={to} type="button" class="button ghost" onClick={() => onMove(to)}>
          {i18n.t(`moving.${to}`)} {named && to === 'tomorrow' && <KeyHint of="postponeQuestion" />}
        </button>
      ))}
    </div>
  );
}
