import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import './popover.css';

interface PopoverProps {
  /** Name and tooltip of the button. */
  readonly label: string;
  readonly shortcut?: string | undefined;
  readonly button: ComponentChildren;
  readonly buttonClass?: string;
  /** Drawn only while it is open. */
  readonly children: (close: () => void) => ComponentChildren;
}

/** CSS pixels between the button and what it opens, and to the window's edges. */
const GAP = 6;

/**
 * A button that opens a small panel of controls below it. Escape and a click elsewhere close it, and
 * the focus returns to the button: the browser's own popover.
 */
export function Popover({ label, shortcut, button, buttonClass = '', children }: PopoverProps) {
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  useLayoutEffect(() => {
    const from = opener.current?.getBoundingClientRect();
    const own = panel.current;
    if (!open || !from || !own) return undefined;
    const place = () => {
      const { width } = own.getBoundingClientRect();
      const left = Math.min(from.left, innerWidth - width - GAP);
      own.style.left = `${Math.max(GAP, left)}px`;
      own.style.top = `${from.bottom + GAP}px`;
      own.style.maxHeight = `${innerHeight - from.bottom - 2 * GAP}px`;
    };
    place();
    // What it holds may be loaded only now.
    const resized = new ResizeObserver(place);
    resized.observe(own);
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
