import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import type { Question } from '@/lib/model/question';
import './question-form.css';

type Words = Pick<Question, 'prompt' | 'answer'>;

/** Writing or changing a question's words. Ctrl + Enter saves, Escape leaves them as they were. */
export function QuestionForm({
  words = { prompt: '', answer: '' },
  onSave,
  onCancel,
}: {
  words?: Words;
  onSave: (words: Words) => Promise<void>;
  onCancel: () => void;
}) {
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);
  const [prompt, setPrompt] = useState(words.prompt);
  const [answer, setAnswer] = useState(words.answer);
  const ready = prompt.trim() !== '' && answer.trim() !== '';
  const save = () => {
    if (ready) void onSave({ prompt: prompt.trim(), answer: answer.trim() });
  };
  return (
    <form
      class="question-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
      }}
    >
      <label>
        {i18n.t('questions.prompt')}
        <textarea
          ref={first}
          rows={3}
          value={prompt}
          onInput={(event) => setPrompt(event.currentTarget.value)}
        />
      </label>
      <label>
        {i18n.t('questions.answer')}
        <textarea
          rows={2}
          value={answer}
          onInput={(event) => setAnswer(event.currentTarget.value)}
        />
      </label>
      <div>
        <Button variant="ghost" onClick={onCancel}>
          {i18n.t('common.cancel')}
        </Button>
        <Button variant="primary" type="submit" disabled={!ready}>
          {i18n.t('common.save')}
        </Button>
      </div>
    </form>
  );
}
