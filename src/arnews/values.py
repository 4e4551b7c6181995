"""The values that the built-in extractors give. Label and JSON of each are a contract; see docs/json.md.

Numbers are exact: `int`, or `Decimal` where they have a fraction. Times are TIMEX3 values (ISO-TimeML, as in
TimeML 1.2.1 annotation guidelines). Countries are ISO 3166-1 alpha-2, currencies ISO 4217.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, ClassVar

import attrs

from .span import Mention, Value

Number = int | Decimal


def exact(number: Any) -> Any:
    """`number` as int where it is whole, else as Decimal; None stays None. Floats and strings come from JSON."""
    if number is None or type(number) is int:
        return number
    decimal = Decimal(repr(number)) if isinstance(number, float) else Decimal(number)
    return int(decimal) if decimal == decimal.to_integral_value() else decimal


@attrs.frozen
class Speaker(Mention):
    """A mention of who speaks, with the fullest `name` that the document gives."""

    name: str


def _mention(data: Any) -> Any:
    if data is None or isinstance(data, Mention):  # nearly always; to ask for a Mapping takes longer
        return data
    return Mention(**data) if isinstance(data, Mapping) else data


def _speaker(data: Any) -> Any:
    if data is None or isinstance(data, Mention):
        return data
    return Speaker(**data) if isinstance(data, Mapping) else data


def _sides(data: Sequence[int]) -> tuple[int, ...]:
    return tuple(data)


@attrs.frozen(kw_only=True)
class Person(Value):
    """A personal name; `name` is the fullest form that the document gives, in bare letters."""

    name: str


@attrs.frozen(kw_only=True)
class Role(Value):
    """An office, rank, title or occupation; `holder` is the person it belongs to in this sentence."""

    title: str
    holder: Mention | None = attrs.field(default=None, converter=_mention)


@attrs.frozen(kw_only=True)
class Organization(Value):
    """A named institution, body, party, armed force, company, team or medium."""

    label: ClassVar[str] = "ORG"
    name: str


@attrs.frozen(kw_only=True)
class Place(Value):
    """A named place: `country` ISO 3166-1 alpha-2, `geonames` the GeoNames id, None where unknown."""

    name: str
    country: str | None = None
    geonames: int | None = None


@attrs.frozen(kw_only=True)
class GeopoliticalEntity(Place):
    """A country, city, town, governorate or state."""

    label: ClassVar[str] = "GPE"


@attrs.frozen(kw_only=True)
class Location(Place):
    """Other named geography: continents, seas, mountains, regions, and named facilities."""

    label: ClassVar[str] = "LOC"


@attrs.frozen(kw_only=True)
class Nationality(Value):
    """A nationality adjective or a people."""

    label: ClassVar[str] = "NORP"
    name: str
    country: str | None = None


@attrs.frozen(kw_only=True)
class Event(Value):
    """A named event: a cup, summit, war, festival, exhibition."""

    name: str


@attrs.frozen(kw_only=True)
class Cardinal(Value):
    """A count; `unit` is the counted noun as written; `number` is None for a vague one (عشرات)."""

    number: Number | None = attrs.field(converter=exact)
    unit: str | None = None
    approximate: bool = False


@attrs.frozen(kw_only=True)
class Ordinal(Value):
    """A rank: الثاني is 2."""

    number: Number | None = attrs.field(converter=exact)


@attrs.frozen(kw_only=True)
class Percent(Value):
    """A share; `number` is what stands before the sign, 3.5 for ٣٫٥٪."""

    number: Number | None = attrs.field(converter=exact)


@attrs.frozen(kw_only=True)
class Money(Value):
    """A sum; `currency` is an ISO 4217 code, None where the text leaves it open."""

    amount: Number | None = attrs.field(converter=exact)
    currency: str | None = None


@attrs.frozen(kw_only=True)
class Quantity(Value):
    """A measured amount; `unit` is the canonical English name of the unit ("kilometre")."""

    amount: Number | None = attrs.field(converter=exact)
    unit: str | None = None


@attrs.frozen(kw_only=True)
class Committee(Value):
    """A body or format named by the numbers of its sides: لجنة 5+5 has sides (5, 5)."""

    sides: tuple[int, ...] = attrs.field(converter=_sides)


@attrs.frozen(kw_only=True)
class Date(Value):
    """A calendar expression; `timex` as "2020-10-23", "2021-12", "2011", "199", "PAST_REF"; None if unresolvable."""

    timex: str | None = None


@attrs.frozen(kw_only=True)
class Time(Value):
    """A clock time or part of a day; `timex` as "2020-12-30T16:00+02:00", "2020-12-28TEV"."""

    timex: str | None = None


@attrs.frozen(kw_only=True)
class Duration(Value):
    """A stretch of time or an age; `timex` as "P3D", "PT90M", "PXY"."""

    timex: str | None = None


@attrs.frozen(kw_only=True)
class Recurrence(Value):
    """A set of times; `timex` as "P1D" (every day), "XXXX-WXX-7" (every Sunday)."""

    label: ClassVar[str] = "SET"
    timex: str | None = None


@attrs.frozen(kw_only=True)
class Quotation(Value):
    """Words between marks: `kind` "speech" (somebody's words) or "term" (a name, title, slogan, scare quotes)."""

    label: ClassVar[str] = "QUOTE"
    kind: str
    speaker: Speaker | None = attrs.field(default=None, converter=_speaker)
    cue: Mention | None = attrs.field(default=None, converter=_mention)


@attrs.frozen(kw_only=True)
class IndirectQuotation(Value):
    """Reported speech without marks, from its conjunction (أن, إن) on."""

    label: ClassVar[str] = "INDIRECT_QUOTE"
    speaker: Speaker | None = attrs.field(default=None, converter=_speaker)
    cue: Mention | None = attrs.field(default=None, converter=_mention)


BUILT_IN: tuple[type[Value], ...] = (
    Cardinal, Committee, Date, Duration, Event, GeopoliticalEntity, IndirectQuotation, Location, Money, Nationality,
    Ordinal, Organization, Percent, Person, Quantity, Quotation, Recurrence, Role, Time,
)  # fmt: skip
