import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import './side-panel.css';

/** Always there; the hits come with a search. */
const TABS = ['highlights', 'outline', 'pages'] as const;

export type PanelTab = (typeof TABS)[number] | 'find';

/** The reader's side: highlights by step, the outline with its steps, or the pages as pictures. */
export function SidePanel({
  tab,
  finding,
  onTab,
  children,
}: {
  tab: PanelTab;
  /** The book is being searched: its hits have a tab. */
  finding: boolean;
  onTab: (tab: PanelTab) => void;
  children: ComponentChildren;
}) {
  const tabs: readonly PanelTab[] = finding ? [...TABS, 'find'] : TABS;
  const turn = (by: number) => {
    const next = tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length];
    if (next) {
      onTab(next);
      document.getElementById(`tab-${next}`)?.focus();
    }
  };
  return (
    <aside class="side-panel" aria-label={i18n.t('panel.title')}>
      <div class="tabs" role="tablist">
        {tabs.map((each) => (
          <button
            key={each}
            id={`tab-${each}`}
            type="button"
            role="tab"
            aria-selected={tab === each}
            aria-controls="panel-content"
            tabIndex={tab === each ? 0 : -1}
            onClick={() => onTab(each)}
            onKeyDown={(event) => {
              if (event.key === 'ArrowRight') turn(1);
              if (event.key === 'ArrowLeft') turn(-1);
            }}
          >
            {i18n.t(`panel.${each}`)}
          </button>
        ))}
      </div>
      <div
        id="panel-content"
        class="scroll"
        role="tabpanel"
        aria-labelledby={`tab-${tab}`}
        tabIndex={0}
      >
        {children}
      </div>
    </aside>
  );
}
