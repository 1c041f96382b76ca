import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';

interface FigureProps {
  readonly title: string;
  /** What it shows, and how to read it. */
  readonly text: string;
  /** The chart's numbers. */
  readonly table: DataTableProps;
  readonly children: ComponentChildren;
}

/** A chart with its title, and its numbers as a table for who reads those rather. */
export function Figure({ title, text, table, children }: FigureProps) {
  return (
    <section class="figure">
      <h2>{title}</h2>
      <p class="muted">{text}</p>
      {children}
      <details>
        <summary>{i18n.t('statistics.asTable')}</summary>
        <DataTable {...table} />
      </details>
    </section>
  );
}

export interface DataTableProps {
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly string[])[];
}

/** More columns than this do not stand beside each other on a phone: a row's name goes above them. */
const MANY = 4;

/** A table that scrolls by itself where it is too long; on a phone its columns fit the width. */
export function DataTable({ caption, columns, rows }: DataTableProps) {
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table class={columns.length > MANY ? 'stacked' : undefined}>
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
