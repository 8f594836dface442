import { Link } from "@/ui";
import { byDay, dayName, timeOf } from "./days";
import { type Event, pageOf } from "./links";

type Props = {
  events: readonly Event[];
  /** On the page of the thing itself: no links to it, and headings one lower. */
  within?: boolean;
};

/** Who did what, by day, newest first. Where it happened is said when it was not always the same place. */
export function EventList({ events, within = false }: Props) {
  const Heading = within ? "h3" : "h2";
  const places = events.flatMap(({ organisation }) => (organisation ? [organisation.id] : []));
  const severalPlaces = new Set(places).size > 1;
  return byDay(events).map(({ day, told }) => (
    <section key={day} aria-labelledby={`day-${day}`}>
      <Heading className="nhsuk-heading-s" id={`day-${day}`}>
        {dayName(day)}
      </Heading>
      <ul className="app-files nhsuk-u-margin-top-0 nhsuk-u-margin-bottom-6">
        {told.map(({ event, times, codes }) => (
          <li key={event.id}>
            <span className="app-files__name">
              <Sentence event={event} codes={codes} within={within} />
              {times > 1 && codes.length < 2 ? <span className="app-meta"> ({times} times)</span> : null}
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

type SentenceProps = { event: Event; codes: readonly string[]; within: boolean };

function Sentence({ event, codes, within }: SentenceProps) {
  const to = within ? undefined : pageOf(event);
  const sentence = codes.length > 1 ? `${event.actor_name} rated ${codes.length} criteria.` : event.sentence;
  return (
    <>
      {to ? <Link to={to}>{sentence}</Link> : sentence}
      {codes.length > 1 ? <span className="app-meta"> {codes.join(", ")}</span> : null}
    </>
  );
}
