import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon, type IconName } from './icon';
import './menu.css';

/** What a popover offers to do, one below the other: the first is focused, arrows move on. */
export function Menu({ children }: { children: ComponentChildren }) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const first = list.current?.querySelector('button');
    if (!first) return;
    // Drawn before the popover shows, it is the popover that puts the focus there; drawn after, it is this.
    first.autofocus = true;
    first.focus();
  }, []);
  return (
    <div
      ref={list}
      class="menu"
      onKeyDown={(event) => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step === undefined) return;
        const items = [...event.currentTarget.querySelectorAll('button')];
        const at = items.findIndex((item) => item === document.activeElement);
        items.at((at + step) % items.length)?.focus();
        event.preventDefault();
      }}
    >
      {children}
    </div>
  );
}

interface MenuItemProps {
  readonly icon?: IconName | undefined;
  /** The key that does the same. */
  readonly hint?: ComponentChildren;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

/** One thing to do. */
export function MenuItem({ icon, hint, onClick, children }: MenuItemProps) {
  return (
    <button type="button" class="menu-item" onClick={onClick}>
      {icon ? <Icon name={icon} /> : <span />}
      <span>{children}</span>
      {hint}
    </button>
  );
}
