import { Link } from "@/ui";
import { byDay, dayName, timeOf } from "./days";
import { type Event, pageOf } from "./links";

type Props = { events: readonly Event[] /** Leave out the links, on the page of the thing itself. */; plain?: boolean };

/** Who did what, by day, newest first. Where it happened is said when it was not always the same place. */
export function EventList({ events, plain = false }: Props) {
  const severalPlaces = new Set(events.map(({ organisation }) => organisation?.id)).size > 1;
  return byDay(events).map(({ day, events: today }) => (
    <section key={day} aria-labelledby={`day-${day}`}>
      <h2 className="nhsuk-heading-s" id={`day-${day}`}>
        {dayName(day)}
      </h2>
      <ul className="app-files nhsuk-u-margin-top-0 nhsuk-u-margin-bottom-6">
        {today.map((event) => (
          <li key={event.id}>
            <span className="app-files__name">
              <Sentence event={event} plain={plain} />
              {severalPlaces && event.organisation ? (
                <span className="app-meta"> {event.organisation.name}</span>
              ) : null}
            </span>
            <time className="app-meta nhsuk-body-s nhsuk-u-margin-bottom-0" dateTime={event.occurred_at}>
              {timeOf(event.occurred_at)}
            </time>
          </li>
        ))}
      </ul>
    </section>
  ));
}

function Sentence({ event, plain }: { event: Event; plain: boolean }) {
  const to = plain ? undefined : pageOf(event);
  return to ? <Link to={to}>{event.sentence}</Link> : event.sentence;
}
