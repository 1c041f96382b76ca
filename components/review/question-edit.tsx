import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import type { Question } from '@/lib/model/question';

/** Changing a question's words in the middle of reviewing. */
export function QuestionEdit({
  question,
  onSave,
  onCancel,
}: {
  question: Question;
  onSave: (prompt: string, answer: string) => Promise<void>;
  onCancel: () => void;
}) {
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);
  const [prompt, setPrompt] = useState(question.prompt);
  const [answer, setAnswer] = useState(question.answer);
  const save = () => {
    if (prompt.trim() && answer.trim()) void onSave(prompt.trim(), answer.trim());
  };
  return (
    <form
      class="review-edit"
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
          rows={4}
          ref={first}
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
        <Button variant="primary" type="submit">
          {i18n.t('common.save')}
        </Button>
      </div>
    </form>
  );
}
