import { expect, test } from 'vitest';
import config from '@/wxt.config.ts';
import { type Manifest, brokenPromises } from './manifest-rules.ts';

/** What wxt.config.ts puts into a browser's manifest. What was built is checked in tests/e2e. */
async function manifestFor(browser: 'chrome' | 'firefox'): Promise<Manifest> {
  const { manifest } = config;
  const env = { browser, manifestVersion: 3, mode: 'production', command: 'build' } as const;
  return (await (typeof manifest === 'function' ? manifest(env) : manifest)) as Manifest;
}

test.each(['chrome', 'firefox'] as const)(
  '%s: asks for what warns of nothing, and for sites only when one is opened',
  async (browser) => {
    expect(brokenPromises(await manifestFor(browser), browser)).toEqual([]);
  },
);

const csp = (extension_pages: string) => ({ content_security_policy: { extension_pages } });

test.each([
  [{ permissions: ['storage', 'unlimitedStorage'] }, 'permissions'],
  [{ optional_permissions: ['history', 'notifications'] }, 'optional_permissions'],
  [{ host_permissions: ['https://*/*'] }, 'host_permissions'],
  [{ optional_host_permissions: ['<all_urls>'] }, 'optional_host_permissions'],
  [{ web_accessible_resources: [{ resources: ['reader.html'] }] }, 'web_accessible_resources'],
  [
    csp("script-src 'self' 'unsafe-eval'; object-src 'none'; frame-ancestors 'none'"),
    'unsafe-eval',
  ],
  [csp("script-src 'self' https://cdn.example; object-src 'none'; frame-ancestors 'none'"), 'cdn'],
  [csp("script-src 'self'; style-src 'unsafe-inline'; object-src 'none'"), 'unsafe-inline'],
  [csp("script-src 'self'; object-src 'none'"), 'frame-ancestors'],
  [{ content_security_policy: {} }, 'script-src'],
])('a broken promise is seen: %j', async (change, said) => {
  const broken = brokenPromises({ ...(await manifestFor('chrome')), ...change }, 'chrome');
  expect(broken.join()).toContain(said);
});

test('Firefox wants an id and what is collected', async () => {
  expect(brokenPromises(await manifestFor('chrome'), 'firefox')).toHaveLength(3);
});
