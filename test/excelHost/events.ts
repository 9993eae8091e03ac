import type { BookModel, RaisedEvent } from "./model";

/** The numbers by which the library knows the events that the adapter hears. */
const eventTypes: Readonly<Record<EventName, number>> = { DataChanged: 10, Added: 13, Deleted: 15 };

const EVENT_CATEGORY = 65536;

export type EventName = RaisedEvent["event"];

/** An event as Excel tells it to the library. */
export type EventEntry = {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
};

/** The event's message; undefined where nobody registered for it. */
export function toEventEntry(book: BookModel, event: EventName, args: object): EventEntry | undefined {
  if (!book.registeredEvents.has(event)) return undefined;
  const message = JSON.stringify(args);
  return { messageCategory: EVENT_CATEGORY, messageType: eventTypes[event], targetId: "Workbook", message };
}
