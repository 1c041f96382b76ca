import { useEffect, useState } from 'preact/hooks';
import type * as ReaderModule from '@/components/reader/reader';
import type { App } from '@/lib/app/app';
import type { SourceId } from '@/lib/model/ids';

/**
 * The reader in another page's place: a file cannot be handed to another page, so the page becomes
 * the reader, and its address that of the book. Going back loads the page again.
 */
export function ReaderHere({ app, file }: { app: Promise<App>; file: File }) {
  const [module, setModule] = useState<typeof ReaderModule | null>(null);
  useEffect(() => {
    void import('@/components/reader/reader').then(setModule);
    const leave = () => location.reload();
    window.addEventListener('popstate', leave);
    return () => window.removeEventListener('popstate', leave);
  }, []);
  if (!module) return null;
  return <module.Reader app={app} initial={{ file }} highlightId={null} onSource={showAddress} />;
}

function showAddress(id: SourceId): void {
  const url = `/reader.html?source=${id}`;
  const already = location.pathname === '/reader.html';
  if (already) history.replaceState(null, '', url);
  else history.pushState(null, '', url);
}
