import { createLink } from "@tanstack/react-router";
import { type ComponentPropsWithRef, forwardRef } from "react";
import { splitAddress } from "./address";

export type LinkProps = Omit<ComponentPropsWithRef<"a">, "href"> & {
  /** An address inside the service ("/evidence?status=draft"), or a whole one elsewhere ("https://…"). */
  to: string;
  /** Ask the server instead of the page's own router: for what is not a page of this app. */
  reload?: boolean;
};

type AnchorProps = ComponentPropsWithRef<"a"> & { current?: LinkProps["aria-current"] };

/** The router marks every link to the present page as current. Only a menu means that, and it says so itself. */
const Anchor = forwardRef<HTMLAnchorElement, AnchorProps>(({ current, children, ...rest }, ref) => (
  <a ref={ref} {...rest} aria-current={current}>
    {children}
  </a>
));
Anchor.displayName = "Anchor";

const RouterLink = createLink(Anchor);
const UNMARKED = { activeProps: {}, activeOptions: { exact: true } };

/** Every link. Inside the service it changes the page without loading it again. */
export const Link = forwardRef<HTMLAnchorElement, LinkProps>(({ to, reload = false, children, ...rest }, ref) => {
  if (reload || !to.startsWith("/")) {
    return (
      <a ref={ref} href={to} {...rest}>
        {children}
      </a>
    );
  }
  return (
    <RouterLink ref={ref} {...splitAddress(to)} {...UNMARKED} {...rest} current={rest["aria-current"]}>
      {children}
    </RouterLink>
  );
});
Link.displayName = "Link";
