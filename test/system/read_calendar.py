"""Prints what python3-icalendar makes of the calendar on standard input: one line an event, `local start|zone|status|summary`."""
import sys

from icalendar import Calendar

calendar = Calendar.from_ical(sys.stdin.buffer.read())
for event in calendar.walk("VEVENT"):
    start = event.decoded("DTSTART")
    zone = event["DTSTART"].params.get("TZID", "")
    offset = start.strftime("%z") if hasattr(start, "hour") else ""
    print("|".join([start.isoformat()[:19], zone, offset, str(event.get("STATUS", "")), str(event["SUMMARY"])]))
for component in calendar.walk():
    if component.errors:
        print("error", component.name, component.errors)
