import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { Progress } from '@/components/ui/progress';
import type { AddedBook } from '@/lib/app/add-books';
import type { AddingBooks } from './use-adding';

/** How adding several books goes on, and what could not be added. */
export function Adding({ adding }: { adding: AddingBooks }) {
  const { progress, problems } = adding;
  return (
    <>
      {progress && (
        <div class="adding">
          <div>
            <p>
              {i18n.t('library.adding', [
                progress.fileName,
                String(progress.index + 1),
                String(progress.count),
              ])}
            </p>
            <Button variant="ghost" onClick={adding.cancel}>
              {i18n.t('common.cancel')}
            </Button>
          </div>
          <Progress
            share={(progress.index + progress.share) / progress.count}
            label={i18n.t('library.addingLabel')}
          />
        </div>
      )}
      {problems.length > 0 && (
        <div class="problems" role="alert">
          <ul>
            {problems.map((book) => (
              <li key={book.fileName}>
                <strong>{book.fileName}</strong>: {explain(book)}
              </li>
            ))}
          </ul>
          <span>
            <Button onClick={adding.dismiss}>{i18n.t('common.close')}</Button>
          </span>
        </div>
      )}
    </>
  );
}

function explain({ problem, fileName }: AddedBook): string {
  switch (problem) {
    case 'empty':
      return i18n.t('failed.empty.text', [fileName]);
    case 'not-a-pdf':
      return i18n.t('failed.notPdf.text', [fileName]);
    case 'damaged':
      return i18n.t('failed.damaged.text', [fileName]);
    case 'file-gone':
      return i18n.t('failed.gone.text', [fileName]);
    case 'too-long':
      return i18n.t('failed.tooLong.text', [fileName]);
    case 'needs-password':
    case 'password-cancelled':
      return i18n.t('library.needsPassword');
    default:
      return i18n.t('failed.unexpected.text', [fileName]);
  }
}
