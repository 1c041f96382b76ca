import { i18n } from '#i18n';
import { showToast } from '@/components/ui/toast';
import type { ChangeLabel } from '@/lib/model/change-label';

/** Undo or redo, saying what it was. */
export async function takeBack(
  run: () => Promise<ChangeLabel | null>,
  done: 'undone' | 'redone',
): Promise<void> {
  const label = await run();
  if (label) showToast({ text: i18n.t(`change.${done}`, [i18n.t(`change.${label}`)]) });
}
