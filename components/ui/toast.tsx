import { signal } from '@preact/signals';
import { i18n } from '#i18n';
import { Button, IconButton } from './button';
import './toast.css';

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'plain' | 'error';
  readonly action?: { readonly label: string; readonly run: () => void };
}

const toasts = signal<readonly Toast[]>([]);
let lastId = 0;

/** Milliseconds a message stays; errors stay until they are closed. */
const STAYS = 5000;

/** Says something at the foot of the page, with at most one thing to do about it. */
export function showToast(toast: Omit<Toast, 'id' | 'tone'> & { tone?: Toast['tone'] }): void {
  const id = ++lastId;
  toasts.value = [...toasts.value.slice(-2), { tone: 'plain', ...toast, id }];
  if (toast.tone !== 'error') setTimeout(() => closeToast(id), STAYS);
}

function closeToast(id: number): void {
  toasts.value = toasts.value.filter((toast) => toast.id !== id);
}

/** The one place where messages appear; put it once on every page. */
export function Toasts() {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.value.map(({ id, text, tone, action }) => (
        <div key={id} class={`toast ${tone}`}>
          <span>{text}</span>
          {action && (
            <Button
              variant="ghost"
              onClick={() => {
                closeToast(id);
                action.run();
              }}
            >
              {action.label}
            </Button>
          )}
          <IconButton icon="close" label={i18n.t('common.close')} onClick={() => closeToast(id)} />
        </div>
      ))}
    </div>
  );
}
