import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { useApp } from '@/components/hooks/app-context';
import { useObjectUrl } from '@/components/shared/picture';
import { IconButton } from '@/components/ui/button';
import { percent } from '@/components/ui/format';
import { Progress } from '@/components/ui/progress';
import { showToast } from '@/components/ui/toast';
import { readShare, type LibraryBook } from '@/lib/app/library';
import { removeSource } from '@/lib/app/reading';
import type { Cover } from '@/lib/model/source';

/** One book: cover, title, author, how far it was read, what was made of it. */
export function BookCard({ book, onExport }: { book: LibraryBook; onExport: () => void }) {
  const app = useApp();
  const { source, cover, highlightCount, dueCount, kept } = book;
  const share = readShare(source);
  const remove = async () => {
    await removeSource(app, source.id);
    showToast({ text: i18n.t('library.removed', [source.title]) });
  };
  return (
    <li class="book">
      <div class="cover">
        <CoverImage cover={cover} title={source.title} />
      </div>
      <Progress share={share} label={i18n.t('library.read', [percent(share)])} />
      <div>
        <a class="name" href={`reader.html?source=${source.id}`}>
          {source.title}
        </a>
        {source.author && <p class="author muted">{source.author}</p>}
      </div>
      <p class="facts">
        <span>{i18n.t('library.read', [percent(share)])}</span>
        <span>{i18n.t('library.highlights', highlightCount)}</span>
        <span class={dueCount > 0 ? 'due' : ''}>{i18n.t('library.due', dueCount)}</span>
        {!kept && <span>{i18n.t('library.notKept')}</span>}
      </p>
      <div class="tools">
        <IconButton
          icon="download"
          label={i18n.t('library.export', [source.title])}
          onClick={onExport}
        />
        <IconButton
          icon="trash"
          label={i18n.t('library.remove', [source.title])}
          onClick={() => void remove()}
        />
      </div>
    </li>
  );
}

function CoverImage({ cover, title }: { cover: Cover | null; title: string }) {
  const blob = useMemo(
    () => cover && new Blob([cover.bytes], { type: cover.mediaType }),
    [cover?.sourceId, cover?.bytes.byteLength],
  );
  const url = useObjectUrl(blob);
  return url ? (
    <img src={url} alt="" />
  ) : (
    <div class="blank" aria-hidden="true">
      {title}
    </div>
  );
}
