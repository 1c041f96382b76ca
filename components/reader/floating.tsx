import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { placeBar } from './place-bar';
import './placing-bar.css';

/** A bar at some lines of the page; it follows scrolling and never covers them. */
export function Floating({
  rects,
  scroller,
  label,
  tall,
  role = 'toolbar',
  children,
}: {
  /** The lines in client pixels, wherever the page has scrolled to. */
  rects: () => readonly DOMRect[];
  scroller: HTMLElement | null;
  label: string;
  tall: boolean;
  role?: 'toolbar' | 'dialog';
  children: ComponentChildren;
}) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const place = () => {
      const bar = ref.current;
      const stage = scroller?.getBoundingClientRect();
      if (!bar || !stage) return;
      const { left, top } = placeBar(rects(), bar.getBoundingClientRect(), stage);
      bar.style.left = `${left}px`;
      bar.style.top = `${top}px`;
    };
    place();
    scroller?.addEventListener('scroll', place, { passive: true });
    window.addEventListener('resize', place);
    return () => {
      scroller?.removeEventListener('scroll', place);
      window.removeEventListener('resize', place);
    };
  });
  return (
    <div ref={ref} class={`placing-bar ${tall ? 'tall' : ''}`} role={role} aria-label={label}>
      {children}
    </div>
  );
}
