import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useLive } from '@/components/hooks/use-live';
import { Button } from '@/components/ui/button';
import { FilePicker } from '@/components/ui/file-picker';
import { Notice } from '@/components/ui/notice';
import { libraryBooks } from '@/lib/app/library';
import { Adding } from './adding';
import type { AddingBooks } from './use-adding';
import { BookCard } from './book-card';
import { ExportDialog } from './export-dialog';
import type { Source } from '@/lib/model/source';
import './library.css';

interface LibraryProps {
  readonly adding: AddingBooks;
  readonly onFiles: (files: File[]) => void;
  readonly onSample: () => void;
}

/** The reader's books. */
export function Library({ adding, onFiles, onSample }: LibraryProps) {
  const books = useLive((live) => libraryBooks(live));
  const [exporting, setExporting] = useState<Source | null>(null);
  return (
    <>
      <header class="page-head">
        <h1>{i18n.t('nav.library')}</h1>
        {books && books.length > 0 && (
          <FilePicker accept="application/pdf,.pdf" multiple onFiles={onFiles}>
            {i18n.t('library.add')}
          </FilePicker>
        )}
      </header>
      <Adding adding={adding} />
      {books?.length === 0 && (
        <Notice title={i18n.t('library.emptyTitle')} text={i18n.t('library.emptyText')}>
          <FilePicker accept="application/pdf,.pdf" multiple onFiles={onFiles}>
            {i18n.t('library.add')}
          </FilePicker>
          <Button onClick={onSample}>{i18n.t('library.sample')}</Button>
        </Notice>
      )}
      <ul class="books">
        {books?.map((book) => (
          <BookCard key={book.source.id} book={book} onExport={() => setExporting(book.source)} />
        ))}
      </ul>
      {exporting && <ExportDialog source={exporting} onClose={() => setExporting(null)} />}
    </>
  );
}
