import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useApp } from '@/components/hooks/app-context';
import { useLive } from '@/components/hooks/use-live';
import { Library } from '@/components/library/library';
import { useAdding } from '@/components/library/use-adding';
import { Settings } from '@/components/settings/settings';
import { useShortcutList } from '@/components/shared/shortcuts/use-shortcut-list';
import { Today } from '@/components/today/today';
import { useDroppedFiles } from '@/components/ui/drop-files';
import { later } from '@/components/ui/later';
import { Shell } from '@/components/ui/shell';
import { sweepCopies } from '@/lib/app/sweep-copies';
import { dueCount } from '@/lib/app/due';
import { ReaderHere } from '@/entrypoints/shared/reader-here';
import { fetchSample } from '@/lib/app/sample';

/** Where the navigation leads. */
const DESTINATIONS = ['today', 'library', 'settings'] as const;
/** Statistics are reached from Today. */
const PLACES = [...DESTINATIONS, 'statistics'] as const;
type Place = (typeof PLACES)[number];

const Statistics = later(() =>
  import('@/components/statistics/statistics').then((module) => module.Statistics),
);

const placeFromHash = (): Place => PLACES.find((place) => `#${place}` === location.hash) ?? 'today';

/** Today (and its statistics), Library and Settings; one chosen file turns the page into the reader. */
export function Home() {
  const app = useApp();
  const ready = useMemo(() => Promise.resolve(app), [app]);
  const [place, setPlace] = useState(placeFromHash);
  const [reading, setReading] = useState<File | null>(null);
  const adding = useAdding();
  const due = useLive((live) => dueCount(live));
  useEffect(() => {
    const follow = () => setPlace(placeFromHash());
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  useEffect(() => {
    // When a file is chosen, the reader and its workers are there already.
    const idle = setTimeout(() => {
      void import('@/components/reader/reader').then(({ rehearse }) => rehearse());
      void sweepCopies(app);
    }, 1500);
    return () => clearTimeout(idle);
  }, [app]);
  const [onFiles] = useState(() => (files: File[]) => {
    const [only, ...others] = files;
    if (only && others.length === 0) setReading(only);
    else {
      location.hash = '#library';
      void adding.add(files);
    }
  });
  const onSample = () => void fetchSample().then(setReading);
  const over = useDroppedFiles(onFiles);
  const shortcuts = useShortcutList(!reading);
  if (reading) return <ReaderHere app={ready} file={reading} />;
  const labels = { today: 'nav.today', library: 'nav.library', settings: 'nav.settings' } as const;
  return (
    <Shell
      current={place === 'statistics' ? 'today' : place}
      destinations={DESTINATIONS.map((id) => ({
        id,
        label: i18n.t(labels[id]),
        icon: id,
        count: id === 'today' ? due : undefined,
      }))}
    >
      {place === 'today' && <Today onFiles={onFiles} onSample={onSample} />}
      {place === 'statistics' && <Statistics />}
      {place === 'library' && <Library adding={adding} onFiles={onFiles} onSample={onSample} />}
      {place === 'settings' && <Settings onShortcuts={shortcuts.open} />}
      {shortcuts.list}
      {over && <div class="drop-veil">{i18n.t('library.drop')}</div>}
    </Shell>
  );
}
