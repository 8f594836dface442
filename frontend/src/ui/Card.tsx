import classNames from "classnames";
import { Card as NhsCard } from "nhsuk-react-components";
import { Children, isValidElement, type ReactNode } from "react";
import { Link } from "./Link";

export type CardProps = {
  title: string;
  /** Where the whole card leads. */
  to?: string;
  level?: "h2" | "h3" | "h4";
  /** Above the title: a tag, a caption. */
  above?: ReactNode;
  feature?: boolean;
  children?: ReactNode;
};

export function Card({ title, to, level = "h2", above, feature = false, children }: CardProps) {
  return (
    <NhsCard clickable={Boolean(to)} feature={feature}>
      {above ? <div className="app-card-meta">{above}</div> : null}
      <NhsCard.Heading headingLevel={level} className={classNames("nhsuk-heading-m")}>
        {to ? (
          <NhsCard.Link asElement={Link} to={to}>
            {title}
          </NhsCard.Link>
        ) : (
          title
        )}
      </NhsCard.Heading>
      {children}
    </NhsCard>
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
