import { i18n } from '#i18n';
import { KeyHint } from '@/components/shared/shortcuts/key-hint';
import type { ShortcutId } from '@/components/shared/shortcuts/shortcuts';
import { Button, ButtonLink } from '@/components/ui/button';
import type { IconName } from '@/components/ui/icon';
import type { SiftSession } from './sift-session';
import { isOpen, type Stop } from './stops';
import { bookLink, showVariant, type Form } from './use-sift-keys';

interface SiftFootProps {
  readonly session: SiftSession;
  readonly stop: Stop;
  readonly onForm: (form: Form) => void;
}

/** Keep or drop; below them the rarer keys. */
export function SiftFoot({ session, stop, onForm }: SiftFootProps) {
  const ticked = session.stops.value?.filter((each) => each.ticked && isOpen(each)).length ?? 0;
  const link = bookLink(session);
  return (
    <footer class="sift-foot">
      {stop.question ? (
        <div class="decide" role="group" aria-label={i18n.t('sift.decide')}>
          <Button size="large" icon="close" onClick={() => void session.drop()}>
            {i18n.t('sift.drop')} <KeyHint of="siftDrop" />
          </Button>
          <Button variant="primary" size="large" icon="check" onClick={() => void session.keep()}>
            {i18n.t('sift.keep')} <KeyHint of="siftKeep" />
          </Button>
        </div>
      ) : (
        <div class="decide">
          <Button size="large" onClick={() => session.move(1)}>
            {i18n.t('sift.next')} <KeyHint of="siftNext" />
          </Button>
          <Button variant="primary" size="large" icon="plus" onClick={() => onForm('write')}>
            {i18n.t('questions.write')} <KeyHint of="siftWrite" />
          </Button>
        </div>
      )}
      <div class="sift-tools">
        {stop.question && (
          <>
            <Tool icon="edit" of="siftEdit" onClick={() => onForm('edit')}>
              {i18n.t('questions.edit')}
            </Tool>
            <Tool icon="rotate" of="siftVariant" onClick={() => void showVariant(session)}>
              {i18n.t('sift.variant')}
            </Tool>
            <Tool icon="plus" of="siftWrite" onClick={() => onForm('write')}>
              {i18n.t('sift.write')}
            </Tool>
          </>
        )}
        <Tool
          icon="undo"
          of="siftUndo"
          disabled={!session.canUndo.value}
          onClick={() => void session.undo()}
        >
          {i18n.t('common.undo')}
        </Tool>
        {link && (
          <ButtonLink href={link} variant="ghost" icon="book">
            {i18n.t('review.showInBook')} <KeyHint of="siftOpen" />
          </ButtonLink>
        )}
      </div>
      {ticked > 0 && (
        <Button variant="ghost" icon="check" onClick={() => void session.keepTicked()}>
          {i18n.t('sift.keepTicked', ticked)} <KeyHint of="siftKeepTicked" />
        </Button>
      )}
    </footer>
  );
}

function Tool({
  of,
  icon,
  children,
  ...rest
}: {
  of: ShortcutId;
  icon: IconName;
  children: string;
  disabled?: boolean;
  onClick: () => void;
}) {
  return (
    <Button variant="ghost" icon={icon} {...rest}>
      {children} <KeyHint of={of} />
    </Button>
  );
}
