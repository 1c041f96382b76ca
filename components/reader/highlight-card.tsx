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
import type { HighlightId, StepId } from '@/lib/model/ids';
import type { OpenedSource } from '@/lib/app/open-source';
import { ColorField } from './card/color-field';
import { JoinField } from './card/join-field';
import { MadeBy } from './card/made-by';
import { PassageTools } from './card/passage-tools';
import { StyleField } from './card/style-field';
import { UnreadNote } from './card/unread-note';
import { CaptionField, NoteField } from './card/word-fields';
import { OrphanHelp } from './orphans/orphan-help';
import { QuestionList } from './question-list';
import { TagField } from './tag-field';
import './highlight-card.css';

interface HighlightCardProps {
  readonly highlight: Highlight;
  readonly steps: readonly Step[];
  readonly orphan: boolean;
  readonly opened: OpenedSource;
  /** All of the book, to offer those it touches. */
  readonly highlights: readonly Highlight[];
  readonly onClose: () => void;
  readonly onShow: () => void;
  /** Its passage is another now. */
  readonly onChanged: (id: HighlightId) => void;
  readonly onJoin: (highlights: readonly Highlight[]) => void;
  /** Shows a page; zero-based. */
  readonly onLook: (pageIndex: number) => void;
  /** A lost highlight is to get the passage that is selected next. */
  readonly onChoose: (highlight: Highlight) => void;
}

/** Everything of one highlight: steps, note, questions, tags, colour. */
export function HighlightCard(props: HighlightCardProps) {
  const { highlight, steps, orphan, opened, onClose, onShow } = props;
  const app = useApp();
  const isText = highlight.kind === 'text';
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
      {orphan && (
        <OrphanHelp
          highlight={highlight}
          opened={opened}
          onLook={props.onLook}
          onChoose={() => props.onChoose(highlight)}
          onLinked={() => props.onChanged(highlight.id)}
        />
      )}
      {highlight.text && <blockquote class="quotation">{highlight.text}</blockquote>}
      <UnreadNote text={highlight.text} />
      {highlight.assetId && (
        <Picture id={highlight.assetId} alt={highlight.caption || i18n.t('highlight.area')} />
      )}
      <MadeBy highlight={highlight} />
      {isText && !orphan && (
        <PassageTools highlight={highlight} opened={opened} onChanged={props.onChanged} />
      )}
      {isText && !orphan && (
        <JoinField
          highlight={highlight}
          highlights={props.highlights}
          opened={opened}
          onJoin={props.onJoin}
        />
      )}
      {highlight.kind === 'area' && <CaptionField highlight={highlight} />}
      <StepToggles highlight={highlight} steps={steps} />
      <NoteField highlight={highlight} />
      <QuestionList highlight={highlight} />
      <TagField
        tags={highlight.tags}
        onChange={(tags) => void editHighlight(app, highlight, { tags })}
      />
      {isText && <StyleField highlight={highlight} />}
      <ColorField highlight={highlight} />
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
