import { useSignal, type Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { OpenedPdf } from '@/lib/pdf/open-pdf';
import { isAllowed, linkOf, targetOf, type LinkTarget } from '@/lib/pdf/links';
import type { Viewer } from '@/lib/pdf/viewer';

/** A link that is pointed at, with where it leads. */
export interface PointedLink {
  readonly link: HTMLAnchorElement;
  readonly target: LinkTarget;
  /** A finger cannot point without pressing: the card then has a button of its own. */
  readonly touched: boolean;
}

/** Milliseconds of pointing before a picture of the target is drawn. */
const REST = 250;
/** Milliseconds the pointer has to get from the link to its card. */
const WAY = 300;

export interface LinkCards {
  readonly pointed: Signal<PointedLink | null>;
  /** The pointer is on the card: it stays. */
  readonly hold: () => void;
  readonly release: () => void;
  readonly close: () => void;
}

/** Says which link of the pages is pointed at, with the mouse, a finger or the keyboard. */
export function useLinkCards(viewer: Viewer, pdf: OpenedPdf, scroller: HTMLElement): LinkCards {
  const pointed = useSignal<PointedLink | null>(null);
  const timer = useSignal<ReturnType<typeof setTimeout> | undefined>(undefined);
  const close = () => {
    clearTimeout(timer.peek());
    pointed.value = null;
  };
  const hold = () => clearTimeout(timer.peek());
  const release = () => {
    hold();
    timer.value = setTimeout(close, WAY);
  };
  useEffect(() => {
    const ended = new AbortController();
    const { signal } = ended;
    const show = async (link: HTMLAnchorElement, touched: boolean) => {
      if (pointed.peek()?.link === link) return hold();
      const target = await targetOf(link, viewer, pdf).catch(() => null);
      if (signal.aborted || !link.isConnected || !target) return undefined;
      // The card says it better than the browser's own tooltip.
      link.removeAttribute('title');
      pointed.value = { link, target, touched };
      return undefined;
    };
    scroller.addEventListener(
      'pointerover',
      (event) => {
        const link = linkOf(event.target);
        if (!link || event.pointerType === 'touch') return;
        hold();
        // An address is shown at once: no click comes before it.
        const outside = link.href !== '' && isAllowed(link.href) && link.target === '_blank';
        timer.value = setTimeout(() => void show(link, false), outside ? 0 : REST);
      },
      { signal },
    );
    scroller.addEventListener(
      'pointerout',
      (event) => {
        if (linkOf(event.target)) release();
      },
      { signal },
    );
    scroller.addEventListener(
      'focusin',
      (event) => {
        const link = linkOf(event.target);
        if (link?.matches(':focus-visible')) void show(link, false);
      },
      { signal },
    );
    scroller.addEventListener(
      'focusout',
      (event) => {
        if (linkOf(event.target)) release();
      },
      { signal },
    );
    scroller.addEventListener('scroll', close, { passive: true, signal });
    listenForClicks(scroller, (link) => void show(link, true), signal);
    return () => {
      ended.abort();
      close();
    };
  }, [viewer, pdf]);
  return { pointed, hold, release, close };
}

/** Nothing but web and mail addresses is opened; a finger sees the address before it opens. */
function listenForClicks(
  scroller: HTMLElement,
  onTouch: (link: HTMLAnchorElement) => void,
  signal: AbortSignal,
): void {
  for (const type of ['click', 'auxclick'] as const) {
    scroller.addEventListener(
      type,
      (event) => {
        const link = linkOf(event.target);
        if (link?.target !== '_blank') return;
        const touched = event instanceof PointerEvent && event.pointerType === 'touch';
        if (isAllowed(link.href) && !touched) return;
        event.preventDefault();
        event.stopPropagation();
        if (touched) onTouch(link);
      },
      { capture: true, signal },
    );
  }
}
