import { useEffect, useState } from 'preact/hooks';
import { readPicture } from '@/lib/app/pictures';
import type { AssetId } from '@/lib/model/ids';
import { useLive } from '@/components/hooks/use-live';

/** The picture of an area highlight, once it is read. */
export function Picture({ id, alt }: { id: AssetId; alt: string }) {
  const picture = useLive((live) => readPicture(live, id), [id]);
  const url = useObjectUrl(picture ?? null);
  return url ? <img src={url} alt={alt} /> : null;
}

/** An address for bytes, given back when they are no longer shown. */
export function useObjectUrl(blob: Blob | null): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!blob) return undefined;
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => {
      URL.revokeObjectURL(made);
      setUrl(null);
    };
  }, [blob]);
  return url;
}
