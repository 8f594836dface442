/** Marks the page as able to run the design system's scripts. Imported first: its styles and components look for it. */
document.body.classList.add("js-enabled", "nhsuk-frontend-supported");
