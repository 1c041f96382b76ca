import { i18n } from '#i18n';
import { useShortcuts } from '@/components/shared/shortcuts/use-shortcuts';
import { showToast } from '@/components/ui/toast';
import type { SiftSession } from './sift-session';

/** Whether words are being written just now: those of the question at hand, or of a new one. */
export type Form = 'edit' | 'write' | null;

/** The reader at the very passage. */
export const bookLink = (session: SiftSession): string | null => {
  const highlight = session.current.value?.highlight;
  return highlight ? `reader.html?source=${highlight.sourceId}&highlight=${highlight.id}` : null;
};

/** Shows another proposal of the same passage, or says that there is none. */
export async function showVariant(session: SiftSession): Promise<void> {
  if (!(await session.variant())) showToast({ text: i18n.t('sift.noVariant') });
}

/**
 * The keys of sifting.
 * @param active while `false`, words are being written.
 */
export function useSiftKeys(
  session: SiftSession,
  onForm: (form: Form) => void,
  active: boolean,
): void {
  const onQuestion = (act: () => unknown) => () =>
    session.current.value?.question ? void act() : false;
  useShortcuts(
    {
      // Past a highlight without a question it goes on.
      siftKeep: () => (session.current.value ? void session.keep() : false),
      siftKeepTicked: () => void session.keepTicked(),
      siftDrop: onQuestion(session.drop),
      siftDropRest: () => session.dropRest(),
      siftEdit: onQuestion(() => onForm('edit')),
      siftVariant: onQuestion(() => showVariant(session)),
      siftTick: onQuestion(() => session.toggleTick()),
      siftWrite: () => (session.current.value ? onForm('write') : false),
      siftNext: () => session.move(1),
      siftPrevious: () => session.move(-1),
      siftUndo: () => void session.undo(),
      undo: () => void session.undo(),
      siftOpen: () => {
        const link = bookLink(session);
        return link ? location.assign(link) : false;
      },
    },
    active,
  );
}
