"""The grammar of date expressions: rules over classes of words.

A rule is the name of what resolves it, and a pattern: capitals name a class
(words.py, data/calendar.toml) or one of the unions and parts below, `role:X` keeps
what X matched under a name, the rest is as in regular expressions. At each place
the first rule that fits is taken, so that longer ones stand before shorter ones.
"""

import re
from functools import cache

from gainsay.ground.calendar.words import signs

_PARTS = {
    "MON": "(MONTH|NAMEMONTH|MONTHSHORT)",
    "DAYNUMBER": "(N12|N31|NTH)",
    "COUNT": "(N12|N31|N99|BIG|YEAR)",
    "WORD": "(OTHER|NAME)",
    "UNIT": "(DAYUNIT|WEEKUNIT|MONTHUNIT|YEARUNIT|LONGUNIT|CENTURY|SHORTUNIT|FORTNIGHT|WEEKEND)",
    "BIGUNIT": "(WEEKUNIT|MONTHUNIT|YEARUNIT|LONGUNIT|CENTURY|WEEKEND|QUARTER|FORTNIGHT)",
    "DAYTIME": "(PART|NIGHT)",
    "RELATIVE": "(LAST|NEXT|THIS|COMING)",
    "ABOUT": "(APPROX|MORE THAN|ON LEAST)",
    "MUCH": "(ABOUT?qty:(((NUMBERWORD HYPHEN)?NUMBERWORD NUMBERWORD?|COUNT FRACTION?|FRACTION|A?VAGUE(OF A?)?"
    "|A HALF|HALF A|HALF HYPHEN?|A NUMBERWORD|A)(AND A?(HALF|FRACTION))?))",
    "TIME": "(clock:CLOCK HYPHEN?half:MERIDIEM?|clock2:DOTTED half2:MERIDIEM"
    "|hour:N12 HYPHEN?half3:MERIDIEM|noon:NOON)",
    "WDAY": "(wday:WEEKDAY|wday2:WEEKDAYSHORT DOT?)",
    # "Oct. 23, 1998", "October 23 last year"; what stands behind tells a day from a count.
    "NOCOUNT": "(?!HYPHEN?(UNIT|UNITS|COUNTED|RATIO))",
    "ANYYEAR": "(COMMA?year:(YEAR|SHORTYEAR)(?!COUNTED|MERIDIEM)|COMMA?OF?rel:(LAST|NEXT|THIS)YEARUNIT)",
}

_RULES: tuple[tuple[str, str], ...] = (
    # Names and rates: "Bloody Sunday", "the Sunday Times", "every other day", "24 hours a day".
    ("nothing", "(EVENTNAME WEEKDAY|WEEKDAY PAPER|EVERY OTHERWORD|COUNT UNITS(A|PER)UNIT)"),
    # "The September 11th Families", "light years"
    ("nothing", "(MON DOT?NTH(NAME|COUNTED)|LIGHT HYPHEN?(UNITS|YEARUNIT))"),
    ("iso", "iso:ISO"),
    ("figures", "figures:FIGURES"),
    ("eleven", "mon:MON DOT?day:(N12|NTH)(?=ATTACKS)"),
    # "10 a.m. on Friday, Oct. 23, 1998", "late December 15", "Aug. 7-9"
    (
        "day",
        "(TIME ZONE?(ON|COMMA|THE)*)?mod:EARLY?HYPHEN?(WDAY part:DAYTIME?(COMMA|ON|THE)*)?"
        "last:LAST?(?<!LONG)mon:MON DOT?THE?(day:DAYNUMBER|span:DAYS)NOCOUNT"
        "((HYPHEN|TO)day2:DAYNUMBER(?!MON|HYPHEN?(UNIT|UNITS)))?ANYYEAR?",
    ),
    (
        "listed",
        "((?<=MON DAYNUMBER(AND|COMMA))|(?<=MON DOT DAYNUMBER(AND|COMMA)))day:DAYNUMBER"
        "(?!COUNTED|MON|WORD|HYPHEN|UNITS)",
    ),
    # "Friday 23 October", "the 5th of May 2019", "7 to 9 August"
    (
        "day",
        "(TIME ZONE?(ON|COMMA|THE)*)?(WDAY COMMA?(ON|THE)*)?THE?(day:DAYNUMBER((HYPHEN"
        "|TO)day2:DAYNUMBER)?|span:DAYS)"
        "OF?mon:MON(?!WORD DAYNUMBER)DOT?ANYYEAR?",
    ),
    ("weekday", "TIME ZONE?(ON|COMMA|THE|LAST)*WDAY part:DAYTIME?"),
    ("week", "holiday:HOLIDAY unit:(WEEKUNIT|WEEKEND)"),
    ("holiday", "mod:EARLY?rel:(LAST|NEXT|THIS|PAST)?holiday:HOLIDAY(COMMA?year:YEAR)?"),
    # "October 1998", "late May", "the end of October last year"
    ("month", "(THE?edge:EDGE OF)?mod:EARLY?HYPHEN?mon:MON DOT?(COMMA|OF)?year:YEAR(?!COUNTED)"),
    (
        "month",
        "(THE?edge:EDGE OF)?mod:EARLY?HYPHEN?mon:MON DOT?OF?THE?"
        "(rel:(LAST|NEXT|THIS)|way:(THAT|PREVIOUS|FOLLOWING))YEARUNIT",
    ),
    ("month", "(THE?edge:EDGE OF|mod:EARLY HYPHEN?)rel:(LAST|NEXT|THIS|PAST)?mon:MON(?!DOT?DAYNUMBER)DOT?"),
    ("month", "rel:(LAST|NEXT|THIS|PAST)mon:MON(?!DOT?DAYNUMBER)DOT?"),
    ("months", "EVERY mon:MON"),
    ("month", "((?<=IN)|(?<=MONTHUNIT OF))mon:(NAMEMONTH(?!NAME)|MONTHSHORT DOT)"),
    ("month", "mon:MONTH"),
    # "the third quarter of 1998", "the fourth-quarter", "the first half of next year"
    (
        "quarter",
        "mod:EARLY?ord:(ORDINAL|NTH)HYPHEN?QUARTER((OF|COMMA)?"
        "(THE?rel:(LAST|NEXT|THIS)YEARUNIT|FISCAL?year:YEAR))?(?!OF)",
    ),
    ("half", "ord:ORDINAL HALF OF(THE?rel:(LAST|NEXT|THIS)YEARUNIT|FISCAL?year:YEAR|THE YEARUNIT)"),
    ("century", "mod:EARLY?HYPHEN?ord:(ORDINAL|NTH)HYPHEN?CENTURY"),
    ("decade", "(THE?edge:EDGE OF)?THE?mod:EARLY?HYPHEN?decade:DECADE"),
    ("years", "span:YEARS"),
    # "last summer", "the fall of 1989"; "in the spring", but not "the fall of Saigon"
    ("season", "mod:EARLY?rel:(LAST|NEXT|THIS|PAST|COMING)season:SEASON(?!OF WORD)"),
    ("season", "mod:EARLY?season:SEASON(OF?year:YEAR|OF?rel:(LAST|NEXT|THIS)ofyear:YEARUNIT)"),
    ("season", "(?<=IN)THE?mod:EARLY?season:SEASON(?!OF|NAME)"),
    # "late Friday", "last Thursday morning", "Tuesday of next week"
    (
        "weekday",
        "(EARLY UNITS OF|mod:EARLY HYPHEN?ON?)?(rel:(LAST|NEXT|THIS|PAST|COMING)|way:(FOLLOWING"
        "|PREVIOUS))?wday:WEEKDAY"
        "part:DAYTIME?(OF?THE?rel2:(LAST|NEXT|THIS|COMING)WEEKUNIT)?",
    ),
    ("weekday", "(?<=THE)part:DAYTIME OF wday:WEEKDAY(?!COMMA MON)"),
    ("weekdays", "(EVERY?wdays:WEEKDAYS|EVERY wday:WEEKDAY)"),
    ("today", "(TIME ZONE?COMMA?)?mod:EARLIER?mod2:EARLY?today:TODAY part:DAYTIME?"),
    ("today", "today:TONIGHT"),
    ("today", "mod:EARLIER?mod2:EARLY?THIS part:DAYTIME"),
    ("today", "mod2:EARLY?last:LAST part:NIGHT"),
    ("that", "mod:EARLIER(IN|ON)*(THE|THAT|THIS)unit:DAYUNIT"),
    # "earlier this month", "late last year", "the end of next week", "later in the year"
    ("unit", "the:THE rel:LAST unit:BIGUNIT(?!RATIO|ORDINAL)"),
    (
        "unit",
        "THE?(mod:EARLIER IN?|mod2:EARLY IN?|edge:EDGE OF)?THE?rel:RELATIVE unit:BIGUNIT(?!RATIO|ORDINAL)",
    ),
    ("unit", "mod:EARLIER IN THE unit:BIGUNIT"),
    ("unit", "THE unit:WEEKEND"),
    ("week", "THE?WEEKUNIT(OF|COMMA)mon:MON DOT?day:DAYNUMBER"),
    # "the past two months", "the next few days", "recent years"
    ("span", "THE?rel:(LAST|PAST|NEXT|COMING|THIS|PREVIOUS|FOLLOWING)MUCH unit:(UNITS|SECONDS)"),
    ("span", "THE?rel:PAST unit:(BIGUNIT|DAYUNIT|SHORTUNIT)"),
    ("span", "rel:(RECENT|COMING|PAST|LAST|NEXT)unit:UNITS"),
    # "two weeks ago", "a year from now", "three days later", "two days before Christmas"
    ("ago", "unit:UNITS way:AGO"),
    ("ago", "(A|ORDINAL)?unit:YEARUNIT HYPHEN(way:AGO)"),
    ("later", "(A|ORDINAL)?unit:YEARUNIT HYPHEN(way:EARLIER)"),
    ("ago", "MUCH unit:(UNIT|UNITS|SECONDS|NIGHT|QUARTER)(way:AGO|FROM(NOW|TODAY))"),
    ("later", "MUCH unit:(UNIT|UNITS)(way:(EARLIER|BEFORE|AFTER|PREVIOUS))"),
    ("adjacent", "THE(unit:(DAYUNIT|BIGUNIT)|part:DAYTIME)way:(BEFORE|AFTER)"),
    ("adjacent", "(THE|A)?way:(PREVIOUS|FOLLOWING)(unit:(DAYUNIT|BIGUNIT)|part:DAYTIME)"),
    ("adjacent", "THE?way:NEXT(unit:DAYUNIT|part:DAYTIME)"),
    (
        "that",
        "(mod:EARLIER IN?|mod2:EARLY IN?|edge:EDGE OF)?(THAT|THE THAT|THIS THAT)+(unit:(DAYUNIT"
        "|BIGUNIT)|part:DAYTIME)",
    ),
    # "every week", "each of two days", "daily", "twice a week"
    ("each", "EVERY MUCH?unit:(UNIT|UNITS|QUARTER|DAYTIME)"),
    ("often", "often:FREQUENCY(?!NAME|PAPER)"),
    ("rate", "(?<=TIMES)(A|PER)unit:(UNIT|DAYTIME)"),
    # "three days", "a two-year", "years-long"; no ages
    ("lasting", "THE?MUCH MORE?HYPHEN?unit:(UNIT|UNITS|SECONDS)(?!HYPHEN?OLD)(HYPHEN?LONG)?"),
    ("lasting", "unit:(UNIT|UNITS)HYPHEN?LONG"),
    ("lasting", "(?<!EARLY)(?<!COUNTED)unit:UNITS(?!HYPHEN?OLD)"),
    ("clock", "(?!NOON)TIME ZONE?"),
    # "Midnight" alone is a colour too.
    ("clock", "(?<=IN|ON|APPROX|BEFORE|AFTER|TO|FROM|PAST)noon:NOON"),
    ("clock", "hour:N12 IN THE part:PART"),
    ("eleven", "(?<=IN|ON|AFTER|BEFORE)eleven:ELEVEN(?!WORD)"),
    ("now", "(THE(?=FUTURE))?(now:(THESE UNITS|NOW|FUTURE|RECENTLY|(?<=ON)PRESENT))"),
    (
        "year",
        "(THE?edge:EDGE OF(THE?YEARUNIT)?)?mod:EARLY?HYPHEN?FISCAL?YEARUNIT?"
        "(?<!MONEY)(?<!NUMBERED)(?<!NUMBERED DOT)(?<!MONEY BIG)"
        "year:YEAR(?!COUNTED|RATIO|HYPHEN UNIT|HYPHEN?UNITS|MERIDIEM|HYPHEN?SHORTUNIT)",
    ),
    ("year", "(?<=IN|OF)year:SHORTYEAR"),
)

# Classes without which there is no date; runs that hold none are passed over.
_CORE = (
    *("MONTH", "NAMEMONTH", "MONTHSHORT", "WEEKDAY", "WEEKDAYS", "SEASON", "PART", "NIGHT", "NOON"),
    *("TODAY", "TONIGHT", "DAYUNIT", "WEEKUNIT", "MONTHUNIT", "YEARUNIT", "QUARTER", "HALF", "WEEKEND"),
    *("LONGUNIT", "CENTURY", "SHORTUNIT", "FORTNIGHT", "UNITS", "SECONDS", "NOW", "RECENTLY", "FUTURE"),
    *(
        "PRESENT",
        "FREQUENCY",
        "YEAR",
        "SHORTYEAR",
        "YEARS",
        "DECADE",
        "ISO",
        "FIGURES",
        "CLOCK",
        "DOTTED",
        "HOLIDAY",
        "ELEVEN",
    ),
    "MERIDIEM",
)
# Classes with no part in any rule but to forbid it.
_IDLE = ("OTHER", "NAME", "BREAK", "MONEY", "RATIO", "COUNTED", "NUMBERED", "POSSESSIVE", "TIMES", "ATTACKS")


@cache
def compiled() -> tuple[re.Pattern[str], tuple[tuple[str, re.Pattern[str]], ...]]:
    """One pattern that tells which rule fits, as its group `r7`, and each rule with its roles."""
    rules = tuple((name, re.compile(_translated(pattern))) for name, pattern in _RULES)
    anonymous = (re.sub(r"\(\?P<\w+>", "(?:", rule.pattern) for _, rule in rules)
    whole = "|".join(f"(?P<r{i}>{pattern})" for i, pattern in enumerate(anonymous))
    return re.compile(whole), rules


@cache
def stretches() -> re.Pattern[str]:
    """Where rules are tried: runs of words of the grammar that hold one of its core."""
    known = signs()
    outside = "".join(known[name] for name in _IDLE)
    return re.compile(f"[^{outside}]*[{''.join(known[name] for name in _CORE)}][^{outside}]*")


_TERM = re.compile(
    r"(?P<role>[a-z]\w*):(?P<kept>[A-Z][A-Z0-9]*|\()|(?P<name>[A-Z][A-Z0-9]*)|(?P<open>\((?!\?))"
)


def _translated(pattern: str) -> str:
    """The pattern over the characters that stand for the classes."""

    def term(match: re.Match[str]) -> str:
        if match["open"]:
            return "(?:"
        if match["name"]:
            return _named(match["name"])
        kept = match["kept"]
        return f"(?P<{match['role']}>" + ("" if kept == "(" else _named(kept) + ")")

    return _TERM.sub(term, pattern).replace(" ", "")


def _named(name: str) -> str:
    part = _PARTS.get(name)
    return signs()[name] if part is None else _translated(part)
