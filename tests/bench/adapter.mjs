import { fileURLToPath } from 'node:url';

/**
 * Stepmark as a reader to be timed beside others, in the form of the shared harness
 * (`--readers "naive;stepmark@tests/bench/adapter.mjs"`). It drives the built extension as a reader
 * would, through what is on the page: nothing in Stepmark is there for it.
 *
 * `EXTENSION` names another unpacked build than `.output/chrome-mv3`.
 */
const extension =
  process.env['EXTENSION'] ?? fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

/** Sent to the page as source, so it uses nothing from here. */
const adapter = () => {
  const wait = (ms) => new Promise((done) => setTimeout(done, ms));
  const page = (n) => document.querySelector(`.pdfViewer .page[data-page-number="${n}"]`);
  const type = (input, text) => {
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const shown = () => document.querySelector('.find-bar .count');
  const countShown = () => Number(/of (\d+)/.exec(shown().textContent)?.[1] ?? 0);
  return {
    surfaceSel: '.canvasWrapper canvas',
    textSel: '.textLayer span:not(.markedContent)',
    page,
    scroller: () => document.querySelector('.scroller'),
    pageCount: () => document.querySelectorAll('.pdfViewer .page').length,
    goto: (n) => page(n)?.scrollIntoView(),
    find: async (word) => {
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'f', ctrlKey: true }));
      let input = null;
      while (!(input = document.querySelector('.find-bar input'))) await wait(5);
      type(input, '');
      while (shown().textContent !== '') await wait(1);
      type(input, word);
      // Whole once the book's text is read; a word that is nowhere is said to be.
      while (shown().querySelector('.reading') || !/of \d|[a-z]/i.test(shown().textContent)) {
        await wait(1);
      }
      return countShown();
    },
  };
};

export default {
  extension,
  url: async (context) => {
    const [running] = context.serviceWorkers();
    const worker = running ?? (await context.waitForEvent('serviceworker', { timeout: 15_000 }));
    return `chrome-extension://${new URL(worker.url()).host}/reader.html`;
  },
  // A promise: the page forbids `eval`, and what looks again and again is evaluated anew each time.
  ready: `new Promise((done) => {
    const look = () =>
      document.querySelector('input[type=file]') ? done(true) : setTimeout(look, 10);
    look();
  })`,
  input: 'input[type=file]',
  adapter: `(${adapter.toString()})()`,
  // The home page opens by itself after the installation and comes to the front; a page behind
  // another is drawn once a second only.
  prepare: async (page) => {
    const isWelcome = (other) => other.url().endsWith('/home.html');
    const context = page.context();
    const welcome =
      context.pages().find(isWelcome) ??
      (await context.waitForEvent('page', { predicate: isWelcome, timeout: 15_000 }));
    await welcome.close();
    await page.bringToFront();
  },
};
