import type { AssetId } from '@/lib/model/ids';
import type { App } from './app';

/** The picture of an area highlight; `null` where there is none. */
export async function readPicture({ db }: App, id: AssetId | null): Promise<Blob | null> {
  if (!id) return null;
  const [asset, stored] = await Promise.all([db.assets.get(id), db.assetBytes.get(id)]);
  return asset && stored ? new Blob([stored.bytes], { type: asset.mediaType }) : null;
}
