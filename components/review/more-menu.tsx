import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { MoveItems } from '@/components/shared/move-items';
import { KeyHint } from '@/components/shared/shortcuts/key-hint';
import { shownKey } from '@/components/shared/shortcuts/shown-keys';
import { useShortcuts } from '@/components/shared/shortcuts/use-shortcuts';
import { Icon } from '@/components/ui/icon';
import { Menu, MenuItem } from '@/components/ui/menu';
import { Popover } from '@/components/ui/popover';
import { moveAsked, movesOf, putAside } from './act-on';
import type { ReviewSession } from './review-session';

/** The rarer things to do with the question on screen, before and after its answer shows. */
export function MoreMenu({ session }: { session: ReviewSession }) {
  const opener = useRef<HTMLButtonElement>(null);
  useShortcuts({ moreActions: () => opener.current?.click() });
  return (
    <Popover
      opener={opener}
      label={i18n.t('questions.more')}
      shortcut={shownKey('moreActions')}
      button={
        <>
          <Icon name="more" />
          {i18n.t('questions.more')} <KeyHint of="moreActions" />
        </>
      }
    >
      {(close) => {
        const thenClose = (work: Promise<void>) => void work.then(close);
        return (
          <Menu>
            <MoveItems
              keys
              moves={movesOf(session)}
              onMove={(move) => thenClose(moveAsked(session, move))}
            />
            <hr />
            <MenuItem
              icon="pause"
              hint={<KeyHint of="suspendQuestion" />}
              onClick={() => thenClose(putAside(session, 'suspend'))}
            >
              {i18n.t('questions.suspend')}
            </MenuItem>
            <MenuItem
              icon="flag"
              hint={<KeyHint of="flagQuestion" />}
              onClick={() => thenClose(putAside(session, 'flag'))}
            >
              {i18n.t('review.flag')}
            </MenuItem>
            <MenuItem icon="trash" onClick={() => thenClose(putAside(session, 'drop'))}>
              {i18n.t('questions.drop')}
            </MenuItem>
          </Menu>
        );
      }}
    </Popover>
  );
}
