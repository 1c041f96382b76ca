import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useApp } from '@/components/hooks/app-context';
import { useLive } from '@/components/hooks/use-live';
import { Prompt } from '@/components/shared/prompt';
import { QuestionForm } from '@/components/shared/question-form';
import { Button, IconButton } from '@/components/ui/button';
import { later } from '@/components/ui/later';
import { showToast } from '@/components/ui/toast';
import { undo } from '@/lib/app/change';
import { nextAsked, type NextAsked } from '@/lib/app/next-asked';
import {
  deleteQuestion,
  editQuestion,
  keepQuestions,
  questionsOfHighlight,
  suspendQuestion,
  writeQuestion,
} from '@/lib/app/questions';
import type { Highlight } from '@/lib/model/highlight';
import type { Question } from '@/lib/model/question';
import { saysWhen, WhenAsked } from './when-asked';

const HidePartsDialog = later(
  async () => (await import('./hide-parts/hide-parts-dialog')).HidePartsDialog,
);

/** The questions of a highlight: each can be edited, moved, suspended, dropped; own ones written. */
export function QuestionList({ highlight }: { highlight: Highlight }) {
  const app = useApp();
  const questions = useLive((live) => questionsOfHighlight(live, highlight.id), [highlight.id]);
  const asked = useLive((live) => nextAsked(live, highlight.id), [highlight.id]);
  const [writing, setWriting] = useState(false);
  const [hiding, setHiding] = useState(false);
  return (
    <div class="field">
      <span>{i18n.t('questions.title')}</span>
      {questions?.length === 0 && !writing && <p class="muted">{i18n.t('questions.none')}</p>}
      <ul class="question-list">
        {questions?.map((question) => (
          <li key={question.id}>
            <QuestionItem question={question} next={asked?.get(question.id) ?? null} />
          </li>
        ))}
      </ul>
      {writing ? (
        <QuestionForm
          onCancel={() => setWriting(false)}
          onSave={async (words) => {
            await writeQuestion(app, highlight, words);
            setWriting(false);
          }}
        />
      ) : (
        <span>
          <Button variant="ghost" icon="plus" onClick={() => setWriting(true)}>
            {i18n.t('questions.write')}
          </Button>
          {highlight.region && highlight.assetId && (
            <Button variant="ghost" icon="hidden" onClick={() => setHiding(true)}>
              {i18n.t('hideParts.open')}
            </Button>
          )}
        </span>
      )}
      {hiding && <HidePartsDialog highlight={highlight} onClose={() => setHiding(false)} />}
    </div>
  );
}

interface QuestionItemProps {
  readonly question: Question;
  /** `null` while it is not asked at all. */
  readonly next: NextAsked | null;
}

function QuestionItem({ question, next }: QuestionItemProps) {
  const app = useApp();
  const [editing, setEditing] = useState(false);
  const suspended = question.suspendedAt !== null;
  const proposed = question.status === 'proposed';
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
        words={question}
        onCancel={() => setEditing(false)}
        onSave={async (words) => {
          await editQuestion(app, question, words);
          setEditing(false);
        }}
      />
    );
  }
  return (
    <div class={`question-item ${suspended ? 'suspended' : ''}`} data-question={question.id}>
      <div>
        <p class="prompt">
          <Prompt text={question.prompt} answer={null} />
        </p>
        <p class="answer">{question.answer || unworded(question)}</p>
        {next && <p class="muted">{saysWhen(next)}</p>}
        {proposed && <p class="muted">{i18n.t('questions.proposed')}</p>}
        {suspended && (
          <p class="muted">
            {i18n.t(question.flaggedAt === null ? 'questions.suspended' : 'questions.flagged')}
          </p>
        )}
      </div>
      <div class="tools">
        <IconButton icon="edit" label={i18n.t('questions.edit')} onClick={() => setEditing(true)} />
        {proposed ? (
          <IconButton
            icon="check"
            label={i18n.t('questions.keep')}
            onClick={() => void keepQuestions(app, question.sourceId, [question.id])}
          />
        ) : (
          <IconButton
            icon={suspended ? 'play' : 'pause'}
            label={i18n.t(suspended ? 'questions.resume' : 'questions.suspend')}
            onClick={() => void suspendQuestion(app, question, !suspended)}
          />
        )}
        {next && <WhenAsked id={question.id} next={next} />}
        <IconButton icon="trash" label={i18n.t('questions.drop')} onClick={() => void drop()} />
      </div>
    </div>
  );
}

/** What stands in an answer's place where it has no words. */
const unworded = ({ kind }: Question) => (kind === 'occlusion' ? i18n.t('hideParts.unnamed') : '');
