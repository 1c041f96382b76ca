import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useApp } from '@/components/hooks/app-context';
import { useLive } from '@/components/hooks/use-live';
import { Button, IconButton } from '@/components/ui/button';
import { showToast } from '@/components/ui/toast';
import { undo } from '@/lib/app/change';
import {
  deleteQuestion,
  editQuestion,
  questionsOfHighlight,
  suspendQuestion,
  writeQuestion,
} from '@/lib/app/questions';
import type { Highlight } from '@/lib/model/highlight';
import type { Question } from '@/lib/model/question';

/** The questions of a highlight: made ones can be edited, suspended, dropped; own ones written. */
export function QuestionList({ highlight }: { highlight: Highlight }) {
  const app = useApp();
  const questions = useLive(() => questionsOfHighlight(app, highlight.id), [app, highlight.id]);
  const [writing, setWriting] = useState(false);
  return (
    <div class="field">
      <span>{i18n.t('questions.title')}</span>
      {questions?.length === 0 && !writing && <p class="muted">{i18n.t('questions.none')}</p>}
      <ul class="question-list">
        {questions?.map((question) => (
          <li key={question.id}>
            <QuestionItem question={question} />
          </li>
        ))}
      </ul>
      {writing ? (
        <QuestionForm
          prompt=""
          answer=""
          onCancel={() => setWriting(false)}
          onSave={async (prompt, answer) => {
            await writeQuestion(app, highlight, prompt, answer);
            setWriting(false);
          }}
        />
      ) : (
        <span>
          <Button variant="ghost" icon="plus" onClick={() => setWriting(true)}>
            {i18n.t('questions.write')}
          </Button>
        </span>
      )}
    </div>
  );
}

function QuestionItem({ question }: { question: Question }) {
  const app = useApp();
  const [editing, setEditing] = useState(false);
  const suspended = question.suspendedAt !== null;
  const drop = async () => {
    await deleteQuestion(app, question);
    showToast({
      text: i18n.t('questions.dropped'),
      action: { label: i18n.t('common.undo'), run: () => void undo(app, question.sourceId) },
    });
  };
  if (editing) {
    return (
      <QuestionForm
        prompt={question.prompt}
        answer={question.answer}
        onCancel={() => setEditing(false)}
        onSave={async (prompt, answer) => {
          await editQuestion(app, question, { prompt, answer });
          setEditing(false);
        }}
      />
    );
  }
  return (
    <div class={`question-item ${suspended ? 'suspended' : ''}`} data-question={question.id}>
      <div>
        <p class="prompt">{question.prompt}</p>
        <p class="answer">{question.answer}</p>
        {suspended && <p class="muted">{i18n.t('questions.suspended')}</p>}
      </div>
      <div class="tools">
        <IconButton icon="edit" label={i18n.t('questions.edit')} onClick={() => setEditing(true)} />
        <IconButton
          icon={suspended ? 'play' : 'pause'}
          label={i18n.t(suspended ? 'questions.resume' : 'questions.suspend')}
          onClick={() => void suspendQuestion(app, question, !suspended)}
        />
        <IconButton icon="trash" label={i18n.t('questions.drop')} onClick={() => void drop()} />
      </div>
    </div>
  );
}

function QuestionForm({
  prompt: initialPrompt,
  answer: initialAnswer,
  onSave,
  onCancel,
}: {
  prompt: string;
  answer: string;
  onSave: (prompt: string, answer: string) => Promise<void>;
  onCancel: () => void;
}) {
  const [prompt, setPrompt] = useState(initialPrompt);
  const [answer, setAnswer] = useState(initialAnswer);
  const ready = prompt.trim() !== '' && answer.trim() !== '';
  const save = () => {
    if (ready) void onSave(prompt.trim(), answer.trim());
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
          rows={2}
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
