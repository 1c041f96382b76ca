import { useReducer, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { pageName, pageOfInput, type PageLabels } from '@/lib/pdf/page-labels';

interface PageFieldProps {
  /** Zero-based. */
  readonly pageIndex: number;
  readonly pageCount: number;
  readonly labels: PageLabels | null;
  readonly onGo: (pageIndex: number) => void;
}

/** The page on screen by the book's own name; typing another, or a number, goes there. */
export function PageField({ pageIndex, pageCount, labels, onGo }: PageFieldProps) {
  const name = pageName(pageIndex, labels);
  // `null` while nothing is being typed: the page's name shows through, whenever it changes.
  const typed = useRef<string | null>(null);
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const type = (text: string | null) => {
    typed.current = text;
    redraw(undefined);
  };
  const go = () => {
    const wanted = typed.current === null ? null : pageOfInput(typed.current, labels, pageCount);
    if (wanted !== null && typed.current !== name) onGo(wanted);
    type(null);
  };
  return (
    <span class="page-field">
      <input
        type="text"
        inputMode={labels ? 'text' : 'numeric'}
        autocomplete="off"
        data-page-field
        aria-label={i18n.t('reader.page')}
        value={typed.current ?? name}
        onInput={(event) => type(event.currentTarget.value)}
        onMouseDown={(event) => {
          const field = event.currentTarget;
          // The click would set a caret after all was selected, and what is typed come beside the name.
          if (document.activeElement === field) return;
          event.preventDefault();
          field.focus();
          // In a window that is not active yet, its focus event comes later.
          field.select();
        }}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={go}
        onKeyDown={(event) => {
          if (event.key === 'Escape') type(null);
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          if (event.key === 'Enter') go();
          // Back to the page, so that the keys turn it again.
          document.querySelector<HTMLElement>('.scroller')?.focus();
        }}
      />
      <span class="of">
        {labels
          ? i18n.t('reader.pageOfLabelled', [String(pageIndex + 1), String(pageCount)])
          : i18n.t('reader.ofPages', [String(pageCount)])}
      </span>
    </span>
  );
}
