import { Component, type ReactNode } from "react";

/** The last net: something broke outside any page. Says so in words instead of showing an empty screen. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="nhsuk-width-container">
        <main className="nhsuk-main-wrapper" id="maincontent">
          <h1 className="nhsuk-heading-l">Sorry, something went wrong</h1>
          <p>What you saved is safe, and what you typed is kept in this tab.</p>
          <p>
            <a href={window.location.href}>Load the page again</a>, or <a href="/">go to the start page</a>.
          </p>
        </main>
      </div>
    );
  }
}
