/** What a change did, as the last part of its message key `change.…`. */
export type ChangeLabel =
  | 'marked'
  | 'placed'
  | 'noted'
  | 'tagged'
  | 'colored'
  | 'deleted'
  | 'questionWritten'
  | 'questionEdited'
  | 'questionDropped'
  | 'suspended'
  | 'resumed'
  | 'sectionMapped';
