/**
 * Makes questions off the main thread. In: `QuestionRequest`; out: `QuestionReply`, one for each
 * request, matched by `id`, in the order of the requests.
 */
import type { DraftQuestion } from '@/lib/model/question';
import { draftsFor } from '@/lib/question/drafts-for';
import type { QuestionInput } from '@/lib/question/questions-for';

export interface QuestionRequest {
  readonly id: number;
  readonly input: QuestionInput;
}

export type QuestionReply =
  | { readonly id: number; readonly drafts: readonly DraftQuestion[] }
  | { readonly id: number; readonly error: string };

function reply({ id, input }: QuestionRequest): QuestionReply {
  try {
    return { id, drafts: draftsFor(input) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

self.addEventListener('message', ({ data }: MessageEvent<QuestionRequest>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one peer only
  self.postMessage(reply(data));
});
