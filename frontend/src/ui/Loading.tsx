/** Shown after a moment's wait, and read out. */
export function Loading({ what = "Loading" }: { what?: string }) {
  return (
    <div className="nhsuk-width-container">
      <main className="nhsuk-main-wrapper" id="maincontent">
        <div className="app-loading" role="status">
          <span className="app-loading__wheel" />
          <span>{what}…</span>
        </div>
      </main>
    </div>
  );
}
