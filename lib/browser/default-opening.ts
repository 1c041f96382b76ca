import { browser } from 'wxt/browser';
import { hasWeb } from './host-access';

type Rule = Parameters<
  typeof browser.declarativeNetRequest.updateDynamicRules
>[0]['addRules'] extends (infer R)[] | undefined
  ? R
  : never;

const BY_NAME = 1;
const BY_TYPE = 2;

/** The whole address follows `?url=` as it is, not encoded. */
const REDIRECT = () => ({
  type: 'redirect' as const,
  redirect: { regexSubstitution: `${browser.runtime.getURL('/open.html')}?url=\\0` },
});

/** PDFs by their name: both browsers. What is sent as a download stays one where that can be told. */
const byName = (): Rule => ({
  id: BY_NAME,
  priority: 1,
  action: REDIRECT(),
  condition: {
    regexFilter: '^https?://[^?#]+\\.pdf(?:[?].*)?$',
    isUrlFilterCaseSensitive: false,
    resourceTypes: ['main_frame'],
    requestMethods: ['get'],
  },
});

/** PDFs by what the server says of them: Chromium only. */
const byType = (): Rule => ({
  id: BY_TYPE,
  priority: 1,
  action: REDIRECT(),
  condition: {
    regexFilter: '^https?://.*',
    resourceTypes: ['main_frame'],
    requestMethods: ['get'],
    responseHeaders: [{ header: 'content-type', values: ['application/pdf*'] }],
    excludedResponseHeaders: [{ header: 'content-disposition', values: ['attachment*'] }],
  },
});

/** Whether PDFs on the web open in Stepmark by themselves. */
export async function opensByDefault(): Promise<boolean> {
  const rules = await browser.declarativeNetRequest.getDynamicRules();
  return rules.length > 0 && (await hasWeb());
}

/** Begins or ends to open every PDF of the web in Stepmark. Access must have been given before. */
export async function setOpensByDefault(on: boolean): Promise<void> {
  const removeRuleIds = [BY_NAME, BY_TYPE];
  const update = (addRules: Rule[]) =>
    browser.declarativeNetRequest.updateDynamicRules({ removeRuleIds, addRules });
  if (!on) await update([]);
  // Chromium tells by type, which knows a PDF whatever it is called.
  else if (import.meta.env.FIREFOX) await update([byName()]);
  else await update([byType()]);
}

const PASS = 3;

/** Shows an address in the browser's own viewer, once, in the present tab. */
export async function openInBrowser(url: URL): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) {
    await browser.declarativeNetRequest.updateSessionRules({
      removeRuleIds: [PASS],
      addRules: [
        {
          id: PASS,
          priority: 2,
          action: { type: 'allow' },
          condition: { tabIds: [tab.id], resourceTypes: ['main_frame'] },
        },
      ],
    });
  }
  location.assign(url);
}
