/**
 * Makes questions off the main thread. In: `QuestionRequest`; out: `QuestionReply`, one for each
 * request, matched by `id`, in the order of the requests.
 */
import type { DraftQuestion } from '@/lib/model/question';
import { draftsFor } from '@/lib/question/drafts-for';
import { englishWords } from '@/lib/text/word-list';
import type { QuestionInput } from '@/lib/question/questions-for';

export interface QuestionRequest {
  readonly id: number;
  readonly input: QuestionInput;
}

export type QuestionReply =
  | { readonly id: number; readonly drafts: readonly DraftQuestion[] }
  | { readonly id: number; readonly error: string };

async function reply({ id, input }: QuestionRequest): Promise<QuestionReply> {
  try {
    // What is no everyday word is likelier asked for.
    await englishWords();
    return { id, drafts: draftsFor(input) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

self.addEventListener('message', ({ data }: MessageEvent<QuestionRequest>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one peer only
  void reply(data).then((answer) => self.postMessage(answer));
});
