import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { IconButton } from '@/components/ui/button';
import './tool-hint.css';

/** What a tool is waiting for, over the top of the page; Escape or its button puts the tool away. */
export function ToolHint({
  text,
  onClose,
  children,
}: {
  text: string;
  onClose: () => void;
  children?: ComponentChildren;
}) {
  return (
    <div class="tool-hint" role="status">
      <p>{text}</p>
      {children}
      <IconButton icon="close" label={i18n.t('common.close')} onClick={onClose} />
    </div>
  );
}
