import { Link as RouterLink } from "@tanstack/react-router";
import { type ComponentPropsWithRef, forwardRef } from "react";
import { splitAddress } from "./address";

export type LinkProps = Omit<ComponentPropsWithRef<"a">, "href"> & {
  /** An address inside the service ("/evidence?status=draft"), or a whole one elsewhere ("https://…"). */
  to: string;
  /** Ask the server instead of the page's own router: for what is not a page of this app. */
  reload?: boolean;
};

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
    <RouterLink ref={ref} {...splitAddress(to)} {...rest}>
      {children}
    </RouterLink>
  );
});
Link.displayName = "Link";
