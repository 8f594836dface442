import classNames from "classnames";
import { Children, isValidElement, type ReactNode } from "react";
import { Link } from "./Link";

export type CardProps = {
  title: string;
  /** Where the whole card leads. */
  to?: string;
  level?: "h2" | "h3" | "h4";
  /** Above the title: a tag, a caption. */
  above?: ReactNode;
  children?: ReactNode;
};

export function Card({ title, to, level: Heading = "h2", above, children }: CardProps) {
  return (
    <div className={classNames("nhsuk-card", to && "nhsuk-card--clickable")}>
      <div className="nhsuk-card__content">
        {above ? <div className="app-card-meta">{above}</div> : null}
        <Heading className="nhsuk-card__heading nhsuk-heading-m">
          {to ? (
            <Link className="nhsuk-card__link" to={to}>
              {title}
            </Link>
          ) : (
            title
          )}
        </Heading>
        {children}
      </div>
    </div>
  );
}

/** Cards side by side, one column on a phone. A list, so that a screen reader says how many there are. */
export function CardGroup({ wide = false, children }: { wide?: boolean; children: ReactNode }) {
  return (
    <ul className={classNames("app-grid", wide && "app-grid--half")}>
      {Children.toArray(children).map((child, index) => (
        <li key={isValidElement(child) && child.key ? child.key : index}>{child}</li>
      ))}
    </ul>
  );
}
