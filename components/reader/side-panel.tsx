import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import './side-panel.css';

export type PanelTab = 'highlights' | 'outline';

const TABS = ['highlights', 'outline'] as const;

/** The reader's side: highlights by step, or the outline with its steps. */
export function SidePanel({
  tab,
  onTab,
  children,
}: {
  tab: PanelTab;
  onTab: (tab: PanelTab) => void;
  children: ComponentChildren;
}) {
  const turn = (by: number) => {
    const next = TABS[(TABS.indexOf(tab) + by + TABS.length) % TABS.length];
    if (next) {
      onTab(next);
      document.getElementById(`tab-${next}`)?.focus();
    }
  };
  return (
    <aside class="side-panel" aria-label={i18n.t('panel.title')}>
      <div class="tabs" role="tablist">
        {TABS.map((each) => (
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
            {i18n.t(each === 'highlights' ? 'panel.highlights' : 'panel.outline')}
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
