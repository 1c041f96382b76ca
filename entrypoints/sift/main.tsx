import { Sift } from '@/components/sift/sift';
import { startPage } from '@/entrypoints/shared/start-page';
import type { SourceId } from '@/lib/model/ids';

const sourceId = new URLSearchParams(location.search).get('source') as SourceId | null;

void startPage(() => <Sift sourceId={sourceId} />);
