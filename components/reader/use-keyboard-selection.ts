import { useEffect } from 'preact/hooks';
import type { RefObject } from 'preact';
import { isTyping } from './is-typing';
import type { Marking } from './marking';

/**
 * Marking without a mouse: S selects the first line on screen, arrows up and down move to other
 * lines, Shift and arrows take in more or less (lines, or words sideways). The placing bar opens as
 * after a selection with the mouse.
 */
export function useKeyboardSelection(
  container: RefObject<HTMLDivElement | null>,
  marking: Marking,
): void {
  useEffect(() => {
    const ended = new AbortController();
    window.addEventListener(
      'keydown',
      (event) => {
        const scroller = container.current;
        if (!scroller || isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
        if (handle(event, scroller, marking)) {
          event.preventDefault();
          event.stopPropagation();
        }
      },
      { capture: true, signal: ended.signal },
    );
    return () => ended.abort();
  }, [marking]);
}

function handle(event: KeyboardEvent, scroller: HTMLElement, marking: Marking): boolean {
  if (event.key.toLowerCase() === 's' && !event.shiftKey) {
    return selectRun(firstVisible(runsOf(scroller), scroller));
  }
  const selection = getSelection();
  if (marking.state.value.kind !== 'placing' || !selection?.focusNode) return false;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step)
    return event.shiftKey
      ? extendByRun(selection, scroller, step)
      : moveByRun(selection, scroller, step);
  if (event.shiftKey && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
    selection.modify('extend', event.key === 'ArrowRight' ? 'forward' : 'backward', 'word');
    return true;
  }
  return false;
}

/** The runs of text of all drawn pages, front to back; blank ones are no place to stop. */
function runsOf(scroller: HTMLElement): HTMLElement[] {
  const runs = scroller.querySelectorAll<HTMLElement>('.textLayer span[role="presentation"]');
  return [...runs].filter((run) => run.textContent.trim() !== '');
}

function firstVisible(
  runs: readonly HTMLElement[],
  scroller: HTMLElement,
): HTMLElement | undefined {
  const { top, bottom } = scroller.getBoundingClientRect();
  return runs.find((run) => {
    const box = run.getBoundingClientRect();
    return box.top >= top && box.bottom <= bottom;
  });
}

function selectRun(run: HTMLElement | undefined): boolean {
  if (!run) return false;
  const selection = getSelection();
  selection?.selectAllChildren(run);
  run.scrollIntoView({ block: 'nearest' });
  return true;
}

function moveByRun(selection: Selection, scroller: HTMLElement, step: number): boolean {
  const runs = runsOf(scroller);
  return selectRun(runs[indexOf(runs, selection.focusNode) + step]);
}

/** The selection's end goes to the far edge of the next run, or back to the one before. */
function extendByRun(selection: Selection, scroller: HTMLElement, step: number): boolean {
  const runs = runsOf(scroller);
  const run = runs[indexOf(runs, selection.focusNode) + step];
  if (!run) return false;
  selection.extend(run, run.childNodes.length);
  run.scrollIntoView({ block: 'nearest' });
  return true;
}

const indexOf = (runs: readonly HTMLElement[], node: Node | null) =>
  runs.findIndex((run) => run.contains(node));
