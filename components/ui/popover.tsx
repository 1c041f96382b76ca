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
 * A button that opens a small panel of controls below it, or above where there is more room. Escape and a click elsewhere close it, and
 * the focus returns to the button: the browser's own popover.
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
  const [open, setOpen] = useState(false);
  useLayoutEffect(() => {
    const from = opener.current?.getBoundingClientRect();
    const opened = panel.current;
    if (!open || !from || !opened) return undefined;
    const place = () => {
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
    return () => resized.disconnect();
  }, [open]);
  return (
    <>
      <button
        ref={opener}
        type="button"
        class={`button ghost ${buttonClass}`}
        aria-label={label}
        title={shortcut ? `${label} (${shortcut})` : label}
        aria-expanded={open}
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
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open && children(() => panel.current?.hidePopover())}
      </div>
    </>
  );
}
