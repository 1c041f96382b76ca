import { GenericL10n, type EventBus } from 'pdfjs-dist/web/pdf_viewer.mjs';

/**
 * pdf.js watches all its pages for words to translate, page by page: work in proportion to the page
 * count, for the names of pages that we name ourselves.
 */
export const noTranslation = {
  getLanguage: () => 'en-us',
  getDirection: () => 'ltr',
  get: () => Promise.resolve(''),
  translate: () => Promise.resolve(),
  translateOnce: () => Promise.resolve(),
  destroy: () => Promise.resolve(),
  pause: () => {},
  resume: () => {},
} as unknown as InstanceType<typeof GenericL10n>;

let words: InstanceType<typeof GenericL10n> | null = null;

/** The few words pdf.js writes are in its annotations: dates of notes, names of their kinds. */
export function translateAnnotations(eventBus: EventBus, signal: AbortSignal): void {
  eventBus.on(
    'annotationlayerrendered',
    ({ source }: { source: { div: HTMLElement } }) => {
      const wanting = source.div.querySelectorAll<HTMLElement>('.annotationLayer [data-l10n-id]');
      if (wanting.length === 0) return;
      words ??= new GenericL10n('en-us');
      for (const element of wanting) void words.translateOnce(element);
    },
    { signal },
  );
}
