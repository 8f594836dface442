import classNames from "classnames";
import type { ReactNode } from "react";

export type Column<Row> = {
  header: string;
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
};

type TableProps<Row> = {
  /** What the table shows. Read out first; hide it only where a heading right above says the same. */
  caption: string;
  hideCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** False keeps rows and columns on a phone too: for a name and a few short numbers. */
  stack?: boolean;
};

/**
 * A table, with its roles said again: on a phone its parts become blocks, which would take the roles away. The first column names the row; on a phone each row is a block of "heading: value" lines.
 */
export function Table<Row>({ caption, hideCaption = false, columns, rows, rowKey, stack = true }: TableProps<Row>) {
  return (
    <table className={stack ? "nhsuk-table-responsive" : "nhsuk-table app-table-tight"} role="table">
      <caption className={classNames("nhsuk-table__caption", hideCaption && "nhsuk-u-visually-hidden")}>
        {caption}
      </caption>
      <thead className="nhsuk-table__head" role="rowgroup">
        <tr role="row">
          {columns.map(({ header, numeric }) => (
            <th
              key={header}
              role="columnheader"
              scope="col"
              className={classNames("nhsuk-table__header", numeric && "nhsuk-table__header--numeric")}
            >
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="nhsuk-table__body" role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row" className="nhsuk-table__row">
            {columns.map((column, index) => (
              <Cell key={column.header} column={column} row={row} isName={index === 0} stack={stack} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type CellProps<Row> = { column: Column<Row>; row: Row; isName: boolean; stack: boolean };

function Cell<Row>({ column, row, isName, stack }: CellProps<Row>) {
  const content = (
    <>
      {stack ? (
        <span className="nhsuk-table-responsive__heading" aria-hidden="true">
          {column.header}{" "}
        </span>
      ) : null}
      <span>{column.cell(row)}</span>
    </>
  );
  if (isName) {
    return (
      <th className="nhsuk-table__header" role="rowheader" scope="row">
        {content}
      </th>
    );
  }
  return (
    <td className={classNames("nhsuk-table__cell", column.numeric && "nhsuk-table__cell--numeric")} role="cell">
      {content}
    </td>
  );
}
