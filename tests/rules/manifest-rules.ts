/** The parts of a manifest that are promises to the reader. */
export interface Manifest {
  readonly permissions?: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly web_accessible_resources?: readonly { readonly resources: readonly string[] }[];
  readonly content_security_policy?: { readonly extension_pages?: string };
  readonly browser_specific_settings?: {
    readonly gecko?: {
      readonly id?: string;
      readonly data_collection_permissions?: { readonly required?: readonly string[] };
    };
  };
}

/** None of these makes a browser warn at the installation. */
const PERMISSIONS = [
  'activeTab',
  'alarms',
  'contextMenus',
  'declarativeNetRequestWithHostAccess',
  'scripting',
  'unlimitedStorage',
];

/** The one page that others may lead to: it asks before it fetches. */
const LINKABLE = 'open.html';

/** Keys by which an extension would reach other sites unasked, or they it. */
const NEVER = ['host_permissions', 'content_scripts', 'externally_connectable'];

/** What a content security policy may name: no scheme, no host, nothing unsafe but WebAssembly. */
const SOURCES = new Set(["'self'", "'none'", "'wasm-unsafe-eval'"]);

/** Ways in which a manifest breaks a promise, in words; empty when it keeps them all. */
export function brokenPromises(manifest: Manifest, browser: 'chrome' | 'firefox'): string[] {
  const broken: string[] = [];
  const permissions = [...(manifest.permissions ?? [])].toSorted();
  if (permissions.join() !== PERMISSIONS.join()) broken.push(`permissions: ${permissions.join()}`);
  const optional = (manifest.optional_permissions ?? []).join();
  if (optional !== 'notifications') broken.push(`optional_permissions: ${optional}`);
  broken.push(...NEVER.filter((key) => key in manifest));
  const linkable = (manifest.web_accessible_resources ?? []).flatMap((each) => each.resources);
  if (linkable.join() !== LINKABLE) broken.push(`web_accessible_resources: ${linkable.join()}`);
  const hosts = manifest.optional_host_permissions ?? [];
  const files = browser === 'chrome' ? ',file:///*' : '';
  if (hosts.join() !== `http://*/*,https://*/*${files}`) {
    broken.push(`optional_host_permissions: ${hosts.join()}`);
  }
  const policy = manifest.content_security_policy?.extension_pages ?? '';
  const directives = new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/u);
      return [name, sources];
    }),
  );
  for (const name of ['script-src', 'object-src', 'frame-ancestors']) {
    if (!directives.has(name)) broken.push(`no ${name}`);
  }
  for (const [name, sources] of directives) {
    const strange = sources.filter((source) => !SOURCES.has(source));
    if (strange.length > 0) broken.push(`${name} ${strange.join(' ')}`);
  }
  if (browser === 'firefox') {
    const gecko = manifest.browser_specific_settings?.gecko;
    if (!gecko?.id) broken.push('no id for Firefox');
    if (gecko?.data_collection_permissions?.required?.join() !== 'none') {
      broken.push('data collection is not "none"');
    }
  }
  return broken;
}
