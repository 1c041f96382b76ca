import type { ComponentChildren, RefObject } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import './popover.css';

interface PopoverProps {
  /** Name and tooltip of the button. */
  readonly label: string;
  readonly shortcut?: string | undefined;
  readonly button: ComponentChildren;
  readonly buttonClass?: string;
  /** Given to click the button by key. */
  readonly opener?: RefObject<HTMLButtonElement | null>;
  /** Drawn only while it is open. */
  readonly children: (close: () => void) => ComponentChildren;
}

/** CSS pixels between the button and what it opens, and to the window's edges. */
const GAP = 6;

/**
 * A button that opens a small panel of controls below it, or above where there is more room. Escape
 * and a click elsewhere close it, and the focus returns to the button: the browser's own popover.
 */
export function Popover({
  label,
  shortcut,
  button,
  buttonClass = '',
  opener: given,
  children,
}: PopoverProps) {
  const id = useId();
  const own = useRef<HTMLButtonElement>(null);
  const opener = given ?? own;
  const panel = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'closed' | 'opening' | 'open'>('closed');
  useLayoutEffect(() => {
    const anchor = opener.current;
    const opened = panel.current;
    if (state === 'closed' || !anchor || !opened?.matches(':popover-open')) return undefined;
    const place = () => {
      const from = anchor.getBoundingClientRect();
      const { width } = opened.getBoundingClientRect();
      const left = Math.min(from.left, innerWidth - width - GAP);
      const below = innerHeight - from.bottom - 2 * GAP;
      const above = from.top - 2 * GAP;
      const up = opened.scrollHeight > below && above > below;
      opened.style.left = `${Math.max(GAP, left)}px`;
      opened.style.top = up ? 'auto' : `${from.bottom + GAP}px`;
      opened.style.bottom = up ? `${innerHeight - from.top + GAP}px` : 'auto';
      opened.style.maxHeight = `${up ? above : below}px`;
    };
    place();
    // What it holds may be loaded only now.
    const resized = new ResizeObserver(place);
    resized.observe(opened);
    window.addEventListener('resize', place);
    return () => {
      resized.disconnect();
      window.removeEventListener('resize', place);
    };
  }, [state]);
  return (
    <>
      <button
        ref={opener}
        type="button"
        class={`button ghost ${buttonClass}`}
        aria-label={label}
        title={shortcut ? `${label} (${shortcut})` : label}
        aria-expanded={state !== 'closed'}
        aria-haspopup="dialog"
        popovertarget={id}
      >
        {button}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        class="popover"
        data-state={state}
        // Filled before it shows: a key pressed as soon as it is there finds what it holds.
        onBeforeToggle={(event) => event.newState === 'open' && setState('opening')}
        onToggle={(event) => setState(event.newState === 'open' ? 'open' : 'closed')}
      >
        {state !== 'closed' && children(() => panel.current?.hidePopover())}
      </div>
    </>
  );
}
