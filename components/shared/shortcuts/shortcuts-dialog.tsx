import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useApp } from '@/components/hooks/app-context';
import { useChangeSetting, useSettings } from '@/components/hooks/use-settings';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { resetShortcuts } from '@/lib/app/shortcuts';
import { bindings, choices } from './bindings';
import { matchesSearch } from './search-shortcuts';
import { ShortcutRow } from './shortcut-row';
import { GROUPS, SHORTCUTS, type Shortcut } from './shortcuts';
import { shownChord } from './shown-keys';
import './shortcuts-dialog.css';

/** Every shortcut there is, to be looked up and changed. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const app = useApp();
  const { singleKeys } = useSettings();
  const change = useChangeSetting();
  const [query, setQuery] = useState('');
  const isShown = ({ id }: Shortcut) =>
    matchesSearch(
      query,
      i18n.t(`shortcut.name.${id}`),
      (bindings.value.keys.get(id) ?? []).map(shownChord),
    );
  const shown = SHORTCUTS.filter(isShown);
  return (
    <Dialog title={i18n.t('shortcut.title')} onClose={onClose}>
      <div class="shortcuts">
        <input
          type="search"
          // The first thing to do here, and Tab leads on to the list.
          autofocus
          aria-label={i18n.t('shortcut.search')}
          placeholder={i18n.t('shortcut.search')}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        <div class="groups">
          {GROUPS.map((group) => {
            const own = shown.filter((shortcut) => shortcut.group === group);
            return own.length === 0 ? null : (
              <section key={group} aria-labelledby={`shortcuts-${group}`}>
                <h3 id={`shortcuts-${group}`}>{i18n.t(`shortcut.group.${group}`)}</h3>
                <ul>
                  {own.map((shortcut) => (
                    <ShortcutRow key={shortcut.id} shortcut={shortcut} />
                  ))}
                </ul>
              </section>
            );
          })}
          {shown.length === 0 && <p class="muted">{i18n.t('shortcut.none', [query])}</p>}
        </div>
        <label class="single-keys">
          <input
            type="checkbox"
            checked={singleKeys}
            onChange={(event) => change('singleKeys', event.currentTarget.checked)}
          />
          <span>
            {i18n.t('shortcut.singleKeys')}
            <span class="muted">{i18n.t('shortcut.singleKeysHint')}</span>
          </span>
        </label>
        <div class="dialog-actions">
          <Button
            variant="ghost"
            disabled={Object.keys(choices.value.changed).length === 0}
            onClick={() => void resetShortcuts(app)}
          >
            {i18n.t('shortcut.resetAll')}
          </Button>
          <Button onClick={onClose}>{i18n.t('common.close')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
