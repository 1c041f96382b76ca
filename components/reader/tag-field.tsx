import { useId, useState, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { useLive } from '@/components/hooks/use-live';
import { Icon } from '@/components/ui/icon';
import { usedTags } from '@/lib/app/tags';
import { asTag, matchTags } from './card/match-tags';
import './card/tag-field.css';

/**
 * Tags as chips, and a field that completes those in use (the ARIA combobox pattern, list
 * autocomplete with manual selection): arrows go through the offers, Enter or a comma takes the one
 * that is marked or what was typed, Escape closes the list, Backspace in the empty field takes the
 * last tag away.
 */
export function TagField({
  tags,
  onChange,
}: {
  tags: readonly string[];
  onChange: (tags: string[]) => void;
}) {
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [marked, setMarked] = useState(-1);
  const listId = useId();
  const used = useLive(usedTags) ?? [];
  const offers = matchTags(text, used, tags);
  const shown = open && offers.length > 0;
  const close = () => {
    setOpen(false);
    setMarked(-1);
  };
  // The next tag may be typed before the store tells of the last one: none must be lost.
  const told = useRef(tags);
  const current = useRef(tags);
  if (told.current !== tags) told.current = current.current = tags;
  const change = (next: readonly string[]) => {
    current.current = next;
    onChange([...next]);
  };
  const add = (typed: string) => {
    const tag = asTag(typed);
    setText('');
    close();
    if (tag && !current.current.includes(tag)) change([...current.current, tag]);
  };
  const move = (by: 1 | -1) => {
    setOpen(true);
    // One past either end is the field itself.
    setMarked(((marked + 1 + by + offers.length + 1) % (offers.length + 1)) - 1);
  };
  const keys: Record<string, () => boolean> = {
    ArrowDown: () => (move(1), true),
    ArrowUp: () => (move(-1), true),
    Enter: () => (add(offers[marked]?.tag ?? text), true),
    ',': () => (add(text), true),
    Escape: () => {
      if (shown) close();
      else setText('');
      return true;
    },
    Backspace: () => {
      if (text !== '' || tags.length === 0) return false;
      change(current.current.slice(0, -1));
      return true;
    },
  };
  return (
    <div class="field tag-field">
      <label for="new-tag">{i18n.t('highlight.tags')}</label>
      {tags.length > 0 && (
        <ul class="tag-list">
          {tags.map((tag) => (
            <li key={tag} class="tag-chip">
              {tag}
              <button
                type="button"
                aria-label={i18n.t('highlight.removeTag', [tag])}
                onClick={() => change(current.current.filter((each) => each !== tag))}
              >
                <Icon name="close" size={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="combobox">
        <input
          id="new-tag"
          type="text"
          role="combobox"
          autocomplete="off"
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={listId}
          aria-activedescendant={shown && marked >= 0 ? `${listId}-${marked}` : undefined}
          value={text}
          placeholder={i18n.t('highlight.addTag')}
          onFocus={() => setOpen(true)}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setOpen(true);
            setMarked(-1);
          }}
          onBlur={() => add(text)}
          onKeyDown={(event) => {
            if (!keys[event.key]?.()) return;
            event.preventDefault();
            event.stopPropagation();
          }}
        />
        <ul id={listId} role="listbox" aria-label={i18n.t('highlight.tags')} hidden={!shown}>
          {offers.map(({ tag, count }, index) => (
            <li
              key={tag}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === marked}
              // Before the field loses the focus and takes what was typed.
              onPointerDown={(event) => {
                event.preventDefault();
                add(tag);
              }}
            >
              <span>{tag}</span>
              <span class="muted">{i18n.t('highlight.tagUsed', count)}</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
