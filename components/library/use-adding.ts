import { useRef, useState } from 'preact/hooks';
import { useApp } from '@/components/hooks/app-context';
import type { AddedBook } from '@/lib/app/add-books';

interface AddingProgress {
  readonly index: number;
  readonly count: number;
  readonly fileName: string;
  readonly share: number;
}

export interface AddingBooks {
  readonly progress: AddingProgress | null;
  readonly problems: readonly AddedBook[];
  readonly add: (files: readonly File[]) => Promise<void>;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

/** Adding several files, with progress and a way to stop. */
export function useAdding(): AddingBooks {
  const app = useApp();
  const [progress, setProgress] = useState<AddingProgress | null>(null);
  const [problems, setProblems] = useState<readonly AddedBook[]>([]);
  const abort = useRef<AbortController | null>(null);
  const add = async (files: readonly File[]) => {
    abort.current = new AbortController();
    setProblems([]);
    try {
      // pdf.js is large: the library shows before it is there.
      const { addBooks } = await import('@/lib/app/add-books');
      const added = await addBooks(
        app,
        files,
        (now) => setProgress({ ...now, count: files.length }),
        abort.current.signal,
      );
      setProblems(added.filter((book) => book.problem !== null));
    } finally {
      setProgress(null);
    }
  };
  return {
    progress,
    problems,
    add,
    cancel: () => abort.current?.abort(),
    dismiss: () => setProblems([]),
  };
}
