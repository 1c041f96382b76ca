import { readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createRequire } from 'node:module';
import { defineConfig } from 'wxt';

const require = createRequire(import.meta.url);
const pdfjsRoot = dirname(require.resolve('pdfjs-dist/package.json'));

/** What pdf.js fetches at run time, served from the extension's own `pdfjs/` folder. */
function pdfjsAssets(): { absoluteSrc: string; relativeDest: string }[] {
  const file = (path: string) => ({
    absoluteSrc: join(pdfjsRoot, path),
    relativeDest: `pdfjs/${path.split('/').at(-1)}`,
  });
  const folder = (name: string, keep: (file: string) => boolean = () => true) =>
    readdirSync(join(pdfjsRoot, name))
      .filter((entry) => keep(entry) && statSync(join(pdfjsRoot, name, entry)).isFile())
      .map((entry) => ({
        absoluteSrc: join(pdfjsRoot, name, entry),
        relativeDest: `pdfjs/${name}/${entry}`,
      }));
  return [
    file('build/pdf.worker.min.mjs'),
    file('build/pdf.renderer.min.mjs'),
    ...folder('cmaps'),
    ...folder('standard_fonts'),
    ...folder('iccs'),
    // The sandbox for scripts inside PDFs (quickjs) is never started, and wasm is always allowed.
    ...folder('wasm', (entry) => !entry.startsWith('quickjs') && !entry.includes('nowasm')),
  ];
}

export default defineConfig({
  modules: ['@wxt-dev/i18n/module'],
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    // None of these is a warning at the installation: the toolbar button learns the address of the tab
    // it was clicked on and is kept up to date by the minute, a link's menu gets an entry, and a rule
    // may act where access was given.
    permissions: [
      'activeTab',
      'alarms',
      'contextMenus',
      'declarativeNetRequestWithHostAccess',
      'scripting',
      'unlimitedStorage',
    ],
    // Asked for when the reader wishes to be reminded.
    optional_permissions: ['notifications'],
    // Asked for when a site's PDF is opened, or when every PDF is to open in Stepmark.
    optional_host_permissions: [
      'http://*/*',
      'https://*/*',
      // Firefox lets no extension read files by their address.
      ...(browser === 'firefox' ? [] : ['file:///*']),
    ],
    // The page that asks before it fetches: what a browser may lead to, and nobody may frame.
    web_accessible_resources: [{ resources: ['open.html'], matches: ['<all_urls>'] }],
    content_security_policy: {
      extension_pages:
        "script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'stepmark@stepmark.example',
              strict_min_version: '144.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '147' }),
  }),
  hooks: {
    'build:publicAssets': (_, files) => {
      files.push(...pdfjsAssets());
    },
    'vite:build:extendConfig': (entrypoints, { build }) => {
      // A script that is all of its bundle has nothing to split.
      const output = build?.rolldownOptions?.output;
      if (!output || Array.isArray(output) || entrypoints.length === 1) return;
      // pdf.js apart from the rest, so that the rest can be weighed (tests/e2e/first-script.spec.ts).
      // What every page needs comes in few files: a page of an extension waits some milliseconds for
      // each. `base` is in the reader's first script, too, and holds no more than that needs.
      const groups = [
        { name: 'pdfjs', test: /node_modules[\\/]pdfjs-dist[\\/]/ },
        {
          name: 'base',
          test: /node_modules[\\/](?:preact|@preact|@wxt-dev)[\\/]|components[\\/]ui[\\/](?:icon|button|toast|base|notice|progress|is-typing)\.|shared[\\/]shortcuts[\\/](?:bindings|chord|dispatch|held-shortcuts|shortcuts|shown-keys)\.|components[\\/]ui[\\/](?:later|drop-files|file-picker)\.|lib[\\/]app[\\/]last-view|lib[\\/]model[\\/]setting|vite[\\/]preload-helper|entrypoints[\\/]shared[\\/]begin-page/,
        },
        {
          name: 'store',
          test: /node_modules[\\/](?:dexie|ts-fsrs|uuidv7)[\\/]|lib[\\/](?:store|review)[\\/]|lib[\\/]app[\\/](?:app|start-app|browser-platform|live|settings|cards|due[\w-]*|scheduling|append-review|tallies)\./,
        },
        {
          name: 'page',
          test: /components[\\/](?:hooks[\\/][\w-]+|ui[\\/](?:let-go|badge|format|menu|popover)|shared[\\/](?:shortcuts[\\/](?:use-shortcut-list|key-hint)|question-form|badge-of|covers-of|move-items|occlusion|passage|picture|pieces-of|prompt|sitting-length))\.|lib[\\/]app[\\/](?:questions|sift|highlights|ticked|badge|move-cards|next-asked|pictures|review|case-studies|book-notes)\.|lib[\\/]browser[\\/]badge\.|entrypoints[\\/]shared[\\/](?:open-app|start-page)\.|wxt[\\/]dist[\\/]browser/,
        },
      ];
      output.codeSplitting = { groups };
    },
  },
  vite: () => ({
    build: {
      target: 'esnext',
      chunkSizeWarningLimit: 3000,
      // Both browsers know it; the polyfill would be a file more to wait for.
      modulePreload: { polyfill: false },
    },
    resolve: { alias: { '@': resolve(import.meta.dirname) } },
  }),
});
