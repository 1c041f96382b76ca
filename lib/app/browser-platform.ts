import { readBook, removeBook } from '@/lib/browser/book-files';
import type { DraftQuestion } from '@/lib/model/question';
import type { KeepRequest, KeptBytes, Platform } from './app';

export interface WorkerFactories {
  /** One worker a file: it ends with the job. */
  keep(): Worker;
  /** One worker for all drafting: it holds the language model. */
  questions(): Worker;
  /** One worker an open book: it holds the book's text. */
  textIndex(): Worker;
}

/** The platform of an extension page: real clock, OPFS, workers. */
export function browserPlatform(workers: WorkerFactories): Platform {
  return {
    now: () => Date.now(),
    // Not a minus sign: in UTC it would make −0, which no backup brings back.
    utcOffsetMinutes: (at) => 0 - new Date(at).getTimezoneOffset(),
    readKept: readBook,
    removeKept: removeBook,
    keep: (request, onProgress, signal) =>
      keepInWorker(workers.keep(), request, onProgress, signal),
    draftQuestions: questionCaller(workers),
    startTextIndex: () => {
      const worker = workers.textIndex();
      const { port1, port2 } = new MessageChannel();
      worker.postMessage(null, [port2]);
      return { port: port1, terminate: () => worker.terminate() };
    },
  };
}

type KeepReply = { share: number } | { kept: KeptBytes } | { name: string; message: string };

function keepInWorker(
  worker: Worker,
  request: KeepRequest,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<KeptBytes> {
  const { promise, resolve, reject } = Promise.withResolvers<KeptBytes>();
  const cancel = () => worker.postMessage('cancel');
  signal.addEventListener('abort', cancel);
  worker.addEventListener('message', ({ data }: MessageEvent<KeepReply>) => {
    if ('share' in data) onProgress(data.share);
    else if ('kept' in data) resolve(data.kept);
    else reject(new DOMException(data.message, data.name));
  });
  worker.addEventListener('error', (event) => reject(new Error(event.message)));
  worker.postMessage(request);
  if (signal.aborted) cancel();
  return promise.finally(() => {
    signal.removeEventListener('abort', cancel);
    worker.terminate();
  });
}

type QuestionReply =
  | { id: number; drafts: readonly DraftQuestion[] }
  | { id: number; error: string };

function questionCaller(workers: WorkerFactories): Platform['draftQuestions'] {
  let worker: Worker | null = null;
  let lastId = 0;
  const waiting = new Map<number, PromiseWithResolvers<readonly DraftQuestion[]>>();
  const start = () => {
    const fresh = workers.questions();
    fresh.addEventListener('message', ({ data }: MessageEvent<QuestionReply>) => {
      const call = waiting.get(data.id);
      waiting.delete(data.id);
      if ('drafts' in data) call?.resolve(data.drafts);
      else call?.reject(new Error(data.error));
    });
    fresh.addEventListener('error', (event) => {
      for (const call of waiting.values()) call.reject(new Error(event.message));
      waiting.clear();
      worker = null;
    });
    return fresh;
  };
  return (input) => {
    worker ??= start();
    const call = Promise.withResolvers<readonly DraftQuestion[]>();
    waiting.set(++lastId, call);
    worker.postMessage({ id: lastId, input });
    return call.promise;
  };
}
