import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useApp } from '@/components/hooks/app-context';
import { Picture } from '@/components/shared/picture';
import { Button, IconButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { showToast } from '@/components/ui/toast';
import { addStep, removeStep } from '@/lib/app/attach';
import { undo } from '@/lib/app/change';
import { deleteHighlight, editHighlight } from '@/lib/app/highlights';
import type { Step } from '@/lib/model/framework';
import type { Highlight } from '@/lib/model/highlight';
import type { StepId } from '@/lib/model/ids';
import { QuestionList } from './question-list';
import { TagField } from './tag-field';
import './highlight-card.css';

interface HighlightCardProps {
  readonly highlight: Highlight;
  readonly steps: readonly Step[];
  readonly orphan: boolean;
  readonly onClose: () => void;
  readonly onShow: () => void;
}

/** Everything of one highlight: steps, note, questions, tags, colour. */
export function HighlightCard({ highlight, steps, orphan, onClose, onShow }: HighlightCardProps) {
  const app = useApp();
  const first = steps.find((step) => step.id === highlight.stepIds[0]);
  const remove = async () => {
    await deleteHighlight(app, highlight);
    onClose();
    showToast({
      text: i18n.t('highlight.deleted'),
      action: {
        label: i18n.t('common.undo'),
        run: () => void undo(app, highlight.sourceId),
      },
    });
  };
  return (
    <section
      class="highlight-card"
      aria-label={i18n.t('highlight.card')}
      style={{ '--fill': highlight.color ?? first?.lightColor }}
    >
      <header>
        <Button variant="ghost" icon="back" onClick={onClose}>
          {i18n.t('panel.highlights')}
        </Button>
        <span>
          {!orphan && <IconButton icon="book" label={i18n.t('highlight.show')} onClick={onShow} />}
          <IconButton
            icon="trash"
            label={i18n.t('highlight.delete')}
            onClick={() => void remove()}
          />
        </span>
      </header>
      {orphan && <p role="note">{i18n.t('highlight.orphanExplained')}</p>}
      {highlight.text && <blockquote class="quotation">{highlight.text}</blockquote>}
      {highlight.assetId && (
        <Picture id={highlight.assetId} alt={highlight.note || i18n.t('highlight.area')} />
      )}
      <StepToggles highlight={highlight} steps={steps} />
      <NoteField highlight={highlight} />
      <QuestionList highlight={highlight} />
      <TagField
        tags={highlight.tags}
        onChange={(tags) => void editHighlight(app, highlight, { tags })}
      />
      <ColorField highlight={highlight} steps={steps} />
    </section>
  );
}

function StepToggles({ highlight, steps }: { highlight: Highlight; steps: readonly Step[] }) {
  const app = useApp();
  const toggle = (id: StepId) => {
    const change = highlight.stepIds.includes(id) ? removeStep : addStep;
    const stepIds = change(highlight.stepIds, id);
    void editHighlight(app, highlight, { stepIds });
  };
  return (
    <div class="steps" role="group" aria-label={i18n.t('highlight.steps')}>
      {steps.map((step) => (
        <button
          key={step.id}
          type="button"
          class="step-toggle"
          aria-pressed={highlight.stepIds.includes(step.id)}
          title={step.prompt}
          style={{ '--badge': step.badgeColor, '--fill': step.lightColor }}
          onClick={() => toggle(step.id)}
        >
          {step.position} <Icon name={step.icon} size={12} /> {step.shortTitle}
        </button>
      ))}
    </div>
  );
}

/** Saved when the field is left, a second after the last key, and on closing: never lost. */
function NoteField({ highlight }: { highlight: Highlight }) {
  const app = useApp();
  const [note, setNote] = useState(highlight.note);
  const latest = useRef(() => {});
  latest.current = () => {
    if (note !== highlight.note) void editHighlight(app, highlight, { note });
  };
  // Undo may change the note under the field.
  useEffect(() => setNote(highlight.note), [highlight.note]);
  useEffect(() => {
    const timer = setTimeout(() => latest.current(), 1000);
    return () => clearTimeout(timer);
  }, [note]);
  useEffect(() => () => latest.current(), []);
  return (
    <label>
      {i18n.t('highlight.note')}
      <textarea
        rows={3}
        value={note}
        onInput={(event) => setNote(event.currentTarget.value)}
        onBlur={() => latest.current()}
      />
    </label>
  );
}

function ColorField({ highlight, steps }: { highlight: Highlight; steps: readonly Step[] }) {
  const app = useApp();
  const choose = (color: string | null) => void editHighlight(app, highlight, { color });
  return (
    <div class="field">
      <span id="color-label">{i18n.t('highlight.color')}</span>
      <div class="swatches" role="group" aria-labelledby="color-label">
        <button
          type="button"
          class="swatch auto"
          aria-pressed={highlight.color === null}
          onClick={() => choose(null)}
        >
          {i18n.t('highlight.colorOfStep')}
        </button>
        {steps.map((step) => (
          <button
            key={step.id}
            type="button"
            class="swatch"
            style={{ '--fill': step.lightColor }}
            aria-pressed={highlight.color === step.lightColor}
            aria-label={i18n.t('highlight.colorNamed', [step.shortTitle])}
            onClick={() => choose(step.lightColor)}
          />
        ))}
      </div>
    </div>
  );
}
